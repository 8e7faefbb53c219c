"""Words that are typed: right, near or wrong, and what was near. scoring.md, section 8."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from primera.model.text_entry import Forgiven, TypedAnswer
from primera.scoring.folding import (
    folded,
    without_accents,
    without_article,
    without_gender,
    without_number,
)
from primera.scoring.mark import InvalidResponseError
from primera.scoring.number_answers import TypedNumber, is_same_number, read_number

MAX_TYPED = 500
"""Characters of a response; more cannot come from a form."""
_LEAST_FOR_SLIP = 5

State = Literal["right", "near", "wrong", "empty"]


class Note(StrEnum):
    """What a response differs in from an accepted answer."""

    ACCENTS = "accents"
    ARTICLES = "articles"
    NUMBER = "number"
    GENDER = "gender"
    LETTER_MISSING = "letter_missing"
    LETTER_EXTRA = "letter_extra"
    LETTER_CHANGED = "letter_changed"
    LETTERS_SWAPPED = "letters_swapped"
    ENYE = "enye"
    UNIT = "unit"
    NO_NUMBER = "no_number"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a typed response is.

    `note` says in what it differs, `answer` from which accepted answer (its place in `accept`), and
    `error` which foreseen error it is.
    """

    state: State
    note: Note | None = None
    error: str | None = None
    answer: int | None = None


