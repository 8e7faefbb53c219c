"""All the rules, one after the other."""

from __future__ import annotations

from types import ModuleType

from primera.checks.context import CheckContext
from primera.checks.registry import CHECKS, STYLE
from primera.checks.removal_reports import one_for_each_removal
from primera.diagnostics import Diagnostic
from primera.loading.reading import without_collecting_garbage


def run_checks(context: CheckContext) -> tuple[Diagnostic, ...]:
    """What is wrong with a manual, by place; style apart."""
    return _run(CHECKS, context)


def run_style_checks(context: CheckContext) -> tuple[Diagnostic, ...]:
    """What the rules of style, and of how questions are written, find in a manual, by place."""
    return _run(STYLE, context)


def _run(checks: tuple[ModuleType, ...], context: CheckContext) -> tuple[Diagnostic, ...]:
    with without_collecting_garbage():
        found = one_for_each_removal(each for module in checks for each in module.check(context))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
