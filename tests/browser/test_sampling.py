"""Questions that are drawn and mixed, for practice and in exams."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect
from tests.browser.conftest import Visit
from tests.browser.learner import RIGHT, answer, go_on
from tests.browser.manuals import LLAVE, QUESTIONS, bank_of, exam_of, manual_of, quiz_of
from tests.browser.sites import Site

from primera.model.question_types import Question
from primera.scoring.sampling import plan_of, sample_form

MANY: tuple[Question, ...] = (
    *QUESTIONS,
    *(LLAVE.model_copy(update={"id": f"llave-{number}"}) for number in range(2, 9)),
)
DRAW = [{"take": 3, "type": "single"}, {"take": 1, "type": "true_false"}]
MIXED = {"draw": DRAW, "shuffle": ["questions", "options"]}


def publish(site: Site, **rules: object) -> None:
    bank = bank_of(MANY)
    quiz = quiz_of(bank).model_validate({**quiz_of(bank).model_dump(), **rules})
    site.publish(manual_of(bank, quiz, exam_of(bank, **rules)))


def shown(page: Page) -> list[str]:
    """The ids of the questions that are asked, in order."""
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 4")
    ids = page.locator("pl-question").evaluate_all("all => all.map((one) => one.id)")
    return list(ids[:4])


def seed_of(page: Page, part: str) -> int:
    """The newest seed that is kept."""
    records = page.evaluate(
        "(part) => Object.keys(localStorage).filter((key) => key.includes(part))"
        ".map((key) => localStorage[key])",
        part,
    )
    seed = max(map(json.loads, records), key=lambda record: record["at"])["seed"]
    assert isinstance(seed, int)
    return seed


def test_practice_asks_the_questions_of_its_seed_in_that_order(visit: Visit, site: Site) -> None:
    publish(site, **MIXED)
    page = visit("fundamentos")
    asked = shown(page)
    assert len(set(asked)) == 4
    assert "tocar" in asked
    assert "perecedero" not in asked
    page.reload()
    assert shown(page) == asked


def test_true_and_false_are_never_mixed(visit: Visit, site: Site) -> None:
    publish(site, shuffle=["options"])
    page = visit("fundamentos")
    mixed = set()
    for _ in range(6):
        orders = page.locator("pl-question").evaluate_all(
            "all => all.map((one) => [...one.querySelectorAll('input')].map((it) => it.value))"
        )
        assert orders[2] == ["true", "false"]
        assert [sorted(order) for order in orders[:2]] == [
            ["descuento", "otra", "subo"],
            ["asiento", "camisa", "mesa", "tornillos"],
        ]
        mixed.add(str(orders))
        page.evaluate("localStorage.clear()")
        page.reload()
        expect(page.locator(".pl-quiz__head")).to_be_visible()
    assert len(mixed) > 1


def test_python_draws_the_form_that_the_browser_shows(visit: Visit, site: Site) -> None:
    publish(site, shuffle=["questions"])
    page = visit("fundamentos")
    expect(page.locator(".pl-quiz__head")).to_be_visible()
    ids = page.locator("pl-question").evaluate_all("all => all.map((one) => one.id)")
    bank = bank_of(MANY)
    quiz = quiz_of(bank).model_copy(update={"shuffle": ("questions",)})
    plan = plan_of(manual_of(bank, quiz), quiz)
    assert ids == list(sample_form(plan, seed_of(page, "|order|")).questions)


def test_starting_over_draws_anew_and_undoing_brings_the_questions_back(
    visit: Visit, site: Site
) -> None:
    publish(site, **MIXED)
    page = visit("fundamentos")
    asked = shown(page)
    before = seed_of(page, "|order|")
    for question in asked:
        answer(page, question, RIGHT[question.partition("-")[0]])
        go_on(page)
    page.get_by_role("button", name="Empezar de nuevo").click()
    shown(page)
    assert seed_of(page, "|order|") != before
    expect(page.locator("pl-question[data-outcome]")).to_have_count(0)
    page.get_by_role("button", name="Deshacer").click()
    expect(page.locator(".pl-summary__score")).to_have_text("4 de 4 puntos")
    assert seed_of(page, "|order|") == before


def test_an_exam_keeps_its_questions_and_the_order_of_their_options(
    visit: Visit, site: Site
) -> None:
    publish(site, **MIXED)
    page = visit("examen")
    page.get_by_role("button", name="Empezar").click()
    asked = shown(page)
    question = page.locator("pl-question:visible")
    options = question.locator("input").evaluate_all("all => all.map((it) => it.value)")
    page.reload()
    assert shown(page) == asked
    again = question.locator("input").evaluate_all("all => all.map((it) => it.value)")
    assert again == options


def test_without_scripts_all_candidates_show(site: Site) -> None:
    publish(site, **MIXED)
    html = site.files["fundamentos"].decode()
    assert html.count("<pl-question") == 9
    assert "perecedero" not in html.partition('<ol class="pl-quiz__questions">')[2]
