"""What the company's guide says of other plugins beside ours is what comes of them."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from tests.helpers import primera
from tests.hosts.judge import faults_of

from primera.adapters.host.project_discovery import open_project
from primera.adapters.material.theme import CARD
from primera.site.compile import compile_project
from primera.site.project import Project

HERE = Path(__file__).parent
GUIDE = HERE.parents[1] / "docs" / "guias" / "sitio-mkdocs.md"

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

    @property
    def listed(self) -> str:
        """What stands for it in `plugins:`."""
        return self.entry or self.plugin

    def missed(self, site: Path) -> Iterator[str]:
        """What the site lacks, or should, one line each."""
        for pages, wanted in ((self.shows, True), (self.lacks, False)):
            for page, paths in pages.items():
                tree: Any = lxml_html.fromstring((site / page).read_bytes())
                yield from (f"{page}: {path}" for path in paths if bool(tree.xpath(path)) != wanted)


def write(root: Path, plugins: list[str], cases: list[Case]) -> Path:
    """Write the pages of cases and a configuration with plugins in an order."""
    if any(case.git for case in cases):
        _keep(root)
    for path, text in {**PAGES, **{k: v for case in cases for k, v in case.files.items()}}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text.lstrip("\n"), encoding="utf-8")
    config = root / "mkdocs.yml"
    listed = "".join(f"  - {plugin}\n" for plugin in ("search", *plugins))
    settings = "".join(case.config for case in cases)
    head = "site_name: Casa\nsite_url: ''\ntheme: material\nplugins:\n"
    config.write_text(f"{head}{listed}{settings}", encoding="utf-8")
    return config


def faults(site: Path, theirs: Collection[str]) -> list[str]:
    """What is wrong with a site, but for the pages that another plugin makes as it likes."""
    return [fault for fault in faults_of(site) if fault.partition(":")[0] not in theirs]


def _keep(root: Path) -> None:
    """Make a folder a repository of git that knows none of its pages."""
    git = ["git", "-C", str(root), "-c", "user.name=Acme", "-c", "user.email=a@acme.example"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "Nada"], check=True)


CASES = [
    Case(**raw)
    for raw in tomllib.loads((HERE / "plugins.toml").read_text(encoding="utf-8"))["case"]
]
APART = ("blog", "offline", "privacy")
"""Plugins that change what others write, as addresses, or that do not get on with all of them."""
BUILT = [case for case in CASES if not case.problems]
TOGETHER = [case for case in BUILT if case.plugin not in APART]


@pytest.mark.parametrize(
    "cases",
    [TOGETHER, *([case] for case in BUILT if case not in TOGETHER)],
    ids=lambda cases: cases[0].plugin if len(cases) == 1 else "together",
)
def test_our_command_builds_a_whole_site_with_plugins_before_ours(
    cases: list[Case], project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project.root, [*(case.listed for case in cases), "macros", "primera"], cases)
    assert primera("build", project.root) == 0
    assert "[PL" not in capsys.readouterr().err
    assert [fault for case in cases for fault in case.missed(project.root / "site")] == []
    theirs = {page for case in cases for page in case.theirs}
    assert faults(project.root / "site", theirs) == []


@pytest.mark.parametrize("case", BUILT, ids=lambda case: f"{case.plugin} {case.name}".strip())
def test_mkdocs_builds_a_whole_site_with_a_plugin_after_ours(case: Case, project: Project) -> None:
    config = load_config(str(write(project.root, ["macros", "primera", case.listed], [case])))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()
    assert [*case.missed(project.root / "site")] == []
    assert faults(project.root / "site", case.theirs) == []


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.problems], ids=lambda case: case.plugin
)
def test_what_does_not_work_is_said_at_its_line(case: Case, project: Project) -> None:
    write(project.root, [case.listed, "macros", "primera"], [case])
    problems = compile_project(open_project(project.root)).diagnostics
    said = [f"{each.span.line}:{each.span.column} {each.code}" for each in problems]
    assert said == list(case.problems)
    assert {each.span.path for each in problems} == {"mkdocs.yml"}


HOOKED = Case("tags", config="hooks: [gancho.py]\n", files={"gancho.py": "def on_config(x): ...\n"})


@pytest.mark.parametrize(
    ("case", "codes"),
    [*((case, ["PL867", "PL868", "PL801"]) for case in BUILT), (HOOKED, ["PL801"])],
    ids=lambda value: value.plugin if isinstance(value, Case) else "",
)
def test_templates_are_read_before_they_are_built_beside_every_plugin_of_the_guide(
    case: Case, codes: list[str], project: Project
) -> None:
    text = "{% fro x in y %}\n\n{{ a | lenght }} {{ quiz('nada') }}\n"
    if case.plugin == "include-markdown":
        text += "\n{% include-markdown 'guia.md' %}\n"
    page = Case(case.plugin, files={"docs/x.md": text})
    write(project.root, [case.listed, "macros", "primera"], [case, page])
    problems = compile_project(open_project(project.root)).diagnostics
    assert [each.code for each in problems if each.span.path == "docs/x.md"] == codes


@pytest.mark.parametrize(("lacks", "card"), [(set(), ""), ({"PIL"}, CARD)])
def test_where_social_draws_a_card_for_each_page_ours_is_left_out(
    project: Project, lacks: set[str], card: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"import_errors": lacks, "cairosvg_error": ""}.items():
        monkeypatch.setattr(f"material.plugins.social.plugin.{name}", value)
    config = load_config(str(write(project.root, ["social", "macros", "primera"], [])))
    config.plugins.on_startup(command="build", dirty=False)
    assert config.plugins.on_config(config).extra["primera"]["card"] == card
    config.plugins.on_shutdown()


def test_offline_asks_nobody_when_privacy_brings_its_script_home(project: Project) -> None:
    write(project.root, ["offline", "privacy", "macros", "primera"], [])
    assert open_project(project.root).diagnostics == ()


def test_outside_of_git_the_plugin_for_its_dates_is_named(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project.root, ["git-revision-date-localized", "macros", "primera"], [])
    assert primera("build", project.root) == 1
    err = capsys.readouterr().err
    assert "fallback_to_build_date" in err
    assert "git-revision-date-localized" in err.splitlines()[-1]
    assert "Traceback" not in err
    assert not (project.root / "site").exists()


@pytest.mark.parametrize(
    ("text", "listed", "unlisted"),
    [
        ("nav: [index.md, {Personas: roles}, guia.md]", "roles/", "practicas/"),
        ("nav: [index.md, {glob: 't*', ignore_no_matches: true}]", "practicas/", "guia/"),
        ("nav: [a: [b", "practicas/", "primera/"),
    ],
    ids=["names our folders", "names none", "is not YAML"],
)
def test_a_file_of_awesome_nav_that_names_our_folders_is_the_whole_navigation(
    project: Project, text: str, listed: str, unlisted: str
) -> None:
    case = Case("awesome-nav", files={"docs/.nav.yml": text})
    write(project.root, ["awesome-nav", "macros", "primera"], [case])
    assert primera("build", project.root) == 0
    home: Any = lxml_html.fromstring((project.root / "site" / "index.html").read_bytes())
    links = home.xpath("//nav[contains(@class, 'md-nav--primary')]//a/@href")
    assert listed in links
    assert unlisted not in links


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
