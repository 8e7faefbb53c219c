"""Questions that cannot be asked or marked as they are written: errors of a rule each."""

from __future__ import annotations

from types import ModuleType

from primera.checks.questions import cases, formulas, gaps, numbers, ordering_matching, sampling

MODULES: tuple[ModuleType, ...] = (
    gaps,
    ordering_matching,
    numbers,
    formulas,
    cases,
    sampling,
)
