"""Entries under a heading of the company's: on their list, in the navigation, page by page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from primera.loading import Layer, load
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context, Neighbours
from primera.rendering.navigation import NavItem
from primera.rendering.whole_pages import render_landing
from primera.site.plan import plan_nav
from primera.strings import load_strings

FIXTURE = Path(__file__).parent.parent / "fixtures" / "manual"
SAY = load_strings()
MORE = """
pages:
  - {id: a, title: Uno, sections: [{id: x, prose: Algo.}], origin: own}
  - {id: b, title: Dos, chapter: La casa, sections: [{id: x, prose: Algo.}], origin: own}
  - {id: c, title: Tres, chapter: "El <b>pago</b>", sections: [{id: x, prose: Algo.}], origin: own}
  - {id: d, title: Cuatro, chapter: La casa, sections: [{id: x, prose: Algo.}], origin: own}
practices:
  - id: p
    title: Otra
    area: el-cliente
    chapter: La casa
    statement: Así.
    steps: [Ve]
    origin: own
quizzes:
  - {id: q, title: Repaso, chapter: La casa, introduction: Otra vez., bank: fundamentos}
roles:
  - {id: r, title: Jefa, chapter: La casa, mission: Manda., origin: own}
areas:
  - {id: z, title: Orden, chapter: La casa, origin: own}
sources:
  - {id: s, title: Notas, chapter: La casa, provenance: Propia., use: Algo.}
"""


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Manual:
    folder = tmp_path_factory.mktemp("capitulos")
    (folder / "mas.yml").write_text(MORE, encoding="utf-8")
    loaded = load([Layer("base", (FIXTURE,)), Layer("empresa", (folder,))], folder)
    assert loaded.diagnostics == ()
    return loaded.manual


@pytest.fixture(scope="module")
def context(manual: Manual) -> Context:
    return Context(manual, SAY, Addresses(manual, SAY))


def test_a_list_has_a_heading_for_each_chapter(context: Context) -> None:
    html = render_landing(context, Kind.PAGE)
    told = re.findall(r"<h2>(.*?)</h2>|<b>(\w+)</b>", html)
    assert [heading or title for heading, title in told] == [
        *("Uno", "La casa", "Dos", "Cuatro"),
        *("El &lt;b&gt;pago&lt;/b&gt;", "Tres"),
    ]


@pytest.mark.parametrize(
    "kind", [Kind.AREA, Kind.PRACTICE, Kind.ROLE, Kind.QUIZ, Kind.SOURCE, Kind.PAGE]
)
def test_every_list_but_that_of_letters_has_them(context: Context, kind: Kind) -> None:
    html = render_landing(context, kind)
    assert re.search(r"<h[23]>La casa</h[23]>\n<[ou]l", html)
    assert html.count("<ul") + html.count("<ol") == html.count("</ul>") + html.count("</ol>")


def test_the_day_s_questions_are_in_no_chapter(manual: Manual) -> None:
    whole = {
        ref: entry.model_copy(update={"chapter": "La casa"}) if ref.kind is Kind.QUIZ else entry
        for ref, entry in manual.entries.items()
    }
    left = Manual(manual.settings, whole, manual.media)
    context = Context(left, SAY, Addresses(left, SAY))
    vars(context)["offers_drills"] = True  # the fixture is too small to have any
    html = render_landing(context, Kind.QUIZ)
    assert html.index("practicar/") < html.index("<h2>La casa</h2>")


def test_the_navigation_has_a_section_for_each_chapter(context: Context) -> None:
    found = sections(plan_nav(context))
    (pages,) = (item for item in found if item.title == "Páginas" and item.children)
    named = [(item.title, [one.title for one in item.children]) for item in pages.children]
    assert named == [
        *(("Páginas", []), ("Uno", []), ("La casa", ["Dos", "Cuatro"])),
        ("El <b>pago</b>", ["Tres"]),
    ]


def sections(items: tuple[NavItem, ...]) -> list[NavItem]:
    return [each for item in items for each in (item, *sections(item.children))]


def test_one_page_follows_the_other_as_they_are_listed(context: Context) -> None:
    def page(name: str) -> Ref:
        return Ref(Kind.PAGE, name)

    assert context.neighbours[page("d")] == Neighbours(page("b"), page("c"))
