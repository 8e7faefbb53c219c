"""Codes and fragments that are spoilt at random, by what a typist, a messenger or a foe does."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from random import Random
from typing import Any

from tests.exchange.packs import random_pack

from primera.exchange.base32 import to_signs
from primera.exchange.codes import write_code
from primera.exchange.pack import write_payload
from primera.exchange.varints import Writer

PIECES = [*"PLpl1IiRAOPC0-–\n\u200b .2,3ZzUu«»>*ñÉ", "PL1R-", "1.2-", "PL2R-"]
JSON_PIECES = [*'"}[0e-. \x01\u00a0', "\\u", "NaN", "1e999"]
VALUES: list[Any] = [
    *(0, -1, 1, 1.5, 2**32, 2**32 - 1, 2**53 + 1, 1e300, True, False, None),
    *("", "a", "\ud800", "🙂" * 60, "🙂" * 61, "a\nb", "\u2028", "\ufeff", "5"),
    *("primera-linea", "0a1b2c3d4e", "quiz:x"),
    *([], {}, ["quiz:x"], [["quiz:x"]], [["quiz:x", {"n": 5}]], ["L", "12345678"]),
]
SOUND = {
    "v": 1,
    "m": "primera-linea",
    "id": "0a1b2c3d4e",
    "t": "T",
    "do": [["quiz:x", {"n": 3}]],
    "o": 1,
    "d": 2,
    "tz": "UTC",
    "w": ["L"],
}


def spoilt_payload(chance: Random) -> str:
    """A code with a right check over bytes that may be wrong."""
    pack = random_pack(chance)
    data = bytearray(write_payload(pack))
    for _ in range(chance.randint(0, 2)):
        data[chance.randrange(len(data))] = chance.choice([0, 1, 127, 128, chance.randrange(256)])
    cut = chance.randrange(len(data)) if chance.random() < 0.2 else len(data)
    more = chance.randbytes(1) if chance.random() < 0.1 else b""
    return with_check(pack.kind, bytes(data[:cut]) + more)


def with_check(kind: str, content: bytes) -> str:
    """A whole code of a kind over any bytes, as the specification says it."""
    out = Writer()
    out.number(len(content))
    out.raw(content)
    check = to_signs(sha256(f"PL1{kind}-".encode() + content).digest()[:4])[:6]
    return f"PL1{kind}-{to_signs(out.done())}{check}"


def spoilt_text(chance: Random) -> str:
    """A message with a code, whole or in parts, in which pieces came, went or stand twice."""
    text = " ".join(write_code(random_pack(chance), chance.choice([None, 120, 200])))
    for _ in range(chance.randint(0, 6)):
        start, end = sorted(chance.choices(range(len(text) + 1), k=2))
        piece = chance.choice([*chance.choices(PIECES, k=6), "", text[start:end]])
        text = text[:start] + piece + text[start + chance.randint(0, 1) :]
    return text


def spoilt_fragment(chance: Random) -> str:
    """A fragment whose values, JSON, bytes or signs may be wrong."""
    values: dict[str, Any] = dict(SOUND)
    for _ in range(chance.randint(0, 2)):
        values[chance.choice([*SOUND, "x", "__proto__"])] = chance.choice(VALUES)
    if chance.random() < 0.3:
        option = chance.choice(["n", "seed", "tries", "min", "pass", "q", "__proto__"])
        values["do"] = [["quiz:x", {option: chance.choice(VALUES)}]]
    text = json.dumps(values, ensure_ascii=chance.random() < 0.5)
    if chance.random() < 0.3:
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice(JSON_PIECES) + text[place + chance.randint(0, 1) :]
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    if chance.random() < 0.1:
        data[chance.randrange(len(data))] = chance.randrange(256)
    fragment = "#pl-a=1." + urlsafe_b64encode(data).decode().rstrip("=")
    if chance.random() < 0.1:
        place = chance.randrange(len(fragment))
        fragment = fragment[:place] + chance.choice("A_-=.9\n") + fragment[place + 1 :]
    return fragment
