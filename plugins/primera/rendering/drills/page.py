"""The page of the day's questions."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.rendering.context import Context
from primera.rendering.drills.table import Table
from primera.rendering.escape import front_matter, printed
from primera.rendering.page import Page
from primera.rendering.templating import render_body

_SHEETS = ("quiz.css", "ordering.css", "matching.css", "drills.css")


def render_drills(context: Context, table: Table) -> str:
    """The page that draws its questions from a table, as Markdown with front matter."""
    title = context.strings("pages.drills.title")
    meta: dict[str, object] = {
        "title": printed(title),
        "description": printed(context.strings("pages.drills.about")),
        "render_macros": False,
        "pl": {"kind": "drills"},
        "search": {"exclude": True},
        "hide": ["path", "toc"],
    }
    settings = context.manual.settings
    page = Page(context, context.addresses.drills)
    payload = {
        "v": 1,
        "manual": settings.id,
        "title": title,
        "day_starts_at": settings.day_starts_at,
        "table": context.addresses.file_href(table.path, page.path),
    }
    body = render_body(
        "drills.j2",
        page,
        title=title,
        payload=payload,
        sheets=_SHEETS,
        quizzes=context.manual.of_kind(Kind.QUIZ),
    )
    return front_matter(meta) + body
