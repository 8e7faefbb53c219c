"""All the rules, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from primera.checks import (
    addresses,
    daily_lines,
    drawings,
    idle_names,
    link_in_line,
    links,
    long_examples,
    media_files,
    media_words,
    minor_changes,
    missing_reference,
    moments,
    numbers,
    open_text,
    options,
    order,
    part_ids,
    prose_subset,
    questions,
    quiz_questions,
    repeated,
    repeated_scenes,
    responsibilities,
    resting,
    self_relation,
    sentence_length,
    statements,
    term_words,
    unused_banks,
    wordless_links,
    writing,
)
from primera.checks.context import CheckContext
from primera.checks.needs import told_once
from primera.diagnostics import Diagnostic, Severity
from primera.loading import hazards, unread
from primera.loading.load import without_collecting_garbage

_CHECKS: tuple[ModuleType, ...] = (
    missing_reference,
    links,
    wordless_links,
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
    drawings,
    responsibilities,
    numbers,
    term_words,
    idle_names,
    media_files,
    media_words,
    options,
    quiz_questions,
    *questions.MODULES,
    unused_banks,
)

_STYLE: tuple[ModuleType, ...] = (
    sentence_length,
    open_text,
    repeated_scenes,
    long_examples,
    writing,
)
"""They read every word, a third of what PyYAML needs to load the files: a build leaves them out."""

SEVERITIES: Mapping[str, Severity] = {
    **dict.fromkeys((*hazards.WARNINGS, *unread.WARNINGS), Severity.WARNING),
    **{rule.code: rule.severity for module in (*_CHECKS, *_STYLE) for rule in module.RULES},
}
"""Code -> how bad it is, for every rule over the whole manual, and for what reading warns of."""


def run_checks(context: CheckContext) -> tuple[Diagnostic, ...]:
    """What is wrong with a manual, by place; style apart."""
    return _run(_CHECKS, context)


def run_style_checks(context: CheckContext) -> tuple[Diagnostic, ...]:
    """What the rules of style, and of how questions are written, find in a manual, by place."""
    return _run(_STYLE, context)


def _run(checks: tuple[ModuleType, ...], context: CheckContext) -> tuple[Diagnostic, ...]:
    with without_collecting_garbage():
        found = told_once(each for module in checks for each in module.check(context))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
