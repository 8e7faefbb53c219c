"""Procedures, some with a diagram."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.operations import Procedure
from primera.rendering.diagrams.registry import diagram_of
from primera.rendering.kinds.view import KindView, NavPlace, Values
from primera.rendering.page import Page


def _values(page: Page, entry: Procedure) -> Values:
    return {"diagram": diagram_of(page, entry)}


VIEW = KindView(
    kind=Kind.PROCEDURE,
    nav=NavPlace("manual"),
    values=_values,
    own_facts=frozenset({"version", "approved_by", "next_review"}),
)
