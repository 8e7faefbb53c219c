"""The papers themselves: whole, harmless, the same every time, and fit for a printer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.sheets import sheets_of
from tests.paper.samples import PAPER, every_type, quiz, written
from tests.rendering.hostile import HARMLESS, LINES, rewritten_manual
from tests.rendering.parsed import parse

from primera.exports.paper.papers import papers
from primera.exports.paper.prose_context import Paper
from primera.model.entry import Media
from primera.model.manual import Manual
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.model.settings import Edition
from primera.scoring.form_code import LETTERS
from primera.strings import ADDRESSES, LANGUAGES, load_strings

FORM, SHEET, KEY = "forma-a.html", "hoja-de-respuestas.html", "clave.html"


def text_of(html: str) -> str:
    """What a reader sees of a paper."""
    body = html.split("<body>", 1)[1]
    return " ".join(re.sub(r"<[^>]*>", " ", body).split())


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert written(7) == written(7)
    assert written(7) != written(8)


def test_there_is_a_form_for_each_letter_one_sheet_and_one_key() -> None:
    names = [f"forma-{letter}.html" for letter in "abcd"]
    assert list(written(7, LETTERS)) == [*names, SHEET, KEY]


def test_the_answers_stand_in_the_key_alone() -> None:
    files = written()
    for feedback in ("Lo primero es que se seque.", "Cada cosa en su lugar.", "hola"):
        assert feedback in files[KEY]
        assert all(feedback not in files[name] for name in files if name != KEY)
    assert "intangible" not in text_of(files[FORM]).replace("Intangible", "")


def test_every_paper_names_its_code() -> None:
    files = written()
    codes = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", text_of(files[SHEET]))
    assert len(codes) == 2
    assert codes[0] in text_of(files[FORM])
    assert codes[1] in text_of(files["forma-b.html"])
    assert f"primera paper todos --code {codes[1]}" in text_of(files[KEY])


def test_each_form_says_where_it_can_be_answered_on_a_screen() -> None:
    address = "https://ejemplo.test/cuestionarios/todos/"
    files = papers(every_type(), quiz(), 7, "AB", PAPER, address)
    for name in (FORM, "forma-b.html"):
        code = re.findall(r"[0-9A-Z]{4}-[0-9A-Z]{4}", text_of(files[name]))[0]
        assert f"Para responder en pantalla: {address}?forma={code} " in text_of(files[name])
    assert all("?forma=" not in html for html in written().values())


@pytest.mark.parametrize("name", [FORM, SHEET, KEY])
def test_a_paper_needs_nothing_beside_it(name: str) -> None:
    html = written()[name]
    assert html.startswith('<!doctype html>\n<html lang="es">')
    tags = {element.tag for element in parse(html).elements}
    assert not tags & {"script", "link", "iframe", "object"}
    assert not re.search(r"""(?:src|href)=["'](?!data:)|url\(|@import""", html)


def test_the_form_shows_the_numbers_that_its_key_reckons_with() -> None:
    files = written()
    mesas = re.search(r"Hay ([\d,]+) mesas y (\d) están llenas", text_of(files[FORM]))
    assert mesas
    left = float(mesas[1].replace(",", ".")) - int(mesas[2])
    shown = str(left).removesuffix(".0").replace(".", ",")
    assert f" {shown} mesas 1 punto" in text_of(files[KEY])


@pytest.mark.parametrize(
    "words",
    [
        "Se aprueba con 12 puntos (80 %).",
        "Tiempo: 20 minutos.",
        "marca en ella tu forma: A",
        "Elige todas las que correspondan.",
        "Escribe bajo cada letra su número",
        "Respuesta en: mesas",
        "Aquí termina el caso.",
        "Edición otono-2026 (2026-11-21)",
    ],
)
def test_a_form_says_what_whoever_answers_must_know(words: str) -> None:
    edition = Edition(id="otono-2026", date="2026-11-21", note="La primera.")
    settings = every_type().settings.model_copy(update={"editions": (edition,)})
    manual = Manual(settings, every_type().entries)
    assert words in text_of(papers(manual, quiz(), 7, "A", PAPER)[FORM])


@pytest.mark.parametrize(
    "words",
    [
        "No la repartas con las formas.",
        "Cada letra correcta vale 1/2 de los puntos.",
        "De 6 parejas, cada una que quede en su orden vale 1/6 de los puntos.",
        "También vale: hola.",
        "No cuentan las tildes",
        "Casi (50 % de los puntos)",
        "Una letra de más o de menos ya no vale.",
        "Se acepta hasta 0,5 de diferencia.",
        "Error esperado: 100. Sumaste lo que se resta.",
        "El mejor camino:",
        "4 valen todos los puntos",
    ],
)
def test_the_key_says_what_whoever_marks_must_know(words: str) -> None:
    assert words in re.sub(r" (?=[.:,])", "", text_of(written()[KEY])).replace("hola .", "hola.")


