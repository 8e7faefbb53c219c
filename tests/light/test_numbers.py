"""Numbers of practices and areas: written ones stay, the others are counted on."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.diagnostics import Diagnostic
from primera.loading import Loaded
from primera.loading import shown as loading
from primera.model.practice import Area, Practice
from tests.light.manuals import problems_of, read_files, read_texts

MANUAL = """
manual: {{id: tienda, title: Tienda, description: La tienda.{settings}}}
"""


def practices(*numbers: tuple[str, str]) -> str:
    """Practices by their ids, each with what is written of its number."""
    lines = [
        f"  - {{id: {name}, title: {name}, statement: Haz {name}.,"
        f" {number} steps: [{{id: hazlo, text: Hazlo.}}]}}"
        for name, number in numbers
    ]
    return "\n".join(["practices:", *lines])


def shown(loaded: Loaded) -> dict[str, int | None]:
    return {practice.id: practice.number for practice in loaded.manual.of(Practice)}


def codes(found: list[Diagnostic]) -> list[str]:
    return [problem.code for problem in found]


def over(root: Path, *layers: str, settings: str = "") -> Loaded:
    first, *others = layers
    return read_texts(root, MANUAL.format(settings=settings) + first, *others)


def test_numbers_that_are_written_stay_and_the_others_follow_the_greatest(tmp_path: Path) -> None:
    loaded = over(
        tmp_path, practices(("a", ""), ("b", "number: 7,"), ("c", ""), ("d", "number: 2,"))
    )
    assert problems_of(loaded) == []
    assert shown(loaded) == {"d": 2, "b": 7, "a": 8, "c": 9}


def test_the_greatest_number_of_all_layers_counts(tmp_path: Path) -> None:
    loaded = over(tmp_path, practices(("a", "")), practices(("b", "number: 40,"), ("c", "")))
    assert problems_of(loaded) == []
    assert shown(loaded) == {"b": 40, "a": 41, "c": 42}


def test_no_number_that_is_written_is_one_that_is_counted(tmp_path: Path) -> None:
    """Without the layer above `a` would be 1, which that layer writes."""
    loaded = over(tmp_path, practices(("a", "")), practices(("b", "number: 1,")))
    assert problems_of(loaded) == []
    assert shown(loaded) == {"b": 1, "a": 2}


def test_an_entry_with_which_something_is_wrong_keeps_its_number(tmp_path: Path) -> None:
    broken = practices(("a", "number: 5, colour: red,"), ("b", ""))
    loaded = over(tmp_path, broken)
    assert codes(problems_of(loaded)) == ["PL201"]
    assert shown(loaded) == {"b": 6}


@pytest.mark.parametrize("written", ["number: 0,", "number: uno,", "number: [1],", "number: -3,"])
def test_what_is_no_number_is_a_problem_and_counts_for_nothing(
    written: str, tmp_path: Path
) -> None:
    loaded = over(tmp_path, practices(("a", written), ("b", "")))
    assert codes(problems_of(loaded)) in (["PL211"], ["PL213"])
    assert shown(loaded) == {"b": 1}


def test_a_number_that_is_written_twice_is_a_problem(tmp_path: Path) -> None:
    loaded = over(tmp_path, practices(("a", "number: 3,")), practices(("b", "number: 3,")))
    assert codes(problems_of(loaded)) == ["PL506"]


def test_an_upper_layer_takes_a_number_away_and_the_entry_is_counted(tmp_path: Path) -> None:
    change = "practices: [{id: a, merge: change, number: {merge: remove}}]"
    loaded = over(tmp_path, practices(("a", "number: 1,"), ("b", "number: 2,")), change)
    assert problems_of(loaded) == []
    assert shown(loaded) == {"b": 2, "a": 3}


def test_consecutive_numbers_have_no_gap_and_keep_the_order(tmp_path: Path) -> None:
    written = practices(("a", ""), ("b", "number: 43,"), ("c", "number: 7,"))
    loaded = over(tmp_path, written, settings=", numbering: consecutive")
    assert problems_of(loaded) == []
    assert shown(loaded) == {"c": 1, "b": 2, "a": 3}


def test_consecutive_numbers_skip_what_is_not_published(tmp_path: Path) -> None:
    left_out = "number: 1, origin: complementary,"
    written = practices(("a", left_out), ("b", "number: 2,"), ("c", "number: 3,"))
    loaded = over(tmp_path, written, settings=", numbering: consecutive, complementary: false")
    published = loading.shown(loaded.manual).manual.of(Practice)
    assert {practice.id: practice.number for practice in published} == {"b": 1, "c": 2}


def test_areas_are_counted_by_themselves(tmp_path: Path) -> None:
    areas = "areas: [{id: sala, title: Sala}, {id: caja, title: Caja, number: 3}]\n"
    loaded = over(tmp_path, areas + practices(("a", "area: caja,")))
    assert {area.id: area.number for area in loaded.manual.of(Area)} == {"caja": 3, "sala": 4}
    assert shown(loaded) == {"a": 1}


def test_the_order_in_which_files_are_written_does_not_matter(tmp_path: Path) -> None:
    found = []
    for turn, names in enumerate((("x", "y"), ("y", "x"))):
        folder = tmp_path / str(turn)
        files = {name: practices((name, "")) for name in names}
        found.append(shown(read_files(folder, files | {"m": MANUAL.format(settings="")})))
    assert found[0] == found[1] == {"x": 1, "y": 2}


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ("", ["a", "b", "c", "d"]),
        ("before: b,", ["a", "d", "b", "c"]),
        ("after: a,", ["a", "d", "b", "c"]),
        ("before: a,", ["d", "a", "b", "c"]),
        ("number: 2, before: a,", ["d", "a", "b", "c"]),
        ("number: 2,", ["a", "d", "b", "c"]),
    ],
)
def test_an_entry_of_a_layer_stands_where_it_says_whatever_its_number(
    tmp_path: Path, place: str, order: list[str]
) -> None:
    lower = practices(("b", "number: 3,"), ("a", "number: 1,"), ("c", "number: 5,"))
    loaded = over(tmp_path, lower, practices(("d", place)), settings=", numbering: consecutive")
    assert problems_of(loaded) == []
    assert [practice.id for practice in loaded.manual.of(Practice)] == order
    assert [practice.number for practice in loaded.manual.of(Practice)] == [1, 2, 3, 4]


def test_what_is_there_can_be_moved_too(tmp_path: Path) -> None:
    lower = practices(("b", "number: 3,"), ("a", "number: 1,"))
    change = "practices: [{id: a, merge: change, after: b}]"
    loaded = over(tmp_path, lower, change)
    assert list(shown(loaded).items()) == [("b", 3), ("a", 1)]
