"""Where a site will be: said by its configuration, or by the manual, or by both."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html
from tests.helpers import build, flatten, replace
from tests.hosts.judge import whole

from primera.adapters.host.project_discovery import open_project
from primera.site.compile import check_project
from primera.site.project import Project

CONFIG = "site_name: Casa\ntheme: material\nplugins: [search, primera]\n"


def say(root: Path, domain: str, config: str | None = CONFIG) -> Project:
    """A project whose manual says its address, with a configuration or none."""
    line = f"pass_mark: 80\n  identity: {{domain: '{domain}'}}\n"
    replace(root / "content" / "manual.yml", "pass_mark: 80\n", line)
    if config is not None:
        (root / "docs").mkdir()
        (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    return open_project(root)


def codes(project: Project) -> list[str]:
    return [each.code for each in check_project(project).diagnostics]


@pytest.mark.parametrize("config", [CONFIG, CONFIG + "site_url: ''\n", None])
def test_the_manual_says_where_the_site_will_be(project: Project, config: str | None) -> None:
    told = say(project.root, "acme.example/manual", config)
    assert codes(told) == []
    build(told, site := project.root / "site")
    url = "https://acme.example/manual/"
    whole(site, url)
    home = html.fromstring((site / "index.html").read_text(encoding="utf-8"))
    assert home.xpath("//link[@rel='canonical']/@href") == [url]
    (card,) = home.xpath("//meta[@property='og:image']/@content")
    assert card.startswith(f"{url}assets/")
    assert f"<loc>{url}practicas/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert not (site / "CNAME").exists()


@pytest.mark.parametrize("config", [CONFIG, CONFIG + "site_url: https://manual.acme.example\n"])
def test_a_domain_of_its_own_is_told_to_who_publishes(project: Project, config: str) -> None:
    told = say(project.root, "Manual.acme.example", config)
    assert codes(told) == []
    build(told, project.root / "site")
    flatten(told, project.root / "llano")
    for file in (project.root / "site" / "CNAME", project.root / "llano" / "docs" / "CNAME"):
        assert file.read_bytes() == b"manual.acme.example\n"
    plain = (project.root / "llano" / "mkdocs.yml").read_text(encoding="utf-8")
    assert '"site_url": "https://manual.acme.example/"' in plain


@pytest.mark.parametrize(
    "url", ["https://acme.github.io/manual/", "http://localhost:8000/", "http://acme.example/"]
)
def test_what_the_configuration_says_wins_and_the_contradiction_is_told(
    project: Project, url: str
) -> None:
    told = say(project.root, "https://acme.example", f"{CONFIG}site_url: {url}\n")
    (problem,) = check_project(told).diagnostics
    place = (problem.span.path, problem.span.line, problem.span.column)
    assert (problem.code, *place) == ("PL878", "mkdocs.yml", 4, 11)
    build(told, site := project.root / "site")
    assert f"<loc>{url}</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert not (site / "CNAME").exists()


def test_each_place_of_publishing_may_have_its_own_address(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://prueba.example/")
    told = say(project.root, "acme.example", f'{CONFIG}site_url: !ENV [SITE_URL, ""]\n')
    assert codes(told) == []
    build(told, site := project.root / "site")
    assert "<loc>https://prueba.example/</loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert not (site / "CNAME").exists()


def test_a_file_for_who_publishes_stays_and_its_contradiction_is_told(project: Project) -> None:
    told = say(project.root, "acme.example")
    (project.root / "docs" / "CNAME").write_text("otra.example\n", encoding="utf-8")
    (problem,) = check_project(open_project(project.root)).diagnostics
    assert (problem.code, problem.span.path) == ("PL878", "docs/CNAME")
    build(told, project.root / "site")
    assert (project.root / "site" / "CNAME").read_text(encoding="utf-8") == "otra.example\n"
