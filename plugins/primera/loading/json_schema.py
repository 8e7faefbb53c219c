"""The JSON Schema of a manual's file, for completion and help in editors.

It is made from the model's classes. An editor reads YAML with its types, where the loader reads
texts: so a text may be written as a number or a boolean. What a layer may say of the one below it
(`loading.merging.keyed_lists`) has shapes of its own, named `…Change`.
"""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import lru_cache
from itertools import pairwise
from typing import Any, Literal, TypeAlias, get_args

from pydantic.json_schema import models_json_schema

from primera.loading.merging.members import NEIGHBOURS, VERB
from primera.loading.record import SETTINGS_KEY
from primera.model.fields import Part, PlainLine
from primera.model.registry import COLLECTIONS, ENTRY_CLASSES
from primera.model.settings import Settings
from primera.strings import LANGUAGES, Strings

Schema: TypeAlias = "dict[str, Any]"

_DEFS = "#/$defs/"
_CHANGES = ("change", "remove")
_LIST_CHANGE = "ListChange"
_REMOVAL = "Removal"
_LINE: Schema = {"type": ["string", "number", "boolean"]}
"""A text, of any type that an editor reads in it."""

_KEPT = frozenset(
    {"$ref", "const", "enum", "items", "maxItems", "maxLength", "maximum"}
    | {"minItems", "minLength", "minimum", "oneOf", "pattern", "type"}
)
"""Keywords of pydantic's that an editor needs; titles, defaults and discriminators are not."""


def schema_text(strings: Strings) -> str:
    """The schema as it is kept in `schema/manual.schema.json`: on one line, for editors."""
    return json.dumps(manual_schema(strings), ensure_ascii=False, separators=(",", ":")) + "\n"


def manual_schema(strings: Strings) -> Schema:
    """JSON Schema (draft 2020-12) of any YAML file of a manual, in the language of `strings`."""
    definitions = _definitions(strings)
    named = {f"{_DEFS}{name}" for name, each in definitions.items() if _has_id(each)}
    changes = {f"{name}Change": _change(each, named, strings) for name, each in definitions.items()}
    # The settings are merged by their key; what has no id is not merged as a member.
    changes["SettingsChange"]["required"] = [VERB]
    for definition in definitions.values():
        if _has_id(definition):
            definition["properties"] |= _verbs(("add", "replace"), strings)
    lines = {
        f"{_DEFS}{cls.__name__}": _line(cls.plain, definitions[cls.__name__])
        for cls in _subclasses(Part)
        if cls.plain and cls.plain.named
    }
    _let_lines_stand_in([*definitions.values(), *changes.values()], lines)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": strings("schema.title"),
        "description": strings("schema.description"),
        "type": "object",
        "additionalProperties": False,
        "properties": dict(_top_level(strings)),
        "$defs": definitions | changes | _shared(strings),
    }


def _line(plain: PlainLine, definition: Schema) -> Schema:
    """What stands for a part as a plain line."""
    field = definition["properties"][plain.text]
    return {"type": "array", "items": field["items"]} if plain.is_list else dict(_LINE)


def _let_lines_stand_in(schemas: Iterable[Any], lines: Mapping[str, Schema]) -> None:
    """Allow plain lines in lists of the parts for which one may stand: `lines`, by their names."""
    for schema in schemas:
        if isinstance(schema, dict):
            items = schema.get("items")
            refs = _refs(items.get("else", items)) if isinstance(items, dict) else set()
            if line := next((lines[ref] for ref in refs if ref in lines), None):
                schema["items"] = {"anyOf": [dict(line), items]}
            _let_lines_stand_in(schema.values(), lines)
        elif isinstance(schema, list):
            _let_lines_stand_in(schema, lines)


def _top_level(strings: Strings) -> Iterator[tuple[str, Schema]]:
    words = strings("schema.manual")
    yield SETTINGS_KEY, {"description": words, **_member({"$ref": f"{_DEFS}Settings"})}
    for key, kind in COLLECTIONS.items():
        member = _member({"$ref": f"{_DEFS}{ENTRY_CLASSES[kind].__name__}"})
        words = strings(f"kinds.{kind}.key")
        yield key, {"description": words, "type": ["array", "null"], "items": member}


def _definitions(strings: Strings) -> dict[str, Schema]:
    """Every class of the model by its name."""
    roots: list[tuple[type[Part], Literal["validation"]]] = [(Settings, "validation")]
    roots += [(cls, "validation") for cls in ENTRY_CLASSES.values()]
    _, generated = models_json_schema(roots)
    classes = {cls.__name__: cls for cls in _subclasses(Part)}
    return {
        name: _definition(classes[name], definition, strings)
        for name, definition in generated["$defs"].items()
    }


def _subclasses(cls: type[Part]) -> Iterator[type[Part]]:
    for below in cls.__subclasses__():
        yield below
        yield from _subclasses(below)


def _definition(cls: type[Part], generated: Schema, strings: Strings) -> Schema:
    properties = {
        name: {"description": _words(cls, name, strings), **_value(value), **_bounds(cls, name)}
        for name, value in generated["properties"].items()
    }
    return _object(properties, generated.get("required", []))


def _object(properties: Schema, required: list[str]) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": required,
    }


