"""What somebody had in mind who wrote a value in another form. Each guess is of the right form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from primera.model.fields import (
    CLOCK_PATTERN,
    COUNTRY_PATTERN,
    DATE_PATTERN,
    ID_PATTERN,
    LONGEST_ID,
)

_DATE = re.compile(r"([0-9]{1,4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,4})")
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.h]([0-9]{2}))? ?(h|hs|am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)


def intended_value(written: str, pattern: str) -> str | None:
    """The value of the pattern that was meant; None when that cannot be told."""
    return _GUESSES[pattern](written.strip()) if pattern in _GUESSES else None


def _id(written: str) -> str | None:
    """`Buena imagen` is `buena-imagen`."""
    letters = unicodedata.normalize("NFKD", written).encode("ascii", "ignore").decode().lower()
    guess = "-".join(re.findall(r"[a-z0-9]+", letters))
    return guess if 0 < len(guess) <= LONGEST_ID else None


def _date(written: str) -> str | None:
    """`30/11/2026` is `2026-11-30`; whether `3/4/2026` is in March or in April nobody knows."""
    found = _DATE.fullmatch(written)
    if found is None:
        return None
    first, middle, last = map(int, found.groups())
    if len(found[1]) == 4:
        readings = {_day(first, middle, last)}
    elif len(found[3]) == 4:
        readings = {_day(last, middle, first), _day(last, first, middle)}
    else:
        return None
    known = readings - {None}
    return known.pop() if len(known) == 1 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _clock(written: str) -> str | None:
    """`4:00` and `4 am` are `04:00`."""
    found = _CLOCK.fullmatch(written)
    if found is None or not (found[2] or found[3]):
        return None
    half = (found[3] or "").replace(".", "").lower()
    hour = int(found[1])
    if half in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * (half == "pm")
    guess = f"{hour:02}:{found[2] or '00'}"
    return guess if re.match(CLOCK_PATTERN, guess) else None


def _country(written: str) -> str | None:
    return written.upper() if re.fullmatch("[A-Za-z]{2}", written) else None


_GUESSES: Mapping[str, Callable[[str], str | None]] = {
    ID_PATTERN: _id,
    DATE_PATTERN: _date,
    CLOCK_PATTERN: _clock,
    COUNTRY_PATTERN: _country,
}
