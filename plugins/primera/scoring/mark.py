"""What every type of question makes of a response: a fraction of its points."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from primera.model.question import Credit

MAX_POINTS = 100


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of the points that a response deserves: 0 <= num <= den, den >= 1."""

    num: int
    den: int

    def under(self, credit: Credit) -> Mark:
        """The mark where a response that is right in part may earn nothing."""
        return self if credit == "partial" or self.num == self.den else Mark(0, 1)


Single = int | str | None
"""The response to one thing, as it travels in a code: a number, a typed text, or none."""
Coded = Single | tuple[Single, ...]


class InvalidResponseError(Exception):
    """The response could not have come from the question's form."""


@dataclass(frozen=True, slots=True)
class Scorable(ABC):
    """A question without its words: all that scoring needs to know of it. `points` is 1 to 100.

    Raises ValueError when the question breaks a condition of scoring.md, section 2.
    """

    type: str
    points: int

    def __post_init__(self) -> None:
        if not 1 <= self.points <= MAX_POINTS:
            raise ValueError(f"points out of 1..{MAX_POINTS}: {self.points}")

    @abstractmethod
    def mark(self, response: object) -> Mark | None:
        """Mark a response that is not null; None when nothing was answered.

        Raises InvalidResponseError when the response is not one that the form allows.
        """

    @abstractmethod
    def coded(self, response: object) -> Coded:
        """A response that is not null, as it travels in a code; None when nothing was answered.

        Raises InvalidResponseError when the response is not one that the form allows.
        """

    @abstractmethod
    def decoded(self, coded: Coded) -> dict[str, Any]:
        """The response that travelled. Raises InvalidResponseError for what `coded` never gives."""

    def payload(self) -> dict[str, Any]:
        """What the browser scores with, as scoring.md names it; what is usual goes unsaid."""
        return _members(self)


_USUAL = (("credit", "partial"), ("key", None), ("right", ""), ("unit", ""))


def _members(value: Any) -> dict[str, Any]:
    """As `dataclasses.asdict` without its copies, of which every question of a site needs some."""
    found = ((name, getattr(value, name)) for name in value.__dataclass_fields__)
    return {name: _plain(each) for name, each in found if (name, each) not in _USUAL}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return _members(value) if hasattr(value, "__dataclass_fields__") else value


def member(response: object, name: str) -> object:
    """A member of a response. Raises InvalidResponseError when the response has none."""
    if not isinstance(response, Mapping) or name not in response:
        raise InvalidResponseError
    return response[name]


def credit_in(payload: Mapping[str, Any]) -> Credit:
    """The credit that a payload names. Raises ValueError for an unknown one."""
    given = payload.get("credit", "partial")
    if given == "partial":
        return "partial"
    if given == "all_or_nothing":
        return "all_or_nothing"
    raise ValueError(f"unknown credit: {given}")


def ids_among(given: object, known: tuple[str, ...]) -> list[str]:
    """A list of different ids, all of them known. Raises InvalidResponseError for anything else."""
    if not isinstance(given, list) or len(given) > len(known):
        raise InvalidResponseError
    if not all(isinstance(one, str) and one in known for one in given):
        raise InvalidResponseError
    if len(set(given)) < len(given):
        raise InvalidResponseError
    return given


def unique(ids: tuple[str, ...], what: str) -> None:
    """Raise ValueError when an id is repeated."""
    if len(set(ids)) < len(ids):
        raise ValueError(f"repeated {what}")
