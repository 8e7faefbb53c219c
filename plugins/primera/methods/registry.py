"""All formulas by the name that a manual calls them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from inspect import signature
from types import MappingProxyType

from primera.methods import counting, keeping, mistakes, opinion, samples
from primera.methods.formula import Formula


def _formula(function: Callable[..., Fraction], name: str | None = None) -> Formula:
    names = [name or function.__name__, *signature(function).parameters]
    own, *arguments = (each.replace("_", "-") for each in names)
    return Formula(own, tuple(arguments), function)


_ALL = (
    _formula(opinion.nps),
    _formula(opinion.promoter_share),
    _formula(opinion.detractor_share),
    _formula(opinion.csat),
    _formula(opinion.average_gap),
    _formula(samples.sample_size),
    _formula(samples.sample_size_infinite),
    _formula(samples.invitations),
    _formula(keeping.retention),
    _formula(keeping.churn),
    _formula(keeping.lifetime_value),
    _formula(keeping.cost_of_lost_customer),
    _formula(keeping.customer_margin),
    _formula(counting.first_contact_resolution),
    _formula(counting.compliance),
    _formula(counting.moments_per_month),
    _formula(counting.priority),
    _formula(counting.percentage),
    _formula(counting.share_of_points),
    _formula(counting.difference),
    _formula(counting.total, "sum"),  # in Python that name is taken
    _formula(mistakes.nps_by_counts),
    _formula(mistakes.nps_without_passives),
    _formula(mistakes.csat_with_unsure),
    _formula(mistakes.invitations_added),
    _formula(mistakes.retention_with_new),
    _formula(mistakes.lifetime_value_undiscounted),
    _formula(mistakes.gap_inverted),
)

FORMULAS: Mapping[str, Formula] = MappingProxyType({formula.name: formula for formula in _ALL})


def compute(name: str, arguments: Mapping[str, Fraction]) -> Fraction:
    """Compute a formula, exactly.

    Raises KeyError for an unknown formula, ValueError when an argument is missing or unknown,
    ZeroDivisionError when the formula divides by zero for these arguments.
    """
    formula = FORMULAS[name]
    if set(arguments) != set(formula.arguments):
        raise ValueError(f"{name} takes {', '.join(formula.arguments)}; got {sorted(arguments)}")
    return formula.compute(*(arguments[argument] for argument in formula.arguments))
