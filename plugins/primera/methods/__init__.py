"""The formulas of the methods and metrics, in exact fractions."""

from primera.methods.formula import Formula, round_half_away
from primera.methods.registry import FORMULAS, compute

__all__ = ["FORMULAS", "Formula", "compute", "round_half_away"]
