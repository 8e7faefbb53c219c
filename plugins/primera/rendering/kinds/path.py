"""Learning paths: with the time that they take, and what the browser has to know of them."""

from __future__ import annotations

from typing import Any

from primera.model.kinds import Kind
from primera.model.roles import Path
from primera.rendering.kinds.view import KindView, NavPlace, Values
from primera.rendering.page import Page
from primera.rendering.paths_data import DUE_WORDS, path_data, path_heads, words_for

_WORDS = ("now", "first", "stop_done", "did_it", "undo", "changed")


def _values(page: Page, path: Path) -> Values:
    """The time that the whole path takes, where every stage says its own, and its data."""
    minutes = [stage.minutes for stage in path.stages if stage.minutes]
    days = [stage.within_days for stage in path.stages if stage.within_days]
    count = len(path.stages)
    data: dict[str, Any] = path_data(page.context, path)
    return {
        "minutes": sum(minutes) if len(minutes) == count else None,
        "days": max(days) if len(days) == count else None,
        "minutes_of": {stage["id"]: _minutes_of(stage) for stage in data["stages"]},
        "checks": {stage["id"]: stage["check"].entry for stage in data["stages"] if stage["check"]},
        "payload": {
            "v": data["v"],
            "manual": page.context.manual.settings.id,
            "root": page.context.addresses.file_href("", page.path),
            "words": words_for(page.context, (*DUE_WORDS, *_WORDS)),
            "path": data,
            "paths": path_heads(page.context),
        },
    }


def _minutes_of(stage: dict[str, Any]) -> dict[str, int]:
    """Entry that a stage gives to read or to pass -> the minutes that it takes."""
    return {one.entry: one.minutes for one in (*stage["read"], *stage["quizzes"])}


VIEW = KindView(
    kind=Kind.PATH,
    nav=NavPlace("today"),
    values=_values,
    home="route",
    styles=("entry.css", "path.css"),
    mentions=False,
    door="trainer",
    readable=False,
)
