"""Checks of stages: what a path has read by then, and the questions that rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, zip_longest

from primera.model.blueprint import candidates
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.parts import named_parts, parts_of
from primera.model.question_types import Question
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Path, Stage

MOST_CANDIDATES = 40
"""A page with more questions would be heavy for a phone."""


@dataclass(frozen=True, slots=True)
class PoolQuestion:
    """A question among those of several banks."""

    bank: Bank
    question: Question

    @property
    def name(self) -> str:
        """What a pool and its forms call it: an id is unique in its bank only."""
        return f"{self.bank.id}#{self.question.id}"


@dataclass(frozen=True, slots=True)
class CheckPool:
    """The questions that the check of a stage may ask, of the newest reading first.

    `own` are the names of those that rest on what this very stage reads.
    """

    path: Path
    stage: Stage
    questions: tuple[PoolQuestion, ...]
    own: tuple[str, ...]

    @property
    def ref(self) -> Ref:
        """The stage."""
        return Ref(self.path.kind, self.path.id, self.stage.id)

    @property
    def asked(self) -> int:
        """As many as the stage says, or all that there are."""
        assert self.stage.check
        return min(self.stage.check.from_reading, len(self.questions))

    @property
    def rows(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """How many are drawn of which questions: half of the stage's own, then of all."""
        own = min(-(-self.asked // 2), len(self.own))
        everything = tuple(one.name for one in self.questions)
        rows = ((own, self.own), (self.asked - own, everything))
        return tuple(row for row in rows if row[0])


class Reading:
    """What has been read: whole entries, and parts of entries with all that is in them."""

    def __init__(self, manual: Manual, refs: Iterable[Ref]) -> None:
        self._manual = manual
        self._read = {each for ref in refs for each in (ref, *self._inside(ref))}

    def covers(self, passage: Ref | None) -> bool:
        """Whether a passage was read: as it is, or with the entry or the part that it lies in."""
        if passage is None:
            return False
        passage = self._manual.present(passage)
        return passage in self._read or passage.entry in self._read

    def _inside(self, ref: Ref) -> Iterator[Ref]:
        entry = self._manual.find(ref)
        part = named_parts(entry).get(ref) if entry and ref.part else None
        if part:
            yield from (Ref(ref.kind, ref.id, name) for name, _ in parts_of(part))


def reading_up_to(manual: Manual, path: Path, stage: Stage) -> Reading:
    """What whoever comes to the check of a stage has read: here and in the paths before this."""
    here = path.stages[: path.stages.index(stage) + 1]
    before = (each for required in _required(manual, path) for each in required.stages)
    return Reading(manual, chain.from_iterable(_read(manual, each) for each in (*before, *here)))


def pools_of(manual: Manual) -> Iterator[CheckPool]:
    """The pools of all checks of a manual; one may have no question."""
    checked = [(path, stage) for path in manual.of(Path) for stage in path.stages if stage.check]
    if not checked:
        return
    practised = _practised(manual)
    for path, stage in checked:
        yield _pool(manual, path, stage, practised)


def asking_pools(manual: Manual) -> Iterator[CheckPool]:
    """The pools that have a question: only such a check has a page."""
    return (pool for pool in pools_of(manual) if pool.questions)


def _pool(
    manual: Manual, path: Path, stage: Stage, practised: Mapping[Ref, list[PoolQuestion]]
) -> CheckPool:
    newest_first = path.stages[path.stages.index(stage) :: -1]
    found: dict[str, PoolQuestion] = {}
    own: tuple[str, ...] = ()
    for each in newest_first:
        for one in _resting_on(manual, each, practised):
            if not one.question.roles or path.role in one.question.roles:
                found.setdefault(one.name, one)
        if each is stage:
            own = tuple(found)[:MOST_CANDIDATES]
    return CheckPool(path, stage, tuple(found.values())[:MOST_CANDIDATES], own)


def _resting_on(
    manual: Manual, stage: Stage, practised: Mapping[Ref, list[PoolQuestion]]
) -> Iterator[PoolQuestion]:
    """The questions about what a stage reads: one of each reading, then another one of each."""
    of_each = (
        [
            one
            for one in practised.get(ref.entry, ())
            if Reading(manual, [ref]).covers(parse_ref(one.question.passage))
        ]
        for ref in _read(manual, stage)
    )
    for turn in zip_longest(*of_each):
        yield from filter(None, turn)


def _read(manual: Manual, stage: Stage) -> Iterator[Ref]:
    return (manual.present(ref) for ref in map(parse_ref, stage.read) if ref)


def _practised(manual: Manual) -> dict[Ref, list[PoolQuestion]]:
    """Entry -> the questions about it that some quiz for practice asks, each once."""
    found: dict[Ref, dict[str, PoolQuestion]] = {}
    for quiz in manual.of(Quiz):
        bank = manual.find(Ref(Kind.BANK, quiz.bank))
        if quiz.mode != "practice" or not isinstance(bank, Bank):  # one with errors is not there
            continue
        for question in candidates(manual, quiz):
            passage = parse_ref(question.passage)
            if passage:
                one = PoolQuestion(bank, question)
                found.setdefault(manual.present(passage).entry, {}).setdefault(one.name, one)
    return {entry: list(ones.values()) for entry, ones in found.items()}


def _required(manual: Manual, path: Path) -> Iterator[Path]:
    """The paths that are finished before one, each once, even where they go round in a circle."""
    seen, waiting = {path.id}, list(path.requires)
    while waiting:
        name = waiting.pop()
        required = manual.find(Ref(Kind.PATH, name))
        if name not in seen and isinstance(required, Path):
            seen.add(name)
            yield required
            waiting += required.requires
