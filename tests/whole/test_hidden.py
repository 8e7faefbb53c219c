"""The site of a manual that hides some of itself, and that of one that hides it no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from tests.helpers import build, replace
from tests.whole.links import broken_links, leads_wrong

from primera.loading import Layer, load
from primera.model.hiding import without
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.site.compile import compile_project
from primera.site.plan import plan_site
from primera.site.project import Project

HIDDEN = ("practica:saludo-inmediato", "termino:momento-de-verdad")


def hide(project: Project, *names: str) -> None:
    listed = f"  pass_mark: 80\n  hide: [{', '.join(names)}]"
    replace(project.root / "content/manual.yml", "  pass_mark: 80", listed)


def written(project: Project) -> dict[str, object]:
    plan = compile_project(project).plan
    assert plan
    pages = {page.path: page.markdown for page in plan.pages}
    return pages | {asset.path: asset.content for asset in plan.assets}


def test_a_site_is_built_without_what_is_hidden(project: Project, tmp_path: Path) -> None:
    hide(project, *HIDDEN)
    (findings, *_) = build(project, tmp_path / "site")
    assert findings.remarks == ("Ocultas: 2 entradas; las siguen 1 área, 1 pregunta y 1 línea.",)
    assert broken_links(tmp_path / "site") == []
    names = {file.parent.name for file in (tmp_path / "site").rglob("index.html")}
    assert names.isdisjoint({"saludo-inmediato", "momento-de-verdad", "practicas", "areas"})
    index = (tmp_path / "site/search/search_index.json").read_text(encoding="utf-8")
    assert "Saludo inmediato" not in index
    stage = html.parse(tmp_path / "site/rutas/ruta-primera-linea/index.html")
    assert "Dos características del servicio" in stage.xpath("string(//article)")


@pytest.mark.parametrize("names", [(), HIDDEN[:1], HIDDEN])
def test_what_is_shown_again_is_as_it_was_byte_by_byte(
    project: Project, names: tuple[str, ...]
) -> None:
    whole = written(project)
    hide(project, *names)
    left = written(project)
    assert (left == whole) == (not names)
    listed = f"  hide: [{', '.join(names)}]\n"
    replace(project.root / "content/manual.yml", listed, "")
    assert written(project) == whole


FIXTURE = Path(__file__).parent.parent / "fixtures" / "manual"


@pytest.fixture(scope="module")
def manual() -> Manual:
    return load([Layer("empresa", (FIXTURE,))], FIXTURE).manual


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("alone", [False, True])
def test_all_of_a_kind_may_be_hidden_and_all_but_one_kind(
    manual: Manual, kind: Kind, alone: bool
) -> None:
    named = [ref for ref in manual.entries if (ref.kind is kind) != alone]
    plan = plan_site(without(manual, named).manual, FIXTURE)
    assert [*leads_wrong(plan)] == []
