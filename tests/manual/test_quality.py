"""What a person of the trade expects of each practice, beyond what every manual must keep."""

from __future__ import annotations

import pytest
from tests.helpers import found_in
from tests.manual.conftest import ROOT
from tests.present import present

from primera.checks import CheckContext, run_checks
from primera.loading import Loaded, load
from primera.model.manual import Manual
from primera.model.practice import Practice, Relation
from primera.model.roles import Checklist, Role
from primera.site.project import find_project
from primera.yamltree.nodes import Origin


@pytest.fixture(scope="session")
def practices(manual: Manual) -> tuple[Practice, ...]:
    return manual.of(Practice)


def not_to_confuse(practice: Practice) -> list[Relation]:
    return [tie for tie in practice.related if tie.type == "not_to_confuse"]


def test_the_checks_find_nothing_not_even_to_warn_of(loaded: Loaded) -> None:
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    problems = [
        f"{each.span.path}:{each.span.line}: {each.code} {dict(each.params)}"
        for each in (*loaded.diagnostics, *found_in(context))
    ]
    assert problems == []


def test_no_rule_asks_where_a_thing_stands_that_is_as_it_should_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """To answer, the file is read once more, which takes as long as the first time."""
    project = find_project(ROOT)
    loaded = load(project.layers, project.root)

    def refuse(text: str, origin: Origin) -> None:
        pytest.fail(f"a rule asks for a place in {origin.path}")

    monkeypatch.setattr("primera.loading.record.recompose", refuse)
    assert run_checks(CheckContext(loaded.manual, loaded.spans, loaded.known)) == ()


def test_one_role_of_the_manual_answers_for_each_practice(
    manual: Manual, practices: tuple[Practice, ...]
) -> None:
    roles = {role.id for role in manual.of(Role)}
    answers = {each.id: present(each.responsibilities).accountable for each in practices}
    assert {name: role for name, role in answers.items() if role not in roles} == {}


def test_each_practice_has_ties_and_one_that_says_what_it_is_not(
    practices: tuple[Practice, ...],
) -> None:
    lacking = [each.id for each in practices if len(each.related) < 2 or not not_to_confuse(each)]
    assert lacking == []


def test_a_practice_not_to_be_confused_says_the_difference_on_both_pages(
    practices: tuple[Practice, ...],
) -> None:
    ties = {(each.id, tie.practice): tie.note for each in practices for tie in not_to_confuse(each)}
    assert [pair for pair, note in ties.items() if not note] == []
    assert [(one, other) for one, other in ties if (other, one) not in ties] == []


def test_each_practice_has_a_line_in_some_checklist(
    manual: Manual, practices: tuple[Practice, ...]
) -> None:
    ticked = {line.practice for checklist in manual.of(Checklist) for line in checklist.lines}
    assert [each.id for each in practices if each.id not in ticked] == []
