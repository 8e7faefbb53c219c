"""What is below the adapters knows neither a host nor its theme; `site/` does not even name one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import primera

PACKAGE = Path(primera.__file__).parent
ABOVE = ("adapters", "cli")
NAMES = re.compile("material|lunr|mkdocs|properdocs|zensical", re.IGNORECASE)


def named_in(source: str) -> list[str]:
    """The names and texts of a module that name a host or a theme; docstrings may say why."""
    return [text for text in _words(ast.parse(source)) if NAMES.search(text)]


def _words(tree: ast.Module) -> Iterator[str]:
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(str(text)) if id(node) not in said:
                yield text
            case ast.Name(text) | ast.Attribute(attr=text) | ast.alias(text) | ast.arg(text):
                yield text
            case ast.FunctionDef(text) | ast.ClassDef(text) | ast.keyword(str(text)):
                yield text
            case ast.ImportFrom(str(text)):
                yield text


def test_nothing_in_the_files_of_the_site_names_a_host_or_a_theme() -> None:
    files = [file for file in (PACKAGE / "site").rglob("*") if file.is_file()]
    read = {file: file.read_text(encoding="utf-8") for file in files if file.suffix != ".pyc"}
    assert len(read) > 20
    assert {file.suffix for file in read} == {".py"}
    assert [file.name for file, text in read.items() if NAMES.search(text)] == []


def test_no_code_below_the_adapters_names_one() -> None:
    modules = {file.relative_to(PACKAGE): file for file in PACKAGE.rglob("*.py")}
    below = {path: file for path, file in modules.items() if path.parts[0] not in ABOVE}
    assert len(below) > 200
    texts = {path: file.read_text(encoding="utf-8") for path, file in below.items()}
    # To parse every module takes seconds.
    found = {path: named_in(text) for path, text in texts.items() if NAMES.search(text)}
    assert {path: words for path, words in found.items() if words} == {}


def test_a_name_a_text_and_an_import_are_seen_and_a_docstring_is_not() -> None:
    assert named_in("import mkdocs.config as c") == ["mkdocs.config"]
    assert named_in("from material import x") == ["material"]
    assert named_in("ICON = f'{x}/lunr.js'\nto_mkdocs = 1") == ["to_mkdocs", "/lunr.js"]
    assert named_in('"""As MkDocs has it."""\nx = 1\n"""Of Material."""\n# lunr\n') == []
