"""Languages, ways of addressing the reader, and entries that are not published."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import join, normpath
from typing import Any

import pytest
from jinja2 import Environment, nodes
from tests.rendering.manuals import every_kind, head_and_body, pages_of, to_html
from tests.rendering.parsed import parse

import primera
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.model.registry import WITH_PAGES
from primera.rendering.addresses import directory_url
from primera.strings import LANGUAGES, MissingWordsError, load_strings


@pytest.mark.parametrize(
    "area", ["pages", "kinds", "paths", "anchors", "coverage", "exports", "paper"]
)
def test_both_languages_have_the_same_words(area: str) -> None:
    assert set(load_strings("es").under(area)) == set(load_strings("en").under(area))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_number_of_the_interface_is_parted_from_its_per_cent_sign(language: str) -> None:
    folder = Path(primera.__file__).parent / "locales" / language
    files = {*folder.rglob("*.toml")} - {*(folder / "diagnostics").rglob("*.toml")}
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert any("}%" in text or "}\u00a0%" in text for text in texts.values())
    assert [name for name, text in texts.items() if re.search(r"\w\} %", text)] == []


def _keys(tree: Mapping[str, Any], above: str) -> Iterator[str]:
    for name, below in tree.items():
        if isinstance(below, dict):
            yield from _keys(below, f"{above}{name}.")
        else:
            yield f"{above}{name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_written_in_two_files(language: str) -> None:
    found: Counter[str] = Counter()
    for file in (Path(primera.__file__).parent / "locales" / language).rglob("*.toml"):
        whole = file.parent.name in ("kinds", "question_types")
        first = file.parent.name if file.parent.name != language else file.stem
        tree = tomllib.loads(file.read_text(encoding="utf-8"))
        found.update(_keys(tree, "" if whole else f"{first}."))
    assert [key for key, times in found.items() if times > 1] == []


@pytest.mark.parametrize(
    ("key", "where"),
    [
        ("schema.CaseNode.none", "locales/es/question_types/case.toml has no [schema.CaseNode]"),
        ("schema.Entry.none", "locales/es/schema.toml has no [Entry] none"),
        ("pages.role.none", "locales/es/kinds/role.toml has no [pages.role] none"),
        ("nav.none", "locales/es/nav.toml has no none"),
        ("diagnostics.PL401.none", "locales/es/diagnostics/references.toml has no [PL401] none"),
        ("kinds.none.one", "no file of locales/es/ has [kinds.none] one. The words of a kind or a"),
    ],
)
def test_words_that_are_missing_are_told_with_the_file_that_has_their_table(
    key: str, where: str
) -> None:
    with pytest.raises(MissingWordsError, match=f"no words for {key}: .*{re.escape(where)}"):
        load_strings("es")(key)


KEYS = {"say": ("{}",), "anchor": ("anchors.{}",), "section": ("anchors.{}", "pages.section.{}")}
"""Filter of templates -> the keys of the words that it asks for."""


def asked_for(template: str) -> Iterator[str]:
    """The keys of the words that a template asks for by their names."""
    for each in Environment().parse(template).find_all(nodes.Filter):
        name = each.args[0] if each.name == "section" and each.args else each.node
        if each.name in KEYS and isinstance(each.node, nodes.Const):
            assert isinstance(name, nodes.Const)
            first, *others = KEYS[each.name]
            yield first.format(each.node.value)
            yield from (other.format(name.value) for other in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_templates_ask_for_words_that_are_there(language: str) -> None:
    say = load_strings(language)
    templates = (Path(primera.__file__).parent / "rendering" / "templates").rglob("*.j2")
    asked = {
        (file.name, key)
        for file in templates
        for key in asked_for(file.read_text(encoding="utf-8"))
    }
    assert ("role.j2", "anchors.mission") in asked
    assert [each for each in sorted(asked) if each[1] not in say] == []


def test_words_are_found_by_the_filters_that_ask_for_them() -> None:
    text = "{{ 'a.b'|say(n=1) }}{{ 'c'|section }}{{ 'd'|section('e') }}{{ ('f.' ~ g)|say }}"
    sections = ["anchors.c", "pages.section.c", "anchors.d", "pages.section.e"]
    assert sorted(asked_for(text)) == sorted(["a.b", *sections])


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_two_kinds_share_a_segment_of_the_address(language: str) -> None:
    words = load_strings(language)
    pages = words.under("paths")
    segments = [words(f"kinds.{kind}.address") for kind in WITH_PAGES]
    assert {"me", "coverage"} <= set(pages)
    assert len({*pages.values(), *segments}) == len(pages) + len(segments)


def _speaking(language: str, address: str) -> dict[str, str]:
    manual = every_kind()
    changes = {"language": language, "address": address}
    settings = manual.settings.model_copy(update=changes)
    return pages_of(Manual(settings, manual.entries, manual.media))


@pytest.mark.parametrize(
    ("language", "address", "page", "words"),
    [
        ("es", "tu", "roles/index.md", "Busca tu rol"),
        ("es", "usted", "roles/index.md", "Busque su rol"),
        ("es", "vos", "roles/index.md", "Buscá tu rol"),
        ("en", "tu", "roles/index.md", "Find your role"),
    ],
)
def test_pages_speak_as_the_manual_says(language: str, address: str, page: str, words: str) -> None:
    assert words in _speaking(language, address)[page]


def test_an_english_site_has_english_addresses_and_anchors() -> None:
    pages = _speaking("en", "tu")
    assert "## How to do it {: #how-to }" in pages["practices/saludo-inmediato.md"]


def _without(*gone: Ref) -> dict[str, str]:
    manual = every_kind()
    entries = {ref: entry for ref, entry in manual.entries.items() if ref not in gone}
    return pages_of(Manual(manual.settings, entries, manual.media))


def test_what_is_not_published_is_named_without_a_link() -> None:
    pages = _without(
        Ref(Kind.PRACTICE, "saludo-inmediato"),
        Ref(Kind.METRIC, "csat"),
        Ref(Kind.STANDARD, "espera"),
        Ref(Kind.TERM, "momento-de-verdad"),
        Ref(Kind.ROLE, "primera-linea"),
        Ref(Kind.AREA, "el-cliente"),
    )
    urls = {directory_url(path) for path in pages}
    for path, page in pages.items():
        for href in parse(to_html(head_and_body(page)[1])).values("href"):
            target = normpath(join("/", directory_url(path), href.partition("#")[0]))[1:]
            if not target.startswith(("media/", "assets/")) and not href.startswith("tel:"):
                assert (f"{target}/" if target else "") in urls, href
    assert "primera linea" in pages["listas/lista-primera-linea.md"]


def test_two_renderings_are_the_same_bytes() -> None:
    assert pages_of(every_kind()) == pages_of(every_kind())
