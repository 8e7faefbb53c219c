"""Sources: with what rests on each of their statements."""

from __future__ import annotations

from collections.abc import Mapping

from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.model.terms_and_sources import Source
from primera.rendering.kinds.view import KindView, LandingView, NavPlace, Values
from primera.rendering.navigation import landing_only
from primera.rendering.page import Page
from primera.rendering.titles import summary_of

_BOOST = 0.3
"""Sources repeat in brief what the entries say in full: they come last in the search."""


def _values(page: Page, source: Source) -> Values:
    rests_on = page.context.manual.rests_on
    addresses = page.context.addresses
    uses = {
        statement.id: [ref for ref in rests_on.get(statement.id, ()) if addresses.has_page(ref)]
        for statement in source.statements
    }
    return {"uses": uses}


def _landing(page: Page, entries: tuple[Source, ...]) -> LandingView:
    manual = page.context.manual
    counts = {source.id: _counts(source, manual.rests_on) for source in manual.of(Source)}
    numbered = any(source.statements for source in entries)
    values = {"counts": counts, "numbered": numbered, "summary_of": summary_of}
    return LandingView("landing_sources", values)


def _counts(source: Source, rests_on: Mapping[str, tuple[Ref, ...]]) -> tuple[int, int]:
    """How many statements a manual can teach, and how many entries rest on any of them."""
    entries = {ref.entry for said in source.statements for ref in rests_on.get(said.id, ())}
    return sum(not said.noise for said in source.statements), len(entries)


VIEW = KindView(
    kind=Kind.SOURCE,
    nav=NavPlace("manual", landing_only, rank=3),
    values=_values,
    landing=_landing,
    search_boost=_BOOST,
    block=None,
    readable=False,
)
