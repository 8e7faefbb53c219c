"""What the package says of itself, once, and what it asks for."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager
from tests.conftest import ROOT

from primera import __version__

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGE = ROOT / "plugins" / "primera"
FOLDERS = (".github", "docs", "overrides", "plugins", "requirements", "scripts")
_NAME = re.compile(r"^[\w.-]+")
TEXTS = {"", ".html", ".in", ".js", ".json", ".md", ".py", ".toml", ".yml"}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported() -> set[str]:
    """The packages of others that our modules import."""
    names = set()
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"primera"}


def test_whatever_builds_the_package_reads_the_version_where_it_is_written() -> None:
    assert ProjectMetadata(str(ROOT), PluginManager()).version == __version__
    assert "version" not in SETTINGS["project"]


def test_the_version_is_written_in_one_place_and_where_people_are_told_of_it() -> None:
    files = [*ROOT.glob("*"), *(file for each in FOLDERS for file in (ROOT / each).rglob("*"))]
    here = re.compile(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])")
    written = {
        file.relative_to(ROOT).as_posix()
        for file in files
        if file.is_file() and file.suffix in TEXTS and file.name[0] != "."
        if here.search(file.read_text(encoding="utf-8"))
    }
    told = {"CHANGELOG.md", "docs/guias/reglas.md"}  # the guide copies what a company writes
    assert written == {"plugins/primera/__init__.py", *told}


def test_every_package_that_is_imported_is_asked_for_and_no_other() -> None:
    asked = {
        normal(re.split(r"[<>=!~;\[ ]", each)[0]) for each in SETTINGS["project"]["dependencies"]
    }
    owners = packages_distributions()
    needed = {normal(owner) for name in imported() for owner in owners[name]}
    by_name = {"mkdocs-macros-plugin", "mkdocs-material"}  # MkDocs loads them
    of_another = {"annotated-types", "pydantic-core", "properdocs"}  # pydantic's; beside MkDocs
    assert needed - of_another == asked - by_name


def test_a_version_of_python_is_tested_if_it_is_said_to_do() -> None:
    said = re.findall(r"Python :: (3\.\d+)", "".join(SETTINGS["project"]["classifiers"]))
    assert f">={said[0]}" == SETTINGS["project"]["requires-python"]
    tests = (ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
    (matrix,) = re.findall(r"python: \[(.+)\]", tests)
    assert re.findall(r"[\d.]+", matrix) == said
