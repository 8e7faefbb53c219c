"""Quizzes and checklists as the browser finds them."""

from __future__ import annotations

import json

import pytest
from tests.rendering.manuals import context_of, every_kind
from tests.rendering.parsed import Element, parse

from primera.model.manual import Manual
from primera.model.meaning_hash import meaning_hash
from primera.model.question import (
    MultipleQuestion,
    QuestionBase,
    SingleQuestion,
    TrueFalseQuestion,
)
from primera.model.quiz import Bank, Quiz
from primera.model.roles import Checklist
from primera.model.settings import Edition, MinorChange
from primera.rendering.checklists import render_checklist
from primera.rendering.paper.forms import meaning_of
from primera.rendering.quizzes import render_quiz

QUIZ = every_kind().of(Quiz)[0]
BANK = every_kind().get(Bank, QUIZ.bank)
CHECKLIST = every_kind().of(Checklist)[0]
PAGE = "guias/practicar.md"
HTML = render_quiz(context_of(every_kind()), QUIZ.id, PAGE)


def _payload(element: Element) -> dict[str, object]:
    found = json.loads(element.attributes["data-pl"])
    assert isinstance(found, dict)
    return found


def _elements(html: str, tag: str) -> list[Element]:
    return [element for element in parse(html).elements if element.tag == tag]


def _right_answers(question: QuestionBase) -> int:
    if isinstance(question, TrueFalseQuestion):
        return 1
    assert isinstance(question, SingleQuestion | MultipleQuestion)
    return sum(option.key for option in question.options)


def test_the_quiz_carries_what_scoring_needs() -> None:
    assert _payload(_elements(HTML, "pl-quiz")[0]) == {
        "v": 1,
        "spec": 1,
        "manual": "mostrador",
        "entry": f"quiz:{QUIZ.id}",
        "title": QUIZ.title,
        "bank": f"bank:{BANK.id}",
        "pass_mark": 80,
        "meaning": meaning_of(every_kind(), QUIZ),
        "known": [question.id for question in BANK.questions],
    }


@pytest.mark.parametrize("question", BANK.questions, ids=lambda question: question.id)
def test_a_question_carries_its_identity_options_and_keys(question: object) -> None:
    assert any(question is member for member in BANK.questions)
    index = next(i for i, member in enumerate(BANK.questions) if member is question)
    member = BANK.questions[index]
    payload = _payload(_elements(HTML, "pl-question")[index])
    if isinstance(member, TrueFalseQuestion):
        options, keys, kind = ["true", "false"], ["true" if member.answer else "false"], "single"
    else:
        assert isinstance(member, SingleQuestion | MultipleQuestion)
        options = [option.id for option in member.options]
        keys = [option.id for option in member.options if option.key]
        kind = member.type
    assert payload == {
        "entry": f"bank:{BANK.id}",
        "part": member.id,
        "hash": meaning_hash(member),
        "was": [],
        "type": kind,
        "points": member.points,
        "options": options,
        "keys": keys,
    }


def test_every_option_is_a_control_inside_its_label_and_has_feedback() -> None:
    parsed = parse(HTML)
    for kind in ("radio", "checkbox"):
        controls = [e for e in parsed.elements if e.attributes.get("type") == kind]
        names = {control.attributes["name"] for control in controls}
        assert all(name.startswith(f"bank:{BANK.id}/") for name in names)
    shown = [e for e in parsed.elements if "data-option" in e.attributes]
    labels = [e.attributes["data-option"] for e in shown if e.tag == "label"]
    answers = [e.attributes["data-option"] for e in shown if e.tag == "li"]
    assert labels == answers
    assert labels


def test_only_the_right_answers_are_marked_as_keys() -> None:
    marked = [e for e in parse(HTML).elements if "data-key" in e.attributes]
    assert len(marked) == sum(map(_right_answers, BANK.questions))


def test_a_block_is_one_div_without_blank_lines() -> None:
    for html in (HTML, render_checklist(context_of(every_kind()), CHECKLIST.id, PAGE)):
        assert html.startswith("<div ")
        assert html.endswith("</div>")
        assert "\n\n" not in html
        assert not set("{}") & set(html)


def _with_minor_changes(*pairs: tuple[str, str]) -> Manual:
    part = f"bank:{BANK.id}#{BANK.questions[0].id}"
    changes = tuple(MinorChange(part=part, before=old, after=new) for old, new in pairs)
    edition = Edition(id="uno", date="2026-11-21", note="Palabras.", minor_changes=changes)
    manual = every_kind()
    settings = manual.settings.model_copy(update={"editions": (edition,)})
    return Manual(settings, manual.entries, manual.media)


def test_hashes_declared_equivalent_are_followed_through_the_whole_chain() -> None:
    present = meaning_hash(BANK.questions[0])
    a, b, other, another = "a" * 12, "b" * 12, "c" * 12, "d" * 12
    manual = _with_minor_changes((a, b), (other, another), (b, present))
    questions = _elements(render_quiz(context_of(manual), QUIZ.id, PAGE), "pl-question")
    assert _payload(questions[0])["was"] == [b, a]
    assert all(_payload(question)["was"] == [] for question in questions[1:])


def test_a_checklist_carries_its_lines_and_the_hour_at_which_a_day_begins() -> None:
    html = render_checklist(context_of(every_kind()), CHECKLIST.id, PAGE)
    assert _payload(_elements(html, "pl-checklist")[0]) == {
        "v": 1,
        "manual": "mostrador",
        "entry": f"checklist:{CHECKLIST.id}",
        "title": CHECKLIST.title,
        "belongs_to": "person",
        "day_starts_at": "04:00",
        "shifts": [
            {"name": "Mañana", "begins": "", "ends": ""},
            {"name": "Tarde", "begins": "", "ends": ""},
        ],
        "known": [line.id for line in CHECKLIST.lines],
    }
    lines = {_payload(e)["part"]: _payload(e) for e in parse(html).having("class", "pl-line")}
    for line in CHECKLIST.lines:
        assert lines[line.id] == {
            "part": line.id,
            "hash": meaning_hash(line),
            "was": [],
            "frequency": line.frequency,
        }


def test_an_unknown_quiz_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        render_quiz(context_of(every_kind()), "ninguno", PAGE)
