"""Frameworks, some with a diagram."""

from __future__ import annotations

from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.rendering.diagrams.registry import diagram_of
from primera.rendering.kinds.view import KindView, NavPlace, Values
from primera.rendering.page import Page


def _values(page: Page, entry: Framework) -> Values:
    return {"diagram": diagram_of(page, entry)}


VIEW = KindView(
    kind=Kind.FRAMEWORK,
    nav=NavPlace("manual"),
    values=_values,
)
