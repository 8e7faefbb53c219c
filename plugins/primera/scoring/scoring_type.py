"""What scoring knows of a type of question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from primera.model.question import QuestionBase
from primera.scoring.mark import Scorable

QuestionT = TypeVar("QuestionT", bound=QuestionBase)


@dataclass(frozen=True, slots=True)
class ScoringType(Generic[QuestionT]):
    """How a type is scored.

    `of` makes what scores from a question, `read` from its payload. `read` is None for a type
    whose payloads are those of another one.
    """

    of: Callable[[QuestionT], Scorable]
    read: Callable[[Mapping[str, Any]], Scorable] | None
