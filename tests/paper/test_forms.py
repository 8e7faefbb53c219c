"""What forms of a seed have in common, what not, and that the browser gives the same ones."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paper.samples import ROOT, SAY, every_type, quiz
from tests.scoring.programs import run_node

from primera.exports.paper.papers import sheet_rows
from primera.loading.load import load
from primera.model.blueprint import candidates
from primera.model.case import CaseQuestion
from primera.model.manual import Manual
from primera.model.ordering_matching import MatchingQuestion, OrderingQuestion
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.model.text_entry import ClozeQuestion, NumericQuestion, ShortTextQuestion
from primera.rendering.paper.forms import (
    fields_of,
    meaning_of,
    paper_forms,
    plan_of,
    printed,
    section_of,
)
from primera.rendering.paper.printed_questions import PaperForm, Printed
from primera.rendering.questions.types.cloze import segments
from primera.scoring import scorable
from primera.scoring.form_code import LETTERS, PAPER_SEEDS, decode
from primera.scoring.variants import sample_variants
from primera.site.project import find_project

SEEDS = st.integers(0, PAPER_SEEDS - 1)
QUIZZES = st.sampled_from(["todos", "sorteado"])


def forms(seed: int, letters: str = LETTERS, quiz_id: str = "todos") -> tuple[PaperForm, ...]:
    return paper_forms(every_type(), quiz(quiz_id), seed, letters)


def ids(form: PaperForm) -> list[str]:
    return [question.id for question in form.questions]


@given(SEEDS, QUIZZES)
def test_all_forms_of_a_seed_ask_the_same(seed: int, quiz_id: str) -> None:
    first, *others = forms(seed, quiz_id=quiz_id)
    for other in others:
        assert Counter(ids(other)) == Counter(ids(first))


@given(SEEDS, QUIZZES)
def test_one_answer_sheet_does_for_all_forms(seed: int, quiz_id: str) -> None:
    sheets = [sheet_rows(printed(form, SAY)) for form in forms(seed, quiz_id=quiz_id)]
    assert all(sheet == sheets[0] for sheet in sheets)


@given(SEEDS)
def test_the_code_gives_the_form_back(seed: int) -> None:
    for form in forms(seed):
        code = decode(form.code)
        assert (code.seed, code.letter) == (seed, form.letter)
        assert code.meaning == meaning_of(every_type(), quiz())
        assert forms(code.seed, code.letter) == (form,)


def test_forms_differ_in_the_order_of_questions_and_of_options() -> None:
    first, second = forms(7, "AB")
    assert ids(first) != ids(second)
    assert first.options != second.options
    assert forms(7, "AB") == (first, second)
    assert forms(8, "A")[0].questions != first.questions


@pytest.mark.parametrize("quiz_id", ["todos", "sorteado"])
def test_a_drawn_quiz_asks_as_many_as_its_rows_say(quiz_id: str) -> None:
    asked = forms(3, "A", quiz_id)[0].questions
    rows = quiz(quiz_id).draw
    wanted = sum(row.take for row in rows) or len(candidates(every_type(), quiz(quiz_id)))
    assert len(asked) == wanted


@given(SEEDS)
def test_whoever_copies_the_key_has_all_points(seed: int) -> None:
    for form in forms(seed, "AB"):
        for shown in printed(form, SAY):
            mark = scorable(shown.question).mark(_copied(shown, form))
            assert mark is not None
            assert mark.num == mark.den, shown.question.id


def _copied(shown: Printed, form: PaperForm) -> dict[str, object]:
    """The response of somebody who fills in the sheet from the key, read with the form at hand."""
    paper = shown.on_paper
    by_letter = {each.letter: each.id for each in paper.lettered}
    match shown.question:
        case OrderingQuestion():
            placed = zip(paper.lettered, paper.answers, strict=True)
            return {"order": [item.id for item, _ in sorted(placed, key=lambda at: int(at[1]))]}
        case MatchingQuestion():
            pairs = zip(paper.shown, paper.answers, strict=True)
            return {"matched": {match.pair.id: by_letter[letter] for match, letter in pairs}}
        case ClozeQuestion() as question:
            gaps = [segment.gap.id for segment in segments(question) if segment.gap]
            filled = dict(zip(gaps, paper.answers, strict=True))
            blanks = [blank for _, blank in paper.shown if blank]
            for gap, blank in zip(gaps, blanks, strict=True):
                letters = {option.letter: option.id for option in blank.menu}
                filled[gap] = letters.get(filled[gap], filled[gap])
            return {"filled": filled}
        case ShortTextQuestion():
            return {"typed": paper.answers[0]}
        case NumericQuestion() as question:
            variant = form.seed % len(sample_variants(question))
            return {"typed": paper.answers[0].replace("−", "-"), "variant": variant}
        case CaseQuestion():
            path, here = [], paper.shown.moments[0]
            for letter in paper.answers:
                taken = next(each for each in here.decisions if each.letter == letter)
                path.append(taken.decision.id)
                here = paper.shown.moments[taken.to - 1]
            return {"path": path}
        case _:
            return {"chosen": [by_letter[letter] for letter in paper.answers]}


def _all_bundled() -> Manual:
    manual = load(find_project(ROOT).layers, ROOT).manual
    assert manual is not None
    return manual


def test_the_browser_makes_the_same_forms_of_every_quiz_that_ships() -> None:
    lines, expected = [], []
    manuals = [(every_type(), quiz()), (every_type(), quiz("sorteado"))]
    bundled = _all_bundled()
    manuals += [(bundled, each) for each in bundled.of(Quiz)]
    for seed, (manual, entry) in enumerate(manuals, 11):
        plan = plan_of(manual, entry)
        questions = [{"part": q.id, **scorable(q).payload()} for q in candidates(manual, entry)]
        for form in paper_forms(manual, entry, seed, "AC"):
            rows = [{"take": row.take, "sort": row.sort} for row in plan.rows]
            given_plan = {
                "questions": plan.questions, "rows": rows, "shuffle": [], "options": plan.options,
            }  # fmt: skip
            code = {"seed": seed, "letter": form.letter}
            lines.append(json.dumps({"plan": given_plan, "questions": questions, "code": code}))
            expected.append(
                {
                    "seed": form.seed,
                    "questions": ids(form),
                    "options": {name: list(found) for name, found in form.options.items()},
                }
            )
    done = run_node("tests/paper/paper_forms.mjs", given="\n".join(lines))
    assert [json.loads(line) for line in done.stdout.splitlines()] == expected


def test_a_change_of_the_bank_changes_its_meaning() -> None:
    manual = every_type()
    bank = manual.get(Bank, "todos")
    before = meaning_of(manual, quiz())

    def after(bank_now: Bank) -> int:
        entries = {**manual.entries, Ref(bank.kind, bank.id): bank_now}
        return meaning_of(Manual(manual.settings, entries), quiz())

    first = bank.questions[0]
    dearer = first.model_copy(update={"points": 5})
    reworded = first.model_copy(update={"stem": "¿Otra cosa?"})
    explained = first.model_copy(update={"explanation": "Dicho de otro modo."})
    rest = bank.questions[1:]
    assert after(bank.model_copy(update={"questions": (dearer, *rest)})) != before
    assert after(bank.model_copy(update={"questions": (reworded, *rest)})) != before
    assert after(bank.model_copy(update={"questions": rest})) != before
    assert after(bank.model_copy(update={"questions": (explained, *rest)})) == before


def test_sections_come_in_order_and_boxes_grow_inside_them() -> None:
    questions = forms(5, "B")[0].questions
    sections = [section_of(question) for question in questions]
    assert sections == sorted(sections, key=["choose", "write", "arrange", "case"].index)
    write = [fields_of(q) for q in questions if section_of(q) == "write"]
    assert write == sorted(write)
