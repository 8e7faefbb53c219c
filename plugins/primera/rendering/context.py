"""What rendering needs to know of the whole manual, worked out once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TypeVar

from markupsafe import Markup

from primera.model.blueprint import candidates
from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.meaning_hash import Equivalences
from primera.model.practice import Practice
from primera.model.question_types import Question
from primera.model.quiz import Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Checklist, ChecklistLine, Path
from primera.model.stage_checks import CheckPool, asking_pools
from primera.rendering.addresses import Addresses
from primera.rendering.chapters import by_chapter
from primera.rendering.drills.questions import offers_drills
from primera.rendering.escape import html
from primera.rendering.term_links import TermWords, term_words
from primera.rendering.titles import name_of, part_name, sort_key
from primera.strings import Strings

KeyT = TypeVar("KeyT", bound=Hashable)
ValueT = TypeVar("ValueT")

RESPONSIBILITIES = ("accountable", "responsible", "consulted", "informed")
"""The four ways in which a role can have to do with a practice, in the order of reading."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The entries before and after one, inside its group."""

    before: Ref | None
    after: Ref | None


@dataclass(frozen=True, slots=True)
class ListUse:
    """The lines by which a checklist puts a practice to work."""

    checklist: Checklist
    lines: tuple[ChecklistLine, ...]


@dataclass(frozen=True, slots=True)
class QuizUse:
    """The questions of a quiz that test an entry, by id."""

    quiz: Quiz
    questions: tuple[str, ...]


class Context:
    """A manual with its words, addresses and the indexes that pages are written from.

    `assets` is the folder of our scripts and styles, from the site's root, and `brought` has the
    scripts in it that each of them imports at once.
    """

    def __init__(
        self,
        manual: Manual,
        strings: Strings,
        addresses: Addresses,
        assets: str = "",
        brought: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        self.manual = manual
        self.strings = strings
        self.addresses = addresses
        self.assets = assets
        self.brought = brought
        self.labels: Mapping[Ref, Markup] = {
            ref: html(name_of(entry)) for ref, entry in manual.entries.items()
        }
        self.terms: Mapping[str, TermWords] = term_words(manual)
        self._part_labels: dict[Ref, Markup] = {}

    def label(self, ref: Ref) -> Markup:
        """The words of a link to an entry or, with its title after a colon, to a part of it."""
        if ref.part is None:
            return self.labels[ref]
        if ref not in self._part_labels:
            name = part_name(self.manual.entries[ref.entry], ref.part, self.strings)
            whole = self.labels[ref.entry]
            self._part_labels[ref] = Markup("{}: {}").format(whole, html(name)) if name else whole
        return self._part_labels[ref]

    @cached_property
    def neighbours(self) -> Mapping[Ref, Neighbours]:
        """Entry -> what stands before and after it: practices by area, the rest by kind."""
        groups: dict[object, list[Ref]] = {}
        for entry in self.in_order:
            group = (entry.kind, entry.area if isinstance(entry, Practice) else None)
            groups.setdefault(group, []).append(Ref(entry.kind, entry.id))
        return {
            ref: Neighbours(before, after)
            for refs in groups.values()
            for before, ref, after in zip([None, *refs], refs, [*refs[1:], None], strict=False)
        }

    @cached_property
    def in_order(self) -> tuple[Entry, ...]:
        """All entries that have pages, in their order by chapters; terms by the alphabet."""
        entries = (e for e in self.manual.entries.values() if e.spec.has_pages)
        kinds = _grouped((entry.kind, entry) for entry in entries)
        return tuple(entry for found in kinds.values() for entry in _read_in_order(found))

    @cached_property
    def by_kind(self) -> Mapping[Kind, tuple[Entry, ...]]:
        """Kind -> its entries, in the order of `in_order`."""
        return _grouped((entry.kind, entry) for entry in self.in_order)

    @cached_property
    def practices_by_role(self) -> Mapping[tuple[str, str], tuple[Practice, ...]]:
        """Role id and responsibility -> the practices in which the role has it."""
        pairs = (
            ((role, responsibility), practice)
            for practice in self.manual.of(Practice)
            for responsibility in RESPONSIBILITIES
            for role in _role_ids(practice, responsibility)
        )
        return _grouped(pairs)

    @cached_property
    def checklists_by_role(self) -> Mapping[str, tuple[Checklist, ...]]:
        """Role id -> the checklists that it keeps."""
        return _grouped((it.role, it) for it in self.manual.of(Checklist) if it.role)

    @cached_property
    def paths_by_role(self) -> Mapping[str, tuple[Path, ...]]:
        """Role id -> the paths that lead to it."""
        return _grouped((it.role, it) for it in self.manual.of(Path) if it.role)

    @cached_property
    def lists_by_practice(self) -> Mapping[Ref, tuple[ListUse, ...]]:
        """Practice -> the checklists that put it to work, with their lines."""
        pairs = (
            (Ref(Kind.PRACTICE, practice), ListUse(checklist, lines))
            for checklist in self.manual.of(Checklist)
            for practice, lines in _grouped(
                (line.practice, line) for line in checklist.lines if line.practice
            ).items()
        )
        return _grouped(pairs)

    @cached_property
    def quizzes_by_entry(self) -> Mapping[Ref, tuple[QuizUse, ...]]:
        """Entry -> the quizzes with questions about it."""
        pairs = (
            (entry, QuizUse(quiz, questions))
            for quiz in self.manual.of(Quiz)
            for entry, questions in _grouped(self._passages(quiz)).items()
        )
        return _grouped(pairs)

    def _passages(self, quiz: Quiz) -> Iterator[tuple[Ref, str]]:
        for question in self.questions_of(quiz):
            passage = parse_ref(question.passage)
            if passage:
                yield passage.entry, question.id

    def questions_of(self, quiz: Quiz) -> tuple[Question, ...]:
        """The questions that a quiz may ask, in its order."""
        return candidates(self.manual, quiz)

    @cached_property
    def checks(self) -> Mapping[Ref, CheckPool]:
        """Stage -> what its check asks, of those that have something to ask."""
        return {pool.ref: pool for pool in asking_pools(self.manual)}

    @cached_property
    def offers_drills(self) -> bool:
        """Whether the site has a page with questions made of the manual."""
        return offers_drills(self.manual, self.strings)

    @cached_property
    def equivalences(self) -> Equivalences:
        """Which meaning hashes of a part say the same."""
        return Equivalences(self.manual.settings.editions)


def _role_ids(practice: Practice, responsibility: str) -> tuple[str, ...]:
    roles = getattr(practice.responsibilities, responsibility, None)
    return (roles,) if isinstance(roles, str) else roles or ()


def _read_in_order(entries: tuple[Entry, ...]) -> Iterable[Entry]:
    """The entries of a kind as its list has them."""
    if entries[0].kind is Kind.TERM:
        return sorted(entries, key=lambda term: sort_key(term.title))
    return chain.from_iterable(members for _, members in by_chapter(entries))


def _grouped(pairs: Iterable[tuple[KeyT, ValueT]]) -> dict[KeyT, tuple[ValueT, ...]]:
    found: dict[KeyT, list[ValueT]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
