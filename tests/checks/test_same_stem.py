"""Looking for questions alike among many, without comparing all with all."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from primera.checks.context import CheckContext
from primera.checks.item_writing.lint_items import Lint
from primera.checks.item_writing.q04_same_stem import FEWEST_WORDS, LEAST_LIKENESS, check
from primera.loading import Layer, load
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank
from primera.model.refs import Ref

FIXTURE = Path(__file__).parent.parent / "fixtures" / "manual"
LOADED = load([Layer("empresa", (FIXTURE,))], FIXTURE.parent)
WORDS = tuple("abcdefghijkl")
STEMS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=7, max_size=12, unique=True).map(" ".join),
    min_size=2,
    max_size=5,
)


class Anywhere:
    """Places of questions that no file holds."""

    layer_stack = LOADED.spans.layer_stack

    def of(self, *_: object) -> object:
        return LOADED.spans.of(None)


def told(stems: list[str]) -> set[str]:
    """The ids of the questions that the rule finds."""
    assert LOADED.manual
    (bank,) = LOADED.manual.of(Bank)
    questions = tuple(
        bank.questions[0].model_copy(update={"id": f"p{number}", "stem": stem})
        for number, stem in enumerate(stems)
    )
    entries = {Ref(Kind.BANK, bank.id): bank.model_copy(update={"questions": questions})}
    manual = Manual(LOADED.manual.settings, entries)
    context = CheckContext(manual, Anywhere(), frozenset())  # type: ignore[arg-type]
    return {str(found.params["id"]) for found in check(Lint(context))}


@given(STEMS)
def test_exactly_those_are_found_that_are_like_one_before(stems: list[str]) -> None:
    words = [set(re.findall(r"\w+", stem)) for stem in stems]
    assert told(stems) == {
        f"p{number}"
        for number, own in enumerate(words)
        if len(own) >= FEWEST_WORDS
        and any(
            len(other) >= FEWEST_WORDS and len(own & other) >= LEAST_LIKENESS * len(own | other)
            for other in words[:number]
        )
    }
