from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterable
from posixpath import join, normpath

import pytest
from tests.rendering.manuals import ROOT, every_kind

from primera.loading import load
from primera.rendering.addresses import directory_url
from primera.rendering.page import Page
from primera.rendering.questions.registry import FORM_SCRIPTS
from primera.site.assets import bundle_runtime
from primera.site.macros.macro_registry import MACROS
from primera.site.plan import plan_site
from primera.site.project import find_project
from primera.strings import LANGUAGES, Strings, load_strings

SHEETS = {
    "device",
    *("primera", "entry", "landing", "drawing", "coverage", "checklist", "me", "drills", "path"),
    *("quiz", "situation", "summary", "exam", "case", "matching", "ordering", "typed", "sections"),
}


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


def loaded_at_once(files: dict[str, bytes], script: str) -> set[str]:
    """The files that a script brings along when it is loaded, itself among them."""
    loaded, waiting = set[str](), [script]
    while waiting:
        path = waiting.pop()
        if path not in loaded:
            loaded.add(path)
            found = re.findall(r'(?:from|import)"(\.[^"]+)"', files[path].decode())
            waiting += (normpath(join(path, "..", address)) for address in found)
    return loaded


def tables_in(files: dict[str, bytes], paths: Iterable[str]) -> set[str]:
    """The tables of words that files have."""
    scripts = (files[path].decode() for path in paths)
    return {table for script in scripts for table in re.findall(r'learn\(\{"(\w+)\.', script)}


@pytest.mark.parametrize(
    ("script", "tables"),
    [
        ("loader.js", set()),
        ("home/define.js", set()),
        ("quiz/define.js", {"common", "quiz"}),
        ("checklist/define.js", {"common", "checklist", "copies"}),
        ("me/define.js", {"common", "me"}),
        ("drills/define.js", {"common", "drills"}),
        ("quiz/single/single.js", {"common", "quiz", "single"}),
        ("quiz/types/matching.js", {"common", "quiz", "matching"}),
        ("progress/backup-view.js", {"common", "transfer"}),
    ],
)
def test_a_script_brings_the_words_that_it_says_and_no_others(
    script: str, tables: set[str]
) -> None:
    files = files_of(load_strings())
    assert tables_in(files, loaded_at_once(files, script)) == tables


def test_the_words_of_every_script_come_with_it_or_with_what_it_loads() -> None:
    files = files_of(load_strings())
    for path in (path for path in files if path.endswith(".js")):
        script = files[path].decode()
        later = [
            normpath(join(path, "..", to)) for to in re.findall(r'import\("([^"]+)"\)', script)
        ]
        brought = set[str]().union(*(loaded_at_once(files, one) for one in (path, *later)))
        said = set(re.findall(r"\bsay\([\"`](\w+)\.", script))
        assert said <= tables_in(files, brought), path


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


@pytest.mark.parametrize("feature", ["home", "path"])
def test_what_tells_the_next_step_begins_with_at_most_five_kilobytes(feature: str) -> None:
    files = files_of(load_strings())
    loaded = loaded_at_once(files, f"{feature}/define.js") | {"loader.js"}
    assert sum(len(gzip.compress(files[path], 9, mtime=0)) for path in loaded) <= 5 * 1024


PLAN = plan_site(every_kind(), ROOT)


def sheets_of(path: str, markdown: str) -> list[str]:
    """The sheets that a page links to, as paths from the site's root."""
    links = re.findall(r'<link rel="stylesheet" href="([^"]+)">', markdown)
    return [normpath(join(directory_url(path), link)) for link in links]


def test_every_sheet_is_linked_by_a_page_and_every_link_leads_to_one() -> None:
    project = find_project(ROOT)
    manual = load(project.layers, project.root).manual
    assert manual
    plan = plan_site(manual, ROOT)
    # Tables and phrases are a company's: the bundled manual has none.
    pages = (*plan.pages, *(page for page in PLAN.pages if page.path.startswith("paginas/")))
    linked = {sheet for page in pages for sheet in sheets_of(page.path, page.markdown)}
    assert linked < {asset.path for asset in plan.assets}
    assert linked == {f"{plan.bundle.folder}/{name}.css" for name in SHEETS - {"primera", "device"}}


@pytest.mark.parametrize(
    ("macro", "sheet"),
    [
        (("quiz", "fundamentos"), "quiz"),
        (("checklist", "lista-primera-linea"), "checklist"),
        (("practice", "saludo-inmediato"), "landing"),
        (("role", "primera-linea"), "landing"),
    ],
)
def test_what_a_written_page_calls_for_brings_its_sheet(macro: tuple[str, str], sheet: str) -> None:
    name, entry = macro
    page = Page(PLAN.context, "guias/formar.md")
    text = MACROS[name].render(page, PLAN.context.manual, MACROS[name].ref([entry]))
    assert sheets_of("guias/formar.md", text) == [f"{PLAN.bundle.folder}/{sheet}.css"]


@pytest.mark.parametrize(
    ("path", "sheets"),
    [
        ("cuestionarios/fundamentos.md", ["quiz"]),
        ("listas/lista-primera-linea.md", ["checklist"]),
        ("yo.md", ["me"]),
        ("practicas/saludo-inmediato.md", ["entry"]),
        ("practicas/index.md", ["landing", "drawing"]),
        ("roles/index.md", ["landing"]),
    ],
)
def test_a_page_loads_the_sheets_of_what_it_shows_only(path: str, sheets: list[str]) -> None:
    (markdown,) = (page.markdown for page in PLAN.pages if page.path == path)
    assert sheets_of(path, markdown) == [f"{PLAN.bundle.folder}/{name}.css" for name in sheets]


def test_a_page_with_questions_names_all_the_scripts_that_it_needs_at_once() -> None:
    named = {page.path: page.markdown for page in PLAN.pages if "<pl-question" in page.markdown}
    assert named
    files = files_of(load_strings())
    for path, markdown in named.items():
        found = re.findall(r'(?:modulepreload" href|async src)="([^"]+)"', markdown)
        at = [normpath(join(directory_url(path), one)) for one in found]
        scripts = {one.removeprefix(f"{PLAN.bundle.folder}/") for one in at}
        kinds = set(re.findall(r'"type":"(\w+)"', html.unescape(markdown)))
        forms = {f"quiz/types/{FORM_SCRIPTS[kind]}" for kind in kinds} & files.keys()
        begun = {"quiz/define.js", *forms}
        assert scripts >= begun, path
        assert scripts == set[str]().union(*(loaded_at_once(files, one) for one in scripts)), path


@pytest.mark.parametrize(("feature", "most"), [("quiz", 15.3), ("checklist", 15.3), ("me", 15.0)])
def test_a_page_loads_little_of_ours(feature: str, most: float) -> None:
    files = files_of(load_strings())
    loaded = loaded_at_once(files, f"{feature}/define.js")
    loaded |= {"primera.css", f"{feature}.css", "loader.js"}
    assert sum(len(gzip.compress(files[path], 9, mtime=0)) for path in loaded) <= most * 1024
