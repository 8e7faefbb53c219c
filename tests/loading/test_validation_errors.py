"""pydantic's errors have words, whatever their type, and say what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import StringConstraints, ValidationError
from pydantic_core import InitErrorDetails
from pydantic_core._pydantic_core import list_all_errors
from tests.loading.layer_files import load_files

from primera.diagnostics.wording import word
from primera.loading.model_paths import form_at
from primera.loading.validation_errors import EXAMPLES, validation_problems
from primera.model.fields import CELL_PATTERN, LINE_PATTERN, Part
from primera.model.practice import Practice
from primera.model.quiz import Bank, Quiz
from primera.model.registry import ENTRY_CLASSES
from primera.model.settings import Settings
from primera.strings import LANGUAGES, load_strings
from primera.yamltree.compose import compose
from primera.yamltree.nodes import MappingNode, Origin

KNOWN_ERRORS: dict[Any, Any] = {
    each["type"]: each.get("example_context") for each in list_all_errors()
}


def composed(text: str) -> MappingNode:
    root = compose(text.encode(), Origin("a.yml", "base")).root
    assert root is not None
    return root


@pytest.mark.parametrize("value", ["x", "", [], {}])
def test_every_type_of_error_that_pydantic_has_is_told_at_its_place(value: object) -> None:
    node = composed("id: x\nsteps:\n  - text: y\n")
    where = ("steps", 0, "text")
    details: list[InitErrorDetails] = [
        {"type": kind, "ctx": context or {}, "loc": where, "input": value}
        for kind, context in KNOWN_ERRORS.items()
    ]
    error = ValidationError.from_exception_data("Practice", details)
    problems = list(validation_problems(error, node, Practice, lambda path, written, pattern: None))
    # too_short is told where something is short, and what is missing in one place at once.
    assert len(problems) >= len(KNOWN_ERRORS) - 2
    for problem in problems:
        assert (problem.span.path, problem.span.line) == ("a.yml", 3)
        for language in LANGUAGES:
            assert word(problem, load_strings(language)).message


@pytest.mark.parametrize(
    ("cls", "path", "form"),
    [
        (Practice, ("title",), "text"),
        (Practice, ("slug",), "text"),
        (Practice, ("number",), "number"),
        (Practice, ("steps",), "list"),
        (Practice, ("steps", 1), "group"),
        (Practice, ("steps", 1, "text"), "text"),
        (Practice, ("do",), "group"),
        (Practice, ("do", "sector"), "text"),
        (Practice, ("origin",), "choice"),
        (Practice, ("responsibilities", "responsible", 0), "text"),
        (Bank, ("questions", 0), "group"),
        (Bank, ("questions", 0, "options", 2, "key"), "boolean"),
        (Bank, ("questions", 0, "answer"), "boolean"),
        (Bank, ("questions", 0, "gaps", 0, "accept"), "list"),
        (Quiz, ("draw", 0, "difficulty"), "number"),
        (Quiz, ("shuffle", 0), "choice"),
        (Settings, ("editions", 0, "minor_changes"), "list"),
        (Settings, ("nothing", "of", "this"), "text"),
    ],
)
def test_the_form_that_is_expected_is_read_from_the_model(
    cls: type[Part], path: tuple[str | int, ...], form: str
) -> None:
    assert form_at(cls, path) == form


def patterns(annotation: Any) -> Iterator[str]:
    for each in (*getattr(annotation, "__metadata__", ()), annotation):
        if isinstance(each, StringConstraints) and isinstance(each.pattern, str):
            yield each.pattern
        if isinstance(each, type) and issubclass(each, Part):
            for field in each.model_fields.values():
                for inner in (field.annotation, *field.metadata):
                    yield from patterns(inner)
    if isinstance(annotation, StringConstraints) and isinstance(annotation.pattern, str):
        yield annotation.pattern
    for inner in get_args(annotation):
        yield from patterns(inner)


def test_every_pattern_of_the_model_has_an_example_that_fits() -> None:
    found = {each for cls in (Settings, *ENTRY_CLASSES.values()) for each in patterns(cls)}
    assert found - {LINE_PATTERN, CELL_PATTERN} == EXAMPLES.keys()
    for pattern, example in EXAMPLES.items():
        assert re.search(pattern, example)


ORDERING = """
banks:
  - id: una
    questions:
      - id: orden
        type: ordering
        items:
          - {{id: a, text: {first}}}
          - {{id: b, text: B}}
"""


@pytest.mark.parametrize("first", ["A", "", "'¿?'", "[A]"])
def test_a_count_is_of_what_was_written_however_much_of_it_is_wrong(
    first: str, tmp_path: Path
) -> None:
    loaded = load_files(tmp_path, {"base/a.yml": ORDERING.format(first=first)})
    (short,) = [each for each in loaded.diagnostics if each.code == "PL214"]
    assert dict(short.params) == {"key": "items", "least": 3, "count": 2}
