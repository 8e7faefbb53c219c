"""Learning paths: with the time that they take."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.people import Path
from primera.rendering.kinds.view import KindView, NavPlace, Values
from primera.rendering.page import Page


def _values(page: Page, path: Path) -> Values:
    minutes = sum(stage.minutes for stage in path.stages)
    return {"minutes": minutes, "days": max(stage.within_days for stage in path.stages)}


VIEW = KindView(
    kind=Kind.PATH, nav=NavPlace("roles"), values=_values, mentions=False, door="trainer"
)
