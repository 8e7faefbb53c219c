"""Which drawing an entry's page shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from primera.model.entry import Entry
from primera.rendering.diagrams import (
    inverted_pyramid,
    recommendation_scale,
    recovery_steps,
    service_cycle,
    standards_cycle,
    strategies_and_bonds,
)
from primera.rendering.page import Page

_DRAWINGS: Mapping[str, Callable[[Page, Any], Markup]] = {
    "inverted_pyramid": inverted_pyramid.draw,
    "recommendation_scale": recommendation_scale.draw,
    "recovery_steps": recovery_steps.draw,
    "service_cycle": service_cycle.draw,
    "standards_cycle": standards_cycle.draw,
    "strategies_and_bonds": strategies_and_bonds.draw,
}


def drawing_of(page: Page, entry: Entry) -> Markup:
    """The drawing that an entry names with its styles, as HTML; empty when it names none.

    The data must hold what the drawing shows: `primera.checks.drawings` sees to it.
    """
    name = getattr(entry, "diagram", None)
    if not name:
        return Markup("")
    sheet = Markup('<link rel="stylesheet" href="{}">\n').format(page.stylesheet("drawing.css"))
    return sheet + _DRAWINGS[name](page, entry)
