"""Every problem of reading and of layers has its words, and no words are left without a problem."""

import re
from pathlib import Path

import pytest

import primera
from primera.strings import load_strings

PACKAGE = Path(primera.__file__).parent
CODE = re.compile(r'"(PL[123]\d\d)"')


def codes_in_source() -> set[str]:
    return {
        code
        for folder in ("yamltree", "loading", "checks")
        for path in (PACKAGE / folder).rglob("*.py")
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_code_has_message_hint_and_an_explanation_with_two_samples(language: str) -> None:
    strings = load_strings(language)
    for code in codes_in_source():
        assert f"diagnostics.{code}.message" in strings
        assert f"diagnostics.{code}.hint" in strings
        assert strings(f"diagnostics.{code}.explanation").count("```") >= 4  # two fences


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_words_are_left_without_a_problem(language: str) -> None:
    worded = {key.split(".")[0] for key in load_strings(language).under("diagnostics")}
    assert {code for code in worded if CODE.match(f'"{code}"')} == codes_in_source()
