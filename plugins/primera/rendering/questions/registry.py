"""How every type of question is shown and printed, by the name of the type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from primera.model.question_types import QuestionTypeError, parts_of_types
from primera.rendering.questions import types
from primera.rendering.questions.shown_type import ShownType

_TEMPLATES = Path(__file__).parent.parent / "templates" / "questions"
_MACROS = {
    "form": "form on the page",
    "answer": "answer on the page",
    "on_paper": "form on paper",
    "in_key": "answer in the key",
}
"""What each template of a family has."""


def _complete(found: Mapping[str, ShownType[Any]]) -> Mapping[str, ShownType[Any]]:
    """The types, if each has its template. Raises QuestionTypeError if not."""
    families = {one.family: name for name, one in found.items()}
    for family, name in families.items():
        template = _TEMPLATES / f"_{family}.j2"
        text = template.read_text(encoding="utf-8") if template.exists() else ""
        macros = set(re.findall(r"{% macro (\w+)\(", text))
        for macro, words in _MACROS.items():
            if macro not in macros:
                raise QuestionTypeError(
                    f"question type «{name}» needs a {words}:"
                    f" there is no macro {macro} in templates/questions/{template.name}"
                )
    return found


SHOWN_TYPES: Mapping[str, ShownType[Any]] = _complete(
    parts_of_types(types.__name__, "SHOWN", ShownType)
)
FAMILIES = tuple(sorted({one.family for one in SHOWN_TYPES.values()}))
"""Ways to show a question: a template each in `questions/`."""
