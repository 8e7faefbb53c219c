"""Paper forms on the screen: the page of a quiz, opened with the code that a form has printed."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from tests.axe import violations
from tests.browser.conftest import Visit
from tests.browser.sites import Site
from tests.helpers import replace
from tests.paper.samples import HERE as PAPER

from primera.cli.main import run
from primera.loading.load import load
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.scoring.form_code import decode
from primera.site.project import Project

# One draws for practice, one asks all as it stands, one is an exam.
QUIZZES = ("sorteado", "fundamentos", "todos")
# What is asked: the stem with its numbers, and the options or things below it.
ON_PAPER = """() => [...document.querySelectorAll('.question')].map((one) => {
  const texts = (at) => [...one.querySelectorAll(at)].map((it) => it.innerText);
  const lettered = one.matches('.choice, .ordering');
  return [texts('.stem > :not(.n, .points)').join(' '), lettered ? texts('.letters span') : []];
})"""
ON_SCREEN = """() => [...document.querySelectorAll('.pl-quiz__questions > li')].map((one) => {
  const texts = (at) => [...one.querySelectorAll(at)].map((it) => it.textContent);
  const below = texts('.pl-option > span:first-of-type, .pl-order__text');
  return [texts('.pl-question__stem')[0], below];
})"""

Asked = list[tuple[str, list[str]]]


@dataclass(frozen=True)
class Papers:
    """A project with a quiz of all types, its site, and papers as `primera paper` writes them."""

    project: Project
    site: Site

    def publish(self) -> Manual:
        """Put the manual as it is now on the site."""
        manual = load(self.project.layers, self.project.root).manual
        assert manual is not None
        self.site.publish(manual)
        return manual

    def print(self, quiz: str, letter: str) -> str:
        """Print a form of a quiz, and give its code. The form lies at `hoja-b` on the site."""
        return self.print_all(quiz, letter)[letter]

    def print_all(self, quiz: str, letters: str) -> dict[str, str]:
        """Print forms of a quiz, as `print` does; gives the code of each letter."""
        folder = self.project.root / "hojas"
        shutil.rmtree(folder, ignore_errors=True)
        where = ["--project", str(self.project.root), "--out", str(folder)]
        assert run(["paper", quiz, "--seed", "7", "--forms", ",".join(letters), *where]) == 0
        return {letter: self._lay_down(folder, letter.lower()) for letter in letters}

    def _lay_down(self, folder: Path, letter: str) -> str:
        html = (folder / f"forma-{letter}.html").read_text(encoding="utf-8")
        icon = '<link rel="icon" href="data:,">'  # or the browser asks for one, in vain
        self.site.files[f"hoja-{letter}"] = html.replace("<title>", f"{icon}<title>", 1).encode()
        code = re.search(r'class="code">([0-9A-Z-]{9})<', html)
        assert code
        return code[1]


@pytest.fixture
def papers(project: Project, site: Site) -> Papers:
    shutil.copy(PAPER / "manual" / "todos.yml", project.root / "content" / "todos.yml")
    found = Papers(project, site)
    found.publish()
    return found


def words(asked: list[list[object]]) -> Asked:
    """Questions as a page gives them, with single blanks."""
    return [
        (" ".join(str(stem).split()), [" ".join(one.split()) for one in options])
        for stem, options in asked
        if isinstance(options, list)
    ]


def shown(page: Page, count: int) -> Asked:
    """The questions that the quiz asks, in order."""
    if page.get_by_role("button", name="Empezar").is_visible():
        page.get_by_role("button", name="Empezar").click()
    expect(page.locator(".pl-quiz__count")).to_have_text(re.compile(f"de {count}$"))
    return words(page.evaluate(ON_SCREEN))[:count]


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def numbers(page: Page, question: str = "cuenta") -> list[str]:
    """The numbers of a scene whose numbers change."""
    return page.locator(f"#{question} [data-parameter]").all_text_contents()


@pytest.mark.parametrize("quiz", QUIZZES)
def test_the_screen_asks_what_the_paper_asks_in_the_same_order(
    quiz: str, papers: Papers, visit: Visit
) -> None:
    page = visit("yo")
    for letter, code in papers.print_all(quiz, "ABD").items():
        page.goto(f"{papers.site.url}hoja-{letter.lower()}")
        page.evaluate("localStorage.clear()")  # an exam that is open would keep itself
        printed = words(page.evaluate(ON_PAPER))
        page.goto(f"{papers.site.url}{quiz}?forma={code}")
        expect(page.locator(".pl-quiz__form")).to_have_text(f"Forma {letter}, código {code}")
        assert shown(page, len(printed)) == printed
        page.reload()
        assert shown(page, len(printed)) == printed


def test_a_code_may_be_written_as_people_write_it(papers: Papers, visit: Visit) -> None:
    code = papers.print("sorteado", "B")
    page = visit("yo")
    for written in (code.lower(), code.replace("-", ""), f" {code} "):
        page.goto(f"{papers.site.url}sorteado?forma={quote(written)}")
        expect(page.locator(".pl-quiz__form")).to_have_text(f"Forma B, código {code}")


WRONG = [
    ("4000-70", "«4000-70» no es un código completo. Son ocho letras y números"),
    ("", "«» no es un código completo."),
    ("4000-0009", "«4000-0009» tiene alguna letra o número mal copiado."),
    ("4000-0UUU", "sin la U ni la Ñ."),
    ("0000-0000", "otra versión de Primera Línea."),
    ("<img src=x onerror=alert(1)>", "«<img src=x onerror=a…» no es un código completo."),
]


@pytest.mark.parametrize(("quiz", "wrong"), [("sorteado", WRONG), ("todos", WRONG[-1:])])
def test_a_wrong_code_says_what_is_wrong_and_the_quiz_waits(
    quiz: str, wrong: list[tuple[str, str]], papers: Papers, visit: Visit
) -> None:
    page = visit("yo")
    for text, message in wrong:
        page.goto(f"{papers.site.url}{quiz}?forma={quote(text)}#{quiz}")
        expect(page.get_by_role("alert")).to_contain_text(message)
        expect(page.locator("pl-quiz")).to_be_hidden()
    page.get_by_role("link", name="Seguir sin el código").click()
    page.wait_for_url(f"**/{quiz}#{quiz}")
    expect(page.locator("pl-quiz")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_wrong_code_can_be_written_again_on_the_page(papers: Papers, visit: Visit) -> None:
    code = papers.print("sorteado", "A")
    page = visit("sorteado?forma=4000-0009")
    assert violations(page) == []
    page.get_by_label("Código de la hoja").fill(code.lower())
    page.keyboard.press("Enter")
    expect(page.locator(".pl-quiz__form")).to_have_text(f"Forma A, código {code}")


def test_other_words_of_the_address_are_no_code(papers: Papers, visit: Visit) -> None:
    page = visit("sorteado?h=saludo&plataforma=1")
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 4")
    expect(page.locator(".pl-quiz__form, [role=alert]")).to_have_count(0)


@pytest.mark.parametrize("quiz", ["sorteado", "todos"])
def test_a_quiz_that_changed_says_so_and_shows_the_form_as_well_as_it_can(
    quiz: str, papers: Papers, visit: Visit
) -> None:
    code = papers.print(quiz, "B")
    printed = words(visit("hoja-b").evaluate(ON_PAPER))
    replace(
        papers.project.root / "content/todos.yml", "Le doy una toalla.", "Le presto una toalla."
    )
    papers.publish()
    page = visit(f"{quiz}?forma={code}")
    expect(page.locator(".pl-notice:visible")).to_contain_text("cambió desde que se imprimió")
    expect(page.locator(".pl-quiz__form")).to_have_text(f"Forma B, código {code}")
    now = [
        (stem, [one.replace("Le doy una toalla", "Le presto una toalla") for one in options])
        for stem, options in printed
    ]
    assert shown(page, len(printed)) == now


def test_on_a_page_with_several_quizzes_the_code_finds_its_own(
    papers: Papers, visit: Visit, site: Site
) -> None:
    manual = papers.publish()
    refs = [Ref(Quiz.kind, "fundamentos"), Ref(Quiz.kind, "sorteado")]
    site.page("dos", "Dos", "".join(site.block(manual, ref) for ref in refs))
    code = papers.print("sorteado", "C")
    printed = words(visit("hoja-c").evaluate(ON_PAPER))
    page = visit(f"dos?forma={code}")
    second = page.locator("pl-quiz").nth(1)
    expect(page.locator(".pl-quiz__form + pl-quiz")).to_have_id(second.get_attribute("id") or "")
    expect(page.locator(".pl-notice:visible")).to_have_count(0)
    found = words(page.evaluate(ON_SCREEN))
    count = page.locator("pl-quiz").first.locator("pl-question").count()
    assert found[count : count + len(printed)] == printed


def practise(papers: Papers) -> None:
    """Make the quiz of all types one for practice: its forms and codes stay the same."""
    file = papers.project.root / "content/todos.yml"
    replace(file, "    time_limit: 20\n    mode: exam\n", "")
    papers.publish()


def try_number(page: Page) -> None:
    page.locator("#cuenta input").fill("1000")
    press(page, "Comprobar")
    expect(page.locator("#cuenta .pl-feedback")).to_be_visible()


def test_in_practice_every_try_has_the_numbers_of_the_paper(papers: Papers, visit: Visit) -> None:
    practise(papers)
    code = papers.print("todos", "C")
    printed = visit("hoja-c").locator("[data-parameter]").all_text_contents()
    page = visit(f"todos?forma={code}#cuenta")
    assert numbers(page) == printed
    try_number(page)
    assert numbers(page) == printed
    page.reload()
    expect(page.locator("#cuenta .pl-feedback")).to_be_visible()
    assert numbers(page) == printed
    last = page.locator("pl-question").last.get_attribute("id")
    page.evaluate("(last) => { location.hash = last; }", last)
    press(page, "Saltar")
    press(page, "Repetir las que fallaste")
    expect(page.locator("#cuenta input")).to_be_enabled()
    assert numbers(page) == printed


def test_an_answer_to_other_numbers_does_not_count_on_the_form_and_stays_kept(
    papers: Papers, visit: Visit
) -> None:
    practise(papers)
    usual = visit("todos#cuenta")
    before = numbers(usual)
    try_number(usual)
    page = visit(f"todos?forma={papers.print('todos', 'B')}#cuenta")
    expect(page.locator("#cuenta input")).to_be_enabled()
    assert numbers(page) != before
    usual.reload()
    expect(usual.locator("#cuenta .pl-feedback")).to_be_visible()
    assert numbers(usual) == before


def attempts(page: Page) -> list[int]:
    """The seeds of the attempts that are kept."""
    kept = page.evaluate(
        "Object.keys(localStorage).filter((key) => key.includes('attempt-'))"
        ".map((key) => localStorage[key])"
    )
    return sorted(json.loads(one)["seed"] for one in kept)


def hand_in(page: Page) -> None:
    press(page, "Ver todas")
    press(page, "Entregar")
    press(page, "Sí, entregar")
    expect(page.locator(".pl-summary__score")).to_be_visible()


def test_an_attempt_at_a_form_keeps_its_seed_and_goes_on_without_the_code(
    papers: Papers, visit: Visit
) -> None:
    code = papers.print("todos", "B")
    printed = words(visit("hoja-b").evaluate(ON_PAPER))
    page = visit(f"todos?forma={code}")
    shown(page, len(printed))
    assert attempts(page) == [decode(code).form_seed]
    page = visit("todos")
    assert shown(page, len(printed)) == printed


def test_the_review_of_a_question_without_an_answer_has_the_right_one_for_its_numbers(
    papers: Papers, visit: Visit
) -> None:
    page = visit(f"todos?forma={papers.print('todos', 'B')}")
    shown(page, 12)
    hand_in(page)
    tables, taken = (float(one.replace(",", ".")) for one in numbers(page))
    left = f"{tables - taken:.1f}".removesuffix(".0").replace(".", ",")
    right = page.locator("#cuenta .pl-answer__text")
    expect(right).to_have_text(f"{left} mesas")


def test_whoever_has_another_attempt_open_is_told_and_the_form_comes_next(
    papers: Papers, visit: Visit
) -> None:
    usual = visit("todos")
    press(usual, "Empezar")
    code = papers.print("todos", "B")
    page = visit(f"todos?forma={code}")
    expect(page.get_by_text("Ya tenías este intento abierto")).to_be_visible()
    hand_in(page)
    expect(page.get_by_text("Este intento no es del formulario")).to_be_visible()
    page.reload()
    press(page, "Empezar")
    expect(page.get_by_text("Este intento no es del formulario")).to_be_hidden()
    assert decode(code).form_seed in attempts(page)
    hand_in(page)
    page.reload()
    expect(page.locator(".pl-summary__score")).to_be_visible()
    expect(page.get_by_text("Este intento no es del formulario")).to_be_hidden()


def test_whoever_has_no_attempt_left_sees_the_last_one(papers: Papers, visit: Visit) -> None:
    file = papers.project.root / "content/todos.yml"
    replace(file, "    mode: exam\n", "    mode: exam\n    attempts: 1\n")
    papers.publish()
    page = visit("todos")
    press(page, "Empezar")
    hand_in(page)
    page = visit(f"todos?forma={papers.print('todos', 'B')}")
    expect(page.get_by_text("Este intento no es del formulario")).to_be_visible()
    expect(page.get_by_text("Ya usaste todos tus intentos.")).to_be_visible()
