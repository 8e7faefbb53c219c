"""The rules: each is a module of its own, named here once.

A rule of how questions are written is named in `writing/`, one of what they ask in `questions/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from primera.checks import (
    addresses,
    advice,
    daily_lines,
    drawings,
    exceptions,
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
from primera.checks.context import Rule
from primera.checks.leading import OF_A_SETTING
from primera.diagnostics import Severity
from primera.loading import hazards, unread

CHECKS: tuple[ModuleType, ...] = (
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

STYLE: tuple[ModuleType, ...] = (
    sentence_length,
    open_text,
    repeated_scenes,
    long_examples,
    advice,
    writing,
)
"""They read every word, a third of what PyYAML needs to load the files: a build leaves them out."""

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in (
        *(Rule(code, Severity.WARNING) for code in (*hazards.WARNINGS, *unread.WARNINGS)),
        *(rule for module in (*CHECKS, *STYLE) for rule in module.RULES),
        *exceptions.RULES,
        OF_A_SETTING,
    )
}
"""Code -> its rule, for all that is found in a whole manual, and for what reading warns of."""

SEVERITIES: Mapping[str, Severity] = {code: rule.severity for code, rule in RULES.items()}
"""Code -> how bad it is."""

OF_STYLE = frozenset(rule.code for module in STYLE for rule in module.RULES)
"""Codes that only whoever checks is told of."""