def _bounds(cls: type[Part], name: str) -> Schema:
    """The least and the most that a number may be: pydantic tells none behind a reader of ours."""
    field = cls.model_fields[name]
    marks = [*field.metadata, *_marks(field.annotation)]
    return {
        keyword: bound
        for attribute, keyword in (("ge", "minimum"), ("le", "maximum"))
        for mark in marks
        if (bound := getattr(mark, attribute, None)) is not None
    }


def _marks(annotation: Any) -> Iterator[object]:
    """What a type is annotated with, however deep."""
    for mark in getattr(annotation, "__metadata__", ()):
        yield from getattr(mark, "metadata", [mark])
    for inner in get_args(annotation):
        yield from _marks(inner)


def _words(cls: type[Part], field: str, strings: Strings) -> str:
    """What a field holds, by the class that declares it; in English, the model's own words.

    Raises MissingWordsError in Spanish: no English may get into the schema of the repository.
    """
    declaring = next(each for each in cls.__mro__ if field in vars(each).get("__annotations__", ()))
    key = f"schema.{declaring.__name__}.{field}"
    if key in strings or strings.language == LANGUAGES[0]:
        return strings(key)
    return _docstrings(declaring)[field]


@lru_cache
def _docstrings(cls: type) -> dict[str, str]:
    """The texts below the fields of a class: Python itself keeps none of them."""
    (definition,) = ast.parse(inspect.getsource(cls)).body
    assert isinstance(definition, ast.ClassDef)
    return {
        field.target.id: inspect.cleandoc(text)
        for field, below in pairwise(definition.body)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
        if isinstance(text := below.value.value, str)
    }


def _value(generated: Schema) -> Schema:
    """A value's schema without titles and nulls, its texts of any type that YAML reads."""
    kept = {key: value for key, value in generated.items() if key in _KEPT}
    if generated.get("default") not in (None, [], ""):
        kept["default"] = generated["default"]
    alternatives = [each for each in generated.get("anyOf", ()) if each != {"type": "null"}]
    if alternatives:
        (only,) = alternatives
        return _value(only) | kept
    if kept.get("type") == "string" and not {"enum", "const"} & kept.keys():
        kept |= _LINE
    if "items" in kept:
        kept["items"] = _value(kept["items"])
    return kept


def _change(definition: Schema, named: Set[str], strings: Strings) -> Schema:
    """What an upper layer may write of a part: some of its fields, or how to change them."""
    properties = {name: _changed(value, named) for name, value in definition["properties"].items()}
    if not _has_id(definition):
        properties[VERB] = _verb(("replace", "remove"), strings)
        return _object(properties, [])
    return _object(properties | _verbs(_CHANGES, strings), ["id", VERB])


def _changed(value: Schema, named: Set[str]) -> Schema:
    """What a field may hold in a change: its value, a part of it, or what to do to it.

    `named` are the classes with ids, whose lists merge by them.
    """
    about = {"description": value["description"]}
    plain = {key: each for key, each in value.items() if key not in ("description", "default")}
    if "$ref" in plain:
        return about | {"$ref": f"{plain['$ref']}Change"}
    removal = {"$ref": f"{_DEFS}{_REMOVAL}"}
    if plain.get("type") != "array":
        return about | {"anyOf": [plain, removal]}
    # A list of parts with ids holds only those that change: it may be as short as it likes.
    items = plain["items"]
    parts = {"type": "array", "items": _member(items) if _refs(items) & named else items}
    return about | {"anyOf": [parts, {"$ref": f"{_DEFS}{_LIST_CHANGE}"}, removal]}


def _member(schema: Schema) -> Schema:
    """A member of a list: new and whole, or a change to the one below that has its id."""
    changes = [{"$ref": f"{ref}Change"} for ref in sorted(_refs(schema))]
    says_so = {"required": [VERB], "properties": {VERB: {"enum": list(_CHANGES)}}}
    return {
        "if": says_so,
        "then": changes[0] if len(changes) == 1 else {"anyOf": changes},
        "else": schema,
    }


def _refs(schema: Schema) -> set[str]:
    return {each["$ref"] for each in schema.get("oneOf", [schema]) if "$ref" in each}


def _has_id(definition: Schema) -> bool:
    return "id" in definition["properties"]


def _verbs(verbs: tuple[str, ...], strings: Strings) -> Schema:
    neighbours = {
        key: {"description": strings(f"schema.merge.{key}"), "type": ["string", "number"]}
        for key in NEIGHBOURS
    }
    return {VERB: _verb(verbs, strings), **neighbours}


def _verb(verbs: tuple[str, ...], strings: Strings) -> Schema:
    return {"description": strings("schema.merge.merge"), "enum": list(verbs)}


def _shared(strings: Strings) -> dict[str, Schema]:
    lists = {verb: {"type": "array"} for verb in ("add", "remove", "replace")}
    return {
        _LIST_CHANGE: {
            "description": strings("schema.merge.list"),
            "type": "object",
            "additionalProperties": False,
            "minProperties": 1,
            "properties": lists,
        },
        _REMOVAL: {
            "description": strings("schema.merge.removal"),
            **_object({VERB: {"const": "remove"}}, [VERB]),
        },
    }
