"""The navigation as a host is handed it, ready to be printed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from markupsafe import Markup

from primera.rendering.escape import printed
from primera.rendering.navigation import NavItem

Nav: TypeAlias = list[dict[Markup, "str | Nav"]]
"""Sections and pages as `nav:` of MkDocs has them; the titles are ready to be printed."""


def printed_nav(items: Iterable[NavItem]) -> Nav:
    """The navigation of a manual for a host, whose templates escape nothing of it."""
    return [{printed(item.title): item.path or printed_nav(item.children)} for item in items]
