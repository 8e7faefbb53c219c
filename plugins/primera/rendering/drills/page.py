"""The page of the day's questions."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.rendering.context import Context
from primera.rendering.drills.table import Table
from primera.rendering.page import Page
from primera.rendering.page_frame import browser_head
from primera.rendering.templating import render_body

_SHEETS = ("quiz.css", "summary.css", "ordering.css", "matching.css", "drills.css")


def render_drills(context: Context, table: Table) -> str:
    """The page that draws its questions from a table, as Markdown with front matter."""
    title, settings = context.strings("pages.drills.title"), context.manual.settings
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
    return browser_head(context, "drills") + body
