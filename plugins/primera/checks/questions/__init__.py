"""Questions that cannot be asked or marked as they are written: errors of a rule each."""

from __future__ import annotations

from types import ModuleType

from primera.checks.questions import (
    bands,
    cases,
    draws,
    exam_only,
    formulas,
    gaps,
    matching,
    menus,
    numbers,
    same_texts,
    typed_errors,
)

MODULES: tuple[ModuleType, ...] = (
    gaps,
    menus,
    typed_errors,
    matching,
    same_texts,
    numbers,
    formulas,
    cases,
    draws,
    exam_only,
    bands,
)
