"""What the company's guide says of other plugins beside ours is what comes of them."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.helpers import primera
from tests.hosts.judge import faults_of

from primera.adapters.host.opening import open_project
from primera.site.compile import compile_project
from primera.site.project import Project

HERE = Path(__file__).parent
GUIDE = HERE.parents[1] / "docs" / "guias" / "empresa.md"

PAGES = {
    "docs/guia.md": "# Guía\n\n{{ quiz('fundamentos') }}\n\n{{ practice('saludo-inmediato') }}\n",
    "docs/tienda/index.md": "# Tienda\n",
    "docs/tienda/caja.md": "# Caja\n",
}
"""What is written by hand in every site."""


@dataclass(frozen=True)
class Case:
    """A plugin beside ours and what comes of it, as `plugins.toml` describes."""

    plugin: str
    name: str = ""
    entry: str = ""
    config: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    shows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lacks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    theirs: tuple[str, ...] = ()
    git: bool = False

    def write(self, root: Path, first: bool) -> Path:
        """Write the configuration and its pages, the plugin before ours or after it."""
        own = self.entry or self.plugin
        order = [own, "macros", "primera"] if first else ["macros", "primera", own]
        listed = "".join(f"  - {plugin}\n" for plugin in ("search", *order))
        for path, text in {**PAGES, **self.files}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text.lstrip("\n"), encoding="utf-8")
        if self.git:
            _keep(root)
        config = root / "mkdocs.yml"
        head = "site_name: Casa\nsite_url: ''\ntheme: material\nplugins:\n"
        config.write_text(f"{head}{listed}{self.config}", encoding="utf-8")
        return config

    def faults(self, site: Path) -> Iterator[str]:
        """What is wrong with the site, one line each."""
        for fault in faults_of(site):
            if fault.partition(":")[0] not in self.theirs:
                yield fault
        for pages, wanted in ((self.shows, True), (self.lacks, False)):
            for page, paths in pages.items():
                tree: Any = lxml_html.fromstring((site / page).read_bytes())
                yield from (f"{page}: {path}" for path in paths if bool(tree.xpath(path)) != wanted)


def _keep(root: Path) -> None:
    """Make a folder a repository of git that knows none of its pages."""
    git = ["git", "-C", str(root), "-c", "user.name=Acme", "-c", "user.email=a@acme.example"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "Nada"], check=True)


CASES = [
    Case(**raw)
    for raw in tomllib.loads((HERE / "plugins.toml").read_text(encoding="utf-8"))["case"]
]
BUILT = [case for case in CASES if not case.problems]


@pytest.mark.parametrize("case", BUILT, ids=lambda case: f"{case.plugin} {case.name}".strip())
def test_our_command_builds_a_whole_site_with_a_plugin_before_ours(
    case: Case, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    case.write(project.root, first=True)
    assert primera("build", project.root) == 0
    assert "[PL" not in capsys.readouterr().err
    assert [*case.faults(project.root / "site")] == []


@pytest.mark.parametrize("case", BUILT, ids=lambda case: f"{case.plugin} {case.name}".strip())
def test_mkdocs_builds_a_whole_site_with_a_plugin_after_ours(case: Case, project: Project) -> None:
    config = load_config(str(case.write(project.root, first=False)))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    assert [*case.faults(project.root / "site")] == []


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.problems], ids=lambda case: case.plugin
)
def test_what_does_not_work_is_said_at_its_line(case: Case, project: Project) -> None:
    case.write(project.root, first=True)
    problems = compile_project(open_project(project.root)).diagnostics
    said = [f"{each.span.line}:{each.span.column} {each.code}" for each in problems]
    assert said == list(case.problems)
    assert {each.span.path for each in problems} == {"mkdocs.yml"}


def test_the_guide_has_a_row_for_each_plugin_and_names_what_is_said_of_it() -> None:
    table = GUIDE.read_text(encoding="utf-8").partition("### Otros complementos\n")[2]
    rows = re.findall(r"^\| `([\w-]+)` \| (.+) \| (.+) \|$", table, re.MULTILINE)
    assert sorted(plugin for plugin, _, _ in rows) == sorted({case.plugin for case in CASES})
    for plugin, comes_of_it, _ in rows:
        codes = {
            said.split()[-1] for each in CASES if each.plugin == plugin for said in each.problems
        }
        assert set(re.findall(r"PL\d{3}", comes_of_it)) == codes, plugin
        works = any(case in BUILT for case in CASES if case.plugin == plugin)
        assert comes_of_it.startswith("Funciona" if works else "No se admite"), plugin
