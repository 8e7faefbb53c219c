"""Counts in sentences: that they count something, and say the number that there was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.suggestions import closest
from primera.model.counted_text import COUNT
from primera.model.counting import Count, count_of, counted_words, parse_count, said
from primera.model.number_words import number_in
from primera.model.quiz import Quiz
from primera.model.refs import parse_ref

NO_COUNT = Rule("PL423")
OTHER_NUMBER = Rule("PL424", Severity.WARNING)
RULES = (NO_COUNT, OTHER_NUMBER)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each count of nothing, and where another number is written."""
    for place, text in context.index.counts:
        for found in COUNT.finditer(text):
            yield from _Told(found, place, context).problems()


@dataclass(frozen=True, slots=True)
class _Told:
    """A count in a text."""

    found: re.Match[str]
    place: Place
    context: CheckContext

    def problems(self) -> Iterator[Diagnostic]:
        words, target = self.found.groups()
        count = parse_count(target)
        if count is None:
            yield self._of_nothing(target)
        elif count.within and count.within not in self.context.known:
            likely = self.context.near_id(count.within.kind, count.within.id)
            yield NO_COUNT.at(self._span(2), likely, finding="within", target=target)
        elif (written := number_in(words, self.context.manual.settings.language)) is None:
            yield NO_COUNT.at(self._span(1), finding="number", target=words)
        elif self.context.complete:
            yield from self._compared(count, written.value)

    def _span(self, group: int) -> Span:
        return self.context.inside(self.place, *self.found.span(group))

    def _of_nothing(self, target: str) -> Diagnostic:
        word, slash, within = target.partition("/")
        if word in counted_words():
            finding = "within" if slash and parse_ref(within) is None else "whole"
            return NO_COUNT.at(self._span(2), finding=finding, target=target)
        likely = closest(word, counted_words())
        return NO_COUNT.at(self._span(2), likely, finding="noun", target=word)

    def _compared(self, count: Count, written: int) -> Iterator[Diagnostic]:
        """Of the uppermost layer only: what others add makes no text below them wrong."""
        words, target = self.found.groups()
        number = count_of(count, self.context.manual)
        holder = self.context.manual.find(count.within) if count.within else None
        if number is None and not isinstance(holder, Quiz):
            yield NO_COUNT.at(self._span(2), finding="whole", target=target)
        elif number is not None and number != written:
            span = self._span(1)
            if not self.context.spans.layer_stack.is_below_another(span):
                now = said(words, count, number, self.context.manual.settings.language)
                yield OTHER_NUMBER.at(span, now, written=words, number=number)
