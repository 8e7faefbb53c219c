"""What every type of question makes of a response: a fraction of its points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of the points that a response deserves: 0 <= num <= den, den >= 1."""

    num: int
    den: int


class InvalidResponseError(Exception):
    """The response could not have come from the question's form."""
