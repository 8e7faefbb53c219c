"""Frameworks, some with a drawing."""

from __future__ import annotations

from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.rendering.diagrams.draw import drawing_of
from primera.rendering.kinds.view import KindView, NavPlace, Values
from primera.rendering.page import Page


def _values(page: Page, entry: Framework) -> Values:
    return {"drawing": drawing_of(page, entry)}


VIEW = KindView(
    kind=Kind.FRAMEWORK,
    nav=NavPlace("manual"),
    values=_values,
    opens_manual=True,
)
