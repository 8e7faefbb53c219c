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

PAGES = {
    path: parse(to_html(head_and_body(page)[1])) for path, page in pages_of(every_kind()).items()
}
BY_URL = {directory_url(path): parsed for path, parsed in PAGES.items()}


def _local_links() -> list[tuple[str, str]]:
    return [
        (path, href)
        for path, parsed in PAGES.items()
        for href in parsed.values("href")
        if not href.startswith(("http:", "https:", "mailto:", "tel:"))
    ]


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_leads_to_a_page_and_to_an_anchor_on_it(path: str) -> None:
    for link_path, href in _local_links():
        if link_path == path:
            way, _, anchor = href.partition("#")
            target = normpath(join("/", directory_url(path), way))[1:]
            if target.startswith(("media/", "assets/")):
                continue
            parsed = BY_URL[f"{target}/" if target else ""]
            assert not anchor or anchor in parsed.values("id"), href


@pytest.mark.parametrize("path", PAGES)
def test_no_anchor_of_a_page_stands_twice(path: str) -> None:
    ids = PAGES[path].values("id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_every_element_is_closed_in_its_place(path: str) -> None:
    assert PAGES[path].well_formed


def _keys_with_anchor() -> list[tuple[Ref, str]]:
    context = context_of(every_kind())
    return [
        (ref, key)
        for ref, entry in every_kind().entries.items()
        if ref.kind is not Kind.BANK
        for key in type(entry).model_fields
        if getattr(entry, key) and f"anchors.{key}" in context.strings
    ]


@pytest.mark.parametrize(("ref", "key"), _keys_with_anchor(), ids=str)
def test_a_link_to_a_key_of_an_entry_finds_its_section(ref: Ref, key: str) -> None:
    addresses = context_of(every_kind()).addresses
    page: Parsed = PAGES[addresses.page_of(ref)]
    assert addresses.anchor_of(Ref(ref.kind, ref.id, key)) in page.values("id")


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
