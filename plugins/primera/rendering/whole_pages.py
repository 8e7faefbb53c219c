"""Whole pages: front matter and Markdown body of entries, landing pages and the learner's page."""

from __future__ import annotations

from functools import partial

from primera.model.entry import Entry
from primera.model.framework import Framework
from primera.model.kinds import Kind
from primera.model.meaning_hash import meaning_hash
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.rendering.escape import front_matter, printed
from primera.rendering.kinds import VIEWS
from primera.rendering.marks import mark_of, marks_of, marks_payload, table_href
from primera.rendering.page import Page
from primera.rendering.page_frame import browser_head, frame_of
from primera.rendering.templating import render_body
from primera.rendering.titles import summary_of

_DESCRIPTION_LIMIT = 300


def render_entry(context: Context, ref: Ref) -> str:
    """The page of an entry, as Markdown with front matter.

    Raises KeyError for an entry that the manual lacks, ValueError for a kind without
    pages, as banks are: their quizzes have some.
    """
    if ref.kind not in VIEWS:
        raise ValueError(f"a {ref.kind} has no page of its own")
    entry = context.manual.entries[ref]
    page = Page(context, context.addresses.page_of(ref), _terms_of(entry))
    values = VIEWS[ref.kind].values(page, entry)
    around = frame_of(context, entry)
    marks = _marks(context, page.path)
    body = render_body(f"{ref.kind}.j2", page, entry=entry, around=around, **marks, **values)
    return _head(entry) + body


def render_landing(context: Context, kind: Kind) -> str:
    """The page that lists the entries of a kind. Raises KeyError when the manual has none."""
    entries = context.by_kind[kind]
    page = Page(context, context.addresses.landing_of(kind))
    title = context.strings(f"kinds.{kind}.other")
    view = VIEWS[kind].landing(page, entries)
    values = {**_marks(context, page.path), **view.values}
    body = render_body(
        f"{view.template}.j2", page, kind=kind, entries=entries, title=title, **values
    )
    meta: dict[str, object] = {
        "title": printed(title),
        "description": printed(context.strings(f"kinds.{kind}.about")),
        "render_macros": False,
        "pl": {"kind": "landing", "of": kind.value},
        "hide": ["path", "toc"],
    }
    return front_matter(meta) + body


def render_me(context: Context) -> str:
    """The learner's own page. What it shows comes from the browser."""
    title, settings = context.strings("pages.me.title"), context.manual.settings
    page = Page(context, context.addresses.me)
    table = table_href(context, page.path)
    payload = {"v": 1, "manual": settings.id, "title": settings.title, "table": table}
    body = render_body("me.j2", page, title=title, payload=payload)
    return browser_head(context, "me") + body


def _marks(context: Context, page: str) -> dict[str, object]:
    """By what the page at `page` marks what was read, passed or changed."""
    return {
        "marks": marks_payload(context),
        "mark": partial(mark_of, context),
        "mark_all": partial(marks_of, context),
        "table_href": partial(table_href, context, page),
    }


def _head(entry: Entry) -> str:
    view, summary = VIEWS[entry.kind], summary_of(entry)
    meta: dict[str, object] = {
        # MkDocs and Material print titles and descriptions as HTML.
        "title": printed(entry.title),
        **({"description": printed(_shortened(summary))} if summary else {}),
        "render_macros": False,
        "pl": {
            "kind": entry.kind.value,
            "ref": str(Ref(entry.kind, entry.id)),
            "hash": meaning_hash(entry),
        },
    }
    if view.search_boost is not None:
        meta["search"] = {"boost": view.search_boost}
    meta["hide"] = ["path"] if view.contents else ["path", "toc"]
    return front_matter(meta)


def _terms_of(entry: Entry) -> list[str]:
    terms: dict[str, None] = dict.fromkeys(getattr(entry, "terms", ()))
    if isinstance(entry, Framework):
        for item in entry.items:
            terms |= dict.fromkeys(item.terms)
    return list(terms)


def _shortened(text: str) -> str:
    if len(text) <= _DESCRIPTION_LIMIT:
        return text
    return f"{text[:_DESCRIPTION_LIMIT].rpartition(' ')[0]}…"
