"""Small pieces of entries for pages that are written by hand."""

from __future__ import annotations

from primera.model.practice import Practice
from primera.model.reference import Term
from primera.model.refs import Ref
from primera.rendering.escape import heading, html
from primera.rendering.page import Page
from primera.rendering.templating import render_block


def practice_card(page: Page, practice: Practice) -> str:
    """A card with number, title and rule of a practice."""
    return str(render_block("_card.j2", page, entry=practice))


def term_link(page: Page, term: Term) -> str:
    """A link to a glossary term with its definition as tooltip."""
    href = page.href(Ref(term.kind, term.id))
    # It stands in a line of Markdown, where even attributes are not safe from backticks.
    tooltip, words = heading(term.definition), heading(term.title)
    return f'<a class="pl-term" href="{html(href)}" title="{tooltip}">{words}</a>'