@pytest.mark.parametrize("line", LINES)
def test_hostile_texts_are_only_text(line: str) -> None:
    harmless = papers(rewritten_manual(every_type(), HARMLESS), quiz(), 7, "A", PAPER)
    manual = rewritten_manual(every_type(), line)
    hostile = papers(manual, manual.get(Quiz, "todos"), 7, "A", PAPER)
    for name, html in hostile.items():
        found, expected = parse(html), parse(harmless[name])
        assert [e.tag for e in found.elements] == [e.tag for e in expected.elements], name
        assert [set(e.attributes) for e in found.elements] == [
            set(e.attributes) for e in expected.elements
        ], name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_papers_speak_every_language_and_address(language: str, address: str) -> None:
    paper = Paper(load_strings(language, address), lambda name: b"")
    for html in papers(every_type(), quiz(), 7, "AB", paper).values():
        assert f'<html lang="{language}">' in html


def test_pictures_travel_inside_and_recordings_are_written_out() -> None:
    manual = every_type()
    bank = manual.get(Bank, "todos")
    media = (
        Media(kind="image", file="plano.svg", alt="Plano de la puerta"),
        Media(kind="audio", file="voz.mp3", transcript="«Buenas tardes».", title="La voz"),
        Media(kind="video", file="cola.mp4", captions="cola.vtt", title="La cola"),
    )
    first = bank.questions[0].model_copy(update={"media": media})
    seen = bank.model_copy(update={"questions": (first, *bank.questions[1:])})
    manual = Manual(manual.settings, {**manual.entries, Ref(bank.kind, bank.id): seen})
    html = papers(manual, quiz(), 7, "A", PAPER)[FORM]
    picture = "cGljdHVyZSBvZiBwbGFuby5zdmc="  # «picture of plano.svg»
    assert f'<img src="data:image/svg+xml;base64,{picture}" alt="Plano de la puerta">' in html
    assert "Lo que se dice: «Buenas tardes»." in text_of(html)
    assert "Se ve o se oye en el sitio: La cola" in text_of(html)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_a_printer_gets_pages_on_which_nothing_is_cut(
    size: str, chromium: Browser, tmp_path: Path
) -> None:
    page = chromium.new_page(viewport={"width": 680, "height": 960})
    page.emulate_media(media="print")
    pages = {}
    for name, html in written().items():
        file = tmp_path / name
        file.write_text(html, encoding="utf-8")
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 680, name
        pages[name] = len(re.findall(rb"/Type /Page\b", page.pdf(format=size)))
    assert pages[SHEET] == 1
    assert pages[FORM] == pages["forma-b.html"] <= 4
    page.goto((tmp_path / SHEET).as_uri())
    bubbles = page.locator(".answers i")
    assert bubbles.count() == 5 * 4  # five questions to choose, and the longest has four options
    box = bubbles.first.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) > 6.5 / 25.4 * 96
    page.close()


def test_no_moment_of_a_case_stands_on_two_sheets(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / FORM
    file.write_text(written()[FORM], encoding="utf-8")
    page = chromium.new_page()
    page.goto(file.as_uri())
    # Cases that end with many ends, each of whose moments has a size of letters of its own.
    moments = page.evaluate(
        """() => {
            const list = document.querySelector(".moments");
            const end = list.querySelector("li:has(.how)");
            for (let n = 0; n < 6; n += 1) list.append(end.cloneNode(true));
            const asked = list.closest("article");
            for (let n = 0; n < 5; n += 1) asked.after(asked.cloneNode(true));
            const all = document.querySelectorAll(".moments > li");
            all.forEach((one, place) => {
              one.style.fontSize = `${14.7 + 0.03 * place}px`;
              for (const part of one.querySelectorAll("*")) part.style.fontSize = "inherit";
            });
            return all.length;
        }"""
    )
    sheets = sheets_of(page.pdf(format="Letter"))
    page.close()
    sizes = [{size for size, _ in sheet.runs} for sheet in sheets]
    placed = [
        sum(any(abs(size - 14.7 - 0.03 * place) < 0.012 for size in sheet) for sheet in sizes)
        for place in range(moments)
    ]
    assert placed == [1] * 66
