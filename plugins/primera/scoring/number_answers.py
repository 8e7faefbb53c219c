"""Numbers that are typed, as Spanish writes them and as others do. scoring.md, section 10."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from primera.scoring.folding import folded, spaced, without_accents
from primera.scoring.units import MONEY, unit_fits

MILLIONTHS = 1_000_000
_BETWEEN_DIGITS = re.compile(r"([0-9])[ '](?=[0-9])")
_SIGN = "[+-]|mas |plus |menos |minus "
_NUMBER = re.compile(
    rf"[\"'¿?¡!;:…•·*_~ ]*({_SIGN})? ?({MONEY})? ?({_SIGN})? ?([.,]?[0-9][0-9.,]*) ?([^0-9]*)"
)
_NEGATIVE = ("-", "menos ", "minus ")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
_PLAIN = re.compile(r"[0-9]*(?:[.,][0-9]*)?")
_MOST_DIGITS = 9
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """What a typed number can mean, in millionths, and the words after it or the money before."""

    readings: tuple[int, ...]
    unit: str


def read_number(typed: str) -> TypedNumber | None:
    """Read `1.234,56`, `−5`, `menos 5`, `35 %`, `$ 20`, `28 puntos`; None for what is no number.

    One separator before exactly three digits may divide thousands or decimals: both are readings.
    """
    text = _BETWEEN_DIGITS.sub(r"\1", without_accents(spaced(typed)))
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    before, money, behind, digits, unit = found.groups(default="")
    values = tuple(_values(digits.rstrip(".,")))
    # «5-» may be minus five, and «+ −5» is a sum.
    if not values or (before and behind) or unit.lstrip(" .,").startswith(("-", "+")):
        return None
    negative = (before or behind) in _NEGATIVE
    readings = tuple(-value for value in values) if negative else values
    return TypedNumber(readings, folded(unit) or money.rstrip("."))


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


def is_same_number(typed: TypedNumber, accepted: str) -> bool:
    """Whether an accepted answer is that number, with its unit.

    What begins with a zero and another digit is a code, and no number.
    """
    key = read_number(accepted)
    if key is None or re.match(r"0[0-9]", folded(accepted)) or (key.unit and not typed.unit):
        return False
    return unit_fits(typed.unit, key.unit) and bool(set(key.readings) & set(typed.readings))
