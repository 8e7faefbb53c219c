"""The glossary: by letters."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.terms_and_sources import Term
from primera.rendering.cards import term_link
from primera.rendering.kinds.view import Block, KindView, LandingView, NavPlace, Values
from primera.rendering.navigation import landing_only
from primera.rendering.page import Page
from primera.rendering.titles import sort_key


def _values(page: Page, term: Term) -> Values:
    return {"initial": initial(term)}


def _landing(page: Page, entries: tuple[Term, ...]) -> LandingView:
    letters: dict[str, list[Term]] = {}
    for entry in entries:
        letters.setdefault(initial(entry), []).append(entry)
    return LandingView("landing_terms", {"letters": letters})


def initial(term: Term) -> str:
    """The letter under which the glossary lists a term; `#` for anything but a letter."""
    first = sort_key(term.title)[:2]
    letter = "ñ" if first == "n~" else first[:1]
    return letter.upper() if letter.isalpha() else "#"


VIEW = KindView(
    kind=Kind.TERM,
    nav=NavPlace("manual", landing_only, rank=2),
    values=_values,
    landing=_landing,
    contents=False,
    block=Block(term_link, phrasing=True),
    readable=False,
)
