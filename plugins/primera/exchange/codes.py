"""Codes: packs as signs that travel in messages, and found again in them. docs/dev/codes.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from typing import Literal

from primera.exchange.base32 import from_signs, plain, signs_of, spelled, to_signs
from primera.exchange.code_text import BETWEEN, CHECK, HEAD, PART, SIGNS
from primera.exchange.pack import KINDS, Kind, Pack, manual_fingerprint, read_payload, write_payload
from primera.exchange.varints import PayloadError, Reader, Writer

LONGEST_TEXT = 10_000_000
"""Characters that are searched for codes at once."""
MOST_CODES = 20_000
"""Codes and parts of codes in a text."""
LONGEST_PAYLOAD = 2**15
MOST_PARTS = 99

_FEWEST_PARTS = 2
_VERSION = "1"
_LENGTH = 5
"""Signs that have the length of what follows in them."""
_AROUND = len("PL1R-99.99-CHECKS-") + _LENGTH + CHECK
"""Characters of a part that are not of its share of the payload."""

FaultName = Literal["oversized", "version", "truncated", "mistyped", "parts", "manual", "damaged"]


@dataclass(frozen=True, slots=True)
class Fault:
    """Why something that looks like a code says nothing.

    Of a code in parts: `part` is the one that is wrong, `count` how many there are, and `missing`
    has those that are not there.
    """

    name: FaultName
    kind: Kind | None = None
    part: int = 0
    count: int = 0
    missing: tuple[int, ...] = ()


@dataclass(slots=True)
class _Parts:
    """The parts of a code that were found, and the place of the first among all that was found."""

    place: int
    chunks: dict[int, bytes] = field(default_factory=dict)


class _UnreadableError(Exception):
    """Signs that are no code, and why."""

    def __init__(self, name: FaultName) -> None:
        super().__init__(name)
        self.name: FaultName = name


def write_code(pack: Pack, longest: int | None = None) -> list[str]:
    """The code of a pack; in parts of at most `longest` characters when it is longer.

    Raises ValueError for a pack out of bounds, and for one that takes more parts than there may be.
    """
    payload = write_payload(pack)
    if len(payload) > LONGEST_PAYLOAD:
        raise ValueError("out of bounds: items")
    whole = _packet(_head(pack.kind), payload)
    if longest is None or len(whole) <= longest:
        return [whole]
    room = (longest - _AROUND) * 5 // 8
    if room * MOST_PARTS < len(payload):
        raise ValueError("out of bounds: longest")
    size = -(-len(payload) // -(-len(payload) // room))
    chunks = [payload[start : start + size] for start in range(0, len(payload), size)]
    return [
        _packet(_head(pack.kind, number, len(chunks), whole[-CHECK:]), chunk)
        for number, chunk in enumerate(chunks, 1)
    ]


def find_codes(text: str, manual: str) -> list[Pack | Fault]:
    """What the codes in a text say, in their order, or why one says nothing.

    `manual` is the id of the manual that they must belong to. A code in parts stands at the place
    of the first of them. Of a text that is too long nothing is read.
    """
    heads = list(islice(HEAD.finditer(text), MOST_CODES + 1)) if len(text) <= LONGEST_TEXT else None
    if heads is None or len(heads) > MOST_CODES:
        return [Fault("oversized")]
    found: list[Pack | Fault | None] = []
    divided: dict[tuple[Kind, int, str], _Parts] = {}
    starts = [*(head.start() for head in heads), len(text)]
    for head, end in zip(heads, starts[1:], strict=True):
        if plain(head[1]) != _VERSION:
            found.append(Fault("version"))
            continue
        kind = _kind(head[2])
        body = text[head.end() : end]
        if part := PART.match(body):
            fault = _take_part(kind, part, body[part.end() :], divided, len(found))
            found.append(fault)
        else:
            found.append(_whole(kind, body, manual))
    for (kind, count, name), parts in divided.items():
        found[parts.place] = _joined(kind, count, name, parts.chunks, manual)
    return [one for one in found if one is not None]


def _whole(kind: Kind, body: str, manual: str) -> Pack | Fault:
    try:
        return _unpacked(kind, _content(_head(kind), body), manual)
    except _UnreadableError as error:
        return Fault(error.name, kind)


def _take_part(
    kind: Kind,
    part: re.Match[str],
    body: str,
    divided: dict[tuple[Kind, int, str], _Parts],
    place: int,
) -> Fault | None:
    """Put a part to the others of its code, or say what is wrong with it."""
    number, count = int(plain(part[1])), int(plain(part[2]))
    name = plain(BETWEEN.sub("", part[3]))
    if count < _FEWEST_PARTS or not 1 <= number <= count:
        return Fault("mistyped", kind, number, count)
    try:
        content = _content(_head(kind, number, count, name), body)
    except _UnreadableError as error:
        return Fault(error.name, kind, number, count)
    parts = divided.setdefault((kind, count, name), _Parts(place))
    parts.chunks.setdefault(number, content)
    return None


def _joined(
    kind: Kind, count: int, name: str, chunks: Mapping[int, bytes], manual: str
) -> Pack | Fault:
    missing = tuple(number for number in range(1, count + 1) if number not in chunks)
    if missing:
        return Fault("parts", kind, 0, count, missing)
    payload = b"".join(chunks[number] for number in range(1, count + 1))
    if _check(_head(kind), payload) != name:
        return Fault("damaged", kind)
    return _unpacked(kind, payload, manual)


def _unpacked(kind: Kind, payload: bytes, manual: str) -> Pack | Fault:
    try:
        pack = read_payload(kind, payload)
    except PayloadError:
        return Fault("damaged", kind)
    return pack if pack.manual == manual_fingerprint(manual) else Fault("manual", kind)


def _packet(head: str, content: bytes) -> str:
    out = Writer()
    out.number(len(content))
    out.raw(content)
    return head + to_signs(out.done()) + _check(head, content)


def _content(head: str, body: str) -> bytes:
    """The bytes behind a head. Raises _UnreadableError."""
    plainly = BETWEEN.sub("", body)
    found = SIGNS.match(plainly)
    signs = found[0] if found else ""
    short: FaultName = (
        "mistyped" if plainly[len(signs) : len(signs) + 1] in ("U", "u") else "truncated"
    )
    if len(signs) < _LENGTH:
        raise _UnreadableError(short)
    length = Reader(from_signs(signs[:_LENGTH])[0])
    try:
        size = length.number(LONGEST_PAYLOAD)
    except PayloadError as error:
        raise _UnreadableError("mistyped") from error
    count = signs_of(length.place + size)
    if len(signs) < count + CHECK:
        raise _UnreadableError(short)
    data, left = from_signs(signs[:count])
    content = data[length.place :]
    if left or _check(head, content) != plain(signs[count : count + CHECK]):
        raise _UnreadableError("mistyped")
    return content


def _check(head: str, content: bytes) -> str:
    """The first 30 bits of the hash of a head and what follows it, as signs."""
    digest = sha256(head.encode() + content).digest()
    return spelled(int.from_bytes(digest[:4], "big") >> 2, CHECK)


def _head(kind: Kind, part: int = 0, count: int = 0, name: str = "") -> str:
    return f"PL{_VERSION}{kind}-" + (f"{part}.{count}-{name}-" if part else "")


def _kind(letter: str) -> Kind:
    upper = letter.upper().replace("0", "O")
    return next(kind for kind in KINDS if kind == upper)
