from __future__ import annotations

import gzip
import json
import re
from posixpath import join, normpath

import pytest
from tests.rendering.manuals import ROOT, every_kind

from primera.rendering.addresses import directory_url
from primera.site.assets import bundle_runtime
from primera.site.handwritten import expand_macros
from primera.site.plan import plan_site
from primera.strings import LANGUAGES, Strings, load_strings

SHEETS = ("coverage", "primera", "entry", "landing", "quiz", "checklist", "me")


def test_the_folder_is_named_by_what_is_in_it() -> None:
    tu, usted = (bundle_runtime(load_strings("es", address)) for address in ("tu", "usted"))
    assert tu == bundle_runtime(load_strings("es", "tu"))
    assert tu.script != usted.script


def files_of(strings: Strings) -> dict[str, bytes]:
    """The files of the bundle, by their path in its folder."""
    bundle = bundle_runtime(strings)
    found = {asset.path.removeprefix(f"{bundle.folder}/"): asset.content for asset in bundle.assets}
    return {path: content for path, content in found.items() if isinstance(content, bytes)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_browser_is_in_one_file(language: str) -> None:
    strings = load_strings(language)
    scripts = "".join(content.decode() for content in files_of(strings).values())
    for key, text in strings.under("runtime").items():
        word = f"{json.dumps(key)}:{json.dumps(text, ensure_ascii=False)}"
        assert scripts.count(word) == 1, key


def test_words_come_with_what_says_them() -> None:
    files = files_of(load_strings())
    for feature in ("quiz", "checklist", "me"):
        holding = [path for path, content in files.items() if f'"{feature}.'.encode() in content]
        assert holding == [f"{feature}/define.js"]


def test_every_page_loads_the_numbered_sheets_and_features_have_their_own() -> None:
    sheets = {path for path in files_of(load_strings()) if path.endswith(".css")}
    assert sheets == {f"{name}.css" for name in SHEETS}


def test_the_sheet_of_every_page_begins_with_the_theme() -> None:
    assert files_of(load_strings())["primera.css"].startswith(b"[data-md-color-scheme]{--pl-bg:")


def test_scripts_and_styles_are_stripped_of_comments() -> None:
    for asset in bundle_runtime(load_strings()).assets:
        assert isinstance(asset.content, bytes)
        assert b"/**" not in asset.content, asset.path


def test_the_script_of_every_page_is_at_most_one_kilobyte() -> None:
    bundle = bundle_runtime(load_strings())
    (loader,) = [asset.content for asset in bundle.assets if asset.path == bundle.script]
    assert isinstance(loader, bytes)
    assert len(gzip.compress(loader, 9)) <= 1024


PLAN = plan_site(every_kind(), ROOT)


def sheets_of(path: str, markdown: str) -> list[str]:
    """The sheets that a page links to, as paths from the site's root."""
    links = re.findall(r'<link rel="stylesheet" href="([^"]+)">', markdown)
    return [normpath(join(directory_url(path), link)) for link in links]


def test_every_sheet_that_a_page_links_to_is_a_file_of_the_site() -> None:
    linked = {sheet for page in PLAN.pages for sheet in sheets_of(page.path, page.markdown)}
    assert linked < {asset.path for asset in PLAN.assets}
    assert linked == {f"{PLAN.bundle.folder}/{name}.css" for name in SHEETS if name != "primera"}


@pytest.mark.parametrize(
    ("macro", "sheet"),
    [
        ('quiz("fundamentos")', "quiz"),
        ('checklist("lista-primera-linea")', "checklist"),
        ('practice("saludo-inmediato")', "landing"),
    ],
)
def test_what_a_written_page_calls_for_brings_its_sheet(macro: str, sheet: str) -> None:
    text = expand_macros(f"# Guía\n\n{{{{ {macro} }}}}\n", "guias/formar.md", PLAN.context)
    assert sheets_of("guias/formar.md", text) == [f"{PLAN.bundle.folder}/{sheet}.css"]


@pytest.mark.parametrize(
    ("path", "sheet"),
    [
        ("cuestionarios/fundamentos.md", "quiz"),
        ("listas/lista-primera-linea.md", "checklist"),
        ("yo.md", "me"),
        ("practicas/saludo-inmediato.md", "entry"),
        ("practicas/index.md", "landing"),
    ],
)
def test_a_page_loads_the_sheet_of_its_feature_only(path: str, sheet: str) -> None:
    (markdown,) = (page.markdown for page in PLAN.pages if page.path == path)
    assert sheets_of(path, markdown) == [f"{PLAN.bundle.folder}/{sheet}.css"]


@pytest.mark.parametrize(("feature", "most"), [("quiz", 14.5), ("checklist", 15.0)])
def test_a_page_loads_little_of_ours(feature: str, most: float) -> None:
    files = files_of(load_strings())
    loaded, waiting = {"primera.css", f"{feature}.css", "loader.js"}, [f"{feature}/define.js"]
    while waiting:
        path = waiting.pop()
        if path not in loaded:
            loaded.add(path)
            found = re.findall(r'from"(\.[^"]+)"', files[path].decode())
            waiting += (normpath(join(path, "..", address)) for address in found)
    assert sum(len(gzip.compress(files[path], 9, mtime=0)) for path in loaded) <= most * 1024
