"""No table, match or chain over the types of question stands outside of what describes a type."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import primera
from primera.model.question_types import QUESTION_TYPES, TYPE_NAMES

PACKAGE = Path(primera.__file__).parent
CLASSES = {cls.__name__ for cls in QUESTION_TYPES}
LISTS = {"model/question_types.py"}
"""What lists the types."""
FOLDERS = (
    "scoring/types/",
    "rendering/questions/types/",
    "runtime/exchange/types/",
    "runtime/scoring/types/",
    "runtime/quiz/types/",
)
"""A module for each type, or for a family of them."""
MAKERS = {"runtime/drills/question-view.js": "It makes questions of three types, a function each."}
_WORDS = re.compile("|".join(CLASSES.union(TYPE_NAMES)))
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_ANY = "|".join(TYPE_NAMES)
_NAME = re.compile(rf"""["'`]({_ANY})["'`]|^\s*({_ANY}):""", re.MULTILINE)


def names_in_python(text: str) -> set[str]:
    """The types that a module names: classes, and names as they are written in banks."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Name(name) | ast.alias(name) | ast.Attribute(attr=name) if name in CLASSES:
                found.add(name)
            case ast.Constant(str(name)) if name in TYPE_NAMES:
                found.add(name)
    return found


def names_in_text(text: str) -> set[str]:
    """The types that a script or a template names in quotes or as keys."""
    return {one or other for one, other in _NAME.findall(_COMMENT.sub("", text))}


def described_elsewhere() -> dict[str, set[str]]:
    """File -> the types that it names, if they are two or more and none of ours is described."""
    described = {
        Path(str(import_module(cls.__module__).__file__)).relative_to(PACKAGE).as_posix()
        for cls in QUESTION_TYPES
    }
    found = {}
    for path in sorted(PACKAGE.rglob("*")):
        name = path.relative_to(PACKAGE).as_posix()
        if path.suffix not in (".py", ".js", ".j2") or name in LISTS | described:
            continue
        if name.startswith(FOLDERS):
            continue
        text = path.read_text(encoding="utf-8")
        if len(set(_WORDS.findall(text))) > 1:  # To parse every module takes seconds.
            found[name] = names_in_python(text) if path.suffix == ".py" else names_in_text(text)
    return {name: names for name, names in found.items() if len(names) > 1}


def test_only_what_describes_types_tells_them_apart() -> None:
    assert described_elsewhere().keys() == MAKERS.keys()


def test_a_match_a_table_a_chain_and_a_set_are_seen() -> None:
    match = "match one:\n    case SingleQuestion(): pass\n    case CaseQuestion(): pass\n"
    assert names_in_python(match) == {"SingleQuestion", "CaseQuestion"}
    assert names_in_python('SHEETS = {"cloze": 1, "case": 2}') == {"cloze", "case"}
    assert names_in_python("isinstance(x, a.ClozeQuestion | CaseQuestion)") == {
        "ClozeQuestion",
        "CaseQuestion",
    }
    assert names_in_text('["single", "multiple"].includes(type)') == {"single", "multiple"}
    assert names_in_text("{\n  cloze: 1,\n  case: 2 }") == {"cloze", "case"}
    assert names_in_text('/* "single" */ // "multiple"\n"case"') == {"case"}
    assert names_in_text("{% if family in ('cloze', 'case') %}") == {"cloze", "case"}
