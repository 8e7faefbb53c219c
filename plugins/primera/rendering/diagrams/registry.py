"""Which diagram an entry's page shows."""

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

_DIAGRAMS: Mapping[str, Callable[[Page, Any], Markup]] = {
    "inverted_pyramid": inverted_pyramid.render,
    "recommendation_scale": recommendation_scale.render,
    "recovery_steps": recovery_steps.render,
    "service_cycle": service_cycle.render,
    "standards_cycle": standards_cycle.render,
    "strategies_and_bonds": strategies_and_bonds.render,
}


def diagram_of(page: Page, entry: Entry) -> Markup:
    """The diagram that an entry names with its styles, as HTML; empty when it names or shows none.

    The data must hold what the diagram shows: `primera.checks.diagrams` sees to it.
    """
    name = getattr(entry, "diagram", None)
    if not name:
        return Markup("")
    drawn = _DIAGRAMS[name](page, entry)
    if not drawn:
        return drawn
    sheet = Markup('<link rel="stylesheet" href="{}">\n').format(page.stylesheet("drawing.css"))
    return sheet + drawn
