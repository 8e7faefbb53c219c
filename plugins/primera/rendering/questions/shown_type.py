"""What pages and papers know of a type of question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from primera.model.question import QuestionBase
from primera.rendering.paper.printed_questions import Labels, OnPaper, PaperForm, Section, numbered
from primera.strings import Strings

QuestionT = TypeVar("QuestionT", bound=QuestionBase)


def _one(_: Any) -> int:
    return 1


def _nothing(_: Any) -> dict[str, object]:
    return {}


def _as_it_is(stem: Markup, _: Any) -> Markup:
    return stem


@dataclass(frozen=True, slots=True)
class ShownType(Generic[QuestionT]):
    """How a type is shown on a page and printed on paper.

    `family` names its template in `templates/questions/`, whose macros are `form` and `answer` for
    the page, `on_paper` and `in_key` for the form and the key; `sheet` its styles, where those of
    all quizzes do not do. `shown` makes whatever the macros of the page need beside the question;
    `carried` and `stem` are what of it goes to the browser and into the stem.

    `on_paper` makes what is printed. Questions stand by `section`, there by `rank`, there by the
    `boxes` that an answer needs, which `labels` names on the answer sheet.
    """

    family: str
    section: Section
    shown: Callable[[QuestionT, Strings], Any]
    on_paper: Callable[[QuestionT, PaperForm, Strings], OnPaper]
    boxes: Callable[[QuestionT], int] = _one
    labels: Labels = numbered
    rank: int = 0
    sheet: str = ""
    carried: Callable[[Any], dict[str, object]] = _nothing
    stem: Callable[[Markup, Any], Markup] = _as_it_is
