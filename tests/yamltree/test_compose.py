"""Reading a file: what is said about it, and what is left of it."""

import re
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primera.diagnostics import Diagnostic
from primera.loading.lost_text import lost_text
from primera.loading.odd_characters import odd_characters
from primera.strings import load_strings
from primera.yamltree.compose import compose
from primera.yamltree.nodes import Origin
from primera.yamltree.plain_values import Plain, to_plain

CASES = tomllib.loads((Path(__file__).parent / "cases.toml").read_text(encoding="utf-8"))["case"]
FIXTURE = Path(__file__).parents[1] / "fixtures" / "manual"
FILES = [path.read_bytes() for path in sorted(FIXTURE.glob("*.yml"))]
ORIGIN = Origin("a.yml", "base")
PROPERTIES_OF_FILES = {"PL101", "PL113", "PL116", "PL117", "PL118", "PL119", "PL134"}
"""Codes whose samples cannot be shown as a broken piece of YAML."""


def read(data: bytes) -> tuple[Plain, list[Diagnostic]]:
    document = compose(data, ORIGIN)
    problems = list(document.diagnostics)
    return (to_plain(document.root, problems) if document.root else None), problems


def told(problems: list[Diagnostic]) -> list[str]:
    return sorted(f"{each.code} {each.span.line}:{each.span.column}" for each in problems)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_place_and_the_cause_are_told(case: dict[str, Any]) -> None:
    data = bytes.fromhex(case["hex"]) if "hex" in case else case["text"].encode()
    _, problems = read(data)
    assert told(problems) == sorted(case["expect"])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: [Parque, Carrera 7 # 12-40, x]\nb: 1\n", [(1, 23)]),
        ("a: {b: #1b7a3d}", [(1, 8)]),
        ("a: [\n  # [uno]\n  b, 'x #1', Calle 1 # 2-3,\n  c ]\n", [(3, 22)]),
        ("a: [b, c # uno\nd: 1 # [x]\n", []),
        ("a: ['x #1', b#2\nc: 1\n", []),
    ],
)
def test_an_open_bracket_shows_the_comment_that_took_its_end(
    text: str, places: list[tuple[int, int]]
) -> None:
    found = read(text.encode())[1]
    assert [each.code for each in found] == ["PL109"]
    assert [(each.span.line, each.span.column) for each in found[0].related] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: Calle 10 # 4-22\n  sigue\nb: 1\n", [(1, 13)]),
        ("a: uno\n  el #1 del día\n\n  sigue\n", [(2, 6)]),
        ("a: uno # otro nombre\n  sigue\n", []),
        ("a: 'el #1'\n  b: c\n", []),
        ("a:\n    b: >-\n      el #1\n   c: d\n", []),
    ],
)
def test_a_text_that_goes_on_shows_the_comment_that_ended_it(
    text: str, places: list[tuple[int, int]]
) -> None:
    found = read(text.encode())[1]
    assert [(each.span.line, each.span.column) for each in found[0].related] == places
    assert {each.code for each in found} <= {"PL106", "PL107"}


def test_no_value_is_interpreted_save_that_there_is_none() -> None:
    value, problems = read(
        b"a: no\nb: 1.10\nc: 12:30:45\nd: 0x1F\ne: null\nf:\ng: ''\nh: 2026-11-21\n"
    )
    assert value == {
        "a": "no",
        "b": "1.10",
        "c": "12:30:45",
        "d": "0x1F",
        "e": None,
        "f": None,
        "g": "",
        "h": "2026-11-21",
    }
    assert problems == []


def test_line_breaks_at_the_end_are_no_part_of_a_text() -> None:
    assert read(b"a: >\n  x\n  y\nb: |+\n  x\n\n\nc: |-\n  x\n  y\n")[0] == {
        "a": "x y",
        "b": "x",
        "c": "x\ny",
    }


def test_healthy_entries_of_a_broken_file_are_still_read() -> None:
    value, problems = read(b"terms:\n  - id: a\n    t: 'x\n  - id: b\n  - id: c\n    t: x: y\n")
    assert value == {"terms": [{"id": "b"}]}
    assert [each.code for each in problems] == ["PL105", "PL107"]


@pytest.mark.parametrize(
    "data",
    [b"[" * 1_000_000, b"- " * 1_000_000, b"a: &a " + b"[" * 1_000_000, b"{a: " * 500_000],
    ids=["brackets", "hyphens", "behind an anchor", "braces"],
)
def test_nesting_without_end_neither_kills_nor_takes_time(data: bytes) -> None:
    start = time.process_time()
    _, problems = read(data)
    assert [each.code for each in problems] == ["PL121"]
    assert time.process_time() - start < 5


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    value, problems = read(data)
    assert value is not None or problems


@given(st.sampled_from(FILES), st.data())
def test_no_edit_of_a_file_raises(original: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(original)))
    to = data.draw(st.integers(at, min(at + 20, len(original))))
    inserted = data.draw(
        st.one_of(
            st.binary(max_size=4),
            st.sampled_from(list(" \t\n:-[]{}&*!|>'\"%@`#,?\u00a0\u201c\u2022\u200b")).map(
                str.encode
            ),
        )
    )
    edited = original[:at] + inserted + original[to:]
    value, problems = read(edited)
    assert value is not None or problems
    lines = len(original.splitlines()) + 6
    document = compose(edited, ORIGIN)
    told = [*problems, *odd_characters(document), *lost_text(document)]
    assert all(0 <= each.span.line <= lines for each in told)


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_bad_sample_of_an_explanation_is_bad_and_the_good_one_good(language: str) -> None:
    strings = load_strings(language)
    texts = strings.under("diagnostics")
    for key in sorted(key for key in texts if re.fullmatch(r"PL1\d\d\.explanation", key)):
        code = key.split(".")[0]
        bad, good = re.findall(r"```yaml\n(.*?)```", strings(f"diagnostics.{key}"), re.DOTALL)[:2]
        if code not in PROPERTIES_OF_FILES:
            assert code in codes(bad), code
            assert codes(good) == set(), code


def codes(sample: str) -> set[str]:
    data = sample.encode()
    document = compose(data, ORIGIN)
    found = [*read(data)[1], *odd_characters(document), *lost_text(document)]
    return {each.code for each in found}


def test_a_blank_line_in_a_folded_text_divides_paragraphs() -> None:
    text = "a: >-\n  uno\n  sigue\n\n  dos\n\n\n  tres\nb: |-\n  uno\n  dos\n"
    document = compose(text.encode(), Origin("x.yml", "base"))
    assert document.root
    assert to_plain(document.root, []) == {"a": "uno sigue\n\ndos\n\ntres", "b": "uno\ndos"}
