"""Any value in any place of a manual is either accepted or told, and never raises."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from primera.diagnostics.wording import word
from primera.loading import Layer, load
from primera.strings import load_strings
from primera.yamltree.compose import compose
from primera.yamltree.nodes import Origin
from primera.yamltree.plain import to_plain

FIXTURE = Path(__file__).parents[1] / "fixtures" / "manual"
STRINGS = [load_strings(language) for language in ("es", "en")]
VALUES = st.recursive(
    st.sampled_from(
        ["", "x", "Dos palabras", "x" * 500, "1", "true", "a\nb", "practica:", "{{ x }}"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "type", "text", "merge", "{x}"]), inner, max_size=3
        )
    ),
    max_leaves=4,
)


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The paths of all values inside a value."""
    if isinstance(value, dict):
        below = [places(inner, (*path, key)) for key, inner in value.items()]
    elif isinstance(value, list):
        below = [places(inner, (*path, index)) for index, inner in enumerate(value)]
    else:
        below = []
    return [path, *(inner for found in below for inner in found)]


@pytest.fixture(scope="module")
def manual() -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for path in sorted(FIXTURE.glob("*.yml")):
        root = compose(path.read_bytes(), Origin(path.name, "base")).root
        assert root is not None
        value = to_plain(root, [])
        assert isinstance(value, dict)
        whole |= value
    return whole


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_any_value_in_any_place_is_accepted_or_told(
    tmp_path: Path, manual: dict[str, Any], data: st.DataObject
) -> None:
    path = data.draw(st.sampled_from(places(manual)[1:]))
    changed = copy.deepcopy(manual)
    parent: Any = changed
    for step in path[:-1]:
        parent = parent[step]
    parent[path[-1]] = data.draw(VALUES)
    (tmp_path / "all.yml").write_text(json.dumps(changed, indent=1), encoding="utf-8")
    loaded = load([Layer("base", (tmp_path,))], tmp_path)
    for problem in loaded.diagnostics:
        assert problem.span.line > 0 or problem.code == "PL216"
        assert all(word(problem, strings).message for strings in STRINGS)
