"""Where the keys and values of a text of TOML stand, whatever way they are written in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from primera.diagnostics import Span
from primera.site.toml_positions import TomlPlaces

TEXT = '''\
# layers = [ninguna]
title = "x" # title
dotted.key . "with space" = 1979-05-27 07:32:00
dotted.other = \'\'\'
[not.a.header]
a = 1\'\'\'
"quo\\"ted" = [ # uno
  "a", 'b', 3.5, { c = [1, 2], d.e = """
}""" }, [ [], {} ],
]
[[rules]]
rule = "PL520"
[rules.more]
deep = true
[["rules"]]
rule = ["PL1", "PL2"]
[a.b]
c = 07:32:00
[z]
x = -1
'''


def values(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if path:
        yield path, value
    if isinstance(value, list):
        value = dict(enumerate(value))
    for key, member in value.items() if isinstance(value, dict) else ():
        yield from values(member, (*path, key))


def written(text: str, span: Span) -> str:
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n")], ids=["unix", "windows"])
def test_the_place_of_a_value_holds_what_is_read_as_that_value(text: str) -> None:
    places = TomlPlaces(text, "primera.toml")
    found = list(values(tomllib.loads(text)))
    assert len(found) > 25
    for path, value in found:
        if isinstance(value, dict) or path == ("rules",):
            continue  # a table that is not in braces is shown by its header, or by what holds it
        shown = written(text, places.value(*path))
        assert tomllib.loads(f"x = {shown}") == {"x": value}, path


@pytest.mark.parametrize(
    ("path", "place", "shown"),
    [
        (("rules", 0), (11, 1), "[[rules]]"),
        (("rules", 1, "rule", 1), (16, 16), '"PL2"'),
        (("rules", 0, "reason"), (11, 1), "[[rules]]"),
        (("rules", 0, "more"), (13, 1), "[rules.more]"),
        (("nothing", 3), (0, 0), ""),
        ((), (0, 0), ""),
    ],
)
def test_a_table_is_shown_by_its_header_and_what_is_not_there_by_what_would_hold_it(
    path: tuple[str | int, ...], place: tuple[int, int], shown: str
) -> None:
    span = TomlPlaces(TEXT, "primera.toml").value(*path)
    assert (span.line, span.column) == place
    assert not shown or written(TEXT, span) == shown


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (("title",), "title"),
        (("dotted", "key", "with space"), '"with space"'),
        (("rules",), "rules"),
        (("rules", 1, "rule"), "rule"),
        (("rules", 1, "reason"), '[["rules"]]'),
        (('quo"ted', 3, "d", "e"), "e"),
    ],
)
def test_a_key_is_shown_where_it_is_first_written(path: tuple[str | int, ...], shown: str) -> None:
    assert written(TEXT, TomlPlaces(TEXT, "primera.toml").key(*path)) == shown
