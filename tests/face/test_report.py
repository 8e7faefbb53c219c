"""«Algo no está bien»: what a page offers to whoever sees a fault in it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html
from markupsafe import escape
from tests.light.manuals import HOSTAL, read
from tests.rendering.manuals import context_of

from primera.adapters.material.theme import theme_folder, theme_values
from primera.model.identity import Identity
from primera.site.face import Face, face_of

TEMPLATE = Environment(loader=FileSystemLoader(theme_folder())).get_template("primera/report.html")
MANUAL = read(HOSTAL).manual
HOSTILE = [
    "Sí & no",
    '"><script>alert(1)</script>',
    "a\r\nBcc: otro@example.com",
    "?subject=otro&body=x#y/../%0A+",
    "Niño 👋🏽 &amp; {{ 7*7 }}",
]


def face(contact: str) -> Face:
    identity = Identity(contact=contact)
    settings = MANUAL.settings.model_copy(update={"identity": identity})
    return face_of(replace(MANUAL, settings=settings), frozenset())


def reported(to: Face, title: str) -> html.HtmlElement:
    page = SimpleNamespace(title=escape(title), canonical_url=None, url="practicas/a&b/")
    config = SimpleNamespace(site_name=escape("R&D"))
    primera = theme_values(context_of(MANUAL), to)
    return html.fromstring(TEMPLATE.render(page=page, config=config, primera=primera))


@pytest.mark.parametrize("title", HOSTILE)
def test_a_mail_has_the_page_in_it_and_nothing_else(title: str) -> None:
    (link,) = reported(face("servicio@acme.example"), title).iter("a")
    parts = urlsplit(link.get("href"))
    assert (parts.scheme, parts.path, parts.fragment) == ("mailto", "servicio@acme.example", "")
    asked = parse_qs(parts.query, strict_parsing=True)
    assert list(asked) == ["subject", "body"]
    shown = " ".join(title.split())
    assert " ".join(asked["subject"][0].split()) == f"Algo no está bien: {shown}"
    assert f"Página: {shown} (R&D)" in " ".join(asked["body"][0].split())
    assert "Dirección: practicas/a&b/" in asked["body"][0]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_number_with_its_country_gets_a_message(title: str) -> None:
    (link,) = reported(face("+57 (300) 123-4567"), title).iter("a")
    parts = urlsplit(link.get("href"))
    assert (parts.netloc, parts.path) == ("wa.me", "/573001234567")
    (text,) = parse_qs(parts.query, strict_parsing=True)["text"]
    assert " ".join(title.split()) in " ".join(text.split())


@pytest.mark.parametrize("contact", ["300 123 4567", "https://acme.example/ayuda", "Marta, caja 3"])
def test_another_contact_gets_words_to_copy(contact: str) -> None:
    found = reported(face(contact), HOSTILE[1])
    assert not [*found.iter("a", "script")]
    assert f"Página: {HOSTILE[1]} (R&D)" in found.text_content()
