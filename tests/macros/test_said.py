"""What Jinja says of a page in English is said in the words of the manual's language."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError
from tests.macros.test_problems import problems

import primera.site.macros.jinja_messages as module
from primera.adapters.macros.template_positions import what_failed
from primera.checks.context import Rule
from primera.diagnostics.wording import word
from primera.site.macros.jinja_messages import template_fault
from primera.strings import load_strings

HERE = Path(__file__).parent
PAGES = tomllib.loads((HERE / "said.toml").read_text(encoding="utf-8"))
FILLED = {
    "{{ precio }}": "undefined",
    "{{ {}.precio.dolares }}": "no_part",
    "{{ {}['precio'] }}": "no_part",
    "{{ [].precio }}": "no_part",
    "{{ [1][3] }}": "no_part",
    "{{ 1 | euros }}": "no_filter",
    "{{ 'a' | map('euros') | list }}": "no_filter",
    "{% if 1 is caro %}{% endif %}": "no_test",
    "{% include 'nota.md' %}": "no_template",
    "{{ 1 / 0 }}": "code",
}
"""A page that is filled in -> what it fails by."""
LANGUAGES = ("es", "en")
WORDS = {language: load_strings(language).under("report.template") for language in LANGUAGES}
JINJA = re.compile(
    r"\b(token|got|unexpected|encountered|tag|innermost|undefined|attribute|chain)\b", re.I
)
"""Words of Jinja's."""


@pytest.mark.parametrize("family", PAGES)
def test_a_page_that_cannot_be_read_is_told_of_in_words_of_ours(family: str) -> None:
    for page, expected in PAGES[family].items():
        (problem,) = problems(page)
        assert [problem.span.column, problem.params["fault"]] == expected, page
        for language in LANGUAGES:
            message = word(problem, load_strings(language)).message
            assert bool(JINJA.search(message)) == (expected[1] == "other"), message
            assert "{" not in message


@pytest.mark.parametrize(("page", "fault"), FILLED.items())
def test_what_fails_while_a_page_is_filled_in_is_told_in_words_of_ours(
    page: str, fault: str, tmp_path: Path
) -> None:
    with pytest.raises((TemplateError, ZeroDivisionError)) as caught:
        Environment(undefined=StrictUndefined, loader=DictLoader({})).from_string(page).render()
    params = what_failed(caught.value, tmp_path)
    assert params["fault"] == fault
    problem = Rule("PL858").told(problems("{{ a")[0].span, params)
    for language in LANGUAGES:
        message = word(problem, load_strings(language)).message
        assert not JINJA.search(message), message


def test_every_fault_that_is_known_has_words_and_the_other_way_round() -> None:
    known = {fault for _, fault in module._PATTERNS} | {"other", "code", "no_template", "encoding"}
    assert set(WORDS["es"]) == set(WORDS["en"]) == known
    tokens = set(module._TOKENS.values())
    for language in LANGUAGES:
        assert set(load_strings(language).under("report.token")) == tokens


def test_what_nobody_foresaw_is_said_as_jinja_says_it() -> None:
    assert template_fault("You cannot.") == {"fault": "other", "cause": "You cannot."}
