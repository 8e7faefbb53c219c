"""What Material's search plugin takes from our pages."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import html
from material.plugins.search.plugin import Parser  # type: ignore[import-untyped]
from tests.present import present
from tests.rendering.manuals import context_of, every_kind, head_and_body, pages_of, to_html

from primera.adapters.html_stash import HtmlStash
from primera.model.question import MultipleQuestion, SingleQuestion
from primera.model.quiz import Bank
from primera.model.terms_and_sources import Term


@lru_cache
def _sections(path: str) -> list[tuple[str | None, str, str]]:
    """Anchor, title and text of each section, as the plugin would index them."""
    parser = Parser()
    parser.feed(to_html(_body(path)))
    parser.close()
    return [
        (section.id, "".join(section.title), "".join(section.text))
        for section in parser.data
        if not section.is_excluded()
    ]


def _body(path: str) -> str:
    return head_and_body(pages_of(every_kind())[path])[1]


def _indexed(path: str) -> str:
    text = " ".join(f"{title} {text}" for _, title, text in _sections(path))
    return " ".join(re.sub("<[^>]+>", " ", text).split())


def test_a_page_begins_with_its_title_so_that_the_whole_page_is_one_result() -> None:
    for path in pages_of(every_kind()):
        anchor, title, _ = _sections(path)[0]
        assert anchor is None, path
        assert title, path
        assert "_top" not in [anchor for anchor, _, _ in _sections(path)], path


def test_what_is_held_back_from_the_search_is_nothing_that_it_would_find() -> None:
    held = 0
    for path in pages_of(every_kind()):
        blocks = HtmlStash()
        left = blocks.put_back_searched(to_html(blocks.set_all_aside(_body(path))))
        assert _searchable(left) == _searchable(to_html(_body(path))), path
        held += blocks.lost
    assert held > 0


def _searchable(page: str) -> list[str]:
    """The words of a page but for what says that no search is to see it."""
    tree = html.fragment_fromstring(page, create_parent="main")
    for unseen in tree.xpath(".//*[@data-search-exclude]"):
        unseen.drop_tree()
    return str(tree.text_content()).split()


def test_a_practice_is_found_by_its_rule_steps_and_scenes() -> None:
    indexed = _indexed("practicas/saludo-inmediato.md")
    for said in (
        "Saluda antes de que el cliente llegue",
        "Levanta la vista",
        "Rosa cobra a otra persona",
        "cuenta cada minuto dos veces",
    ):
        assert said in indexed


def test_the_cells_of_a_table_and_the_names_of_a_page_are_words_of_their_own() -> None:
    indexed = _indexed("paginas/devoluciones.md")
    assert "Si… Decide Cuándo no hay factura Primera línea en el momento" in indexed
    assert "Le llamo hoy antes de las 5." in indexed
    assert "POL-07 3 Comité de calidad" in indexed
    assert "reembolsos, garantías" in indexed
    assert not {"Di", "Evita", "versión"} & set(indexed.split())


def test_each_idea_of_a_framework_is_a_result_of_its_own() -> None:
    found = {anchor: title for anchor, title, _ in _sections("marcos/caracteristicas.md")}
    assert found["intangible"] == "Intangible"
    assert found["perecedero"] == "Perecedero"


def test_nothing_of_a_quiz_is_indexed_but_its_title_and_introduction() -> None:
    indexed = _indexed("cuestionarios/fundamentos.md")
    assert "mostrador" in indexed
    for bank in every_kind().of(Bank):
        for question in bank.questions:
            assert question.stem[:30] not in indexed
            assert present(question.explanation)[:30] not in indexed
            if isinstance(question, SingleQuestion | MultipleQuestion):
                for option in question.options:
                    assert option.text not in indexed
                    assert present(option.feedback) not in indexed


def test_no_words_of_the_interface_are_indexed() -> None:
    say = context_of(every_kind()).strings
    keys = (
        "crumbs",
        "turn.before",
        "turn.after",
        "uses.quizzes",
        "uses.lists",
        "uses.mentions",
        "exit.show",
        "section.sources",
        "responsibility.informed",
        "frequency.monthly",
        "quiz.show_answer",
        "quiz.notice",
        "relation.not_to_confuse",
        "media.transcript",
    )
    for path in pages_of(every_kind()):
        for key in keys:
            assert say(f"pages.{key}") not in _indexed(path), (path, key)


def test_the_definition_in_a_tooltip_is_indexed_on_its_own_page_only() -> None:
    definition = every_kind().of(Term)[0].definition
    assert [p for p in pages_of(every_kind()) if definition in _indexed(p)] == [
        "glosario/momento-de-verdad.md"
    ]


def test_no_key_stands_in_the_index_of_any_page() -> None:
    for path in pages_of(every_kind()):
        assert '"keys"' not in _indexed(path)
