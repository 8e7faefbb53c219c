"""The JSON Schema accepts what the loader accepts, and is the one in `schema/`."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter, ValidationError

from primera.loading.json_schema import manual_schema, schema_text
from primera.model.fields import Part
from primera.model.registry import COLLECTIONS
from primera.strings import load_strings

ROOT = Path(__file__).parent.parent.parent
SCHEMA = manual_schema(load_strings())
VALIDATOR = Draft202012Validator(SCHEMA)
BUNDLED = sorted(
    file
    for folder in ("content", "quizzes", "tests/fixtures/manual")
    for file in (ROOT / folder).rglob("*.yml")
)


class EditorLoader(yaml.CSafeLoader):
    """Reads YAML with its types as editors do (1.2): dates and times of day are texts."""


def _stays(tag: str) -> bool:
    return not tag.endswith((":timestamp", ":int"))


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if _stays(tag)]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789")
)


def read(text: str) -> Any:
    return yaml.load(text, Loader=EditorLoader)


def errors(value: Any) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(value)]


def test_the_schema_in_the_repository_is_current() -> None:
    written = (ROOT / "schema" / "manual.schema.json").read_text(encoding="utf-8")
    assert written == schema_text(load_strings())


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_schema_is_a_schema(language: str) -> None:
    Draft202012Validator.check_schema(manual_schema(load_strings(language)))


@pytest.mark.parametrize("file", BUNDLED, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_file_of_ours_fits_the_schema_and_names_it(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert errors(read(text)) == []
    named = text.split("\n", 1)[0].removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / named).resolve() == ROOT / "schema" / "manual.schema.json"


def test_every_collection_is_in_the_schema() -> None:
    assert list(SCHEMA["properties"]) == ["manual", *COLLECTIONS]


@pytest.mark.parametrize("language", ["es", "en"])
def test_everything_in_the_schema_is_described(language: str) -> None:
    definitions = manual_schema(load_strings(language))["$defs"]
    without = [
        (name, key)
        for name, definition in definitions.items()
        if "description" not in definition
        for key, value in definition["properties"].items()
        if not value.get("description")
    ]
    assert without == []


def test_spanish_help_is_in_spanish() -> None:
    spanish, english = (manual_schema(load_strings(each))["$defs"] for each in ("es", "en"))
    same = [
        f"locales/es/schema.toml, or the file of the kind or type: {name}.{key} is English"
        for name, definition in spanish.items()
        for key, value in definition.get("properties", {}).items()
        if value.get("description") and value == english[name]["properties"][key]
    ]
    assert same == []


PRACTICE = read((ROOT / "tests/fixtures/manual/practicas.yml").read_text(encoding="utf-8"))


def practice_with(**changes: Any) -> Any:
    value = copy.deepcopy(PRACTICE)
    value["practices"][0] |= changes
    return value


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"number": 1}, False),
        ({"number": "uno"}, True),
        ({"titulo": "Otro"}, True),
        ({"id": "Con Espacios"}, True),
        ({"id": 2024}, False),
        ({"origin": "ajeno"}, True),
        ({"steps": []}, True),
        ({"reviewed": "2026-11-21"}, False),
        ({"title": True}, False),
        ({"title": None}, True),
        ({"title": ["uno"]}, True),
        ({"merge": "replace", "before": "otra"}, False),
        ({"merge": "quitar"}, True),
    ],
)
def test_a_practice_is_right_or_wrong(changes: dict[str, Any], wrong: bool) -> None:
    assert bool(errors(practice_with(**changes))) is wrong


CHANGES = """
practices:
  - id: saludo-inmediato
    merge: change
    after: otra
    statement: Otra regla.
    editorial_note: {merge: remove}
    terms: {add: [queja], remove: [espera]}
    do: {text: Otra escena.}
    steps:
      - {id: mira, merge: change, text: Mira.}
      - {id: avisa, merge: remove}
      - {id: nuevo, text: Un paso nuevo.}
    related: {remove: [{practice: buena-imagen}]}
  - {id: buena-imagen, merge: remove}
banks:
  - id: fundamentos
    merge: change
    questions:
      - {id: receta, merge: change, points: 2}
manual: {merge: change, title: Otro}
"""


def test_changes_of_a_layer_fit_the_schema() -> None:
    assert errors(read(CHANGES)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("statement: Otra regla.", "regla: Otra."),
        ("{add: [queja], remove: [espera]}", "{sumar: [queja]}"),
        ("{id: nuevo, text: Un paso nuevo.}", "{id: nuevo}"),
        ("{text: Otra escena.}", "{texto: Otra escena.}"),
        ("points: 2", "points: muchos"),
    ],
)
def test_a_wrong_change_does_not_fit(old: str, new: str) -> None:
    assert errors(read(CHANGES.replace(old, new)))


def subclasses(cls: type[Part]) -> Iterator[type[Part]]:
    for below in cls.__subclasses__():
        yield below
        yield from subclasses(below)


NUMBERS = (-1, 0, 1, 2, 3, 4, 5, 10, 11, 20, 21, 60, 61, 100, 101, 240, 241, 400, 401, 600, 601)
"""Every bound that a number has in the model, and those beside it."""
INTEGERS = [
    (cls, name)
    for cls in subclasses(Part)
    if cls.__name__ in SCHEMA["$defs"]
    for name, value in SCHEMA["$defs"][cls.__name__]["properties"].items()
    if value.get("type") == "integer"
]


@pytest.mark.parametrize(
    ("cls", "name"), INTEGERS, ids=lambda each: getattr(each, "__name__", each)
)
def test_a_number_may_be_in_an_editor_what_it_may_be_for_us(cls: type[Part], name: str) -> None:
    field: Any = cls.model_fields[name]
    annotated: Any = Annotated[field.annotation, field]
    adapter = TypeAdapter[Any](annotated)
    shown = [SCHEMA["$defs"][f"{cls.__name__}{end}"]["properties"][name] for end in ("", "Change")]
    for number in NUMBERS:
        try:
            adapter.validate_python(str(number))
            right = True
        except ValidationError:
            right = False
        for schema in shown:
            fits = Draft202012Validator(schema | {"$defs": SCHEMA["$defs"]}).is_valid(number)
            assert fits is right, (number, schema)


def test_numbers_are_looked_at() -> None:
    assert len(INTEGERS) > 30
