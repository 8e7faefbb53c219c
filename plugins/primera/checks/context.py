"""What a check is given, and how it says what it found."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar

from primera.checks.manual_index import ManualIndex, Place, index_manual
from primera.checks.removal_reports import Found, LostTarget
from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.loading import SpanIndex
from primera.loading.shown import shown
from primera.model.hiding import Shown
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.strings import load_strings

ClaimT = TypeVar("ClaimT", bound=Hashable)

_MOST_NEAR_IDS = 200
"""Each takes some 50 ms among 5,000 ids: a layer that is missing must not take minutes."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A code and how bad it is.

    `excusable` is an error that a manual can be built with: people may take it for less.
    """

    code: str
    severity: Severity = Severity.ERROR
    excusable: bool = False

    @property
    def tunable(self) -> bool:
        """Whether people may take it for less than it is."""
        return self.excusable or self.severity is Severity.WARNING

    def at(
        self,
        span: Span,
        suggestion: str | None = None,
        related: tuple[Related, ...] = (),
        **params: Param,
    ) -> Diagnostic:
        """A problem against this rule."""
        return Diagnostic(self.code, self.severity, span, params, suggestion, related)

    def told(self, span: Span, params: Mapping[str, Param]) -> Diagnostic:
        """A problem against this rule, of which the parameters say all that is known."""
        return Diagnostic(self.code, self.severity, span, params)


@dataclass(frozen=True)
class CheckContext:
    """The manual, where its parts stand, and which entries exist.

    `known` holds every entry and part with an id, those of entries that failed to load too: what
    names them is not wrong. `quoted` holds what the hand-written pages show.
    """

    manual: Manual
    spans: SpanIndex
    known: frozenset[Ref]
    quoted: frozenset[Ref] = frozenset()

    @cached_property
    def hiding(self) -> Shown:
        """What is shown of the manual. The rules look at all of it: hidden is not wrong."""
        return shown(self.manual)

    @cached_property
    def complete(self) -> bool:
        """Whether every known entry was loaded. If not, what seems unused may be used there."""
        return all(ref.entry in self.manual.entries for ref in self.known)

    @cached_property
    def index(self) -> ManualIndex:
        """What the manual holds, gathered in one walk that all checks share."""
        return index_manual(self.manual)

    @cached_property
    def ids(self) -> Mapping[Kind, Set[str]]:
        """Kind -> the ids of its known entries."""
        ids: dict[Kind, set[str]] = {kind: set() for kind in Kind}
        for ref in self.known:
            if ref.part is None:
                ids[ref.kind].add(ref.id)
        return ids

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """YAML key -> the anchor of its section on a page, in the manual's language."""
        return load_strings(self.manual.settings.language).under("anchors")

    @cached_property
    def _near_ids(self) -> dict[tuple[Kind, str], str | None]:
        return {}

    def near_id(self, kind: Kind, word: str) -> str | None:
        """The id of this kind that is most like `word`, if any; reckoned once for each word."""
        key = (kind, word)
        if key not in self._near_ids and len(self._near_ids) < _MOST_NEAR_IDS:
            self._near_ids[key] = closest(word, self.ids[kind])
        return self._near_ids.get(key)

    def free(self, place: Place, likely: str | None) -> str | None:
        """A likely word for a place, unless it stands in the list of that place already."""
        above: Any = self.manual.entries[place.owner] if place.owner else self.manual.settings
        for step in place.path[:-1]:
            above = above[step] if isinstance(step, int) else getattr(above, step)
        return None if isinstance(above, tuple) and likely in above else likely

    def wants_advice(self, place: Place) -> bool:
        """Whether the layer that a place is in, or one above it, asks to be told what it lacks.

        So a company's own entries may be light over a base that is complete.
        """
        return self.advised is not None and self._rank(place) <= self.advised

    @cached_property
    def advised(self) -> int | None:
        """The rank of the layer that asks for advice on it and those below, if any does."""
        if self.manual.settings.advice != "complete":
            return None
        return self.spans.layer_stack.rank(self.spans.of(None, "advice"))

    def span(self, place: Place) -> Span:
        """Where a field stands."""
        return self.spans.of(place.owner, *place.path)

    def inside(self, place: Place, start: int, end: int) -> Span:
        """Where characters `start` to `end` (exclusive) of the text of a field stand."""
        return self.spans.inside(place.owner, place.path, start, end)

    def first(self, place: Place) -> tuple[Related]:
        """The first place of something that may stand only once, named with the second."""
        return (Related(self.span(place), "report.related.first"),)

    def repeats(
        self, claims: Iterable[tuple[ClaimT, Place]]
    ) -> Iterator[tuple[ClaimT, Place, Place]]:
        """Each place that claims what another one has already: the claim, the place, the other.

        What a lower layer claims is its own: the upper layer repeats it, wherever it stands.
        """
        first: dict[ClaimT, Place] = {}
        again: dict[ClaimT, list[Place]] = {}
        for claim, place in claims:
            if first.setdefault(claim, place) is not place:
                again.setdefault(claim, [first[claim]]).append(place)
        for claim, places in again.items():
            owning, *others = sorted(places, key=self._rank)
            yield from ((claim, place, owning) for place in others)

    def _rank(self, place: Place) -> int:
        return self.spans.layer_stack.rank(self.span(place))

    def missing(self, place: Place, ref: Ref, problem: Diagnostic) -> Found:
        """The problem that what a place names is not there, or the place's need of it.

        A need, when an upper layer took it away from under the place.
        """
        layer_stack = self.spans.layer_stack
        removal = layer_stack.removed.get(ref)
        if (
            removal
            and place.owner
            and layer_stack.rank(problem.span) < layer_stack.rank(removal.span)
        ):
            return LostTarget(removal, ref, place.owner, problem.span)
        return self.with_removal(ref, problem)

    def with_removal(self, ref: Ref, problem: Diagnostic) -> Diagnostic:
        """The problem that something is not there, with the place that took it away, if any did."""
        removal = self.spans.layer_stack.removed.get(ref)
        if removal is None:
            return problem
        return replace(problem, related=(Related(removal.span, "report.related.removed"),))