@dataclass(frozen=True, slots=True)
class ForeseenError:
    """A wrong answer to be expected, by its id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class TypedKey:
    """How words are marked: accepted answers, what is forgiven, and per cent for a near miss."""

    accept: tuple[str, ...]
    forgive: tuple[Forgiven, ...]
    near: int
    errors: tuple[ForeseenError, ...] = ()

    def __post_init__(self) -> None:
        if not self.accept or not all(map(folded, self.accept)):
            raise ValueError("an accepted answer has letters or digits")
        if not 0 <= self.near <= 100:
            raise ValueError(f"per cent out of 0..100: {self.near}")

    def hundredths(self, judgement: Judgement) -> int:
        """The part of the points, in hundredths, that a judgement earns."""
        return {"right": 100, "near": self.near}.get(judgement.state, 0)


def key_of(answer: TypedAnswer) -> TypedKey:
    """How the words of a question are marked."""
    errors = tuple(ForeseenError(error.id, error.text) for error in answer.errors)
    return TypedKey(answer.accept, answer.forgive, answer.near_credit, errors)


def key_in(member: Mapping[str, Any]) -> TypedKey:
    """The same from the member of a payload."""
    errors = tuple(ForeseenError(error["id"], error["text"]) for error in member["errors"])
    return TypedKey(tuple(member["accept"]), tuple(member["forgive"]), member["near"], errors)


def words(given: object) -> str:
    """What was typed. Raises InvalidResponseError for anything that no form gives."""
    if not isinstance(given, str) or len(given) > MAX_TYPED:
        raise InvalidResponseError
    return given


def judge(key: TypedKey, typed: str) -> Judgement:
    """Judge a response of at most `MAX_TYPED` characters."""
    given = folded(typed)
    if not given:
        return Judgement("empty")
    accepted = [folded(answer) for answer in key.accept]
    if given in accepted:
        return Judgement("right")
    return (
        _foreseen(given, key.errors, without_accents)
        or _differing(given, accepted, key.forgive)
        or _foreseen(given, key.errors, _root)
        or _counted(typed, key)
        or _slipped(typed, key.accept)
        or Judgement("wrong")
    )


def _foreseen(
    given: str, errors: Sequence[ForeseenError], read: Callable[[str], str]
) -> Judgement | None:
    """The first foreseen error that reads like what was given."""
    found = (error.id for error in errors if read(folded(error.text)) == read(given))
    name = next(found, None)
    return None if name is None else Judgement("wrong", error=name)


def _root(text: str) -> str:
    return without_number(without_article(text))


def _differing(
    given: str, accepted: Sequence[str], forgive: Sequence[Forgiven]
) -> Judgement | None:
    """Right where all that differs is forgiven; else near, with the first that is not."""
    near: Judgement | None = None
    for place, answer in enumerate(accepted):
        differences = _differences(given, answer, forgive)
        kept = [kind for kind in differences if kind not in forgive]
        if differences and not kept:
            return Judgement("right", differences[0], answer=place)
        if kept and near is None:
            near = Judgement("near", kept[0], answer=place)
    return near


def _differences(given: str, answer: str, forgive: Sequence[Forgiven]) -> tuple[Note, ...]:
    """The fewest kinds of difference that make up all; none when there is another one too."""
    if without_accents(given) == without_accents(answer):
        return (Note.ACCENTS,)
    bare, key = without_article(given), without_article(answer)
    if bare == key:
        return (Note.ARTICLES,)
    if without_accents(bare) == without_accents(key):
        return (Note.ACCENTS, Note.ARTICLES)
    if without_number(given) == without_number(answer):
        return (Note.NUMBER,)
    if without_number(bare) == without_number(key):
        return (Note.NUMBER, Note.ARTICLES)
    # Another ending is another word, «caso» and «casa», unless the question says that it is not.
    return _of_gender(given, answer) if Note.GENDER in forgive else ()


def _of_gender(given: str, answer: str) -> tuple[Note, ...]:
    """The same where the gender differs, and perhaps more."""
    one, other = without_gender(given), without_gender(answer)
    if one == other:
        return (Note.GENDER,)
    bare, key = without_gender(without_article(given)), without_gender(without_article(answer))
    if bare == key:
        return (Note.GENDER, Note.ARTICLES)
    if without_number(one) == without_number(other):
        return (Note.GENDER, Note.NUMBER)
    if without_number(bare) == without_number(key):
        return (Note.GENDER, Note.NUMBER, Note.ARTICLES)
    return ()


def _counted(typed: str, key: TypedKey) -> Judgement | None:
    """The same number as an accepted answer, or as a foreseen error, in other figures or words."""
    number = read_number(typed)
    if number is None:
        return None
    if any(is_same_number(number, answer) for answer in key.accept):
        return Judgement("right")
    found = (error.id for error in key.errors if is_same_number(number, error.text))
    name = next(found, None)
    return None if name is None else Judgement("wrong", error=name)


def _slipped(typed: str, accept: Sequence[str]) -> Judgement | None:
    number = read_number(typed)
    for place, answer in enumerate(accept):
        if _are_apart(number, read_number(answer)):
            continue
        note = _slip(folded(typed), folded(answer))
        if note:
            return Judgement("near", note, answer=place)
    return None


def _are_apart(one: TypedNumber | None, other: TypedNumber | None) -> bool:
    """Whether both are numbers, and not the same one: that is no slip."""
    return bool(one and other and not set(one.readings) & set(other.readings))


def _slip(given: str, answer: str) -> Note | None:
    """What one slip of the fingers makes of an answer of five letters or more.

    Another digit, or another minus before one, is no slip: it makes another number.
    """
    typed = without_accents(without_article(given))
    key = without_accents(without_article(answer))
    if len(key) < _LEAST_FOR_SLIP or _digits(typed) != _digits(key):
        return None
    start = _shared(typed, key)
    typed, key = typed[start:], key[start:]
    if typed == key[1:]:
        return Note.LETTER_MISSING
    if typed[1:] == key:
        return Note.LETTER_EXTRA
    if typed[1:] == key[1:]:
        return Note.ENYE if {typed[:1], key[:1]} == {"n", "ñ"} else Note.LETTER_CHANGED
    if typed[:2] == key[1::-1] and typed[2:] == key[2:]:
        return Note.LETTERS_SWAPPED
    return None


def _digits(text: str) -> list[str]:
    """Its digits, each with the minus before it, if it has one."""
    return re.findall(r" -[0-9]|[0-9]", f" {text}")


def _shared(one: str, other: str) -> int:
    """How many characters two texts share at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
