"""Shifts: their names, and the hours that may follow them, as «Noche 22:00-06:00»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints

from primera.model.fields import Line

_HOUR = r"((?:[01]?[0-9]|2[0-3]):[0-5][0-9])"
_WITH_HOURS = rf"(.*\S)\s+{_HOUR}\s*(?:-|–|—|a|to)\s*{_HOUR}"
SHIFT_PATTERN = rf"^(?:{_WITH_HOURS}|(?:[^:.]|[^0-9][:.])*)$"
"""A name with hours of the clock, or one that does not look as if it had any."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift of the manual; hours as 22:00, both empty where none are written."""

    name: str
    begins: str = ""
    ends: str = ""


def shift_of(text: str) -> Shift:
    """The shift that a line of the settings names, with its hours if it says them."""
    found = re.fullmatch(_WITH_HOURS, text)
    if not found:
        return Shift(text)
    name, begins, ends = found.groups()
    return Shift(name, begins.rjust(5, "0"), ends.rjust(5, "0"))


ShiftLine = Annotated[Line, StringConstraints(pattern=SHIFT_PATTERN)]
"""The name of a shift, alone or with its hours."""
