"""A manual with an entry for each diagram, and its diagrams as HTML."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from lxml import etree
from tests.rendering.manuals import ROOT, context_of, head_and_body

from primera.checks import CheckContext, run_checks
from primera.loading.files import Layer
from primera.loading.load import load
from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.rendering.whole_pages import render_entry, render_landing

HERE = Path(__file__).parent
FOLDERS = (ROOT / "tests" / "fixtures" / "manual", HERE / "manual")

ENTRIES = {
    "inverted_pyramid": Ref(Kind.FRAMEWORK, "piramide"),
    "standards_cycle": Ref(Kind.FRAMEWORK, "fases"),
    "strategies_and_bonds": Ref(Kind.FRAMEWORK, "retencion"),
    "recommendation_scale": Ref(Kind.METRIC, "nps"),
    "recovery_steps": Ref(Kind.PROCEDURE, "recuperacion"),
    "service_cycle": Ref(Kind.CYCLE, "visita"),
}
"""Diagram -> the entry that has it."""


@lru_cache
def manual() -> Manual:
    """The fixture of ten entries and one for each diagram; nothing is wrong with it."""
    loaded = load([Layer("dibujos", FOLDERS)], ROOT)
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    assert (*loaded.diagnostics, *run_checks(context)) == ()
    return loaded.manual


def with_entries(*changed: Entry) -> Manual:
    """The same manual with some entries in place of those of the same id."""
    found = manual()
    entries = {**found.entries, **{Ref(entry.kind, entry.id): entry for entry in changed}}
    return Manual(found.settings, entries, found.media)


def page_of(name: str, found: Manual | None = None) -> str:
    """The body of the page with a diagram, as Markdown."""
    return head_and_body(render_entry(context_of(found or manual()), ENTRIES[name]))[1]


def map_page(found: Manual | None = None) -> str:
    """The body of the page that lists the practices, as Markdown."""
    return head_and_body(render_landing(context_of(found or manual()), Kind.PRACTICE))[1]


def figure_of(page: str) -> etree._Element:
    """The diagram of a page, read as XML: it must be well formed."""
    found = re.findall(r"<figure class=\"pl-drawing\".*?</figure>", page, re.DOTALL)
    assert len(found) == 1
    closed = re.sub(r"(<input [^>]*?)( checked)?>", r"\1/>", found[0])
    # XML knows no control characters, nor attributes without a value.
    return etree.fromstring(re.sub("[\x02\x03]| data-search-exclude", "", closed))


def labels(figure: etree._Element) -> list[str]:
    """What is written in the pictures, each text in one piece without its blanks."""
    return ["".join("".join(text.itertext()).split()) for text in figure.iter("text")]


def squeezed(text: str) -> str:
    """A text without its blanks, as `labels` gives it."""
    return "".join(re.sub("[\x02\x03]", "", text).split())
