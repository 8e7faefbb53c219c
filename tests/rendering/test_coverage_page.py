"""The page that tells trainers what questions test."""

from __future__ import annotations

import re
from dataclasses import replace

import yaml
from tests.paper.samples import every_type
from tests.rendering.manuals import context_of, head_and_body, to_html
from tests.rendering.parsed import parse

from primera.model.coverage import coverage_of
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref
from primera.rendering.coverage import has_coverage, render_coverage
from primera.rendering.whole_pages import render_landing

CONTEXT = context_of(every_type())
HEAD, BODY = head_and_body(render_coverage(CONTEXT))
PAGE = parse(to_html(BODY))


def test_search_engines_and_the_search_of_the_site_pass_it_by() -> None:
    meta = yaml.safe_load(HEAD)
    assert meta["robots"] == "noindex"
    assert meta["search"] == {"exclude": True}


def test_it_is_told_where_quizzes_are_listed_and_not_in_the_navigation() -> None:
    landing = parse(to_html(head_and_body(render_landing(CONTEXT, Kind.QUIZ))[1]))
    assert "../cobertura/" in landing.values("href")
    assert CONTEXT.addresses.coverage == "cobertura.md"


def test_every_entry_has_a_row_with_a_square_for_each_question() -> None:
    tables = re.findall(r"<tr data-level.*?</tr>", to_html(BODY), re.DOTALL)
    found = coverage_of(every_type())
    assert len(tables) == len(found.all)
    squares = [row.count("<i data-bloom") for row in tables]
    assert sorted(squares) == sorted(len(each.questions) for each in found.all)


def test_what_is_lacking_stands_before_the_tables() -> None:
    text = PAGE.text
    assert text.index("Sin preguntas") < text.index("Solo de memoria") < text.index("Tipos")
    assert "Perecedero 2 1 comprender · 1 aplicar" in " ".join(text.split())


def test_it_is_well_formed_and_its_tables_have_names() -> None:
    assert PAGE.well_formed
    tables = [element for element in PAGE.elements if element.tag == "table"]
    captions = [element for element in PAGE.elements if element.tag == "caption"]
    assert len(tables) == len(captions)
    assert all(caption.text for caption in captions)
    ids = PAGE.values("id")
    assert len(ids) == len(set(ids))


def test_what_only_exams_ask_is_told_beside_the_rest() -> None:
    assert "1 se guarda para los exámenes." in PAGE.text
    assert "· 1 solo en exámenes" in PAGE.text
    manual = every_type()
    bank = manual.get(Bank, "todos")
    open_to_all = tuple(each.model_copy(update={"exam_only": False}) for each in bank.questions)
    changed = bank.model_copy(update={"questions": open_to_all})
    entries = {**manual.entries, Ref(Kind.BANK, "todos"): changed}
    text = parse(to_html(render_coverage(context_of(replace(manual, entries=entries))))).text
    assert "exámenes" not in text


def test_a_manual_without_questions_has_no_such_page() -> None:
    manual = every_type()
    entries = {ref: entry for ref, entry in manual.entries.items() if ref.kind is not Kind.BANK}
    assert has_coverage(manual)
    assert not has_coverage(Manual(manual.settings, entries))
