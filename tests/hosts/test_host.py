"""What a host publishes where nothing is configured, and no value of any key that crashes us."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from primera.adapters.host.project_discovery import open_project
from primera.diagnostics.formats.plain import plain_line
from primera.site.host import usual_host
from primera.strings import load_strings

PATHS = (
    "index.md", "guia.markdown", "a/b/c.md", "a/foto.png", "a/b.txt", "x..md", "a.b/c.md",
    ".oculta.md", ".git/config", "a/.b/c.md", "a/.c.md", "templates/x.md", "a/templates/x.md",
    "templates.md", "templates-de-acme/x.md",
)  # fmt: skip


def test_without_a_configuration_the_same_files_are_published_as_by_mkdocs(tmp_path: Path) -> None:
    for path in PATHS:
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text("x", encoding="utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(tmp_path / "docs"), "site_dir": "site"})
    config.validate()
    found = get_files(config)
    set_exclusions(found, config)
    published = [file for file in found if file.inclusion.value > InclusionLevel.DRAFT.value]
    host = usual_host(tmp_path)
    assert list(host.files()) == sorted(file.src_uri for file in published)
    pages = sorted(file.src_uri for file in published if file.is_documentation_page())
    assert list(host.pages()) == pages
    assert len(pages) == 8


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("theme: readthedocs", ("PL826", None, None)),
        ("theme: nada", ("PL826", None, None)),
        ("theme: Materail", ("PL826", None, "material")),
        ("theme: {name: material, custom_dir: nada}", ("PL828", "theme.custom_dir", None)),
        ("theme: {name: material, custom_dir: dcos}", ("PL828", "theme.custom_dir", "docs")),
        ("docs_dir: dcos", ("PL828", "docs_dir", "docs")),
        ("hooks: [nada.py]", ("PL828", "hooks", None)),
        ("validation: {nav: {omitted_files: si}}", ("PL831", "validation.nav.omitted_files", None)),
        ("plugins: [primera, search: {lang: 5}]", ("PL831", "plugins.search.lang", None)),
        ("sitename: Acme", ("PL833", "sitename", "site_name")),
        ("Nav: []", ("PL833", "Nav", "nav")),
        ("autor: Acme", ("PL833", "autor", None)),
    ],
)
def test_a_wrong_value_is_called_by_all_its_keys_and_only_a_near_word_is_suggested(
    tmp_path: Path, line: str, told: tuple[str, str | None, str | None]
) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "content").mkdir()
    lines = {**USUAL, **dict([line.split(": ", 1)])}
    text = "".join(f"{key}: {value}\n" for key, value in lines.items())
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    problems = open_project(tmp_path).diagnostics
    assert [(each.code, each.params.get("key"), each.suggestion) for each in problems] == [told]


USUAL = {"site_name": "x", "theme": "{name: material}", "plugins": "[search, primera]"}
TOP = [key for key, _ in MkDocsConfig._schema if key != "config_file_path"]
IN_THEME = ["features", "font", "palette", "icon", "language", "logo", "favicon", "custom_dir"]
SHAPES = [
    *({**USUAL, key: "%s"} for key in (*TOP, "INHERIT", "nada")),
    *({**USUAL, "theme": f"{{name: material, {key}: %s}}"} for key in IN_THEME),
    *({**USUAL, "extra": f"{{{key}: %s}}"} for key in ("primera", "social", "generator")),
    {**USUAL, "theme": "{name: %s}"},
    {**USUAL, "plugins": "[search, primera: %s]"},
    {**USUAL, "plugins": "[search, primera: {project: %s}]"},
    {**USUAL, "plugins": "{search: %s, primera: {}}"},
    {**USUAL, "markdown_extensions": "[toc: %s]"},
    {**USUAL, "markdown_extensions": "[toc: {baselevel: %s}]"},
]


@pytest.mark.parametrize("value", ["5", "''", "[a]", "{a: b}", "!ENV NADA"])
def test_no_value_of_any_key_is_a_fault_of_ours(value: str, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "content").mkdir()
    words = load_strings()
    for shape in SHAPES:
        lines = [f"{key}: {text.replace('%s', value)}\n" for key, text in shape.items()]
        (tmp_path / "mkdocs.yml").write_text("".join(lines), encoding="utf-8")
        for problem in open_project(tmp_path).diagnostics:
            assert plain_line(problem, words).startswith("mkdocs.yml")
