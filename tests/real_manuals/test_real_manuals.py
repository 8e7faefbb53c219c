"""What seven real manuals hold has a fitting field here, or a place all the same."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from lxml import html

from primera.checks.fragments import fragments_of
from primera.loading import Loaded
from primera.model.refs import Ref, parse_ref
from primera.rendering.whole_pages import render_entry
from primera.strings import load_strings
from tests.light.manuals import problems_of, read
from tests.rendering.manuals import context_of, head_and_body

HERE = Path(__file__).parent
PARTS: dict[str, dict[str, dict[str, list[str]]]] = tomllib.loads(
    (HERE / "parts.toml").read_text(encoding="utf-8")
)
LEAST_FITTING = 85
"""Per cent of the parts of a manual with a field that is made for them."""

manual = pytest.mark.parametrize("name", PARTS)


def loaded(name: str) -> Loaded:
    return read(HERE / name)


def parts_of(name: str) -> dict[str, list[str]]:
    return PARTS[name]["fits"] | PARTS[name].get("apart", {})


def place(address: str) -> Ref:
    ref = parse_ref(address)
    assert ref, address
    return ref


def test_there_are_seven() -> None:
    assert len(PARTS) == 7
    assert {folder.parent.name for folder in HERE.glob("*/manual.yml")} == PARTS.keys()


@manual
def test_nothing_is_wrong_with_it(name: str) -> None:
    assert problems_of(loaded(name)) == []


@manual
def test_most_of_its_parts_have_a_fitting_field(name: str) -> None:
    assert 100 * len(PARTS[name]["fits"]) >= LEAST_FITTING * len(parts_of(name))


@manual
def test_none_of_its_parts_is_lost(name: str) -> None:
    context = context_of(loaded(name).manual)
    lost = []
    for part, (address, words) in parts_of(name).items():
        ref = place(address)
        page = html.fromstring(head_and_body(render_entry(context, ref.entry))[1])
        named = fragments_of(context.manual.entries[ref.entry], load_strings().under("anchors"))
        if words not in page.text_content() or (ref.part and ref.part not in named):
            lost.append(part)
    assert lost == []


@manual
def test_every_entry_of_it_is_one_of_its_parts(name: str) -> None:
    named = {place(address).entry for address, _ in parts_of(name).values()}
    shown = {ref for ref, entry in loaded(name).manual.entries.items() if entry.spec.has_pages}
    assert shown - named == set()
