"""Numbers as people write them in a manual, and the one form in which the model keeps them.

What can be meant in one way only is read: a comma for decimals, a typographic minus or quotes,
blanks that do not break. What has two readings, or none, is an error that says so.
"""

from __future__ import annotations

import re
from typing import NoReturn

from pydantic_core import PydanticCustomError

FORM = "number_form"
"""Type of the error for what is no number: its context has a `finding` and what that names."""
AMBIGUOUS = "number_ambiguous"
"""Type of the error for what may be two numbers: its context has both, `decimal` and `grouped`."""

_MOST_DIGITS = 9
_MOST_DECIMALS = 6

_INVISIBLE = dict.fromkeys((0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF))
_BLANKS = dict.fromkeys((0x09, 0xA0, 0x2007, 0x2009, 0x202F), " ")
_MINUS = dict.fromkeys(map(ord, "−–"), "-")
_PLAIN = {**_INVISIBLE, **_BLANKS, **_MINUS}
_QUOTES = "\"'“”„‟‘’‚«»‹›"

_UNIT_FIRST = re.compile(r"[^0-9.,+-]{1,5}")
"""A unit in front of its number: `$`, `US$`, `COP`."""
_NUMBER = re.compile(r"([+-]?) ?([.,]?[0-9](?:[.,'’ ]?[0-9])*) ?([^0-9]*)")
_NAMES_A_UNIT = re.compile(r"[^\W\d_]|[%‰°$€£¥#]")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?P<mark>[.,'’ ])[0-9]{3}(?:(?P=mark)[0-9]{3})*")
_PER_CENT = frozenset(("%", "por ciento", "per cent", "percent"))


def decimal_of(written: object) -> str:
    """A number with a point and at most six decimals: `-1234.5`. Raises PydanticCustomError."""
    if not isinstance(written, str):
        _refuse("group")
    number, unit = _divided(written)
    if unit:
        _refuse("unit", value=written, unit=unit, number=number)
    return number


def integer_of(written: object) -> object:
    """A whole number; what is no text is left as it is. Raises PydanticCustomError."""
    return _whole(written, decimal_of(written)) if isinstance(written, str) else written


def percent_of(written: object) -> object:
    """A whole number, with a per cent sign or without. Raises PydanticCustomError."""
    if not isinstance(written, str):
        return written
    number, unit = _divided(written)
    return _whole(written, number) if unit.lower() in _PER_CENT else integer_of(written)


def _whole(written: str, number: str) -> int:
    whole, _, decimals = number.partition(".")
    if decimals.strip("0"):
        _refuse("decimals", value=written)
    return int(whole)


def _divided(written: str) -> tuple[str, str]:
    """A number in its one form, and the unit that is written with it."""
    text = written.translate(_PLAIN).strip()
    if len(text) > 2 and text[0] in _QUOTES and text[-1] in _QUOTES:
        text = text[1:-1].strip()
    before = _UNIT_FIRST.match(text)
    found = _NUMBER.fullmatch(text, before.end() if before else 0)
    if found is None:
        _refuse("form" if re.search("[0-9]", text) else "words", value=written)
    sign, digits, unit = found.groups()
    if unit and not _NAMES_A_UNIT.search(unit):
        _refuse("form", value=written)
    number = _in_one_form(sign.strip("+"), digits, written)
    return number, before[0].strip() if before else unit.strip()


def _in_one_form(sign: str, digits: str, written: str) -> str:
    """A number with a point before their decimals and nothing else between its digits."""
    place = max(digits.rfind("."), digits.rfind(","))
    whole, decimals = (digits[:place], digits[place + 1 :]) if place >= 0 else (digits, "")
    grouped = _GROUPED.fullmatch(digits)
    if grouped and (grouped["mark"] not in ".," or digits.count(grouped["mark"]) > 1):
        whole, decimals = digits, ""
    elif grouped and (grouped["mark"] == "," or decimals.endswith("0")):
        # Behind a point, nobody writes three decimals of which the last is a zero.
        decimal, grouping = _bare(f"{sign}{whole}.{decimals}"), sign + whole + decimals
        readings = {"decimal": decimal, "grouped": grouping}
        raise PydanticCustomError(AMBIGUOUS, "two readings", {"value": written, **readings})
    elif not _is_whole(whole, digits[place : place + 1]) or not (decimals + "0").isdigit():
        _refuse("form", value=written)
    return _limited(sign, re.sub("[^0-9]", "", whole) or "0", decimals, written)


def _bare(number: str) -> str:
    """A number without the zeros at the end of its decimals."""
    return number.rstrip("0").rstrip(".")


def _is_whole(whole: str, decimal_mark: str) -> bool:
    """Whether digits are a whole number, its thousands marked by another sign than decimals."""
    grouped = _GROUPED.fullmatch(whole)
    return grouped["mark"] != decimal_mark if grouped else (whole + "0").isdigit()


def _limited(sign: str, whole: str, decimals: str, written: str) -> str:
    if len(whole) > 1 and whole[0] == "0":
        _refuse("zero", value=written, number=sign + (whole.lstrip("0") or "0"))
    if len(whole) > _MOST_DIGITS or len(decimals) > _MOST_DECIMALS:
        finding = "large" if len(whole) > _MOST_DIGITS else "fine"
        _refuse(finding, value=written)
    return f"{sign}{whole}.{decimals}" if decimals else sign + whole


def _refuse(finding: str, **named: object) -> NoReturn:
    raise PydanticCustomError(FORM, "no number", {"finding": finding, **named})
