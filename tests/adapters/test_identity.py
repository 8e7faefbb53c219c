"""The face of a company: on its site, in its plain folder, and on the page for what is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html
from tests.helpers import build, flatten, primera, replace

from primera.adapters.host.project_discovery import open_project
from primera.adapters.material.theme import CARD, theme_folder
from primera.site.project import Project

LOGO = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>'
MARK = (theme_folder() / "assets/primera-linea/favicon.svg").read_text(encoding="utf-8")
NAME = 'Droguería «Ñandú» <b>"R&D"</b> 🌿 مرحبا {{ x }}'
FACE = f"""\
pass_mark: 80
  identity:
    logo: logo.svg
    logo_dark: noche.svg
    favicon: logo.svg
    colors: {{primary: verde, accent: azul}}
    contact: servicio@acme.example
    footer: '{NAME}'
"""
CONFIG = (
    "site_name: Acme\nsite_url: https://acme.example/\ntheme: {THEME}\nplugins: [search, primera]\n"
)


@pytest.fixture
def company(project: Project) -> Path:
    """The folder of a project with a face."""
    replace(project.root / "content" / "manual.yml", "pass_mark: 80\n", FACE)
    (project.root / "logo.svg").write_text(LOGO, encoding="utf-8")
    (project.root / "noche.svg").write_text(LOGO.replace("9", "8"), encoding="utf-8")
    return project.root


def configure(root: Path, theme: str, more: str = "") -> None:
    text = CONFIG.replace("{THEME}", theme) + more
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    (root / "docs").mkdir()


def page(site: Path, name: str = "index.html") -> html.HtmlElement:
    return html.fromstring((site / name).read_text(encoding="utf-8"))


def css_of(folder: Path) -> str:
    (sheet,) = folder.glob("assets/primera/*/primera.css")
    return sheet.read_text(encoding="utf-8")


def test_every_page_and_the_one_for_what_is_missing_have_the_face(company: Path) -> None:
    configure(company, "material")
    build(open_project(company), company / "site")
    site = company / "site"
    for file in ("index.html", "practicas/index.html", "404.html"):
        shown = page(site, file)
        (logo,) = set(shown.xpath("//a[contains(@class, 'md-logo')]/img/@src"))
        (icon,) = shown.xpath("//link[@rel='icon']/@href")
        for path in (logo, icon):
            assert (site / path.replace("../", "").lstrip("/")).read_text("utf-8") == LOGO
        assert shown.xpath("//meta[@name='robots']/@content") == ["noindex"]
        assert set(shown.xpath("//meta[@name='theme-color']/@content")) == {"#17663a"}
        assert shown.xpath("//meta[@property='og:image']") == []
        foot = shown.xpath("//*[@class='md-copyright__highlight']")[0]
        assert foot.xpath(".//a/@href") == ["mailto:servicio@acme.example"]
        assert foot.xpath("./span/@dir") == ["auto", "auto"]
        assert foot.xpath("./span")[1].text_content() == NAME
        told = shown.xpath("//article//*[@class='pl-report pl-quiet']/a/@href")
        assert [each.partition("?")[0] for each in told] == (
            [] if file == "404.html" else ["mailto:servicio@acme.example"]
        )
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"
    css = css_of(site)
    (night,) = site.glob("assets/identity/logo-dark-*.svg")
    assert f'url("../../identity/{night.name}")' in css
    assert "@media screen{[data-md-color-scheme]{--pl-band:#17663a;--pl-band-text:#ffffff" in css
    assert css.count("--pl-own-act:#17663a;--pl-own-ink:#ffffff") == 2, "by day and by night"
    (drawing,) = site.glob("assets/primera/*/drawing.css")
    assert "--pl-own-act" in drawing.read_text(encoding="utf-8"), "where drawings take them from"


def test_a_name_of_any_letters_is_shown_as_it_is_everywhere(company: Path) -> None:
    settings = company / "content" / "manual.yml"
    said = NAME.replace("'", "''")
    replace(settings, "title: Manual del mostrador", f"title: '{said}'")
    build(open_project(company), company / "site")
    for file, title in (("index.html", "Hoy"), ("404.html", "Esta página no está aquí")):
        shown = page(company / "site", file)
        assert shown.findtext(".//title") == f"{title} - {NAME}"
        topics = shown.xpath("//*[contains(@class, 'md-header__topic')]")
        assert " ".join(topics[0].text_content().split()) == NAME
        assert set(shown.xpath("//a[contains(@class, 'md-logo')]/@title")) == {NAME}
    (heading,) = page(company / "site").xpath("//h1")
    assert heading.text_content().removesuffix("¶") == NAME


@pytest.mark.parametrize(
    ("gone", "shown"),
    [
        ([], LOGO.replace("9", "7")),
        (["favicon"], LOGO),
        (["favicon", "logo"], MARK.replace("#ffc42e", "#17663a").replace("#14232b", "#ffffff")),
        (["favicon", "logo", "colors"], MARK),
    ],
)
def test_a_tab_shows_the_nearest_that_the_company_has(
    gone: list[str], shown: str, company: Path
) -> None:
    settings = company / "content" / "manual.yml"
    replace(settings, "favicon: logo.svg", "favicon: pestaña.svg")
    (company / "pestaña.svg").write_text(LOGO.replace("9", "7"), encoding="utf-8")
    for key in gone:
        text = settings.read_text(encoding="utf-8")
        settings.write_text(re.sub(rf"^ +{key}:.*\n", "", text, flags=re.MULTILINE), "utf-8")
    build(open_project(company), company / "site")
    for name in ("practicas/index.html", "404.html"):
        (icon,) = page(company / "site", name).xpath("//link[@rel='icon']/@href")
        file = company / "site" / icon.replace("../", "").lstrip("/")
        assert file.read_text(encoding="utf-8") == shown


def test_the_plain_folder_has_the_same_face(company: Path, tmp_path: Path) -> None:
    flatten(open_project(company), tmp_path / "llano")
    docs = tmp_path / "llano" / "docs"
    config = (tmp_path / "llano" / "mkdocs.yml").read_text("utf-8")
    (logo,) = set(docs.glob("assets/identity/logo-*")) - set(
        docs.glob("assets/identity/logo-dark-*")
    )
    assert f'"logo": "{logo.relative_to(docs).as_posix()}"' in config
    assert "servicio@acme.example" in config
    assert '"robots": "noindex"' in config
    assert (docs / "robots.txt").is_file()
    assert "--pl-band:#17663a" in css_of(docs)


def test_what_the_configuration_of_the_host_says_wins(company: Path) -> None:
    theme = "{name: material, logo: otro.svg, favicon: otro.svg}"
    configure(company, theme, "copyright: De la casa\nextra: {primera: {robots: ''}}\n")
    (company / "docs" / "otro.svg").write_text(LOGO, encoding="utf-8")
    (company / "docs" / "robots.txt").write_text("Allow: /\n", encoding="utf-8")
    for write, folder in ((build, company / "site"), (flatten, company / "llano")):
        write(open_project(company), folder)
    shown = page(company / "site")
    assert set(shown.xpath("//a[contains(@class, 'md-logo')]/img/@src")) == {"otro.svg"}
    assert shown.xpath("//link[@rel='icon']/@href") == ["otro.svg"]
    assert "De la casa" in shown.xpath("string(//*[@class='md-copyright__highlight'])")
    assert shown.xpath("//meta[@name='robots']") == []
    for file in (company / "site" / "robots.txt", company / "llano" / "docs" / "robots.txt"):
        assert file.read_text("utf-8") == "Allow: /\n"


def test_who_says_so_is_found_by_search_engines(company: Path) -> None:
    replace(company / "content" / "manual.yml", "    favicon:", "    index: true\n    favicon:")
    build(open_project(company), company / "site")
    assert page(company / "site").xpath("//meta[@name='robots']") == []
    assert not (company / "site" / "robots.txt").exists()


def test_a_manual_without_a_face_has_ours_and_is_not_indexed(project: Project) -> None:
    configure(project.root, "material")
    build(open_project(project.root), project.root / "site")
    shown = page(project.root / "site")
    assert shown.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert shown.xpath("//meta[@property='og:image']/@content") == [f"https://acme.example/{CARD}"]
    assert "@media screen{[data-md-color-scheme]{" not in css_of(project.root / "site")


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("logo: logo.svg", "logo: ../fuera.svg", 12, "PL620"),
        ("logo: logo.svg", "logo: enlace.svg", 12, "PL620"),
        ("logo: logo.svg", "logo: grande.svg", 12, "PL620"),
        ("logo: logo.svg", "logo: guion.svg", 12, "PL621"),
        ("accent: azul", "accent: amarillo", 15, "PL623"),
        ("favicon: logo.svg", "favicon: carpeta/logo.svg", 14, "PL620"),
        ("footer:", "domain: https://ana:clave@acme.example\n    footer:", 17, "PL625"),
        ("footer:", "home: [ruta:ruta-primera-linea, pagina:nada]\n    footer:", 17, "PL402"),
    ],
)
def test_a_face_that_cannot_be_shown_stops_the_build_at_its_line(
    company: Path,
    capsys: pytest.CaptureFixture[str],
    old: str,
    new: str,
    line: int,
    code: str,
) -> None:
    (company.parent / "fuera.svg").write_text(LOGO, encoding="utf-8")
    (company / "carpeta").symlink_to(company.parent, target_is_directory=True)
    (company.parent / "logo.svg").write_text(LOGO, encoding="utf-8")
    (company / "enlace.svg").symlink_to(company.parent / "fuera.svg")
    (company / "grande.svg").write_bytes(bytes(500_001))
    (company / "guion.svg").write_text(LOGO.replace("<path", "<path onload='x'"), "utf-8")
    replace(company / "content" / "manual.yml", old, new)
    assert primera("build", company) == 1
    told = capsys.readouterr()
    assert f"content/manual.yml:{line}:" in told.out + told.err
    assert f"error[{code}]" in told.out + told.err
    assert not (company / "site").exists()
