"""Small pieces of entries for pages that are written by hand."""

from __future__ import annotations

from primera.model.practice import Practice
from primera.model.reference import Term
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.rendering.escape import heading, html
from primera.rendering.page import Page
from primera.rendering.templating import render_block


def render_practice(context: Context, practice_id: str, page: str) -> str:
    """A card with number, title and rule of a practice, for the page at `page`.

    Raises KeyError for an unknown practice.
    """
    practice = context.manual.get(Practice, practice_id)
    return str(render_block("_card.j2", Page(context, page), entry=practice))


def render_term(context: Context, term_id: str, page: str) -> str:
    """A link to a glossary term with its definition as tooltip, for the page at `page`.

    Raises KeyError for an unknown term.
    """
    term = context.manual.get(Term, term_id)
    href = context.addresses.href(Ref(term.kind, term.id), page)
    # It stands in a line of Markdown, where even attributes are not safe from backticks.
    tooltip, words = heading(term.definition), heading(term.title)
    return f'<a class="pl-term" href="{html(href)}" title="{tooltip}">{words}</a>'
