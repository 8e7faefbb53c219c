"""What is said of hand-written pages before anything is built."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primera.checks import CheckContext
from primera.diagnostics import Diagnostic
from primera.loading import Layer, load
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.site.docs_pages import DocsPage
from primera.site.macros.page_checks import check_pages, index_pages
from primera.site.macros.tags import Syntax
from primera.site.macros.templating import Templating

HERE = Path(__file__).parent
CASES: dict[str, dict[str, Any]] = tomllib.loads(
    (HERE / "problems.toml").read_text(encoding="utf-8")
)
FIXTURE = HERE.parent / "fixtures" / "manual"
LOADED = load((Layer("empresa", (FIXTURE,)),), FIXTURE)
USUAL = Templating()


def context(hide: tuple[str, ...] = ()) -> CheckContext:
    settings = LOADED.manual.settings.model_copy(update={"hide": hide})
    return CheckContext(replace(LOADED.manual, settings=settings), LOADED.spans, LOADED.known)


def problems(
    text: str, templating: Templating = USUAL, root: Path = HERE, hide: tuple[str, ...] = ()
) -> list[Diagnostic]:
    page = DocsPage("guia.md", "docs/guia.md", text)
    found = check_pages(index_pages([page], templating), context(hide), root)
    return sorted(found, key=lambda problem: problem.sort_key)


def told(
    text: str, templating: Templating = USUAL, hide: tuple[str, ...] = ()
) -> list[list[object]]:
    return [
        [problem.code, problem.span.line, problem.span.column, problem.suggestion or ""]
        for problem in problems(text, templating, hide=hide)
    ]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_page_is_told_what_is_wrong_with_it_at_its_place(case: dict[str, Any]) -> None:
    assert told(case["page"], hide=tuple(case.get("hide", ()))) == case["found"]


BEFORE = st.text(st.sampled_from("añ漢😀 .,;:-x\n"), max_size=30)


@given(BEFORE, st.sampled_from(["", "- ", "{{- now() }}", "{% if x -%}", "{# c #}"]), BEFORE)
def test_columns_count_characters_whatever_stands_before(a: str, tag: str, b: str) -> None:
    text = f'{a}{tag}{b} {{{{  quiz( "nada") }}}} {{{{ term("tampoco") }}}}'
    places = [(one.span, one.params["id"]) for one in problems(text) if one.code == "PL801"]
    assert (
        [
            text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]
            for span, _ in places
        ]
        == [name for _, name in places]
        == ["nada", "tampoco"]
    )


def test_the_marks_of_templates_are_those_of_the_host() -> None:
    templating = Templating(syntax=Syntax(("[[", "]]"), ("[%", "%]"), ("[#", "#]")))
    assert told('[[ quiz("x") ]] {{ quiz("y") }} [# [[ quiz("z") ]] #]', templating) == [
        ["PL801", 1, 10, ""]
    ]


def test_a_page_whose_host_fills_in_nothing_is_told_once() -> None:
    text = '{{ quizz("x") }}\n{{ quiz("fundamentos") }} {{ quiz("x") }}'
    assert told(text, Templating(on=False)) == [["PL854", 2, 4, ""], ["PL801", 2, 36, ""]]


def test_names_with_another_meaning_to_the_host_are_left_to_it() -> None:
    mine = Templating(taken=frozenset({"path"}), defines=lambda name: name == "quizz")
    assert told('{{ path("x") }} {{ quizz("x") }} {{ rolle("x") }}', mine) == [
        ["PL850", 1, 37, "role"]
    ]


def test_filters_and_statements_of_a_host_are_left_to_it() -> None:
    text = "{{ a | euros }} {% fro x in y %}"
    assert told("{{ a | euros }}", Templating(defines=lambda name: name == "euros")) == []
    assert told(text, Templating(extended=True)) == []
    assert told(text, Templating(on=False)) == []
    assert told(f"---\nrender_macros: false\n---\n{text}") == []


def test_statements_that_another_plugin_reads_hide_nothing_of_the_rest() -> None:
    text = "{% include-markdown 'a.md' x=1 %}\n\n{% fro x in y %} {% include 'b' start='c' %} {{ a"
    theirs = Templating(foreign=frozenset({"include", "include-markdown"}))
    assert told(text, theirs) == [["PL867", 3, 1, ""], ["PL867", 3, 46, ""]]


def test_a_variable_of_the_host_needs_no_quotes() -> None:
    mine = Templating(defines=lambda name: name == "fundamentos")
    assert told("{{ quiz(fundamentos) }}", mine) == []


def test_what_is_code_depends_on_the_extensions_of_the_host() -> None:
    text = '!!! note\n\n    {{ quiz("x") }}'
    assert told(text) == [["PL801", 3, 14, ""]]
    assert told(text, Templating(extensions=frozenset())) == []


def test_what_a_layer_took_away_is_named_with_the_place_that_did(tmp_path: Path) -> None:
    own = "practices:\n  - {id: saludo-inmediato, merge: remove}\n"
    (tmp_path / "own.yml").write_text(own, encoding="utf-8")
    loaded = load((Layer("base", (FIXTURE,)), Layer("own", (tmp_path,))), tmp_path)
    text = '{{ practice("saludo-inmediato") }} [así](practica:saludo-inmediato) {{ quiz("nada") }}'
    index = index_pages([DocsPage("guia.md", "docs/guia.md", text)], USUAL)
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    found = check_pages(index, context, tmp_path)
    assert [(each.code, [other.span.path for other in each.related]) for each in found] == [
        ("PL801", ["own.yml"]),
        ("PL801", []),
        ("PL402", ["own.yml"]),
    ]


def test_a_call_in_a_snippet_is_told_at_its_line_of_the_snippet(tmp_path: Path) -> None:
    (tmp_path / "partes").mkdir()
    (tmp_path / "partes" / "a.md").write_text(
        'Uno\n\n{{ quiz("fundamentos") }} `{{ quiz("x") }}`\n\n--8<-- "b.md"\n', encoding="utf-8"
    )
    (tmp_path / "partes" / "b.md").write_text('--8<-- "a.md"\n {{ term("x") }}\n', encoding="utf-8")
    templating = Templating(snippets=(tmp_path / "partes",))
    text = '--8<-- "a.md:1:9"\n\n    --8<-- "b.md"\n\n--8<-- "falta.md"\n'
    found = problems(text, templating, tmp_path)
    assert [(one.code, one.span.path, one.span.line, one.span.column) for one in found] == [
        ("PL855", "partes/a.md", 3, 4),
        ("PL855", "partes/b.md", 2, 5),
    ]


def test_a_bank_is_quoted_by_the_pages_that_show_its_questions() -> None:
    manual = context().manual

    def quoted(text: str) -> frozenset[Ref]:
        page = DocsPage("guia.md", "docs/guia.md", text)
        return index_pages([page], USUAL).quoted_banks(manual)

    assert quoted('{{ question("otro", "x") }}') == {Ref(Kind.BANK, "otro")}
    assert quoted('`{{ question("otro", "x") }}`') == frozenset()
    assert quoted("{{ question(b.id, q) }}") == {Ref(Kind.BANK, "fundamentos")}
