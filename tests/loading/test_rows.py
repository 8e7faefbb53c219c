"""Rows of a table: groups of keys, or plain lists of cells that their first words name."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.light.manuals import problems_of
from tests.loading.layer_files import load_files, told
from tests.present import present
from tests.rendering.manuals import context_of

from primera.loading import Loaded
from primera.loading.json_schema import manual_schema
from primera.model.page import ManualPage
from primera.model.refs import Ref
from primera.rendering.whole_pages import render_entry
from primera.strings import load_strings

PRICES = """
pages:
  - id: precios
    title: Precios
    sections:
      - id: taller
        table:
          columns: [Arreglo, Precio]
          rows:
"""
ROWS = f"""{PRICES}
            - [Tornillo, nada]
            - {{id: puente, cells: [Puente, 24]}}
            - [Tornillo, ]
            - ["", 3]
            - [Patilla, ~]
"""
CHANGE = """
pages:
  - id: precios
    merge: change
    sections: [{id: taller, merge: change, table: {rows: %s}}]
"""


def rows_of(loaded: Loaded) -> dict[str, tuple[str, ...]]:
    (section,) = loaded.manual.get(ManualPage, "precios").sections
    return {row.id: row.cells for row in present(section.table).rows}


def test_a_list_is_a_row_that_its_first_words_name(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"base/a.yml": ROWS})
    assert loaded.diagnostics == ()
    assert rows_of(loaded) == {
        "tornillo": ("Tornillo", "nada"),
        "puente": ("Puente", "24"),
        "tornillo-2": ("Tornillo",),
        "3": ("", "3"),
        "patilla": ("Patilla", ""),
    }


def test_editors_take_either(tmp_path: Path) -> None:
    schema = Draft202012Validator(manual_schema(load_strings()))
    assert [error.message for error in schema.iter_errors(yaml.safe_load(ROWS))] == []
    for wrong in ("[[[a], b]]", "[{cells: [a, b]}]", "[Tornillo]"):
        text = PRICES.replace("rows:", f"rows: {wrong}")
        assert list(schema.iter_errors(yaml.safe_load(text))), wrong


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("[]", "PL214 base/a.yml:10:15 cells"),
        ("Pan", "PL219 base/a.yml:10:15 rows"),
        ("[a, [b]]", "PL203 base/a.yml:10:19 cells"),
        ('[a, "b\\nc"]', "PL207 base/a.yml:10:19 cells"),
    ],
)
def test_what_is_no_row_is_told_at_its_place(row: str, found: str, tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"base/a.yml": f"{PRICES.rstrip()}\n            - {row}\n"})
    assert told(loaded.diagnostics) == [found]


def test_a_layer_adds_and_removes_rows_by_what_they_say(tmp_path: Path) -> None:
    change = CHANGE % "{add: [[Lente, 90]], remove: [[Tornillo, nada], {id: puente}]}"
    loaded = load_files(tmp_path, {"base/a.yml": ROWS, "company/a.yml": change})
    assert loaded.diagnostics == ()
    assert list(rows_of(loaded)) == ["tornillo", "3", "patilla", "lente"]


def test_rows_without_written_ids_are_not_changed_by_silence(tmp_path: Path) -> None:
    change = CHANGE % "[[Lente, 90]]"
    loaded = load_files(tmp_path, {"base/a.yml": ROWS, "company/a.yml": change})
    assert told(loaded.diagnostics) == ["PL305 company/a.yml:5:58 rows <- base/a.yml:11:15"]


@pytest.mark.parametrize("rows", [ROWS, f"{PRICES}            - [Tornillo, nada]\n"])
def test_rows_with_ids_are_added_to_rows_that_have_none(rows: str, tmp_path: Path) -> None:
    change = CHANGE % "[{id: lente, cells: [Lente, 90]}]"
    loaded = load_files(tmp_path, {"base/a.yml": rows, "company/a.yml": change})
    assert loaded.diagnostics == ()
    first, *_, last = rows_of(loaded)
    assert (first, last) == ("tornillo", "lente")


def test_a_row_that_its_words_name_is_no_place_and_is_not_changed(tmp_path: Path) -> None:
    change = CHANGE % (
        "[{id: tornillo-2, merge: change, cells: {replace: [a, b]}},"
        " {id: lente, after: tornillo, cells: [Lente, 90]}]"
    )
    loaded = load_files(tmp_path, {"base/a.yml": ROWS, "company/a.yml": change})
    assert told(loaded.diagnostics) == [
        "PL323 company/a.yml:5:137 <- base/a.yml:11:15",
        "PL323 company/a.yml:5:64 <- base/a.yml:13:15",
    ]


def test_two_rows_of_one_id_are_told(tmp_path: Path) -> None:
    rows = "            - {id: a, cells: [Uno]}\n            - {id: a, cells: [Dos]}\n"
    loaded = load_files(tmp_path, {"base/a.yml": f"{PRICES}{rows}"})
    assert [each for each in told(tuple(problems_of(loaded))) if "PL409" in each] == [
        "PL409 base/a.yml:11:20 <- base/a.yml:10:20"
    ]


def test_two_thousand_rows_are_read_and_shown(tmp_path: Path) -> None:
    rows = "".join(f"            - [Pieza, Taller, {n}.5]\n" for n in range(2000))
    text = f"{PRICES.replace('Precio]', 'Quién, Precio]')}{rows}"
    loaded = load_files(tmp_path, {"base/a.yml": text})
    assert problems_of(loaded) == []
    assert len(rows_of(loaded)) == 2000
    page = render_entry(context_of(loaded.manual), Ref(ManualPage.kind, "precios"))
    assert page.count('<tr id="pieza') == 2000
