"""Small pieces of entries for pages that are written by hand, and what stands there for none."""

from __future__ import annotations

from collections.abc import Iterable

from primera.model.entry import Entry
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.terms_and_sources import Term
from primera.rendering.escape import heading, html
from primera.rendering.page import Page
from primera.rendering.templating import render_block
from primera.rendering.titles import name_of, summary_of


def entry_card(page: Page, entry: Entry) -> str:
    """A card with what an entry is, its title and what it says in a sentence."""
    return render_block(
        "_card.j2",
        page,
        entry=entry,
        number=entry.number if isinstance(entry, Practice) else None,
        summary=summary_of(entry),
        first=page.first_time("card"),
    )


def entry_link(page: Page, entry: Entry) -> str:
    """A link to an entry for a line of Markdown; its name, where no page shows the entry."""
    name = heading(name_of(entry))
    href = page.href_of(entry) if page.has(Ref(entry.kind, entry.id)) else None
    return f'<a href="{html(href)}">{name}</a>' if href else name


def term_link(page: Page, term: Term) -> str:
    """A link to a glossary term with its definition as tooltip."""
    href = page.href(Ref(term.kind, term.id))
    # It stands in a line of Markdown, where even attributes are not safe from backticks.
    tooltip, words = heading(term.definition), heading(term.title)
    return f'<a class="pl-term" href="{html(href)}" title="{tooltip}">{words}</a>'


def already_there(page: Page, title: str, anchor: str) -> str:
    """What stands for a part that the page shows already: a link to it."""
    return render_block("_again.j2", page, title=title, anchor=anchor)


def trouble_box(page: Page, message: str, hints: Iterable[str], where: str) -> str:
    """What stands for a part that cannot be shown: why, what mends it, and the place."""
    return render_block("_trouble.j2", page, message=message, hints=tuple(hints), where=where)
