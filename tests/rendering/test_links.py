"""Links, anchors and redirects of the pages."""

from __future__ import annotations

from posixpath import join, normpath

import pytest
from tests.rendering.manuals import context_of, every_kind, head_and_body, pages_of, to_html
from tests.rendering.parsed import Parsed, parse

from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.rendering.addresses import Addresses, directory_url, file_url
from primera.strings import load_strings

Pages = dict[str, Parsed]


@pytest.fixture(scope="module")
def pages() -> Pages:
    """The pages of a manual with every kind of entry, by path."""
    written = pages_of(every_kind())
    return {path: parse(to_html(head_and_body(page)[1])) for path, page in written.items()}


def test_every_link_of_a_page_leads_to_a_page_and_to_an_anchor_on_it(pages: Pages) -> None:
    by_url = {directory_url(path): parsed for path, parsed in pages.items()}
    lost = []
    for path, parsed in pages.items():
        for href in parsed.values("href"):
            if href.startswith(("http:", "https:", "mailto:", "tel:")):
                continue
            way, _, anchor = href.partition("#")
            target = normpath(join("/", directory_url(path), way))[1:]
            if target.startswith(("media/", "assets/")):
                continue
            found = by_url.get(f"{target}/" if target else "")
            if found is None or (anchor and anchor not in found.values("id")):
                lost.append((path, href))
    assert lost == []


def test_no_anchor_of_a_page_stands_twice(pages: Pages) -> None:
    for path, parsed in pages.items():
        ids = parsed.values("id")
        assert len(ids) == len(set(ids)), path


def test_every_element_is_closed_in_its_place(pages: Pages) -> None:
    assert [path for path, parsed in pages.items() if not parsed.well_formed] == []


def _keys_with_anchor() -> list[tuple[Ref, str]]:
    context = context_of(every_kind())
    return [
        (ref, key)
        for ref, entry in every_kind().entries.items()
        if ref.kind is not Kind.BANK
        for key in type(entry).model_fields
        if getattr(entry, key) and f"anchors.{key}" in context.strings
    ]


def test_a_link_to_a_key_of_an_entry_finds_its_section(pages: Pages) -> None:
    addresses = context_of(every_kind()).addresses
    keys = _keys_with_anchor()
    assert len(keys) > 50
    assert [
        (ref, key)
        for ref, key in keys
        if addresses.anchor_of(Ref(ref.kind, ref.id, key))
        not in pages[addresses.page_of(ref)].values("id")
    ] == []


def test_the_parts_of_entries_keep_their_ids_as_anchors() -> None:
    addresses = context_of(every_kind()).addresses
    assert addresses.anchor_of(Ref(Kind.FRAMEWORK, "caracteristicas", "intangible")) == "intangible"
    assert addresses.anchor_of(Ref(Kind.PRACTICE, "despedida", "why")) == "por-que"
    assert addresses.anchor_of(Ref(Kind.PRACTICE, "despedida")) is None


def test_a_bank_leads_to_the_quiz_that_asks_the_question() -> None:
    addresses = context_of(every_kind()).addresses
    bank = next(ref for ref in every_kind().entries if ref.kind is Kind.BANK)
    question = Ref(bank.kind, bank.id, "receta")
    assert addresses.page_of(question) == "cuestionarios/fundamentos.md"
    assert addresses.href(question, "yo.md") == "../cuestionarios/fundamentos/#receta"
    assert not addresses.has_page(Ref(Kind.BANK, "ninguno"))


def test_the_id_and_former_slugs_lead_to_the_present_page() -> None:
    assert context_of(every_kind()).addresses.redirects() == {
        "practicas/despedida.md": "practicas/despedida-con-nombre.md",
        "practicas/adios.md": "practicas/despedida-con-nombre.md",
    }


@pytest.mark.parametrize(
    ("page", "directory", "file"),
    [
        ("index.md", "", "index.html"),
        ("yo.md", "yo/", "yo.html"),
        ("practicas/index.md", "practicas/", "practicas/index.html"),
        ("practicas/buena-imagen.md", "practicas/buena-imagen/", "practicas/buena-imagen.html"),
    ],
)
def test_a_page_has_the_url_that_mkdocs_gives_it(page: str, directory: str, file: str) -> None:
    assert directory_url(page) == directory
    assert file_url(page) == file


@pytest.mark.parametrize(
    ("page", "href"),
    [
        ("index.md", "practicas/saludo-inmediato.html#por-que"),
        ("roles/primera-linea.md", "../practicas/saludo-inmediato.html#por-que"),
    ],
)
def test_without_directory_urls_links_name_the_files(page: str, href: str) -> None:
    addresses = Addresses(every_kind(), load_strings(), file_url)
    assert addresses.href(Ref(Kind.PRACTICE, "saludo-inmediato", "why"), page) == href
