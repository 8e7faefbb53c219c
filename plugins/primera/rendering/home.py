"""The home page of a site that has none written by hand."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.rendering.context import Context
from primera.rendering.escape import front_matter, printed
from primera.rendering.page import Page
from primera.rendering.templating import render_body

_DOORS = (Kind.CHECKLIST, Kind.PRACTICE, Kind.QUIZ, Kind.PATH, Kind.ROLE, Kind.TERM)
"""What people come for, in the order of a working day."""


def render_home(context: Context) -> str:
    """The home page, as Markdown with front matter: the manual's name and its doors."""
    settings = context.manual.settings
    page = Page(context, "index.md")
    meta: dict[str, object] = {
        "title": printed(settings.title),
        "description": printed(settings.description),
        "render_macros": False,
        "pl": {"kind": "home"},
        "hide": ["navigation", "toc", "path"],
    }
    doors = [kind for kind in _DOORS if context.manual.of_kind(kind)]
    return front_matter(meta) + render_body("home.j2", page, settings=settings, doors=doors)
