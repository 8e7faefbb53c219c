"""Prose and glossary terms."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from tests.rendering.manuals import ASSETS, context_of, every_kind
from tests.rendering.parsed import parse

from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.refs import Ref
from primera.model.terms_and_sources import Term, Variant
from primera.rendering.cards import entry_card, term_link
from primera.rendering.page import Page
from primera.rendering.term_links import TermLinker, term_words

PAGE = Page(context_of(every_kind()), "practicas/x.md")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Uno.", "<p>Uno.</p>"),
        ("Uno\ndos.", "<p>Uno dos.</p>"),
        ("Uno.\n\nDos.", "<p>Uno.</p><p>Dos.</p>"),
        ("*Uno* y **dos**.", "<p><em>Uno</em> y <strong>dos</strong>.</p>"),
        ("- uno\n- dos", "<ul><li>uno</li><li>dos</li></ul>"),
        ("1. uno\n2. dos", "<ol><li>uno</li><li>dos</li></ol>"),
        ("- uno\n  - dos", "<ul><li>uno<ul><li>dos</li></ul></li></ul>"),
        ("- uno\n\n  dos", "<ul><li><p>uno</p><p>dos</p></li></ul>"),
        (
            "[uno](practica:saludo-inmediato#why)",
            '<p><a href="../../practicas/saludo-inmediato/#por-que">uno</a></p>',
        ),
        ("[uno](practica:ninguna)", "<p>uno</p>"),
        (
            "[uno](https://x.test/?a=1&b=2)",
            '<p><a href="https://x.test/?a=1&amp;b=2" rel="noopener">uno</a></p>',
        ),
        ("[uno](tel:+573001112233)", '<p><a href="tel:+573001112233">uno</a></p>'),
        ("[uno](mailto:a@x.test)", '<p><a href="mailto:a@x.test">uno</a></p>'),
        ("[uno](//x.test)", "<p>uno</p>"),
        ("[uno](../../x/)", "<p>uno</p>"),
        (
            "Ve ![caja](media:caja.png) ahora",
            '<p>Ve <img src="../../media/caja.png" alt="caja" loading="lazy"> ahora</p>',
        ),
        ("<b>uno</b>", "<p>&lt;b&gt;uno&lt;/b&gt;</p>"),
    ],
)
def test_prose_becomes(text: str, html: str) -> None:
    assert PAGE.prose(text) == html


def test_media_on_a_line_of_its_own_is_a_figure_with_the_controls_of_its_kind() -> None:
    tags = {
        suffix: [e.tag for e in parse(PAGE.prose(f"![algo](media:x.{suffix})")).elements]
        for suffix in ("png", "mp4", "mp3", "pdf")
    }
    assert tags["png"] == ["figure", "img", "figcaption"]
    assert tags["mp4"] == ["figure", "video", "figcaption"]
    assert tags["mp3"] == ["figure", "audio", "figcaption"]
    assert tags["pdf"] == ["figure", "a", "b", "span"]


def test_phrasing_holds_no_block() -> None:
    tags = {e.tag for e in parse(PAGE.phrase("Uno.\n\n- dos\n- *tres*")).elements}
    assert tags == {"span", "em"}


@given(st.text(max_size=60))
def test_the_words_of_any_plain_text_survive_prose(text: str) -> None:
    line = " ".join("".join(c if c.isalnum() else " " for c in text).split())
    assert parse(PAGE.prose(f"Dice {line}".strip())).text == f"Dice {line}".strip()


def _term(title: str, *variants: str) -> Term:
    return Term(
        id=title.lower().replace(" ", "-"),
        title=title,
        variants=tuple(Variant(text=text) for text in variants),
        definition="Algo.",
    )


def _marked(text: str, *terms: Term) -> str:
    entries = {Ref(term.kind, term.id): term for term in terms}
    manual = Manual(every_kind().settings, {**every_kind().entries, **entries})
    words = [term_words(manual)[term.id] for term in terms]
    linker = TermLinker("x.md", context_of(manual).addresses, words)
    return "|".join(_brackets(linker.mark(part)) for part in text.split("|"))


def _brackets(html: Markup) -> str:
    return unescape(re.sub("<a [^>]*>(.*?)</a>", r"[\1]", html))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Una queja.", "Una [queja]."),
        ("QUEJA y queja", "[QUEJA] y queja"),
        ("quejas, quejarse", "quejas, quejarse"),
        ("El reclamo llegó.", "El [reclamo] llegó."),
        ("una queja|otra queja", "una [queja]|otra queja"),
        ("un reclamo|una queja", "un [reclamo]|una queja"),
        ("aquejaba queja", "aquejaba [queja]"),
        ("«queja»", "«[queja]»"),
        ("İ queja", "İ [queja]"),
    ],
)
def test_the_first_whole_word_of_a_term_is_marked_once_a_page(text: str, marked: str) -> None:
    assert _marked(text, _term("Queja", "reclamo")) == marked


def test_the_longer_term_wins_where_two_begin_together() -> None:
    terms = (_term("cliente"), _term("cliente interno"))
    assert _marked("El cliente interno y el cliente.", *terms) == (
        "El [cliente interno] y el cliente."
    )


def test_inside_a_link_no_term_is_marked() -> None:
    page = Page(context_of(every_kind()), "x.md", ["momento-de-verdad"])
    linked = page.prose("[momento de verdad](https://x.test) y momento de verdad")
    assert [e.attributes.get("class") for e in parse(linked).elements if e.tag == "a"] == [
        None,
        "pl-term",
    ]


def test_a_card_leads_to_its_practice_from_the_page_that_shows_it() -> None:
    page = Page(context_of(every_kind()), "guias/formar.md")
    html = entry_card(page, every_kind().get(Practice, "saludo-inmediato"))
    parsed = parse(html)
    assert parsed.values("href") == [
        f"../../{ASSETS}/landing.css",
        "../../practicas/saludo-inmediato/",
    ]
    assert "Saludo inmediato" in parsed.text
    assert "Saluda antes de que el cliente llegue" in parsed.text


def test_a_term_in_a_line_is_a_link_with_its_definition() -> None:
    page = Page(context_of(every_kind()), "index.md")
    html = term_link(page, every_kind().get(Term, "momento-de-verdad"))
    link = parse(html).elements[0]
    assert link.attributes["href"] == "glosario/momento-de-verdad/"
    assert link.attributes["title"].startswith("Cada contacto")
    assert link.text == "Momento de verdad"
