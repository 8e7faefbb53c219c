"""The guides, followed to the letter in an empty folder with the commands of our wheel."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from tests.docs.guide_runner import Reader, blocks_of
from tests.docs.guide_texts import COMPANY, FOLLOWED, ROOT, TEXTS

from primera.loading import Layer, load
from primera.model.manual import Manual
from primera.model.meaning_hash import meaning_hash
from primera.model.practice import Practice
from primera.model.quiz import Bank


@pytest.fixture
def followed(name: str, installed: Path, tmp_path: Path) -> Path:
    """The folder of someone who has followed a guide. Each step has to answer as told."""
    folder = tmp_path / "acme"
    folder.mkdir()
    reader = Reader(folder, installed)
    for each in blocks_of(TEXTS[f"docs/guias/{name}.md"]):
        reader.follow(each)
    return folder


def page(folder: Path, address: str = "") -> Any:
    return html.parse(folder / "site" / address / "index.html")


def manual_of(*layers: Layer) -> Manual:
    base = Layer("base", (ROOT / "content", ROOT / "quizzes"))
    manual = load([base, *layers], ROOT).manual
    assert manual
    return manual


def own(folder: Path) -> Layer:
    return Layer("acme", (folder / "content", folder / "quizzes"))


def a_scene_of_the_base_is_the_company_s(folder: Path) -> None:
    changed = manual_of(own(folder)).get(Practice, "actitud-positiva")
    assert changed.do
    assert "don Julio" in changed.do.text
    assert changed.steps == manual_of().get(Practice, "actitud-positiva").steps


def a_quiz_is_on_paper(folder: Path) -> None:
    assert "La caja llegó golpeada" in (folder / "acme-7/forma-a.html").read_text(encoding="utf-8")


def the_face_is_the_company_s(folder: Path) -> None:
    face = manual_of(own(folder)).settings.identity
    assert face
    assert (face.contact, face.footer) == ("servicio@acme.example", "Acme, uso interno")


def the_site_is_for_a_folder_of_the_domain(folder: Path) -> None:
    lost = html.parse(folder / "site/404.html")
    assert lost.xpath("//link[@rel='stylesheet'][starts-with(@href, '/manual/assets/')]")
    assert {each.name for each in (folder / "site").glob("_headers*")} == {
        *("_headers", "_headers.nginx", "_headers.caddy")
    }


def what_was_saved_is_whole_elsewhere(folder: Path) -> None:
    again = folder.parent / "manual-recuperado"
    files = list((folder / "content").rglob("*.yml"))
    assert len(files) > 3
    for file in files:
        assert (again / file.relative_to(folder)).read_bytes() == file.read_bytes()


def search_engines_are_asked_to_stay_out_and_nobody_else_is_asked(folder: Path) -> None:
    assert (folder / "site/robots.txt").read_text(encoding="utf-8").endswith("Disallow: /\n")
    for file in (folder / "site").rglob("*.html"):
        tree: Any = html.parse(file)
        assert tree.xpath("//meta[@name='robots'][@content='noindex']"), file
        asked = tree.xpath(
            "//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href"
        )
        assert asked
        assert [each for each in asked if re.match(r"(\w+:)?//", each)] == []


def pages_show_parts_of_the_manual(folder: Path) -> None:
    notices, floor, home = (page(folder, each) for each in ("avisos", "piso", ""))
    assert "Cerramos el lunes." in home.xpath("string(//body)")
    assert "Lupe dobla suéteres" in notices.xpath("string(//article)")
    assert notices.xpath("//article//ol[@class='pl-quiz__questions']")
    assert "{" not in floor.xpath("string(//article)")
    assert len(floor.xpath("//article//li//a[contains(@href, 'practicas/')]")) == 3


def the_fingerprints_are_those_before_and_after(folder: Path) -> None:
    told = re.findall(
        r"(?:before|after): (\w+)", (folder / "content/manual.yml").read_text(encoding="utf-8")
    )
    assert told == [fingerprint(manual_of()), fingerprint(manual_of(own(folder)))]


def fingerprint(manual: Manual) -> str:
    questions = manual.get(Bank, "fundamentos").questions
    (question,) = (each for each in questions if each.id == "escritura-sin-explicar")
    return meaning_hash(question)


def a_code_gives_the_sheets_again(folder: Path) -> None:
    told = set(re.findall(r"--code (\S+)|forma=([\w-]+)", TEXTS["docs/guias/formador.md"]))
    first, again = (folder / name / "clave.html" for name in ("fundamentos-7", "otra-vez"))
    assert all(code in first.read_text(encoding="utf-8") for pair in told for code in pair)
    assert first.read_bytes() == again.read_bytes()
    assert (folder / "cobertura.csv").read_text(encoding="utf-8").startswith("ref,kind,")


def every_command_answers_as_told(folder: Path) -> None:
    assert (folder / "content").is_dir()


COMES_OF: dict[str, Callable[[Path], None]] = {
    "empezar": a_scene_of_the_base_is_the_company_s,
    "cuestionario": a_quiz_is_on_paper,
    "identidad": the_face_is_the_company_s,
    "publicar": the_site_is_for_a_folder_of_the_domain,
    "respaldo": what_was_saved_is_whole_elsewhere,
    "privacidad": search_engines_are_asked_to_stay_out_and_nobody_else_is_asked,
    "sitio-mkdocs": pages_show_parts_of_the_manual,
    "autor": the_fingerprints_are_those_before_and_after,
    "formador": a_code_gives_the_sheets_again,
}
"""What there is at the end, where it is more than answers."""
TO_FOLLOW = [name for name in FOLLOWED if name != COMPANY[0]]


@pytest.mark.parametrize("name", TO_FOLLOW)
def test_who_follows_a_guide_gets_what_it_tells(followed: Path, name: str) -> None:
    COMES_OF.get(name, every_command_answers_as_told)(followed)
