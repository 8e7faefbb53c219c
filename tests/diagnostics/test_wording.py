"""The words of every diagnostic, in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.reference import reference_pages
from primera.diagnostics.wording import codes, summary, texts_of, word
from primera.model.kinds import Kind
from primera.site.severities import SEVERITIES, TUNABLE
from primera.strings import LANGUAGES, Strings, load_strings

ROOT = Path(__file__).parent.parent.parent
ES, EN = load_strings("es"), load_strings("en")
_LISTED = re.compile(r"^- \[(\w+)\]\(([\w/.]+)#(\w+)\)\{: #(\w+) \} `` ", re.MULTILINE)


def braces(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_codes_and_every_rule_has_one() -> None:
    assert codes(ES) == codes(EN)
    assert set(SEVERITIES) <= set(codes(ES))


def test_a_code_says_the_same_in_both_languages() -> None:
    for code in codes(ES):
        es, en = (
            {name: braces(text) for name, text in strings.under(f"diagnostics.{code}").items()}
            for strings in (ES, EN)
        )
        assert es == en, code
        assert {"message", "explanation"} <= texts_of(code, ES).keys(), code


@pytest.mark.parametrize("strings", [ES, EN], ids=LANGUAGES)
def test_every_kind_of_entry_has_a_name_in_messages(strings: Strings) -> None:
    for kind in Kind:
        params = {"kind": kind.value, "id": "x"}
        problem = Diagnostic("PL401", Severity.ERROR, Span("a.yml"), params)
        assert strings(f"kinds.{kind}.in_a_sentence") in word(problem, strings).message


def test_a_near_word_comes_before_the_hint_in_the_address_of_the_manual() -> None:
    problem = Diagnostic(
        "PL401", Severity.ERROR, Span("a.yml"), {"kind": "area", "id": "x"}, suggestion="y"
    )
    assert word(problem, load_strings("es", "tu")).hints[0] == "¿quisiste decir «y»?"
    assert word(problem, load_strings("es", "usted")).hints[0] == "¿quiso decir «y»?"
    assert len(word(problem, ES).hints) == 2


def test_a_summary_is_the_message_without_particulars() -> None:
    assert summary("PL401", ES) == "No existe … «…»."


@pytest.mark.parametrize("strings", [ES, EN], ids=LANGUAGES)
def test_a_message_tells_what_its_rule_found_with_its_particulars(strings: Strings) -> None:
    params = {"finding": "twice", "gap": "promotores"}
    message = word(Diagnostic("PL711", Severity.ERROR, Span("a.yml"), params), strings).message
    assert message == strings("diagnostics.PL711.findings.twice", gap="promotores") + "."


@pytest.mark.parametrize("strings", [ES, EN], ids=LANGUAGES)
def test_a_message_repeats_no_endless_text_and_nothing_that_moves_a_terminal(
    strings: Strings,
) -> None:
    params = {"value": "\x1b[31m" + "x" * 1_000_000, "example": "x"}
    message = word(Diagnostic("PL206", Severity.ERROR, Span("a.yml"), params), strings).message
    assert "[31mxxx" in message
    assert "xxx…" in message
    assert len(message) < 300
    assert message.isprintable()


def test_the_severity_of_every_warning_is_known() -> None:
    given = re.compile(r'(?:Diagnostic\(\s*"(PL\d+)",\s*Severity\.WARNING|warning\(\s*"(PL\d+)")')
    code = "\n".join(file.read_text("utf-8") for file in (ROOT / "plugins").rglob("*.py"))
    found = {first or second for first, second in given.findall(code)}
    assert len(found) > 10
    assert {each for each in found if SEVERITIES.get(each) is not Severity.WARNING} == set()


def test_every_code_is_in_the_list_and_leads_to_its_family() -> None:
    for strings in (ES, EN):
        pages = reference_pages(strings, SEVERITIES, TUNABLE)
        listed = _LISTED.findall(pages["diagnostics.md"])
        assert [code for code, *_ in listed] == list(codes(strings))
        for code, page, anchor, own in listed:
            assert anchor == own == code.lower()
            assert f"\n## {code} {{: #{anchor} }}\n" in pages[page]
        assert len(pages) == 1 + len({page for _, page, *_ in listed})
        assert sum(page.count("\n## ") for page in pages.values()) == len(listed) + len(pages) - 1


def test_a_page_of_the_reference_is_neither_found_by_search_nor_filled_in() -> None:
    for page in reference_pages(ES, SEVERITIES, TUNABLE).values():
        assert page.startswith("---\nsearch:\n  exclude: true\nrender_macros: false\n---\n")


def test_no_page_of_the_reference_is_kept_that_the_site_makes() -> None:
    assert [*(ROOT / "docs").glob("reference/diagnostics*")] == []


@pytest.mark.parametrize(
    ("finding", "offered"),
    [("entry", "hide: [practica:x]"), ("role", "merge_into:"), ("part", "en la misma capa")],
)
def test_who_removes_what_is_needed_is_offered_to_hide_it(finding: str, offered: str) -> None:
    params: dict[str, Param] = {"finding": finding, "kind": "practice", "id": "x", "part": "y"}
    problem = Diagnostic(
        "PL320",
        Severity.ERROR,
        Span("a.yml"),
        {**params, "count": 1, "entries": ("path:z",), "entry_link": "practice:x"},
    )
    (hint,) = word(problem, ES).hints
    assert offered in hint
