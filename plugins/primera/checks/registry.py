"""The rules: each is a module of its own, named here once.

Rules of how questions are written are found by their names in `item_writing/`, those of what they
ask are named in `questions/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from primera.checks import (
    addresses,
    advice,
    bare_counts,
    checklists,
    circles,
    counts,
    diagrams,
    duplicates,
    exam_pools,
    examples,
    exceptions,
    hiding,
    identity,
    item_writing,
    manual_id,
    media,
    options,
    part_ids,
    prose_subset,
    questions,
    quizzes,
    readability,
    references,
    role_merging,
    sections,
    stages,
    statements,
    unsearchable_names,
)
from primera.checks.context import Rule
from primera.checks.layer_attribution import OF_A_SETTING
from primera.diagnostics import Severity
from primera.loading import ignored_files, lost_text, odd_characters
from primera.loading.merging import merge_problems

CHECKS: tuple[ModuleType, ...] = (
    references,
    counts,
    hiding,
    role_merging,
    circles,
    addresses,
    part_ids,
    sections,
    duplicates,
    statements,
    checklists,
    prose_subset,
    diagrams,
    unsearchable_names,
    media,
    identity,
    manual_id,
    options,
    quizzes,
    stages,
    *questions.MODULES,
)

STYLE: tuple[ModuleType, ...] = (
    readability,
    examples,
    advice,
    bare_counts,
    exam_pools,
    item_writing,
)
"""They read every word, a third of what PyYAML needs to load the files: a build leaves them out."""

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in (
        *(
            Rule(code, Severity.WARNING)
            for code in (
                *odd_characters.WARNINGS,
                *lost_text.WARNINGS,
                *ignored_files.WARNINGS,
                *merge_problems.WARNINGS,
            )
        ),
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
