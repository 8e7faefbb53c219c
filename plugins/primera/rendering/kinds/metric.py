"""Metrics, some with a drawing."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.measuring import Metric
from primera.rendering.diagrams.draw import drawing_of
from primera.rendering.kinds.view import KindView, NavPlace, Values
from primera.rendering.page import Page


def _values(page: Page, entry: Metric) -> Values:
    return {"drawing": drawing_of(page, entry)}


VIEW = KindView(
    kind=Kind.METRIC,
    nav=NavPlace("manual"),
    values=_values,
)
