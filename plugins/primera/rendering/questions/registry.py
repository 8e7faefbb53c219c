"""How every type of question is shown and printed, by the name of the type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from primera.model.question_types import QuestionTypeError, parts_of_types
from primera.rendering.questions import types
from primera.rendering.questions.shown_type import ShownType
from primera.scoring.payload import PAYLOAD_TYPES

_PACKAGE = Path(__file__).parent.parent.parent
_TEMPLATES = _PACKAGE / "rendering" / "templates" / "questions"
_SCORERS = _PACKAGE / "runtime" / "scoring" / "types"
_FORMS = _PACKAGE / "runtime" / "quiz" / "types"
_SHEETS = _PACKAGE / "runtime" / "styles"
_MACROS = {
    "form": "form on the page",
    "answer": "answer on the page",
    "on_paper": "form on paper",
    "in_key": "answer in the key",
}
"""What each template of a family has."""


def _complete(found: Mapping[str, ShownType[Any]]) -> Mapping[str, ShownType[Any]]:
    """The types, if each has its template and styles, and its scorer and form in the browser.

    Raises QuestionTypeError if not.
    """
    for family, name in {one.family: name for name, one in found.items()}.items():
        _check_template(name, _TEMPLATES / f"_{family}.j2")
    for name, one in found.items():
        if one.sheet and not (_SHEETS / one.sheet).exists():
            raise _lack(name, "style sheet", f"there is no runtime/styles/{one.sheet}")
    scorers = _learned(_SCORERS, "learnType")
    for name in PAYLOAD_TYPES:
        if name not in scorers:
            raise _lack(
                name, "scorer in the browser", "no learnType of it in runtime/scoring/types/"
            )
        if name not in FORM_SCRIPTS:
            raise _lack(name, "form in the browser", "no learnForm of it in runtime/quiz/types/")
    return found


def _check_template(name: str, template: Path) -> None:
    text = template.read_text(encoding="utf-8") if template.exists() else ""
    macros = set(re.findall(r"{% macro (\w+)\(", text))
    for macro, words in _MACROS.items():
        if macro not in macros:
            where = f"there is no macro {macro} in templates/questions/{template.name}"
            raise _lack(name, words, where)


def _learned(folder: Path, function: str) -> dict[str, str]:
    """Type -> the script of a folder that calls a function for it."""
    learned = re.compile(rf'^{function}\("(\w+)"', re.MULTILINE)
    return {
        name: path.name
        for path in sorted(folder.glob("*.js"))
        for name in learned.findall(path.read_text(encoding="utf-8"))
    }


def _lack(name: str, part: str, where: str) -> QuestionTypeError:
    return QuestionTypeError(f"question type «{name}» needs a {part}: {where}")


FORM_SCRIPTS: Mapping[str, str] = _learned(_FORMS, "learnForm")
"""Type -> the script in `runtime/quiz/types/` that has its form, in the order of the scripts."""

SHOWN_TYPES: Mapping[str, ShownType[Any]] = _complete(
    parts_of_types(types.__name__, "SHOWN", ShownType)
)
FAMILIES = tuple(sorted({one.family for one in SHOWN_TYPES.values()}))
"""Ways to show a question: a template each in `questions/`."""
