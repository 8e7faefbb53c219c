"""The types of question: the one list of them on this side of the browser.

A type is a class in this list, and a module of its name wherever a layer has a part of its own for
each type: how it is scored, how it is shown and printed. Layers collect their parts with
`parts_of_types`, so that a type without one of them fails when the layer is imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, TypeVar, Union, get_args

from pydantic import Field

from primera.model.case import CaseQuestion
from primera.model.ordering_matching import MatchingQuestion, OrderingQuestion
from primera.model.question import (
    MultipleQuestion,
    QuestionBase,
    SingleQuestion,
    TrueFalseQuestion,
)
from primera.model.text_entry import ClozeQuestion, NumericQuestion, ShortTextQuestion

QUESTION_TYPES: tuple[type[QuestionBase], ...] = (
    SingleQuestion,
    MultipleQuestion,
    TrueFalseQuestion,
    OrderingQuestion,
    MatchingQuestion,
    ClozeQuestion,
    ShortTextQuestion,
    NumericQuestion,
    CaseQuestion,
)

PartT = TypeVar("PartT")


class QuestionTypeError(Exception):
    """A type of question that is registered twice, or that lacks a part."""


def type_names(classes: Iterable[type[QuestionBase]]) -> tuple[str, ...]:
    """What banks call each type. Raises QuestionTypeError for one name of two classes."""
    found: dict[str, type[QuestionBase]] = {}
    for cls in classes:
        (name,) = get_args(cls.model_fields["type"].annotation)
        if name in found:
            raise QuestionTypeError(
                f"question type «{name}» is registered twice:"
                f" {found[name].__name__} and {cls.__name__}"
            )
        found[name] = cls
    return tuple(found)


TYPE_NAMES = type_names(QUESTION_TYPES)


def parts_of_types(package: str, name: str, kind: type[PartT]) -> Mapping[str, PartT]:
    """Type -> what the module of its name in `package` has under `name`.

    Raises QuestionTypeError for a type without such a module, or whose module has no `kind` there.
    """
    return {each: _part(each, f"{package}.{each}", name, kind) for each in TYPE_NAMES}


def _part(question_type: str, module: str, name: str, kind: type[PartT]) -> PartT:
    wanted = f"question type «{question_type}» needs a {kind.__name__}"
    if find_spec(module) is None:
        raise QuestionTypeError(f"{wanted}: there is no module {module}")
    part = getattr(import_module(module), name, None)
    if not isinstance(part, kind):
        raise QuestionTypeError(f"{wanted}: {module} has no {name}")
    return part


if TYPE_CHECKING:
    Question: TypeAlias = QuestionBase
    QuestionType: TypeAlias = str
else:
    Question = Annotated[Union[QUESTION_TYPES], Field(discriminator="type")]  # noqa: UP007
    QuestionType = Literal[TYPE_NAMES]
