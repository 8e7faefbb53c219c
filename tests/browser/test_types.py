"""Every type of question in a real browser: what is said, what is kept, what hostile input does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.conftest import Visit
from tests.browser.every_type import (
    IDS,
    NOT_RIGHT,
    QUESTIONS,
    Response,
    check,
    every_bank,
    every_quiz,
    give,
    numbers_of,
    only,
    right_for,
    turn_to,
)
from tests.browser.learner import go_on
from tests.browser.manuals import manual_of, quiz_of
from tests.browser.sites import Site
from tests.helpers import build

from primera.site.project import Project

KEPT = "(part) => Object.entries(localStorage).filter(([key]) => key.includes(part))"


SAID: list[tuple[str, Response, str, list[str]]] = [
    ("una", {"chosen": ["bono"]}, "Todavía no", ["Todavía no tiene habitación.", "La correcta"]),
    ("varias", {"chosen": ["mesa"]}, "En parte", ["Tu respuesta, correcta", "Salió sin nadie"]),
    ("cierta", {"chosen": ["false"]}, "Correcto", ["Por eso cuentan tanto las pistas."]),
    ("orden", NOT_RIGHT["orden"], "En parte",
     ["Va en el lugar 2", "Va en el lugar 3", "En su lugar", "Antes no sabes."]),
    ("parejas", NOT_RIGHT["parejas"], "En parte",
     ["Bien", "Le corresponde: Tangibles", "Nadie habló de dinero.",
      "Falta atención a la persona."]),
    ("huecos", NOT_RIGHT["huecos"], "En parte",
     ["Hueco 1: casi. Revisa la tilde. Se esperaba: atención.",
      "Hueco 2: todavía no. Calla ante ti, no ante los suyos. Se esperaba: sus conocidos."]),
    ("huecos", {"filled": {"que": "descuentos", "quien": "conocidos"}}, "En parte",
     ["Hueco 1: todavía no. El precio no hizo que volviera. Se esperaba: atención.",
      "Hueco 2: bien. La queja corre de boca en boca."]),
    ("huecos", {"filled": {"que": "buen trata", "quien": "conocidos"}}, "En parte",
     ["Hueco 1: casi. Hay una letra cambiada. Se esperaba: buen trato."]),
    ("palabra", {"typed": "Reseña"}, "Correcto", []),
    ("palabra", {"typed": "comentaria"}, "En parte",
     ["Hay una letra cambiada. Se esperaba: comentario."]),
    ("palabra", {"typed": "el comentario"}, "Correcto", ["Se esperaba: comentario."]),
    ("palabra", {"typed": "la reseña"}, "Correcto", ["El artículo no va."]),
    ("palabra", {"typed": "resena"}, "En parte", ["Ojo con la ñ. Se esperaba: reseña."]),
    ("palabra", {"typed": "reseñía"}, "En parte", ["Hay una letra de más."]),
    ("palabra", {"typed": "reseñas"}, "En parte", ["Revisa si va en singular o en plural."]),
    ("palabra", {"typed": "encuesta"}, "Todavía no", ["Una encuesta la pides tú, no él."]),
    ("cuenta", {"typed": "1.234,56"}, "Correcto", []),
    ("cuenta", {"typed": "1234.56"}, "Correcto", []),
    ("cuenta", {"typed": "+1 234,56 pesos"}, "Correcto", []),
    ("cuenta", {"typed": "1234,56 dólares"}, "En parte",
     ["El número está bien; la unidad es otra. Se esperaba: 1234,56 pesos."]),
    ("cuenta", {"typed": "1243.56"}, "Todavía no", ["Dos cifras cambiaron de lugar."]),
    ("caso", {"path": ["escucho"]}, "Correcto", ["Lo mejor aquí", "«Gracias. Mañana vengo.»"]),
    ("caso", {"path": ["excuso", "pido"]}, "En parte",
     ["Le explico que falta personal.", "Se podía arreglar", "A ella no le sirve la excusa.",
      "Lo mejor aquí"]),
    ("caso", {"path": ["callo"]}, "Todavía no", ["Aquí se perdió algo", "«No vuelvo más.»"]),
]  # fmt: skip


def test_an_answer_gets_its_verdict_and_its_words(site: Site, visit: Visit) -> None:
    bank = every_bank()
    site.alone(manual_of(bank, quiz_of(bank)), bank)
    page = visit("todas")
    untold = []
    for name, response, verdict, words in SAID:
        quiz = page.locator("pl-quiz").nth(IDS.index(name))
        question = quiz.locator("pl-question")
        give(question, response)
        quiz.locator("[data-act=check]").click()
        feedback = question.locator(".pl-feedback")
        expect(feedback).to_be_visible()
        shown = question.inner_text()
        missing = [each for each in (*words, f"La explicación de {name}.") if each not in shown]
        told = feedback.locator(".pl-feedback__verdict").inner_text()
        if told != verdict or missing or f"La pista de {name}." in shown:
            untold.append((name, response, told, missing))
        quiz.get_by_role("button", name="Otra vez").click()
    assert untold == []


def test_a_foreseen_mistake_is_known_whatever_the_numbers_are(open_type: Visit) -> None:
    page = open_type("saldo")
    question = page.locator("#saldo")
    give(question, {"typed": str(sum(numbers_of(question)))})
    check(page)
    expect(question.locator(".pl-gap__remark")).to_contain_text("Los sumaste en vez de restar.")


def test_each_try_has_other_numbers_and_what_was_answered_keeps_its_own(
    site: Site, visit: Visit
) -> None:
    site.publish(only("saldo"))
    page = visit("tipos")
    question = page.locator("#saldo")
    first = numbers_of(question)
    give(question, NOT_RIGHT["saldo"])
    check(page)
    assert numbers_of(question) == first
    go_on(page)
    page.get_by_role("button", name="Repetir las que fallaste").click()
    second = numbers_of(question)
    assert second != first
    give(question, right_for(question))
    check(page)
    page.reload()
    page.get_by_role("button", name="Entraron").click()
    assert numbers_of(question) == second
    expect(question.locator(".pl-feedback__verdict")).to_have_text("Correcto")


def test_a_case_tells_its_path_while_it_goes_and_the_best_one_at_its_end(open_type: Visit) -> None:
    page = open_type("caso")
    case = page.locator("#caso")
    main = page.locator(".pl-quiz__actions .pl-button--main")
    skip = page.get_by_role("button", name="Saltar")
    give(case, {"path": ["excuso"]})
    # Until the end there is nothing to check, and after it nothing to skip.
    expect(main).to_be_hidden()
    expect(skip).to_be_visible()
    told = case.locator(".pl-case__told > li")
    expect(told).to_have_count(1)
    told.locator("summary").click()
    expect(told.get_by_text("«Me dijeron a las cinco")).to_be_visible()
    expect(told.locator(".pl-option__mark")).to_have_count(0)
    give(case, {"path": ["pido"]})
    expect(main).to_have_text("Ver cómo te fue")
    expect(skip).to_be_hidden()
    best = case.locator("details.pl-case__best")
    expect(best).to_be_hidden()
    end = case.locator(".pl-case__node[data-ending=good] .pl-case__text")
    colour = "(text) => getComputedStyle(text).borderLeftColor"
    untold = end.evaluate(colour)
    assert untold == case.locator(".pl-case__text").first.evaluate(colour)
    check(page)
    assert end.evaluate(colour) != untold
    expect(best.locator("li")).to_have_text(
        "La escucho y reviso la orden con ella. Sabe que ya estás con su problema."
    )


@pytest.mark.parametrize(
    ("path", "praised"), [(["escucho"], True), (["excuso", "pido"], False), (["callo"], False)]
)
def test_what_is_said_of_the_best_way_praises_whoever_took_it_and_teaches_the_others(
    open_type: Visit, path: list[str], praised: bool
) -> None:
    page = open_type("caso")
    case = page.locator("#caso")
    give(case, {"path": path})
    check(page)
    lesson = case.locator(".pl-answer__explanation")
    expect(lesson).to_be_visible()
    expect(case.locator(".pl-feedback .pl-answer__explanation")).to_have_count(int(praised))
    expect(case.locator(".pl-case__best .pl-answer__explanation")).to_have_count(int(not praised))
    expect(case.locator(".pl-case__told > li[data-state]")).to_have_count(len(path))


def test_a_question_of_any_type_that_changed_says_so(open_type: Visit, site: Site) -> None:
    page = open_type("una")
    answer_all(page)
    site.publish(every_quiz(**{name: f"Otra pregunta: {name}." for name in IDS if name != "saldo"}))
    page.reload()
    for name in IDS:
        question = turn_to(page, name)
        changed = name != "saldo"
        expect(question.get_by_text("Esta pregunta cambió")).to_be_visible(visible=changed)
        expect(question.locator(".pl-feedback")).to_be_visible(visible=not changed)


def test_an_old_record_of_a_choice_still_reads(open_type: Visit) -> None:
    page = open_type("una")
    give(page.locator("#una"), {"chosen": ["bono"]})
    check(page)
    old = {
        "v": 1, "kind": "answer", "title": "Tipos", "label": "La llave", "status": "",
        "tries": [{"response": {"chosen": ["otra"]}, "at": 1767225600000}], "cleared": 0,
    }  # fmt: skip
    [[key, _]] = page.evaluate(KEPT, "|una|")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(old)])
    page.reload()
    expect(page.locator("#una input[value=otra]")).to_be_checked()
    expect(page.locator("#una .pl-feedback__verdict")).to_have_text("Todavía no")


@pytest.fixture
def plain(site: Site, device: BrowserContext) -> Iterator[Page]:
    """The quiz without scripts."""
    site.publish(every_quiz())
    assert device.browser
    context = device.browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}tipos")
    yield page
    context.close()


def test_without_scripts_every_type_reads_with_its_answer_folded(plain: Page) -> None:
    expect(plain.locator("pl-question:visible")).to_have_count(len(IDS))
    for name, key in {
        "una": "Subo con ella", "varias": "El asiento del autobús", "cierta": "Falso",
        "orden": "Escuchar sin interrumpir", "parejas": "Tangibles", "huecos": "atención",
        "palabra": "reseña", "cuenta": "1234,56 pesos", "saldo": "clientes",
        "caso": "La escucho y reviso la orden con ella.",
    }.items():  # fmt: skip
        answer = plain.locator(f"#{name} .pl-answer")
        words = answer.locator(".pl-answer__text", has_text=key).first
        expect(words).to_be_hidden()
        answer.locator("summary").click()
        expect(words).to_be_visible()
        expect(answer.get_by_text(f"La explicación de {name}.")).to_be_visible()


def test_without_scripts_a_case_is_a_book_in_which_one_goes_on_at_a_number(plain: Page) -> None:
    decision = plain.get_by_role("link", name="Sigo con la caja. → 4")
    decision.click()
    ending = plain.locator("#caso-adios")
    expect(ending).to_contain_text("«No vuelvo más.»")
    expect(ending).to_be_in_viewport()
    assert plain.url.endswith("#caso-adios")


def test_on_paper_all_questions_stand_and_no_answer(open_type: Visit, plain: Page) -> None:
    for page in (open_type("caso"), plain):
        page.emulate_media(media="print")
        expect(page.locator("pl-question:visible")).to_have_count(len(IDS))
        expect(page.locator(".pl-answer:visible, .pl-feedback:visible")).to_have_count(0)
        expect(page.locator(".pl-case__node:visible")).to_have_count(4)
        expect(page.locator(".pl-case__goto:visible")).to_have_text(
            [re.compile(f"→ {number}") for number in (3, 4, 2, 4, 3)]
        )


def test_nothing_of_any_question_is_in_the_search_index(project: Project) -> None:
    questions = [{**question, "passage": "practica:saludo-inmediato"} for question in QUESTIONS]
    about = {"id": "tipos", "title": "Tipos", "description": "Una pregunta de cada tipo."}
    quiz = {"id": "tipos", "title": "Cuestionario de tipos", "introduction": "De todo un poco."}
    added = {"banks": [{**about, "questions": questions}], "quizzes": [{**quiz, "bank": "tipos"}]}
    (project.root / "content" / "tipos.yml").write_text(json.dumps(added), encoding="utf-8")
    site = project.root / "site"
    build(project, site)
    file = (site / "search" / "search_index.json").read_text(encoding="utf-8")
    index = json.dumps(json.loads(file), ensure_ascii=False)
    assert "Cuestionario de tipos" in index
    words = [word for word in texts_of(QUESTIONS) if len(word) > 10]
    assert len(words) > 70
    assert [word for word in words if word in index] == []


def answer_all(page: Page) -> None:
    for name in IDS:
        give(page.locator(f"#{name}"), NOT_RIGHT[name])
        check(page)
        go_on(page)


def texts_of(part: object) -> Iterable[str]:
    """All words that questions say."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for name, value in part.items():
            if name not in ("type", "passage", "bloom", "formula", "to"):
                yield from texts_of(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from texts_of(value)
