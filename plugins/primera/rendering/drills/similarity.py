"""Which practices and terms are near each other, and which could be taken for the same thing.

A distractor has to be near, or it is seen through; and it may never be true, or the question lies.
What is true is decided by the data of the manual alone, and in doubt against the distractor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import TypeVar

from primera.model.entry import Entry
from primera.model.manual import Manual
from primera.model.meaning_hash import fold
from primera.model.practice import Practice, Relation
from primera.model.prose import parse_prose, plain_text
from primera.model.roles import Role
from primera.model.terms_and_sources import Term
from primera.rendering.titles import sort_key

EntryT = TypeVar("EntryT", bound=Entry)

_AROUND = 8
"""Neighbours looked at on each side: a table may not grow with the square of a manual."""


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """What texts share that a reader takes for the same: letters, without case or accents."""
    return " ".join(re.findall(r"[\w~]+", sort_key(fold(text))))


def says(text: str, words: str) -> bool:
    """Whether a text holds words as they stand: whole, and in their order."""
    return bool(key(words)) and f" {key(words)} " in f" {key(text)} "


def scene_of(practice: Practice) -> str:
    """The scene «Así sí», in plain words; empty when there is none."""
    return _plain(practice.do.text) if practice.do else ""


@lru_cache(maxsize=8192)
def _plain(prose: str) -> str:
    return plain_text(parse_prose(prose))


def names_of(entry: Term | Role) -> frozenset[str]:
    """The keys of all names that a term or a role goes by."""
    others = (
        [variant.text for variant in entry.variants] if isinstance(entry, Term) else entry.aliases
    )
    return frozenset(map(key, (entry.title, *others, *entry.also)))


class Similarity:
    """The ties between the practices, and between the terms, of a manual."""

    def __init__(self, manual: Manual) -> None:
        self._manual = manual

    def practices_near(self, practice: Practice) -> list[Practice]:
        """Other practices, the nearest first, without those that its texts could fit as well.

        First those that the manual warns of taking for it, then those of its area, then those with
        a number near its own. Those that go together with it (`requires`, `supports` or
        `complements`, said by either of the two) are left out: a scene of one may show the other.
        """
        ties = self._ties.get(practice.id, {})
        warned = (self._by_id[other] for other, only_warned in ties.items() if only_warned)
        area = self._manual.practices_of(practice.area)
        found = chain(
            warned,
            around(area, self._places_in_area[practice.id]),
            around(self._practices, self._places[practice.id]),
        )
        others = {other.id: other for other in found}.values()
        return [other for other in others if self._all_apart(practice, other)]

    def _all_apart(self, practice: Practice, other: Practice) -> bool:
        """Whether a practice, and all that share its title or scene, are apart from another."""
        ties = self._ties.get(practice.id, {})
        alike = self._by_scene[key(scene_of(other))] if scene_of(other) else ()
        twins = (*self._by_title[key(other.title)], *alike)
        return all(ties.get(twin.id, True) and _differ(practice, twin) for twin in twins)

    def terms_near(self, term: Term) -> Iterator[Term]:
        """Other terms, the nearest first, none another name for it or for one another.

        First those that the manual sends the reader to, from either of two; then those beside it
        in the alphabet.
        """
        beside = around(self._terms, self._places_of_terms[term.id])
        apart: list[Term] = []
        for other in chain(self._see_also.get(term.id, ()), beside):
            if all(_tell_apart(other, one) for one in (term, *apart)):
                apart.append(other)
                yield other

    @cached_property
    def _practices(self) -> tuple[Practice, ...]:
        return self._manual.of(Practice)

    @cached_property
    def _by_id(self) -> Mapping[str, Practice]:
        return {practice.id: practice for practice in self._practices}

    @cached_property
    def _by_title(self) -> Mapping[str, list[Practice]]:
        return _grouped((key(practice.title), practice) for practice in self._practices)

    @cached_property
    def _by_scene(self) -> Mapping[str, list[Practice]]:
        return _grouped((key(scene_of(practice)), practice) for practice in self._practices)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {practice.id: place for place, practice in enumerate(self._practices)}

    @cached_property
    def _places_in_area(self) -> Mapping[str, int]:
        areas = {practice.area for practice in self._practices}
        return {
            practice.id: place
            for area in areas
            for place, practice in enumerate(self._manual.practices_of(area))
        }

    @cached_property
    def _terms(self) -> tuple[Term, ...]:
        return tuple(sorted(self._manual.of(Term), key=lambda term: sort_key(term.title)))

    @cached_property
    def _places_of_terms(self) -> Mapping[str, int]:
        return {term.id: place for place, term in enumerate(self._terms)}

    @cached_property
    def _ties(self) -> Mapping[str, Mapping[str, bool]]:
        """Practice -> the practices tied to it, and whether by nothing but warnings."""
        found: dict[str, dict[str, bool]] = {}
        for practice in self._practices:
            for tie in practice.related:
                if tie.practice in self._by_id:
                    _note(found, practice.id, tie)
        return found

    @cached_property
    def _see_also(self) -> Mapping[str, list[Term]]:
        by_id = {term.id: term for term in self._terms}
        found: dict[str, list[Term]] = {}
        for term in self._terms:
            for other in (by_id[name] for name in term.see_also if name in by_id):
                found.setdefault(term.id, []).append(other)
                found.setdefault(other.id, []).append(term)
        return found


def around(entries: Sequence[EntryT], place: int) -> Iterator[EntryT]:
    """The neighbours of the entry at a place, the nearest first."""
    for distance in range(1, _AROUND + 1):
        for other in (place - distance, place + distance):
            if 0 <= other < len(entries):
                yield entries[other]


def _note(ties: dict[str, dict[str, bool]], practice: str, tie: Relation) -> None:
    warning = tie.type == "not_to_confuse"
    for one, other in ((practice, tie.practice), (tie.practice, practice)):
        known = ties.setdefault(one, {})
        known[other] = known.get(other, True) and warning


def _differ(one: Practice, other: Practice) -> bool:
    """Whether two practices share neither their name nor their rule nor their scene."""
    pairs = zip(_texts(one), _texts(other), strict=True)
    return one.id != other.id and not any(mine and mine == theirs for mine, theirs in pairs)


def _texts(practice: Practice) -> tuple[str, ...]:
    return key(practice.title), key(practice.statement), key(scene_of(practice))


def _grouped(pairs: Iterable[tuple[str, Practice]]) -> Mapping[str, list[Practice]]:
    found: dict[str, list[Practice]] = {}
    for shared, practice in pairs:
        found.setdefault(shared, []).append(practice)
    return found


def _tell_apart(one: Term, other: Term) -> bool:
    """Whether two terms share neither a name nor a definition, and neither defines the other."""
    return (
        one.id != other.id
        and names_of(one).isdisjoint(names_of(other))
        and key(one.definition) != key(other.definition)
        and not any(says(other.definition, name) for name in names_of(one))
        and not any(says(one.definition, name) for name in names_of(other))
    )
