"""All formulas by the name that a manual calls them by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from inspect import signature
from types import MappingProxyType

from primera.methods import arithmetic, common_errors, retention, sample_size, satisfaction
from primera.methods.formula import Formula


def _formula(function: Callable[..., Fraction], name: str | None = None) -> Formula:
    names = [name or function.__name__, *signature(function).parameters]
    own, *arguments = (each.replace("_", "-") for each in names)
    return Formula(own, tuple(arguments), function)


_ALL = (
    _formula(satisfaction.nps),
    _formula(satisfaction.promoter_share),
    _formula(satisfaction.detractor_share),
    _formula(satisfaction.csat),
    _formula(satisfaction.average_gap),
    _formula(sample_size.sample_size),
    _formula(sample_size.sample_size_infinite),
    _formula(sample_size.invitations),
    _formula(retention.retention),
    _formula(retention.churn),
    _formula(retention.lifetime_value),
    _formula(retention.cost_of_lost_customer),
    _formula(retention.customer_margin),
    _formula(arithmetic.first_contact_resolution),
    _formula(arithmetic.compliance),
    _formula(arithmetic.moments_per_month),
    _formula(arithmetic.priority),
    _formula(arithmetic.percentage),
    _formula(arithmetic.share_of_points),
    _formula(arithmetic.difference),
    _formula(arithmetic.total, "sum"),  # in Python that name is taken
    _formula(common_errors.nps_by_counts),
    _formula(common_errors.nps_without_passives),
    _formula(common_errors.csat_with_unsure),
    _formula(common_errors.invitations_added),
    _formula(common_errors.retention_with_new),
    _formula(common_errors.lifetime_value_undiscounted),
    _formula(common_errors.gap_inverted),
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
