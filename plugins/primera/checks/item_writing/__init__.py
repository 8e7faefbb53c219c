"""How questions are written: rules Q01 to Q30, a module each.

They rest on T. M. Haladyna, S. M. Downing and M. C. Rodriguez, «A Review of Multiple-Choice
Item-Writing Guidelines for Classroom Assessment», Applied Measurement in Education 15 (2002).
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from primera.checks.context import CheckContext, Rule
from primera.checks.item_writing import (
    q01_longest_key,
    q02_all_of_the_above,
    q03_key_position,
    q04_same_stem,
    q05_negative,
    q06_bare_distractor,
    q07_absolutes,
    q08_clang,
    q09_grammar,
    q10_no_question,
    q11_mixed_form,
    q12_number_order,
    q13_vague,
    q14_true_false,
    q15_how_many,
    q16_last_pair_free,
    q17_numeric,
    q18_cloze,
    q20_cueing,
    q21_coverage,
    q22_bloom,
    q23_readability,
    q24_residue,
    q25_provenance,
    q26_address,
    q27_test_wise,
    q28_best_path,
    q29_feedback,
    q30_sensitive,
)
from primera.checks.item_writing.lint_items import Lint
from primera.diagnostics import Diagnostic

_MODULES: tuple[ModuleType, ...] = (
    q01_longest_key,
    q02_all_of_the_above,
    q03_key_position,
    q04_same_stem,
    q05_negative,
    q06_bare_distractor,
    q07_absolutes,
    q08_clang,
    q09_grammar,
    q10_no_question,
    q11_mixed_form,
    q12_number_order,
    q13_vague,
    q14_true_false,
    q15_how_many,
    q16_last_pair_free,
    q17_numeric,
    q18_cloze,
    q20_cueing,
    q21_coverage,
    q22_bloom,
    q23_readability,
    q24_residue,
    q25_provenance,
    q26_address,
    q27_test_wise,
    q28_best_path,
    q29_feedback,
    q30_sensitive,
)

RULES: tuple[Rule, ...] = tuple(module.RULE for module in _MODULES)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield what the rules of writing find."""
    lint = Lint(context)
    for module in _MODULES:
        yield from module.check(lint)
