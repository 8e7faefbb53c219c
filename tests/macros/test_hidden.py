"""Pages that ask for what the manual hides: a box or words in its place, told once."""

from __future__ import annotations

import pytest
from lxml import html
from tests.helpers import build, flatten, replace
from tests.hosts.hosting import configured
from tests.macros.filling import BOTH

from primera.site.compile import check_project
from primera.site.macros.links import link_around, links_in
from primera.site.project import Project

PAGE = """\
{{ practice("saludo-inmediato") }}

{% for id in ["receta", "perdidos"] %}{{ question("fundamentos", id) }}{% endfor %}

Lee [el saludo](practica:saludo-inmediato#steps) y [las ideas](marco:caracteristicas).

{% for each in manual.practices %}Sigue {{ each.title }}.{% endfor %}

Quedan [tres áreas](cuenta:areas) y [dos ideas](cuenta:ideas/marco:caracteristicas).
Se escribe `[tres](cuenta:areas)`.
"""


def test_what_is_hidden_is_told_once_and_leaves_a_box_or_its_words(project: Project) -> None:
    hide = "  pass_mark: 80\n  hide: [practica:saludo-inmediato]"
    replace(project.root / "content/manual.yml", "  pass_mark: 80", hide)
    found = configured(project, {**BOTH, "site_url": ""}, {"docs/guia.md": PAGE})
    assert [each.code for each in check_project(found).diagnostics] == ["PL876", "PL877"]
    folder = project.root / "llano"
    reported = [each.code for told in flatten(found, folder) for each in told.diagnostics]
    assert sorted(reported) == ["PL876", "PL876", "PL877"]
    page = (folder / "docs" / "guia.md").read_text(encoding="utf-8")
    assert page.count("pl-trouble") == 2
    assert "Lee el saludo y [las ideas](marcos/caracteristicas.md)" in page
    assert "Sigue" not in page
    assert "Quedan cero áreas y dos ideas." in page
    assert "`[tres](cuenta:areas)`" in page
    assert not (folder / "docs/practicas").exists()
    assert not (folder / "docs/areas").exists()


def test_a_built_page_says_the_same(project: Project) -> None:
    hide = "  pass_mark: 80\n  hide: [practica:saludo-inmediato]"
    replace(project.root / "content/manual.yml", "  pass_mark: 80", hide)
    found = configured(project, {**BOTH, "site_url": ""}, {"docs/guia.md": PAGE})
    build(found, project.root / "site")
    page = html.parse(project.root / "site/guia/index.html")
    text = " ".join(page.xpath("string(//article)").split())
    assert "Lee el saludo y las ideas." in text
    assert "Quedan cero áreas y dos ideas. Se escribe [tres](cuenta:areas)." in text
    assert page.xpath("//article//a[starts-with(@href, 'cuenta:')]") == []


def test_the_report_says_in_one_line_what_is_hidden(project: Project) -> None:
    hide = "  pass_mark: 80\n  hide: [practica:saludo-inmediato]"
    replace(project.root / "content/manual.yml", "  pass_mark: 80", hide)
    assert check_project(project).remarks == (
        "Oculta: 1 entrada; la siguen 1 área, 1 pregunta y 1 línea.",
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Lee [a](practica:x) ya.", "Lee a ya."),
        ('Lee [a [b]](<practica:x> "c") ya.', "Lee a [b] ya."),
        ("Lee [a\\]](practica:x#y ) ya.", "Lee a\\] ya."),
        ("[![a](b.png)](practica:x)", "![a](b.png)"),
        ("[a]: practica:x\n", "[a]: #\n"),
        ("<a class=b href='practica:x'>a</a>", "<a class=b>a</a>"),
    ],
)
def test_a_link_is_taken_out_of_its_words(text: str, left: str) -> None:
    (target,) = links_in(text)
    link = link_around(text, target)
    assert text[: link.start] + link.text + text[link.end :] == left
