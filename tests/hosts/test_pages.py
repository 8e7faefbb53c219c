"""Our pages inside anybody's site: their addresses, their place in the navigation, the theme."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from tests.helpers import replace
from tests.hosts.hosting import configured, hosted
from tests.hosts.judge import faults_of, whole

from primera.adapters.host.project_discovery import open_project
from primera.site.compile import check_project, compile_project
from primera.site.project import Project

GUIDE = (
    "# Guía\n\n{{ quiz('fundamentos') }}\n\n{{ checklist('lista-primera-linea') }}\n\n"
    "{{ practice('saludo-inmediato') }}\n\nUn {{ term('momento-de-verdad') }} más.\n\n"
    "[Saludo](../practicas/saludo-inmediato.md#asi-si)\n"
)


WHOLE_NAV = {"theme": {"name": "material", "features": ["navigation.expand"]}}
"""Every page shows all of the navigation."""


def test_without_directory_urls_every_link_and_file_is_there(project: Project) -> None:
    site = hosted(project, {"use_directory_urls": False}, {"docs/guias/README.md": GUIDE})
    whole(site)
    assert (site / "practicas" / "saludo-inmediato.html").is_file()


def test_without_directory_urls_old_addresses_and_the_bar_lead_to_files(project: Project) -> None:
    replace(
        project.root / "content" / "practicas.yml",
        "- id: saludo-inmediato\n",
        "- id: saludo-inmediato\n    slug: saludar-ya\n    former_slugs: [saludo]\n",
    )
    site = hosted(project, {"use_directory_urls": False})
    whole(site)
    for old in ("saludo-inmediato", "saludo"):
        html = (site / "practicas" / f"{old}.html").read_text(encoding="utf-8")
        assert "url=../practicas/saludar-ya.html" in html
    home = lxml_html.fromstring((site / "index.html").read_bytes())
    (present,) = home.xpath("//nav[@class='pl-bar']/a[@aria-current='page']")
    assert present.get("href") == "index.html"


@pytest.mark.parametrize(
    ("home", "directories"), [("README.md", True), ("README.md", False), ("index.html", True)]
)
def test_a_home_page_written_by_hand_is_the_one_that_is_seen(
    project: Project, home: str, directories: bool
) -> None:
    text = "<h1>La nuestra</h1>\n\n[Prácticas](practicas/index.md)\n"
    site = hosted(project, {"use_directory_urls": directories}, {f"docs/{home}": text})
    assert "La nuestra" in (site / "index.html").read_text(encoding="utf-8")
    assert not (site / "README").exists()


def test_what_is_left_out_of_docs_leaves_our_pages_where_they_are(project: Project) -> None:
    left_out = "/practicas/\n*.json\n/assets/primera/\n/yo.md\n"
    whole(hosted(project, {"exclude_docs": left_out, "not_in_nav": "/roles/"}))


def navigation(site: Path) -> list[str]:
    """What the navigation of the home page says, in order."""
    (nav,) = lxml_html.fromstring((site / "index.html").read_bytes()).xpath(
        "//nav[contains(@class, 'md-nav--primary')]"
    )
    items = nav.xpath(".//li//*[contains(@class, 'md-ellipsis')]")
    return [" ".join(item.text_content().split()) for item in items]


LINKED = "Mira las [prácticas](practicas/index.md).\n"


@pytest.mark.parametrize(
    ("nav", "home", "title"),
    [
        (None, None, "Hoy"),
        ([{"Portada": "index.md"}, "primera"], None, "Portada"),
        (None, LINKED, "Hoy"),
        (["index.md", "primera"], f"<h1>Sin nombre</h1>\n\n{LINKED}", "Hoy"),
        (["index.md", "primera"], f"# Home\n\n{LINKED}", "Home"),
        ([{"Home": "index.md"}, "primera"], LINKED, "Home"),
    ],
)
def test_a_home_page_without_a_title_is_called_in_the_words_of_the_manual(
    project: Project, nav: list[Any] | None, home: str | None, title: str
) -> None:
    settings = {**WHOLE_NAV, **({"nav": nav} if nav else {})}
    site = hosted(project, settings, {"docs/index.md": home} if home else {})
    assert navigation(site)[0] == title


@pytest.mark.parametrize(
    "nav",
    [
        ["index.md", {"Todo": [{"El manual": ["primera"]}, "guia.md"]}],
        ["index.md", {"El manual": "primera"}, {"Otra vez": "primera"}],
        ["primera"],
    ],
)
def test_our_sections_stand_anywhere_in_a_navigation(project: Project, nav: list[Any]) -> None:
    site = hosted(project, {**WHOLE_NAV, "nav": nav}, {"docs/guia.md": "# Guía\n"})
    whole(site)
    listed = navigation(site)
    assert listed.count("Manual") == listed.count("1. Saludo inmediato") == 1
    assert "None" not in listed
    assert "Otra vez" not in listed


def test_a_navigation_of_our_pages_is_as_it_is_written(project: Project) -> None:
    nav = ["index.md", {"Lo que hacemos": "practicas/index.md"}, {"Guías": ["guia.md"]}]
    site = hosted(project, {**WHOLE_NAV, "nav": nav}, {"docs/guia.md": "# Guía\n"})
    assert navigation(site)[-3:] == ["Lo que hacemos", "Guías", "Guía"]


def test_pages_of_no_section_are_not_listed(project: Project) -> None:
    pages = {"docs/suelta.md": "# Suelta\n", "docs/z/guia.md": "# Guía\n"}
    settings = {**WHOLE_NAV, "not_in_nav": "suelta.md", "exclude_docs": "borrador.md"}
    site = hosted(project, settings, {**pages, "docs/borrador.md": "# Borrador\n"})
    whole(site)
    listed = navigation(site)
    assert (site / "suelta" / "index.html").is_file()
    assert listed[-2:] == ["Z", "Guía"]
    assert not {"Suelta", "Borrador"} & set(listed)


@pytest.mark.parametrize(
    ("settings", "docs", "codes"),
    [
        ({}, {}, ["PL809"]),
        ({}, {"docs/CNAME": "manual.acme.example\n"}, []),
        ({"site_url": ""}, {}, []),
        ({"site_url": "https://acme.example/manual"}, {}, []),
    ],
)
def test_whoever_checks_is_told_that_the_missing_page_needs_the_address(
    project: Project, settings: dict[str, Any], docs: dict[str, str], codes: list[str]
) -> None:
    project = configured(project, settings, docs)
    assert [problem.code for problem in check_project(project).diagnostics] == codes
    assert compile_project(project).diagnostics == ()


@pytest.mark.parametrize("directories", [True, False])
def test_with_its_address_the_missing_page_is_whole_in_any_folder(
    project: Project, directories: bool
) -> None:
    address = "https://acme.example/manual/"
    whole(hosted(project, {"site_url": address, "use_directory_urls": directories}), address)


def test_a_second_place_for_the_manual_is_told_at_its_line(project: Project) -> None:
    config = project.root / "mkdocs.yml"
    configured(project, {}, {})
    config.write_text(
        "site_name: Casa\ntheme: material\nplugins: [search, primera]\n"
        "nav:\n  - index.md\n  - primera: [primera]\n  - Otra vez:\n      - primera\n",
        encoding="utf-8",
    )
    (problem,) = compile_project(open_project(project.root)).diagnostics
    assert (problem.code, problem.span.path, problem.span.line) == ("PL810", "mkdocs.yml", 8)


def test_the_plugin_for_sites_opened_as_files_turns_folders_off(project: Project) -> None:
    site = hosted(project, {"plugins": ["search", "offline", "primera"]})
    assert [fault for fault in faults_of(site) if "another host" not in fault] == []
    assert (site / "yo.html").is_file()
