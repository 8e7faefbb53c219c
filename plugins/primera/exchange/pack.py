"""What a code says: who did what, when, and what was answered. docs/dev/codes.md, section 4."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, get_args

from primera.exchange.varints import PayloadError, Reader, Writer, is_line
from primera.scoring.coded import LONGEST_TYPED
from primera.scoring.mark import Coded, Single

Kind = Literal["R", "A", "O", "P", "C"]
"""Result, acknowledged, observed, progress, certificate."""

KINDS: tuple[Kind, ...] = get_args(Kind)
WORD = 2**32 - 1
"""The greatest value of a number in a pack."""
MOST_ITEMS = 2_000
MOST_MEMBERS = 20
"""Members of a response, such as the gaps of a text."""
LONGEST = {"person": 120, "branch": 120, "task": 160}
"""Bytes of each text."""
_MANUAL, _ASSIGNMENT, _DEVICE, _HASH = 4, 5, 4, 3
_NONE, _NUMBER, _TEXT, _LIST = range(4)


@dataclass(frozen=True, slots=True)
class Item:
    """A question or a line: its number in the edition, its hash, seconds, and the response.

    `hash` has the first six digits of the meaning hash.
    """

    number: int
    hash: str
    seconds: int
    response: Coded = None


@dataclass(frozen=True, slots=True)
class Pack:
    """What somebody did. Bytes are in hexadecimal digits; "" for no assignment; `start` in minutes.

    `edition` is the number of the edition that was published, 0 for none.
    """

    kind: Kind
    manual: str
    edition: int
    assignment: str
    person: str
    branch: str
    device: str
    task: str
    seed: int
    start: int
    seconds: int
    items: tuple[Item, ...] = ()


def manual_fingerprint(manual: str) -> str:
    """Eight digits by which a pack names the manual of an id."""
    return sha256(f"pl-manual:{manual}".encode()).hexdigest()[: _MANUAL * 2]


def write_payload(pack: Pack) -> bytes:
    """The bytes of a pack. Raises ValueError that names the field which is out of bounds."""
    _check(pack)
    out = Writer()
    out.raw(bytes.fromhex(pack.manual))
    out.number(pack.edition)
    out.number(len(pack.assignment) // 2)
    out.raw(bytes.fromhex(pack.assignment))
    out.text(pack.person)
    out.text(pack.branch)
    out.raw(bytes.fromhex(pack.device))
    out.text(pack.task)
    for number in (pack.seed, pack.start, pack.seconds, len(pack.items)):
        out.number(number)
    before = 0
    for item in pack.items:
        step = item.number - before
        out.number(step * 2 if step >= 0 else -step * 2 - 1)
        before = item.number
        out.raw(bytes.fromhex(item.hash))
        out.number(item.seconds)
        _write_response(out, item.response)
    return out.done()


def read_payload(kind: Kind, data: bytes) -> Pack:
    """The pack of some bytes. Raises PayloadError for what `write_payload` does not write."""
    taken = Reader(data)
    manual = taken.raw(_MANUAL).hex()
    edition = taken.number(WORD)
    size = taken.number(_ASSIGNMENT)
    if size not in (0, _ASSIGNMENT):
        raise PayloadError("assignment")
    pack = Pack(
        kind=kind,
        manual=manual,
        edition=edition,
        assignment=taken.raw(size).hex(),
        person=taken.text(LONGEST["person"]),
        branch=taken.text(LONGEST["branch"]),
        device=taken.raw(_DEVICE).hex(),
        task=taken.text(LONGEST["task"]),
        seed=taken.number(WORD),
        start=taken.number(WORD),
        seconds=taken.number(WORD),
        items=_read_items(taken),
    )
    taken.end()
    return pack


def _read_items(taken: Reader) -> tuple[Item, ...]:
    items = []
    number = 0
    for _ in range(taken.number(MOST_ITEMS)):
        step = taken.number()
        number += step // 2 if step % 2 == 0 else -(step // 2) - 1
        if not 0 <= number <= WORD:
            raise PayloadError("number")
        digits = taken.raw(_HASH).hex()
        items.append(Item(number, digits, taken.number(WORD), _read_response(taken)))
    return tuple(items)


def _write_response(out: Writer, response: Coded) -> None:
    """Its form in the two lowest bits, and above them a number, a length or a count."""
    if response is None:
        out.number(_NONE)
    elif isinstance(response, int):
        out.number(response * 4 + _NUMBER)
    elif isinstance(response, str):
        encoded = response.encode()
        out.number(len(encoded) * 4 + _TEXT)
        out.raw(encoded)
    else:
        out.number(len(response) * 4 + _LIST)
        for member in response:
            _write_response(out, member)


def _read_response(taken: Reader) -> Coded:
    value, form = divmod(taken.number(), 4)
    if form == _LIST:
        if value > MOST_MEMBERS:
            raise PayloadError("members")
        return tuple(_read_single(taken, *divmod(taken.number(), 4)) for _ in range(value))
    return _read_single(taken, value, form)


def _read_single(taken: Reader, value: int, form: int) -> Single:
    if form == _NUMBER and value <= WORD:
        return value
    if form == _TEXT and value <= LONGEST_TYPED:
        return taken.words(value)
    if form == _NONE and value == 0:
        return None
    raise PayloadError("response")


def _check(pack: Pack) -> None:
    """Raises ValueError for what could not be read back."""
    _expect(pack.kind in KINDS, "kind")
    _expect(_is_hex(pack.manual, _MANUAL), "manual")
    _expect(not pack.assignment or _is_hex(pack.assignment, _ASSIGNMENT), "assignment")
    _expect(_is_hex(pack.device, _DEVICE), "device")
    for name, most in LONGEST.items():
        _expect(_is_text(getattr(pack, name), most), name)
    for name in ("edition", "seed", "start", "seconds"):
        _expect(_is_word(getattr(pack, name)), name)
    _expect(len(pack.items) <= MOST_ITEMS, "items")
    for item in pack.items:
        _expect(_is_word(item.number) and _is_word(item.seconds), "items")
        _expect(_is_hex(item.hash, _HASH), "items")
        response = item.response
        members = response if isinstance(response, tuple) else (response,)
        _expect(len(members) <= MOST_MEMBERS and all(map(_is_single, members)), "response")


def _expect(right: bool, field: str) -> None:
    if not right:
        raise ValueError(f"out of bounds: {field}")


def _is_single(value: object) -> bool:
    if isinstance(value, str):
        return _is_text(value, LONGEST_TYPED)
    return value is None or _is_word(value)


def _is_word(value: object) -> bool:
    return type(value) is int and 0 <= value <= WORD


def _is_hex(value: str, size: int) -> bool:
    return re.fullmatch(f"[0-9a-f]{{{size * 2}}}", value) is not None


def _is_text(text: str, most: int) -> bool:
    """Whether a text is one line that UTF-8 writes in at most `most` bytes."""
    return is_line(text) and len(text.encode()) <= most
