"""What the sources say is all numbered in the manual, and all rested on."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from primera.model.manual import Manual
from primera.model.practice import Area, Practice

INVENTORY: dict[str, str] = yaml.safe_load(
    (Path(__file__).parent / "inventory.yml").read_text(encoding="utf-8")
)["statements"]


def test_the_manual_numbers_exactly_what_the_inventory_does(manual: Manual) -> None:
    assert set(manual.statements) == set(INVENTORY)


def test_exactly_the_noise_of_the_inventory_is_noise(manual: Manual) -> None:
    noise = {number for number, (_, statement) in manual.statements.items() if statement.noise}
    assert noise == {number for number, kind in INVENTORY.items() if kind == "noise"}


def test_each_statement_is_listed_with_its_own_source(manual: Manual) -> None:
    strays = {
        number: source.id
        for number, (source, _) in manual.statements.items()
        if source.id != f"semilla-{number[1:4]}"
    }
    assert strays == {}


def test_every_statement_that_is_not_noise_is_rested_on(manual: Manual) -> None:
    # Titles of the sources and what they quote count too: the inventory calls only four noise.
    alone = [
        (number, kind)
        for number, kind in INVENTORY.items()
        if kind != "noise" and number not in manual.rests_on
    ]
    assert alone == []


def test_the_practices_of_the_source_are_counted_by_area_and_two_are_ours(manual: Manual) -> None:
    practices = manual.of(Practice)
    listed = Counter(each.area for each in practices if each.origin == "source")
    assert [listed[area.id] for area in manual.of(Area)] == [9, 11, 10, 7, 4]
    complementary = [each.number for each in practices if each.origin == "complementary"]
    assert complementary == [42, 43]
    assert [each.number for each in practices] == list(range(1, 44))


def test_the_kinds_of_the_inventory_count_the_same_practices(manual: Manual) -> None:
    numbers = {number for number, kind in INVENTORY.items() if kind == "practice"}
    resting = {
        number
        for each in manual.of(Practice)
        if each.origin == "source"
        for number in each.sources
        if number in numbers
    }
    assert len(numbers) == 41
    assert resting == numbers
