"""Learning paths: with the time that they take."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.roles import Path
from primera.rendering.kinds.view import KindView, NavPlace, Values
from primera.rendering.page import Page


def _values(page: Page, path: Path) -> Values:
    """The time that the whole path takes, where every stage says its own."""
    minutes = [stage.minutes for stage in path.stages if stage.minutes]
    days = [stage.within_days for stage in path.stages if stage.within_days]
    count = len(path.stages)
    return {
        "minutes": sum(minutes) if len(minutes) == count else None,
        "days": max(days) if len(days) == count else None,
    }


VIEW = KindView(
    kind=Kind.PATH,
    nav=NavPlace("today"),
    values=_values,
    home="route",
    mentions=False,
    door="trainer",
    readable=False,
)
