"""What depends on the kind of an entry is said by its descriptors, and nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

import pytest

import primera
from primera.model.kinds import Kind
from primera.model.registry import SPECS, WITH_PAGES
from primera.rendering.kinds import IN_NAVIGATION, VIEWS, descriptor_of

PACKAGE = Path(primera.__file__).parent
DESCRIPTORS = PACKAGE / "rendering" / "kinds"


def kinds_in(nodes: Iterable[ast.expr | None]) -> set[str]:
    """The members of `Kind` that stand among some expressions, also as `Kind.ROLE.value`."""
    found = set()
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr == "value":
            node = node.value
        match node:
            case ast.Attribute(ast.Name("Kind"), member):
                found.add(member)
    return found


def tables_in(tree: ast.AST) -> Iterator[int]:
    """Lines of what is keyed by, or lists, several kinds: displays, matches, chains of ifs."""
    for node in ast.walk(tree):
        several: list[Iterable[ast.expr | None]] = []
        match node:
            case ast.Dict(keys, values):
                several = [keys, values]
            case ast.Set(members) | ast.Tuple(members) | ast.List(members):
                several = [members]
            case ast.BoolOp(_, values):
                several = [compared(values)]
            case ast.Match(_, cases):
                several = [pattern_values(case.pattern for case in cases)]
            case ast.If():
                several = [compared(chain(node))]
            case ast.MatchOr(patterns):
                several = [pattern_values(patterns)]
        if any(len(kinds_in(each)) > 1 for each in several):
            assert isinstance(node, ast.expr | ast.stmt | ast.pattern)
            yield node.lineno


def pattern_values(patterns: Iterable[ast.pattern]) -> list[ast.expr]:
    return [
        each.value
        for found in patterns
        for each in ast.walk(found)
        if isinstance(each, ast.MatchValue)
    ]


def chain(node: ast.If) -> Iterator[ast.expr]:
    yield node.test
    if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
        yield from chain(node.orelse[0])


def compared(tests: Iterable[ast.expr]) -> list[ast.expr]:
    return [
        side
        for test in tests
        for each in ast.walk(test)
        if isinstance(each, ast.Compare)
        for side in (each.left, *each.comparators)
    ]


def test_no_table_is_keyed_by_kind_outside_the_descriptors() -> None:
    found = [
        f"{file.relative_to(PACKAGE)}:{line}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if DESCRIPTORS not in file.parents
        for line in tables_in(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == []


TABLES = """
x = {Kind.ROLE: 1, Kind.AREA: 2}
x = {"one": Kind.ROLE, "two": Kind.AREA}
x = kind in (Kind.ROLE, Kind.AREA)
x = {Kind.ROLE.value, Kind.AREA.value}
x = [Kind.ROLE, other, Kind.AREA]
x = kind is Kind.ROLE or kind is Kind.AREA
match kind:
    case Kind.ROLE: x = 1
    case Kind.AREA: x = 2
if kind is Kind.ROLE: x = 1
elif kind is Kind.AREA: x = 2
"""
NO_TABLES = """
x = {Kind.ROLE: 1, "other": 2}
x = [Ref(Kind.ROLE, "a"), Ref(Kind.AREA, "b")]
if kind is Kind.ROLE: x = 1
if kind is Kind.AREA: x = 2
"""


def test_a_table_keyed_by_kind_is_found() -> None:
    assert sorted(tables_in(ast.parse(TABLES))) == [2, 3, 4, 5, 6, 7, 8, 11]
    assert list(tables_in(ast.parse(NO_TABLES))) == []


def test_every_kind_with_pages_has_a_descriptor_and_the_modules_are_theirs() -> None:
    modules = {file.stem for file in DESCRIPTORS.glob("*.py")} - {"__init__", "view"}
    assert {str(kind) for kind in VIEWS} == modules == {str(kind) for kind in WITH_PAGES}
    assert {view.kind for view in IN_NAVIGATION} == set(VIEWS)


def test_the_kind_that_shows_another_has_pages() -> None:
    shown = {spec.kind: spec.shown_by for spec in SPECS.values() if not spec.has_pages}
    assert shown == {Kind.BANK: Kind.QUIZ}
    assert set(shown.values()) <= set(VIEWS)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "bank",
            r"<Kind.BANK: 'bank'> has pages and no descriptor: primera\.rendering\.kinds\.bank",
        ),
        ("view", r"primera\.rendering\.kinds\.view has no VIEW of 'view'"),
    ],
)
def test_a_kind_without_its_descriptor_is_refused(name: str, words: str) -> None:
    kind = Kind(name) if name in set(Kind) else cast(Kind, name)
    with pytest.raises(LookupError, match=words):
        descriptor_of(kind)
