"""Every room says what it holds, the architecture lists the packages, and no file is a heap."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "plugins" / "primera"
PAGE = ROOT / "docs" / "dev" / "architecture.md"
MOST_LINES = 400
BY_HAND = {".py", ".js", ".mjs", ".css"}
FOLDERS = ("plugins/primera", "tests", "scripts")

_ROW = re.compile(r"^\| `([a-z_/]+)/` \| (\S.*\S) \|$", re.MULTILINE)

_LENGTH = re.compile(r"\(`([\w./]+)`, ([\d,]+) lines")
ROWS = dict(_ROW.findall(PAGE.read_text(encoding="utf-8")))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


MODULES = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}
PACKAGES = {
    path.parent.relative_to(PACKAGE).as_posix(): path
    for path in MODULES.values()
    if path.name == "__init__.py" and path.parent != PACKAGE
}


def told_by(path: Path) -> str:
    """What the first paragraph of a module's docstring says, on one line."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split())


def test_every_module_says_in_a_line_what_it_holds() -> None:
    told = {name: told_by(path) for name, path in MODULES.items()}
    wrong = {
        name: said
        for name, said in told.items()
        if not re.search(r"\w", said) or not said.endswith((".", "`")) or len(said) > 100
    }
    assert wrong == {}


def test_the_architecture_lists_every_package_with_what_it_says_of_itself() -> None:
    listed = {name: words for name, words in ROWS.items() if name in PACKAGES}
    assert listed == {name: told_by(path) for name, path in PACKAGES.items()}


def test_the_architecture_lists_the_folders_without_python() -> None:
    folders = [path for path in PACKAGE.rglob("*") if path.is_dir() and path.name != "__pycache__"]
    without = {path for path in folders if not (path / "__init__.py").exists()}
    tops = {path for path in without if path.parent not in without}
    below = {path for path in without if path.parent.name == "runtime"}
    below |= {path for path in without if path.parent == PACKAGE / "rendering" / "templates"}
    names = {path.relative_to(PACKAGE).as_posix() for path in tops | below}
    assert ROWS.keys() - PACKAGES.keys() == names


def test_the_architecture_says_how_long_is_what_we_wrote_ourselves() -> None:
    told = _LENGTH.findall(PAGE.read_text(encoding="utf-8"))
    assert len(told) == 4
    for name, said in told:
        files = (PACKAGE / name).rglob("*.py") if name.endswith("/") else [PACKAGE / name]
        lines = sum(file.read_text(encoding="utf-8").count("\n") for file in files)
        assert abs(lines - int(said.replace(",", ""))) <= lines / 10, (name, lines)


def test_no_file_is_too_long_to_be_read_in_one_go() -> None:
    long = {
        name_of(path): lines
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in BY_HAND
        and (lines := path.read_text(encoding="utf-8").count("\n")) > MOST_LINES
    }
    assert long == {}
