"""What a formula is, and how numbers are rounded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import floor


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that a manual can name; `compute` takes the arguments in the order they stand."""

    name: str
    arguments: tuple[str, ...]
    compute: Callable[..., Fraction]


def round_half_away(value: Fraction, decimals: int) -> Fraction:
    """Round to a number of decimals; half goes away from zero: 0.5 to 1, -0.5 to -1.

    That is how people round by hand. Python's `round` takes half to the even neighbour.
    """
    scale = Fraction(10) ** decimals
    rounded = Fraction(floor(abs(value) * scale + Fraction(1, 2))) / scale
    return -rounded if value < 0 else rounded
