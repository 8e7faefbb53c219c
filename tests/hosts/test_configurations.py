"""Any ordinary configuration gives a whole site, or is refused with a code at its line."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from dataclasses import replace as replaced
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from tests.helpers import primera, replace
from tests.hosts.judge import faults_of

from primera.adapters.host.config_loading import project_of
from primera.adapters.host.config_source import read_config_source
from primera.adapters.host.project_discovery import open_project
from primera.adapters.host.rebuild_errors import telling
from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.diagnostics import Severity
from primera.diagnostics.formats.plain import place
from primera.site.compile import Findings, compile_project

HERE = Path(__file__).parent
CONTENT = HERE.parent / "fixtures" / "manual"
FAMILIES = ("PL1", "PL8")
"""Codes of what is wrong with a configuration, or with pages that are written by hand."""


@dataclass(frozen=True)
class Host:
    """A configuration and what comes of it, as `configurations.toml` describes."""

    name: str
    config: str
    file: str = "mkdocs.yml"
    encoding: str = "utf-8"
    newline: str = "\n"
    folders: tuple[str, ...] = ("docs",)
    files: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    suggestion: str | None = None
    stops: bool = False
    site: str = "site"
    whole: bool = True
    toggle: bool = True
    shows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lacks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def write(self, root: Path) -> Path:
        """Write the configuration, its files and the fixture manual; gives the configuration."""
        shutil.copytree(CONTENT, root / "content")
        (root / "primera.toml").write_text(
            'layers = [{name = "acme", folders = ["content"]}]\n', encoding="utf-8"
        )
        for folder in self.folders:
            (root / folder).mkdir(parents=True)
        for path, text in self.files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        config = root / self.file
        config.write_text(self.config, encoding=self.encoding, newline=self.newline)
        return config


HOSTS = {
    raw["name"]: Host(**raw)
    for raw in tomllib.loads((HERE / "configurations.toml").read_text(encoding="utf-8"))["host"]
}


@pytest.mark.parametrize("host", HOSTS.values(), ids=HOSTS.keys())
def test_a_configuration_gives_a_whole_site_or_is_refused_at_its_line(
    host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = host.write(tmp_path)
    project = open_project(Path(), config)
    problems = [p for p in compile_project(project).diagnostics if p.code.startswith(FAMILIES)]
    shown = [f"{place(p.span)} {p.code}" for p in problems]
    assert shown == list(host.problems)
    if host.suggestion:
        assert host.suggestion in [problem.suggestion for problem in problems]
    stops = host.stops or any(problem.severity is Severity.ERROR for problem in problems)
    assert primera("build", "-f", config) == (1 if stops else 0)
    err = capsys.readouterr().err
    assert "Traceback" not in err
    assert [code for code in host.problems if code.rpartition(" ")[2] not in err] == []
    site = tmp_path / host.site if host.site != "site" else config.parent / "site"
    assert site.exists() is not stops
    if not stops:
        judge(host, site, project.host.url)


def judge(host: Host, site: Path, url: str) -> None:
    """A site that was built: whole, and as the table says."""
    faults = faults_of(site, url) if host.whole else []
    assert [f for f in faults if host.toggle or "light or dark" not in f] == []
    for page, found in host.shows.items():
        tree: Any = lxml_html.fromstring((site / page).read_bytes())
        assert [xpath for xpath in found if not tree.xpath(xpath)] == [], page
    for page, missing in host.lacks.items():
        tree = lxml_html.fromstring((site / page).read_bytes())
        assert [xpath for xpath in missing if tree.xpath(xpath)] == [], page


MKDOCS_SAYS = ("PL833", "PL834")
"""What MkDocs warns of itself, before it asks a plugin."""


@pytest.mark.parametrize("host", HOSTS.values(), ids=HOSTS.keys())
def test_mkdocs_alone_refuses_the_same_and_says_the_same(host: Host, tmp_path: Path) -> None:
    config_file = host.write(tmp_path)
    expected = [
        said for said in host.problems if not said.rpartition(" ")[2].startswith(MKDOCS_SAYS)
    ]
    try:
        config = load_config(str(config_file))
    except (Exception, SystemExit):
        assert host.problems
        return
    plugin = config.plugins.get("primera")
    if not isinstance(plugin, PrimeraPlugin):
        assert "PL822" in host.problems[0], "without our plugin nobody speaks for us"
        return
    reported: list[Findings] = []
    plugin.report, plugin.refusal, plugin.warned = reported.append, PluginError, ()
    try:
        plugin.on_config(config)
    except PluginError:
        assert host.stops or reported[0].errors
    found = [problem for problem in reported[0].diagnostics if problem.code.startswith(FAMILIES)]
    assert [f"{place(problem.span)} {problem.code}" for problem in found] == expected


CALLS = (
    ("check",),
    ("build",),
    ("build", "--to", "llano"),
    ("serve",),
    ("coverage",),
    ("paper", "fundamentos", "--seed", "1", "--out", "papel"),
)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: " ".join(call[:2]))
@pytest.mark.parametrize("name", ["a project that is not there", "not YAML", "without our plugin"])
def test_every_command_says_the_same_and_writes_nothing(
    name: str,
    call: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    host = HOSTS[name]
    config = host.write(tmp_path)
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert primera(*call, "-f", config.relative_to(tmp_path)) == 1
    out, err = capsys.readouterr()
    assert host.problems[0].replace(" ", ": error[") in out + err
    assert "Traceback" not in out + err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("call", [("check",), ("build",), ("build", "--to", "llano")])
def test_a_folder_and_a_configuration_are_one_too_many(
    call: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = HOSTS["the least that works"].write(tmp_path)
    assert primera(*call, tmp_path, "-f", config) == 2
    assert "--config-file" in capsys.readouterr().err


def test_the_configuration_is_found_by_both_names_and_a_missing_one_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = HOSTS["another theme"].write(tmp_path)
    config.rename(tmp_path / "mkdocs.yaml")
    assert [p.span.path for p in open_project(tmp_path).diagnostics] == ["mkdocs.yaml"]
    assert primera("check", "-f", config) == 2
    assert "«--config-file» tiene que ser un archivo que exista." in capsys.readouterr().err


def test_fonts_that_privacy_brings_home_ask_nobody(tmp_path: Path) -> None:
    config = HOSTS["fonts of another host"].write(tmp_path)
    replace(config, "[search, primera]", "[search, privacy, primera]")
    assert open_project(tmp_path).diagnostics == ()
    replace(config, "privacy,", "privacy: {assets: false},")
    assert [problem.code for problem in open_project(tmp_path).diagnostics] == ["PL835"]


def test_instant_navigation_is_refused_when_a_hook_asks_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = HOSTS["the least that works"].write(tmp_path)
    config.write_text(config.read_text("utf-8") + "hooks: [gancho.py]\n", encoding="utf-8")
    (tmp_path / "gancho.py").write_text(
        "def on_config(config):\n    config.theme['features'].append('navigation.instant')\n",
        encoding="utf-8",
    )
    assert primera("build", tmp_path) == 1
    assert "mkdocs.yml:2:8: error[PL815]" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


BREAKING = {
    "a hook": (
        "hooks: [gancho.py]",
        {"gancho.py": "def on_page_markdown(markdown, **rest):\n    return 1 / 0\n"},
        "«gancho.py» falló",
    ),
    "a template": (
        "",
        {"propias/main.html": "{% extends 'base.html' %}{% block libs %}{{ a.b }}{% endblock %}"},
        "«propias/main.html:1» falló",
    ),
    "an icon": (
        "extra: {social: [{icon: no/hay, link: x}]}",
        {"propias/sin-uso.html": ""},
        "«material/partials/social.html:",
    ),
}


@pytest.mark.parametrize(("line", "files", "named"), BREAKING.values(), ids=BREAKING.keys())
def test_what_breaks_a_build_is_named_and_is_no_fault_of_ours(
    line: str,
    files: dict[str, str],
    named: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    config = replaced(HOSTS["the least that works"], files=files).write(tmp_path)
    theme = "theme: {name: material, custom_dir: propias}"
    replace(config, "theme: material", f"{theme}\n{line}")
    (tmp_path / "propias").mkdir(exist_ok=True)
    assert primera("build", tmp_path) == 1
    err = capsys.readouterr().err
    assert named in err
    assert "No es del manual ni de Primera Línea" in err
    assert "Traceback" not in err


def test_a_strict_host_tells_of_broken_links_and_keeps_the_last_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = HOSTS["the least that works"].write(tmp_path)
    (tmp_path / "docs" / "guia.md").write_text("# Guía\n\n[x](nada.md)\n", encoding="utf-8")
    assert primera("build", tmp_path) == 0
    config.write_text(config.read_text("utf-8") + "strict: true\n", encoding="utf-8")
    before = (tmp_path / "site" / "index.html").read_bytes()
    capsys.readouterr()
    assert primera("build", tmp_path) == 1
    err = capsys.readouterr().err
    assert "guia.md:3:5: aviso[PL872] El enlace «nada.md»" in err
    assert "No se construyó nada" in err
    assert (tmp_path / "site" / "index.html").read_bytes() == before


def test_a_plain_folder_has_the_pages_that_the_site_has(tmp_path: Path) -> None:
    config = HOSTS["pages that are left out, drafts and pages of no section"].write(tmp_path)
    assert primera("build", "-f", config, "--to", tmp_path / "llano") == 0
    docs = tmp_path / "llano" / "docs"
    assert (docs / "suelta.md").is_file()
    assert not [path for path in docs.rglob("*") if path.name in ("uno.md", "pendiente.md", "x.md")]


def test_a_draft_is_checked_while_it_is_served(tmp_path: Path) -> None:
    config_file = HOSTS["pages that are left out, drafts and pages of no section"].write(tmp_path)
    config = load_config(str(config_file))
    written = read_config_source(config_file)
    for serving, found in ((False, []), (True, ["docs/pendiente.md"])):
        project = project_of(config, written, serving=serving)
        assert [p.span.path for p in compile_project(project).diagnostics] == found


def test_a_rebuild_says_in_our_words_why_the_configuration_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = HOSTS["the least that works"].write(tmp_path)

    def load() -> None:
        load_config(str(config))

    build = telling(load, config)
    build()
    replace(config, "plugins: [", "plugins: [no-hay, ")
    with pytest.raises(Abort, match=r"^mkdocs\.yml:3:11: error\[PL827\]"):
        build()
    config.write_text("site_name: [\n", encoding="utf-8")
    with pytest.raises(Abort, match=r"^mkdocs\.yml:1:12: error\[PL109\]"):
        build()


def test_a_broken_manual_is_no_matter_of_the_configuration(tmp_path: Path) -> None:
    config = HOSTS["the least that works"].write(tmp_path)

    def build() -> None:
        raise Abort("otra cosa")

    with pytest.raises(Abort, match="otra cosa"):
        telling(build, config)()
