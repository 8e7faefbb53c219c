"""The guides, followed to the letter in an empty folder with the commands of our wheel."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from tests.docs.guide_runner import Block, Reader, blocks_of, inline_commands

from primera.loading import Layer, load
from primera.model.meaning_hash import meaning_hash
from primera.model.quiz import Bank

ROOT = Path(__file__).parents[2]
COMPANY = tuple(
    re.findall(r"^ {10}- guias/(\S+)\.md$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
)
"""The guides for a company: their front page, and those of one task each."""
FOLLOWED = (*COMPANY, "autor", "formador")
TEXTS = {
    page: (ROOT / page).read_text(encoding="utf-8")
    for page in (
        "README.md",
        "README.es.md",
        "docs/index.md",
        "docs/guias/aprendiz.md",
        *(f"docs/guias/{name}.md" for name in FOLLOWED),
    )
}
QUESTIONS = (ROOT / "docs/guias/preguntas.md").read_text(encoding="utf-8")

OF_THE_CHECKOUT = {
    "make serve   # builds the site, says its address and follows every change\n"
    "make test    # proves everything, in a real Chromium too\n",
    "make serve   # construye el sitio, dice su dirección y sigue cada cambio\n"
    "make test    # prueba todo, en un Chromium de verdad también\n",
    "python -m venv .venv\n"
    ".venv\\Scripts\\pip install --require-hashes -r requirements/site.txt\n"
    ".venv\\Scripts\\pip install --no-build-isolation --no-deps -e .\n"
    ".venv\\Scripts\\primera serve\n",
}
"""Blocks for who has the repository: an empty folder has no Makefile and no lock."""

NOT_RUN = {
    "pip install primera-linea": "the wheel is installed from here, not from an index",
    "primera serve": "it does not end; the tests of serving follow it",
    "primera build -f web/mkdocs.yml": "the folder of another project; the tests of hosts call it",
    "primera paper": "the name of the command, which asks for a quiz",
    "mkdocs build": "the tests of hosts compare it with ours",
    "make check": "of the checkout",
    "make site": "of the checkout",
    "make bench": "of the checkout",
    "make generated": "of the checkout",
}


def blocks(page: str) -> list[Block]:
    return [each for each in blocks_of(TEXTS[page]) if each.text not in OF_THE_CHECKOUT]


IN_BLOCKS = {name for page in TEXTS for each in blocks(page) for name, _ in each.commands}
IN_TEXT = {name for text in (*TEXTS.values(), QUESTIONS) for name in inline_commands(text)}


@pytest.mark.parametrize("page", TEXTS)
def test_every_block_names_its_file_or_is_a_terminal(page: str) -> None:
    for each in blocks(page):
        assert each.title or each.language == "console", f"{page}:{each.line}"
    fences = re.findall("```|~~~", TEXTS[page])
    assert len(fences) == 2 * len(list(blocks_of(TEXTS[page])))


@pytest.mark.parametrize("page", ["docs/guias/aprendiz.md", "docs/guias/formador.md"])
def test_the_buttons_that_a_guide_names_are_called_so(page: str) -> None:
    bold = re.findall(r"\*\*([A-Z][^*]+)\*\*", TEXTS[page])
    named = {" ".join(label.split()) for each in bold for label in each.split("→")}
    assert named
    words = ROOT / "plugins/primera/locales/es"
    said = "".join(file.read_text(encoding="utf-8") for file in words.rglob("*.toml"))
    assert {label for label in named if not re.search(rf'"{label}[:"]', said)} == set()


def test_all_that_is_not_followed_is_in_the_guides() -> None:
    shown = {each.text for text in TEXTS.values() for each in blocks_of(text)}
    assert shown >= OF_THE_CHECKOUT
    assert set(NOT_RUN) <= IN_TEXT - IN_BLOCKS


@pytest.mark.parametrize("command", sorted(IN_TEXT - IN_BLOCKS - set(NOT_RUN)))
def test_a_command_that_a_text_names_works(command: str, installed: Path, tmp_path: Path) -> None:
    code, answer = Reader(tmp_path, installed).run(command)
    assert code == 0, answer


@pytest.fixture
def followed(request: pytest.FixtureRequest, installed: Path, tmp_path: Path) -> Path:
    """The folder of someone who has followed a guide. Each step has to answer as told."""
    folder = tmp_path / "acme"
    folder.mkdir()
    reader = Reader(folder, installed)
    for each in blocks(f"docs/guias/{request.param}.md"):
        reader.follow(each)
    return folder


def page(folder: Path, address: str) -> Any:
    return html.parse(folder / "site" / address / "index.html")


@pytest.mark.parametrize(
    "followed", sorted({*COMPANY} - {"empresa", "sitio-mkdocs"}), indirect=True
)
def test_a_company_that_follows_a_guide_is_answered_what_it_tells(followed: Path) -> None:
    assert (followed / "content").is_dir()


@pytest.mark.parametrize("followed", ["sitio-mkdocs"], indirect=True)
def test_pages_of_a_company_show_parts_of_the_manual_in_its_own_site(followed: Path) -> None:
    notices, floor, home = (page(followed, each) for each in ("avisos", "piso", ""))
    assert "Cerramos el lunes." in home.xpath("string(//body)")
    assert "Lupe dobla suéteres" in notices.xpath("string(//article)")
    assert notices.xpath("//article//ol[@class='pl-quiz__questions']")
    assert "{" not in floor.xpath("string(//article)")
    assert len(floor.xpath("//article//li//a[contains(@href, 'practicas/')]")) == 3


@pytest.mark.parametrize("followed", ["autor"], indirect=True)
def test_an_author_who_follows_the_guide_keeps_what_was_answered(followed: Path) -> None:
    """The two fingerprints of the guide are those of the question before and after."""
    base = Layer("base", (ROOT / "content", ROOT / "quizzes"))
    own = Layer("acme", (followed / "content", followed / "quizzes"))
    told = re.findall(
        r"(?:before|after): (\w+)", (followed / "content/manual.yml").read_text("utf-8")
    )
    assert told == [fingerprint(base), fingerprint(base, own)]


def fingerprint(*layers: Layer) -> str:
    manual = load(list(layers), ROOT).manual
    assert manual
    questions = manual.get(Bank, "fundamentos").questions
    (question,) = (each for each in questions if each.id == "escritura-sin-explicar")
    return meaning_hash(question)


@pytest.mark.parametrize("followed", ["formador"], indirect=True)
def test_a_trainer_who_follows_the_guide_has_the_sheets_of_the_code(followed: Path) -> None:
    text = TEXTS["docs/guias/formador.md"]
    told = set(re.findall(r"--code (\S+)|forma=([\w-]+)", text))
    first, again = (followed / name / "clave.html" for name in ("fundamentos-7", "otra-vez"))
    assert all(code in first.read_text(encoding="utf-8") for pair in told for code in pair)
    assert first.read_bytes() == again.read_bytes()
    assert (followed / "cobertura.csv").read_text(encoding="utf-8").startswith("ref,kind,")
