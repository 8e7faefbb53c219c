"""Hand-written pages as MkDocs builds them: what stands where they call the manual."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from lxml import html as lxml_html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.conftest import FIXTURE
from tests.helpers import build, flatten
from tests.hosts.hosting import configured

from primera.diagnostics import Diagnostic
from primera.site.project import Project, find_project

CASES: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "pages.toml").read_text(encoding="utf-8")
)
MAIN = """
def define_env(env):
    env.variables["moneda"] = "MXN"

    @env.macro
    def precio(producto):
        return f"12.00 {producto}"

    @env.macro
    def tarjeta(entry):
        return env.env.from_string("{{ manual.practices[id].title }}").render(
            id=entry, manual=env.variables["manual"])

    @env.macro
    def falla():
        raise ValueError("no hay pan")

    @env.macro
    def sale():
        raise SystemExit(7)

    @env.macro
    def largo():
        return "x" * 3_000_000
"""
INCLUDED = (
    '## Incluida {{ term("momento-de-verdad") }} {#ancla}\n\n'
    '{{ practice("saludo-inmediato") }}\n\n`{{ quiz("pan") }}`\n'
)
SETTINGS: dict[str, Any] = {
    "plugins": ["search", "include-markdown", "macros", "primera"],
    "markdown_extensions": ["md_in_html", {"pymdownx.tabbed": {"alternate_style": True}}],
    "exclude_docs": "partes/",
}


@dataclass(frozen=True)
class Built:
    """A site, and what was said while it was built."""

    site: Path
    problems: tuple[Diagnostic, ...]

    def article(self, name: str) -> Any:
        """The page of a name, without what stands at the foot of every page."""
        page = self.site / name / "index.html"
        article = lxml_html.fromstring(page.read_text(encoding="utf-8")).find(".//article")
        assert article is not None
        for foot in article.xpath("./*[contains(@class, 'pl-report')]"):
            foot.drop_tree()
        return article

    def said_of(self, name: str) -> list[list[object]]:
        return [
            [problem.code, problem.span.line, problem.span.column]
            for problem in self.problems
            if problem.span.path == f"docs/{name}.md"
        ]


def project_in(root: Path) -> Project:
    (root / "content").mkdir(parents=True)
    for file in FIXTURE.rglob("*"):
        if file.is_file():
            copy = root / "content" / file.relative_to(FIXTURE)
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(file.read_bytes())
    (root / "primera.toml").write_text(
        'layers = [{name = "x", folders = ["content"]}]\n', encoding="utf-8"
    )
    return find_project(root)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """Host -> the same pages as it builds them."""
    root = tmp_path_factory.mktemp("paginas")
    pages = {f"docs/{name}.md": case["page"] for name, case in CASES.items()}
    broken = "{% if %}\n"  # which nobody reads before the page is built
    others = {"docs/partes/incluida.md": INCLUDED, "docs/partes/rota.md": broken, "main.py": MAIN}
    project = configured(project_in(root / "proyecto"), SETTINGS, {**pages, **others})
    reported = build(project, root / "sitio")
    flat = flatten(project, root / "llano")
    options = {"site_dir": str(root / "sitio-llano")}
    config = load_config(str(root / "llano" / "mkdocs.yml"), **options)
    config.markdown_extensions += ["md_in_html", "pymdownx.tabbed"]
    config.mdx_configs["pymdownx.tabbed"] = {"alternate_style": True}
    mkdocs_build(config)
    return {
        "plugin": Built(
            root / "sitio", tuple(one for each in reported for one in each.diagnostics)
        ),
        "plain": Built(
            root / "sitio-llano", tuple(one for each in flat for one in each.diagnostics)
        ),
    }


@pytest.mark.parametrize("host", ["plugin", "plain"])
@pytest.mark.parametrize("name", CASES)
def test_a_page_shows_what_it_calls_wherever_it_calls_it(
    name: str, host: str, sites: dict[str, Built]
) -> None:
    case, article = CASES[name], sites[host].article(name)
    text = re.sub(r"\s+", " ", article.text_content().replace("¶", "")).strip()
    assert re.search(case.get("says", ""), text, re.DOTALL), text
    found = {path: len(article.xpath(path)) for path in case.get("stands", {})}
    assert found == case.get("stands", {}), etree.tostring(article, encoding="unicode")
    assert sites[host].said_of(name) == case.get("problems", [])
