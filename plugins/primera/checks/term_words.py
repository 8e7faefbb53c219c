"""Words that two terms of the glossary claim."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic
from primera.model.meaning import fold
from primera.model.reference import Term
from primera.model.refs import Ref

CLAIMED = Rule("PL507")
RULES = (CLAIMED,)


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each title or variant that is already a word for a term."""
    words = list(_words(context))
    texts = dict(words)
    for _, place, first in context.repeats((fold(text).casefold(), place) for place, text in words):
        assert first.owner is not None
        yield CLAIMED.at(
            context.span(place), related=context.first(first), text=texts[place], id=first.owner.id
        )


def _words(context: CheckContext) -> Iterator[tuple[Place, str]]:
    """Titles before variants: of two claims, a title is the better one."""
    terms = context.manual.of(Term)
    for term in terms:
        yield Place(Ref(term.kind, term.id), ("title",)), term.title
    for term in terms:
        for index, variant in enumerate(term.variants):
            yield Place(Ref(term.kind, term.id), ("variants", index, "text")), variant.text
