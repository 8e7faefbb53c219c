"""Numbers that are typed, as Spanish writes them and as others do. scoring.md, section 10."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from primera.scoring.folding import folded, spaced, without_accents

MILLIONTHS = 1_000_000
_BETWEEN_DIGITS = re.compile(r"([0-9])[ '’](?=[0-9])")
_NUMBER = re.compile(r"([+\-−–]?) ?([.,]?[0-9][0-9.,]*) ?([^0-9]*)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_PLAIN = re.compile(r"[0-9]*(?:[.,][0-9]*)?")
_MOST_DIGITS = 9
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """What a typed number can mean, in millionths, and the words after it."""

    readings: tuple[int, ...]
    unit: str


def read_number(typed: str) -> TypedNumber | None:
    """Read `1.234,56`, `1234.56`, `−5`, `35 %`, `28 puntos`; None for what is no number.

    One separator before exactly three digits may divide thousands or decimals: both are readings.
    """
    text = _BETWEEN_DIGITS.sub(r"\1", without_accents(spaced(typed)))
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    sign, digits, unit = found.groups()
    values = tuple(_values(digits.rstrip(".,")))
    if not values:
        return None
    readings = values if sign in ("", "+") else tuple(-value for value in values)
    return TypedNumber(readings, folded(unit))


def _values(digits: str) -> Iterator[int]:
    """What digits with separators can mean, thousands first."""
    last = max(digits.rfind("."), digits.rfind(","))
    separators = {sign for sign in digits if sign in ".,"}
    if _GROUPED.fullmatch(digits) and len(separators) == 1 and digits[0] != "0":
        yield from _value(digits.replace(".", "").replace(",", ""), "")
        if digits.count(digits[last]) > 1:
            return
    whole, decimals = (digits[:last], digits[last + 1 :]) if last >= 0 else (digits, "")
    if len(separators) == 2:
        inner = {sign for sign in whole if sign in ".,"}
        if len(inner) > 1 or digits[last] in inner or not _GROUPED.fullmatch(whole):
            return
        whole = whole.replace(".", "").replace(",", "")
    elif not _PLAIN.fullmatch(digits):
        return
    yield from _value(whole, decimals)


def _value(whole: str, decimals: str) -> Iterator[int]:
    """The millionths, cut off after the sixth decimal; nothing for what is too great."""
    whole = whole.lstrip("0")
    if len(whole) <= _MOST_DIGITS:
        yield int(whole or "0") * MILLIONTHS + int(decimals[:_DECIMALS].ljust(_DECIMALS, "0"))
