"""A company that leaves the base manual its id is told so, where it can write its own."""

from __future__ import annotations

import shutil
from dataclasses import replace as with_changes
from pathlib import Path

import pytest
from tests.conftest import FIXTURE, ROOT
from tests.helpers import replace

from primera.loading import Layer
from primera.model.settings import BASE_ID
from primera.site.compile import check_project, compile_project
from primera.site.host import usual_host
from primera.site.project import Project
from primera.yamltree.compose import compose
from primera.yamltree.nodes import Origin, child, text_of

TERM = "terms:\n  - {id: cambio, title: Cambio, origin: own, definition: Lo que se devuelve.}\n"
LAYERS = 'layers = ["base", {name = "acme", folders = ["content"]}]\n'


def company(root: Path, text: str, base_id: str = BASE_ID) -> Project:
    """A layer over a small base, which has an id."""
    shutil.copytree(FIXTURE, root / "casa")
    replace(root / "casa" / "manual.yml", "id: mostrador", f"id: {base_id}")
    (root / "content").mkdir()
    (root / "content" / "acme.yml").write_text(text, encoding="utf-8")
    layers = (Layer("base", (root / "casa",)), Layer("acme", (root / "content",)))
    return Project(root, layers, usual_host(root))


def told(project: Project) -> list[tuple[str, str, int]]:
    found = check_project(project).diagnostics
    return [(each.code, each.span.path, each.span.line) for each in found]


def test_the_base_has_the_id_that_no_company_should_have() -> None:
    data = (ROOT / "content" / "manual.yml").read_bytes()
    root = compose(data, Origin("content/manual.yml", "base")).root
    assert root
    settings = child(root, "manual")
    assert settings
    assert text_of(child(settings, "id")) == BASE_ID


@pytest.mark.parametrize(
    "settings",
    [
        "merge: change\n  title: Acme\n",
        f"merge: change\n  title: Acme\n  id: {BASE_ID}\n",
        f"merge: replace\n  id: {BASE_ID}\n  title: Acme\n  description: Lo nuestro.\n",
    ],
)
def test_it_is_told_in_the_settings_of_the_company(settings: str, tmp_path: Path) -> None:
    project = company(tmp_path, f"{TERM}manual:\n  {settings}")
    assert told(project) == [("PL626", "content/acme.yml", 5)]
    assert compile_project(project).plan, "it stops no build"


def test_without_settings_it_is_told_where_the_project_says_what_it_is_made_of(
    tmp_path: Path,
) -> None:
    project = company(tmp_path, TERM)
    assert told(project) == [("PL626", "content", 0)]
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: Acme\n", encoding="utf-8")
    host = with_changes(project.host, config_file=config)
    assert told(with_changes(project, host=host)) == [("PL626", "mkdocs.yml", 0)]
    (tmp_path / "primera.toml").write_text(LAYERS, encoding="utf-8")
    assert told(with_changes(project, host=host)) == [("PL626", "primera.toml", 0)]


@pytest.mark.parametrize("base_id", [BASE_ID, "grupo"])
def test_who_has_an_id_of_their_own_is_told_nothing(base_id: str, tmp_path: Path) -> None:
    own = "manual:\n  merge: change\n  id: acme\n" if base_id == BASE_ID else ""
    assert told(company(tmp_path, f"{TERM}{own}", base_id)) == []


def test_the_base_alone_is_told_nothing(tmp_path: Path) -> None:
    project = company(tmp_path, TERM)
    assert told(with_changes(project, layers=project.layers[:1])) == []


def test_settings_that_are_missing_or_broken_are_told_and_no_id(tmp_path: Path) -> None:
    project = company(tmp_path, TERM)
    (tmp_path / "casa" / "manual.yml").unlink()
    assert [code for code, _, _ in told(project)] == ["PL216"]


def test_no_id_is_missed_in_settings_that_cannot_be_read(tmp_path: Path) -> None:
    own = "manual:\n  merge: change\n  id: acme\n  identity: {colors: {primary: #1b7a3d}}\n"
    assert [code for code, _, _ in told(company(tmp_path, f"{TERM}{own}"))] == ["PL109"]
