"""The manuals and the Markdown machinery that the tests of rendering share."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from markdown import Markdown

from primera.loading.files import Layer
from primera.loading.load import load
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.rendering.coverage import render_coverage
from primera.rendering.home import render_home
from primera.rendering.whole_pages import render_entry, render_landing, render_me
from primera.strings import load_strings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FOLDERS = (HERE.parent / "fixtures" / "manual", HERE / "manual")

HOME = "index.md"

ASSETS = "assets/primera/0123456789"
"""Where the pages of the tests have their styles."""

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.details",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.smartsymbols",
    "pymdownx.snippets",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]
"""What the sites of Material usually turn on."""


@lru_cache
def every_kind() -> Manual:
    """The fixture of ten entries and one or more of each kind that it lacks."""
    loaded = load([Layer("fixture", FOLDERS)], ROOT)
    assert loaded.diagnostics == ()
    return loaded.manual


def context_of(manual: Manual) -> Context:
    """What rendering needs to know of a manual."""
    strings = load_strings(manual.settings.language, manual.settings.address)
    return Context(manual, strings, Addresses(manual, strings), ASSETS)


def pages_of(manual: Manual) -> dict[str, str]:
    """All pages of a manual: path -> Markdown with front matter."""
    context = context_of(manual)
    addresses = context.addresses
    pages = {
        addresses.page_of(ref): render_entry(context, ref)
        for ref in manual.entries
        if ref.kind is not Kind.BANK
    }
    pages |= {addresses.landing_of(kind): render_landing(context, kind) for kind in context.by_kind}
    pages[addresses.coverage] = render_coverage(context)
    return {**pages, addresses.me: render_me(context), HOME: render_home(context)}


def head_and_body(page: str) -> tuple[str, str]:
    """The front matter, and the Markdown below it."""
    _, head, body = page.split("---\n", 2)
    return head, body


def to_html(body: str) -> str:
    """The HTML that Python-Markdown makes of a page's body with Material's usual extensions."""
    return _markdown().reset().convert(body)


@lru_cache
def _markdown() -> Markdown:
    """To make one costs six times what it takes to convert a page."""
    return Markdown(extensions=EXTENSIONS)
