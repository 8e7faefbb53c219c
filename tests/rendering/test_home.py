"""The home page of a company: what it names, in its order, and else what a learner needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from lxml import html
from tests.rendering.manuals import context_of, every_kind

from primera.loading.shown import shown
from primera.model.identity import Identity
from primera.model.manual import Manual
from primera.rendering.home import render_home

Groups = list[tuple[str, list[str]]]

SETTINGS = every_kind().settings


def with_home(*home: str, hide: Iterable[str] = ()) -> Manual:
    """The fixture with a home page of the company's, and what that hides."""
    said = {"identity": Identity(home=home), "hide": tuple(hide)}
    return shown(replace(every_kind(), settings=SETTINGS.model_copy(update=said))).manual


def page_of(manual: Manual) -> html.HtmlElement:
    return html.fromstring(render_home(context_of(manual)).partition("\n---\n")[2])


def groups_of(page: html.HtmlElement) -> Groups:
    """The headings of the page, each with the places that its links lead to."""
    return [
        (section.findtext("h2"), [str(href) for href in section.xpath(".//a/@href")])
        for section in page.xpath("//*[@class='pl-day']/section")
    ]


def begins_at(page: html.HtmlElement) -> list[str]:
    return [str(href) for href in page.xpath("//*[@class='pl-next']/a/@href")]


def test_what_a_company_names_stands_in_its_order_under_its_headings() -> None:
    page = page_of(
        with_home(
            "practica:saludo-inmediato",
            "ruta:ruta-primera-linea",
            "lista:lista-primera-linea",
            "cuestionario:fundamentos",
            "rol:primera-linea",
            "practica:saludo-inmediato",
        )
    )
    assert groups_of(page) == [
        ("El manual", ["practicas/saludo-inmediato/"]),
        ("Tu ruta", ["rutas/ruta-primera-linea/"]),
        ("Tu turno", ["listas/lista-primera-linea/"]),
        ("Para repasar", ["cuestionarios/fundamentos/"]),
        ("El manual", ["roles/primera-linea/"]),
    ]
    assert begins_at(page) == ["rutas/ruta-primera-linea/#primer-dia"]


def test_a_heading_comes_again_rather_than_changing_the_order() -> None:
    page = page_of(
        with_home(
            "lista:lista-primera-linea",
            "practica:saludo-inmediato",
            "rol:primera-linea",
            "cuestionario:fundamentos",
            "area:el-cliente",
        )
    )
    assert groups_of(page) == [
        ("Tu turno", ["listas/lista-primera-linea/"]),
        ("El manual", ["practicas/saludo-inmediato/", "roles/primera-linea/"]),
        ("Para repasar", ["cuestionarios/fundamentos/"]),
        ("El manual", ["areas/el-cliente/"]),
    ]
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(page.xpath("//section/@aria-labelledby")) <= set(ids)


@pytest.mark.parametrize(
    ("name", "heading", "href"),
    [
        ("banco:fundamentos", "Para repasar", "cuestionarios/fundamentos/"),
        ("practica:saludo-inmediato#why", "El manual", "practicas/saludo-inmediato/#por-que"),
        ("termino:momento-de-verdad", "El manual", "glosario/momento-de-verdad/"),
        ("area:el-cliente", "El manual", "areas/el-cliente/"),
    ],
)
def test_anything_with_an_address_can_stand_there(name: str, heading: str, href: str) -> None:
    page = page_of(with_home(name))
    assert groups_of(page) == [(heading, [href])]
    assert begins_at(page) == [], "where no path is named there is nothing to begin with"


def test_what_is_hidden_leaves_the_page_without_a_word() -> None:
    named = ("ruta:ruta-primera-linea", "rol:primera-linea", "area:el-cliente")
    page = page_of(with_home(*named, hide=["rol:primera-linea"]))
    assert groups_of(page) == [("El manual", ["areas/el-cliente/"])], "its path goes with it"


def test_with_nothing_left_of_it_the_page_is_that_of_any_manual() -> None:
    hidden = ["termino:momento-de-verdad"]
    bare = page_of(with_home(hide=hidden))
    assert groups_of(page_of(with_home(*hidden, hide=hidden))) == groups_of(bare)
    assert [heading for heading, _ in groups_of(bare)] == [
        "Tu turno",
        "Tu ruta",
        "Para repasar",
        "El manual",
    ]


def test_pages_come_before_the_areas_where_nothing_is_named() -> None:
    page = page_of(every_kind())
    (links,) = (links for heading, links in groups_of(page) if heading == "El manual")
    pages = [link for link in links if link.startswith("paginas/")]
    assert pages
    assert links[: len(pages)] == pages
    assert links[len(pages)].startswith("areas/")


def test_for_whom_else_a_site_is_stands_at_its_foot() -> None:
    page = page_of(with_home("area:el-cliente"))
    doors = page.xpath("//footer[@class='pl-doors']//a/@href")
    assert doors == ["rutas/", "roles/"]
    assert page.xpath("//footer/following-sibling::*") == []
