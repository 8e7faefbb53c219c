"""The judge itself: a whole site passes, and each planted fault is found."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.helpers import build
from tests.hosts.judge import faults_of, whole

from primera.site.project import find_project

CONTENT = Path(__file__).parents[1] / "fixtures" / "manual"
PRACTICE = "practicas/saludo-inmediato/index.html"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("juez")
    shutil.copytree(CONTENT, root / "content")
    (root / "primera.toml").write_text(
        'layers = [{name = "e", folders = ["content"]}]\n', encoding="utf-8"
    )
    build(find_project(root), root / "site")
    return root / "site"


def test_the_site_of_a_project_without_a_configuration_is_whole(built: Path) -> None:
    whole(built)


@pytest.mark.parametrize(
    ("page", "old", "new", "fault"),
    [
        (PRACTICE, "Levanta la vista", "{: #mira } Levanta la vista", "shows"),
        (PRACTICE, "Levanta la vista", "{{ quiz('x') }}", "shows"),
        (PRACTICE, 'href="../../glosario/', 'href="../../glosaro/', "leads nowhere"),
        (PRACTICE, 'id="asi-se-hace"', 'id="otra"', "no such anchor"),
        (PRACTICE, 'href="../../assets/styles', 'href="../assets/styles', "leads nowhere"),
        (PRACTICE, "<main", '<img src="https://fonts.invalid/x.png"><main', "another host"),
        (PRACTICE, "</head>", "<style>@import url('//f.invalid');</style></head>", "another host"),
        (PRACTICE, 'type="module"', "", "our script 0 times"),
        (PRACTICE, "primera.css", "otra.css", "our styles 0 times"),
        (PRACTICE, 'class="pl-bar"', 'class="barra"', "our bar 0 times"),
        (PRACTICE, 'name="__palette"', 'name="paleta"', "light or dark"),
        (PRACTICE, 'class="pl-band"', 'class="pl-band" id="__search"', "2 times"),
        ("404.html", 'href="/assets/styles', 'href="assets/styles', "404.html"),
        ("index.html", 'href="listas/" class="md-nav', 'href="." class="md-nav', "lacks listas/"),
        ("search/search_index.json", "practicas/", "p/", "the search does not find"),
        ("search/search_index.json", '"glosario/"', '"glosaro/"', "glosaro/ leads nowhere"),
        (PRACTICE, "<head>", '<head><meta http-equiv="refresh" content="0; url=no/">', "no/ leads"),
        ("404.html", 'action="/', 'action="/no/', "leads nowhere"),
        ("index.html", '"cuestionarios/fundamentos/"]', '"fundamentos/"]', "leads nowhere"),
    ],
)
def test_a_planted_fault_is_found(
    built: Path, tmp_path: Path, page: str, old: str, new: str, fault: str
) -> None:
    site = tmp_path / "site"
    shutil.copytree(built, site)
    text = (site / page).read_text(encoding="utf-8")
    assert old in text
    (site / page).write_text(text.replace(old, new), encoding="utf-8")
    assert any(fault in found for found in faults_of(site))


@pytest.mark.parametrize(
    ("gone", "fault"),
    [
        ("404.html", "there is no page for what is missing"),
        ("index.html", "there is no home page"),
        ("search/search_index.json", "there is no search index"),
    ],
)
def test_a_missing_file_is_found(built: Path, tmp_path: Path, gone: str, fault: str) -> None:
    site = tmp_path / "site"
    shutil.copytree(built, site)
    (site / gone).unlink()
    assert fault in faults_of(site)


def test_below_a_path_the_page_for_what_is_missing_must_know_it(built: Path) -> None:
    found = faults_of(built, "https://acme.example/manual/")
    assert found
    assert all(fault.startswith("404.html") for fault in found)
