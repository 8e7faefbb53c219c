"""Counts in sentences are those of what is shown, and mean what is written."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.model.written import manual_of, with_settings
from tests.present import present

from primera.loading import Layer, load
from primera.loading.shown import shown
from primera.model.counted_text import CountedText, without_counts
from primera.model.counting import read, with_counts
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.meaning_hash import meaning_hash
from primera.model.number_words import in_words, number_in
from primera.model.page import ManualPage
from primera.model.quiz import Bank
from primera.model.refs import Ref

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = tomllib.loads((HERE / "counts.toml").read_text(encoding="utf-8"))[
    "case"
]


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Manual:
    return manual_of("hidden.yml", tmp_path_factory.mktemp("contada"))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_count_says_how_many_there_are_as_it_is_written(
    case: dict[str, Any], manual: Manual
) -> None:
    left = shown(with_settings(manual, hide=tuple(case.get("hide", ())))).manual
    assert read(case["written"], left) == case["read"]


COUNTING = """
pages:
  - id: cuanto
    title: Las [dos](cuenta:practicas/area:trato) de trato
    approved_by: Quien lee las [tres](cuenta:practicas)
    sections:
      - id: una
        prose: "Son [tres](cuenta:practicas) prácticas."
        table: {columns: [Qué], rows: [["[Tres](cuenta:practicas)"]]}
        phrases: {say: ["Tenemos [tres](cuenta:practicas)."]}
    origin: own
"""


def test_what_is_counted_means_what_is_written(tmp_path: Path) -> None:
    manual = manual_of("hidden.yml", tmp_path, COUNTING)
    left = shown(with_settings(manual, hide=("practica:uno",))).manual
    whole, page = manual.get(ManualPage, "cuanto"), left.get(ManualPage, "cuanto")
    assert (page.title, page.sections[0].prose) == ("Las una de trato", "Son dos prácticas.")
    assert isinstance(page.title, CountedText)
    (section,) = page.sections
    assert page.approved_by == "Quien lee las dos"
    assert present(section.table).rows[0].cells == ("Dos",)
    assert present(section.phrases).say == ("Tenemos dos.",)
    assert meaning_hash(page) == meaning_hash(whole)
    words = whole.model_copy(update={"title": "Las dos de trato"})
    assert meaning_hash(words) == meaning_hash(whole)


def test_without_counts_a_manual_stays_as_it_is(manual: Manual) -> None:
    assert with_counts(manual) is manual


ASKING = """
  - id: cuentas
    title: Cuentas
    description: Cuántas hay.
    questions:
      - id: cuantas
        type: short_text
        stem: ¿Cuántas prácticas tiene el trato?
        accept: ["[dos](cuenta:practicas/area:trato)"]
        explanation: Son [dos](cuenta:practicas/area:trato).
        passage: area:trato
        bloom: remember
      - id: explicada
        type: short_text
        stem: ¿Qué se hace?
        accept: [saludar]
        explanation: Lo dicen [dos](cuenta:practicas/area:trato) prácticas.
        passage: area:trato
        bloom: remember
"""


@pytest.mark.parametrize(
    ("hide", "asked"),
    [((), 2), (("practica:tres",), 2), (("practica:uno",), 1), (("area:trato",), None)],
)
def test_a_question_whose_key_is_a_count_hides_when_it_changes(
    tmp_path: Path, hide: tuple[str, ...], asked: int | None
) -> None:
    text = (HERE / "hidden.yml").read_text(encoding="utf-8").replace("banks:\n", f"banks:{ASKING}")
    (tmp_path / "todo.yml").write_text(text, encoding="utf-8")
    manual = load([Layer("empresa", (tmp_path,))], tmp_path).manual
    found = shown(with_settings(manual, hide=hide))
    bank = found.manual.find(Ref(Kind.BANK, "cuentas"))
    assert (len(bank.questions) if isinstance(bank, Bank) else None) == asked


def test_a_question_that_counts_wrong_from_the_start_is_not_asked(tmp_path: Path) -> None:
    asking = ASKING.replace('"[dos](', '"[nueve](')
    text = (HERE / "hidden.yml").read_text(encoding="utf-8").replace("banks:\n", f"banks:{asking}")
    (tmp_path / "todo.yml").write_text(text, encoding="utf-8")
    found = shown(load([Layer("empresa", (tmp_path,))], tmp_path).manual)
    assert (found.named, dict(found.followers)) == (0, {"question": 1})


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("feminine", [True, False])
def test_a_number_in_words_is_read_as_the_number(language: str, feminine: bool) -> None:
    for number in range(100):
        said = number_in(in_words(number, language, feminine), language)
        assert said
        assert (said.value, said.in_words) == (number, True)
    assert in_words(100, language) == "100"


def test_what_is_written_is_found_again() -> None:
    assert without_counts("Son [tres](cuenta:x) y [a](b:c).") == "Son tres y [a](b:c)."
    assert without_counts(CountedText.of("Son dos.", "Son [tres](cuenta:x).")) == "Son tres."
