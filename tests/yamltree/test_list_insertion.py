"""Adding a member to a list: the rest of the file stays as it is."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from primera.yamltree.compose import compose
from primera.yamltree.list_insertion import NoPlaceError, added
from primera.yamltree.nodes import Origin

CASES = tomllib.loads(Path(__file__).with_name("insertions.toml").read_text(encoding="utf-8"))
MEMBER = "- id: new\n  title: N\n"


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_a_member_goes_to_the_end_of_its_list(case: dict[str, str]) -> None:
    text, way = case["text"], case.get("way", ["terms"])
    document = compose(text.encode(), Origin("a.yml", "own"))
    if "gives" in case:
        assert added(text, document.root, way, MEMBER) == case["gives"]
    else:
        with pytest.raises(NoPlaceError):
            added(text, document.root, way, MEMBER)
