"""All the rules, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from primera.checks import (
    addresses,
    daily_lines,
    link_in_line,
    links,
    media_files,
    media_words,
    minor_changes,
    missing_reference,
    moments,
    numbers,
    options,
    order,
    part_ids,
    prose_subset,
    quiz_questions,
    repeated,
    responsibilities,
    resting,
    self_relation,
    statements,
    term_words,
    unused_banks,
)
from primera.checks.context import CheckContext
from primera.diagnostics import Diagnostic, Severity
from primera.loading.load import without_collecting_garbage

_CHECKS: tuple[ModuleType, ...] = (
    missing_reference,
    links,
    order,
    addresses,
    part_ids,
    repeated,
    self_relation,
    statements,
    moments,
    minor_changes,
    prose_subset,
    link_in_line,
    resting,
    daily_lines,
    responsibilities,
    numbers,
    term_words,
    media_files,
    media_words,
    options,
    quiz_questions,
    unused_banks,
)

SEVERITIES: Mapping[str, Severity] = {
    rule.code: rule.severity for module in _CHECKS for rule in module.RULES
}
"""Code -> how bad it is, for every rule over the whole manual."""


def run_checks(context: CheckContext) -> tuple[Diagnostic, ...]:
    """Everything that the rules find in a manual, by place."""
    with without_collecting_garbage():
        found = [problem for module in _CHECKS for problem in module.check(context)]
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
