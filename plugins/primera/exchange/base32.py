"""Crockford's base 32: bytes as signs that people can copy. docs/dev/codes.md, section 2."""

from __future__ import annotations

from collections.abc import Sequence

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_READ = {sign: value for value, sign in enumerate(SIGNS)} | {"O": 0, "I": 1, "L": 1}
_VALUES = _READ | {sign.lower(): value for sign, value in _READ.items()}
READABLE = "".join(sorted(_VALUES))
"""Every sign that is read: small letters too, and O, I and L for the figures they look like."""


def to_signs(data: bytes) -> str:
    """The signs of some bytes; the last one is filled up with bits 0."""
    count = signs_of(len(data))
    number = int.from_bytes(data, "big") << count * 5 - len(data) * 8
    return spelled(number, count)


def spelled(number: int, count: int) -> str:
    """A number of `count` times five bits as signs."""
    return "".join(SIGNS[number >> 5 * place & 31] for place in reversed(range(count)))


def from_signs(signs: Sequence[str]) -> tuple[bytes, int]:
    """The whole bytes of readable signs, and the number that the bits left over make."""
    number = 0
    for sign in signs:
        number = number << 5 | _VALUES[sign]
    size, left = divmod(len(signs) * 5, 8)
    return (number >> left).to_bytes(size, "big"), number & (1 << left) - 1


def signs_of(size: int) -> int:
    """How many signs `size` bytes take."""
    return -(-size * 8 // 5)


def plain(signs: str) -> str:
    """Readable signs as they are written."""
    return "".join(SIGNS[_VALUES[sign]] for sign in signs)
