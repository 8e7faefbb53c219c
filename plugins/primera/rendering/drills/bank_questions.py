"""Questions that somebody wrote, and the stages of a role's path: what a learner is asked first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from primera.model.blueprint import candidates
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Area
from primera.model.prose import parse_prose, plain_text
from primera.model.question import SingleQuestion
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Path

_LONGEST_PART = 80
_DIGITS = 8


def practised_questions(manual: Manual) -> Iterator[tuple[Bank, SingleQuestion]]:
    """The questions with one key that a quiz for practice shows: no exam is given away.

    Those with pictures are left out, because a drill is words.
    """
    seen: set[tuple[str, str]] = set()
    for quiz in manual.of(Quiz):
        bank = manual.find(Ref(Kind.BANK, quiz.bank))
        if quiz.mode != "practice" or not isinstance(bank, Bank):  # one with errors is not there
            continue
        for question in candidates(manual, quiz):
            if isinstance(question, SingleQuestion) and _is_words(question):
                if (bank.id, question.id) not in seen:
                    yield bank, question
                seen.add((bank.id, question.id))


def _is_words(question: SingleQuestion) -> bool:
    return not question.media and not any(option.media for option in question.options)


def part_of(bank: str, question: str) -> str:
    """A permanent name for a question among those of all banks, short enough to keep under."""
    whole = f"{bank}-{question}"
    digest = hashlib.sha256(f"{bank}#{question}".encode()).hexdigest()[:_DIGITS]
    return f"{whole[: _LONGEST_PART - _DIGITS - 1].rstrip('-')}-{digest}"


def words_of(prose: str | None) -> str:
    """Prose as plain words; nothing is nothing."""
    return plain_text(parse_prose(prose)) if prose else ""


def stages_of(manual: Manual) -> Mapping[Ref, Mapping[Ref, int]]:
    """Entry -> the roles on whose path it is read, each with the number of the first such stage."""
    found: dict[Ref, dict[Ref, int]] = {}
    for path in manual.of(Path):
        if path.role is None:
            continue
        role = Ref(Kind.ROLE, path.role)
        for number, stage in enumerate(path.stages, 1):
            for entry in _read(manual, stage.read):
                stages = found.setdefault(entry, {})
                stages[role] = min(number, stages.get(role, number))
    return found


def _read(manual: Manual, addresses: Sequence[str]) -> Iterator[Ref]:
    """The entries that some addresses name; an area stands for its practices too."""
    for ref in filter(None, map(parse_ref, addresses)):
        yield ref.entry
        if isinstance(manual.entries.get(ref.entry), Area):
            yield from (Ref(each.kind, each.id) for each in manual.practices_of(ref.id))
