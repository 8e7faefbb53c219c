"""What the guides and the READMEs show and name: blocks, buttons, commands, anchors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.docs.guide_runner import Block, Reader, blocks_of, inline_commands
from tests.docs.guide_texts import COMPANY, QUESTIONS, ROOT, TEXTS

from primera.model.kinds import Kind
from primera.strings import load_strings

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
    "pip install --upgrade primera-linea": "the same",
    'pip install "mkdocs-material[imaging]"': "it would change the machine that the tests run on",
    "primera serve": "it does not end; the tests of serving follow it",
    "primera serve --host 0.0.0.0": "the same",
    "primera build -f web/mkdocs.yml": "the folder of another project; the tests of hosts call it",
    "primera build ../manual-recuperado": "what a guide tells to rehearse; it checks the same",
    "primera edition": "it keeps an edition that the manual declares; tests/exchange does so",
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


@pytest.mark.parametrize("name", ["aprendiz", "formador", "empezar", "respaldo", "privacidad"])
def test_the_buttons_that_a_guide_names_are_called_so(name: str) -> None:
    bold = re.findall(r"\*\*([A-Z][^*]+)\*\*", TEXTS[f"docs/guias/{name}.md"])
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


ANCHORS = {
    *("empieza", "anade-lo-tuyo", "cambia-una-practica", "una-practica-ligera"),
    *("politicas-directorios-y-frases", "pregunta-lo-tuyo", "tu-cara", "oculta-lo-que-no-es-tuyo"),
    *("elige-las-capas", "ajusta-las-reglas", "paginas-escritas-a-mano"),
    *("dentro-de-tu-sitio-de-mkdocs", "otros-complementos", "para-otro-generador"),
}
"""What others may have linked to when all of it was one page."""


def test_the_front_page_keeps_the_anchors_of_what_was_on_it_and_leads_to_every_guide() -> None:
    front = TEXTS["docs/guias/empresa.md"]
    anchors = {one or other for one, other in re.findall(r'\{#([\w-]+)\}|id="([\w-]+)"', front)}
    assert anchors >= ANCHORS
    assert {*re.findall(r"\]\(([\w-]+)\.md", front)} == {*COMPANY} - {"empresa"}


def test_the_guide_to_writing_names_every_kind_of_link() -> None:
    say = load_strings("es")
    named = {*re.findall(r"`([a-z]+)`", TEXTS["docs/guias/autor.md"])}
    assert {say(f"kinds.{kind}.link") for kind in Kind} <= named
