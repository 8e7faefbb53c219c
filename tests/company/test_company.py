"""A hardware store and a hotel, from an empty folder to a site: what they type, what is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect
from scripts.bench.weights import served
from tests.installed import run

pytestmark = pytest.mark.xdist_group("company")  # the site is built once

HERE = Path(__file__).parent
WRITTEN = HERE / "ferreteria"
"""What the company writes. Lines for a file that is there already go at its end."""

FILES = sorted(path.relative_to(WRITTEN) for path in WRITTEN.rglob("*.yml"))
BEGIN = ["primera", "new", ".", "--name", "Ferretería La Tuerca", "--sector", "ferretería"]
BEGIN += ["--color", "café", "--logo", str(HERE / "logo.svg")]
BUILD = ["primera", "build"]
FINISH = [["primera", "check", "--fix"], ["primera", "check", "--strict"], BUILD]
READY = ["primera", "new", ".", "--starter", "hotel", "--name", "Hotel Mar", "--color", "azul"]
HIDDEN = re.findall(r"practica:(\S+)", (WRITTEN / "content/manual.yml").read_text(encoding="utf-8"))
BROWN = "rgb(107, 68, 35)"
ANSWERS = (
    "Pregunto qué va a conectar.",
    "La marco en la tabla y se la enseño.",
    "El de mariposa.",
    "Que llega el jueves y se la apartas.",
    *("Falso", "Verdadero", "Falso", "Verdadero"),
)


def test_it_takes_at_most_eight_commands_and_140_lines() -> None:
    lines = [
        line
        for file in FILES
        for line in (WRITTEN / file).read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    assert len([BEGIN, *FINISH]) <= 8
    assert len(lines) <= 140
    assert len(HIDDEN) == 10


@pytest.fixture(scope="session")
def site(shared: Path, installed: Path) -> Path:
    """The site of the company, made once with the commands of our wheel."""
    folder = shared / "ferreteria"
    with FileLock(shared / "ferreteria.lock"):
        if not folder.exists():
            folder.mkdir()
            do(BEGIN, installed, folder)
            for file in FILES:
                with (folder / file).open("a", encoding="utf-8") as there:
                    there.write((WRITTEN / file).read_text(encoding="utf-8"))
            for command in FINISH:
                do(command, installed, folder)
    return folder / "site"


def do(command: list[str], installed: Path, folder: Path) -> None:
    name, *rest = command
    run(installed / name, *rest, folder=folder)


def test_what_it_hides_is_nowhere(site: Path) -> None:
    index = (site / "search/search_index.json").read_text(encoding="utf-8")
    assert "practicas/venta-consultiva/" in index
    places = [f"practicas/{name}/" for name in HIDDEN]
    pages = site.rglob("*.html")
    led = {str(link) for page in pages for link in html.parse(page).xpath("//a/@href")}
    assert any("practicas/venta-consultiva/" in link for link in led)
    assert [link for link in led for place in places if place in link] == []
    for file in site.rglob("*.json"):
        text = file.read_text(encoding="utf-8")
        assert [place for place in places if place in text] == [], file
    assert not [place for place in places if (site / place).exists()]


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone on which nothing is kept, and which is asked for nothing of other hosts."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    hosts: set[str | None] = set()
    troubles: list[str] = []
    context.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    context.on("weberror", lambda error: troubles.append(str(error.error)))
    yield context
    context.close()
    assert hosts == {"127.0.0.1"}
    assert troubles == []


def test_its_people_find_what_is_theirs(site: Path, phone: BrowserContext) -> None:
    page = phone.new_page()
    with served(site) as address:
        page.goto(f"{address}/")
        see_its_face(page)
        read_its_pages(page, address)
        tick_its_list(page, address)
        answer_its_quiz(page, address)
        open_its_exam(page, address)


def see_its_face(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ferretería La Tuerca")
    header = page.locator(".md-header")
    assert header.evaluate("(header) => getComputedStyle(header).backgroundColor") == BROWN
    page.locator(".md-header__button[for=__drawer]").click()
    logo = page.locator(".md-nav--primary > .md-nav__title .md-logo img")
    expect(logo).to_be_in_viewport()
    assert logo.evaluate("(image) => image.naturalWidth") > 0


def read_its_pages(page: Page, address: str) -> None:
    page.goto(f"{address}/practicas/servicio-valor-anadido/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Un detalle que sirve")
    expect(page.get_by_text("Nora corta las cuatro tablas")).to_be_visible()
    expect(page.get_by_text("Termina lo acordado antes de agregar nada.")).to_be_visible()
    page.goto(f"{address}/practicas/medir-dos-veces/")
    expect(page.get_by_text("Espera su sí, mide otra vez y corta.")).to_be_visible()
    page.goto(f"{address}/estandares/mensaje-contestado/")
    expect(page.get_by_text("Como máximo 15 minutos")).to_be_visible()
    page.goto(f"{address}/paginas/que-taco-lleva/")
    expect(page.get_by_role("row").filter(has_text="Tablarroca")).to_contain_text("de mariposa")
    expect(page.get_by_text("El jueves llega y se lo aparto.")).to_be_visible()
    assert page.evaluate("document.scrollingElement.scrollWidth") == 390


def tick_its_list(page: Page, address: str) -> None:
    page.goto(f"{address}/listas/abrir-la-ferreteria/")
    line = page.get_by_role("checkbox", name="Probé la cortadora con un retazo.")
    line.check()
    expect(page.locator(".pl-list__left")).to_have_text("Hoy: 2")
    page.reload()
    expect(line).to_be_checked()


def answer_its_quiz(page: Page, address: str) -> None:
    page.goto(f"{address}/cuestionarios/mostrador/")
    for answer in ANSWERS:
        page.get_by_label(answer, exact=True).filter(visible=True).check()
        page.get_by_role("button", name="Comprobar").click()
        expect(page.locator(".pl-feedback__verdict:visible")).to_have_text("Correcto")
        page.locator(".pl-quiz__actions .pl-button--main").click()
    expect(page.locator(".pl-summary__verdict")).to_have_text("Aprobaste")
    expect(page.locator(".pl-summary__score")).to_have_text("8 de 8 puntos")


def open_its_exam(page: Page, address: str) -> None:
    page.goto(f"{address}/cuestionarios/examen/")
    page.get_by_role("button", name="Empezar").click()
    expect(page.locator(".pl-quiz__count")).to_have_text("1 de 5")
    expect(page.locator("pl-question:visible")).to_have_count(1)


def test_a_hotel_is_ready_with_one_command(
    installed: Path, tmp_path: Path, phone: BrowserContext
) -> None:
    for command in (READY, BUILD):
        do(command, installed, tmp_path)
    page = phone.new_page()
    with served(tmp_path / "site") as address:
        page.goto(f"{address}/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Hotel Mar")
        for place in ("Noche", "Ruido de noche"):
            page.get_by_role("article").get_by_role("link", name=place).click()
        expect(page.get_by_text("Atiende el ruido en cinco minutos y en persona.")).to_be_visible()
        page.goto(f"{address}/listas/turno-de-recepcion/")
        line = page.get_by_role("checkbox", name="Cuadré la caja.")
        line.check()
        page.reload()
        expect(line).to_be_checked()
        page.goto(f"{address}/cuestionarios/hotel/")
        expect(page.locator(".pl-quiz__count")).to_have_text("1 de 15")
