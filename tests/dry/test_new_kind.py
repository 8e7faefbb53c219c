"""A kind is added by its own files and its name in a list: nothing else has to know it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import primera
from tests.conftest import FIXTURE, ROOT
from tests.dry.additions import Addition, copy_with, run_python
from tests.dry.policies import CHANGED, CONTENT, NEW
from tests.helpers import replace

PACKAGE = Path(primera.__file__).parent


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What an installation with policies makes of a manual that has some."""
    root = tmp_path_factory.mktemp("policies")
    package = root / "plugins" / "primera"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in NEW.items():
        assert not (package / name).exists()
        (package / name).write_text(text, encoding="utf-8")
    for name, changes in CHANGED.items():
        for old, new in changes:
            replace(package / name, old, new)
    for name, role in (("right", "primera-linea"), ("wrong", "primera-lineas")):
        shutil.copytree(FIXTURE, root / name)
        (root / name / "politicas.yml").write_text(CONTENT.format(role=role), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "dry" / "told.py"), str(root)],
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_its_entries_load_and_its_references_are_checked(told: Any) -> None:
    assert told["problems"]["right"] == []
    assert told["problems"]["wrong"] == ["PL401 No existe el rol «primera-lineas»."]
    assert ["policy:devoluciones", "escalates_to"] in told["backlinks"]


def test_it_has_pages_and_a_list(told: Any) -> None:
    assert "Quien devuelve un producto recibe su dinero." in told["page"]
    line = '<p id="quien-decide">En la duda decide: <a href="../../roles/primera-linea/">'
    assert line in told["page"]
    assert "Quejas por escrito" in told["landing"]
    assert "A qué se atiene la empresa." in told["landing"]


def test_other_pages_mention_it(told: Any) -> None:
    assert 'Políticas:</span> <a href="../../politicas/devoluciones/">' in told["role"]
    assert 'href="../../politicas/quejas/"' in told["page"]


def test_navigation_bar_coverage_and_macros_know_it(told: Any) -> None:
    pages = ["index", "devoluciones", "quejas"]
    assert ["Políticas", [f"politicas/{page}.md" for page in pages]] in told["nav"]
    assert "policy" in told["bar"]
    assert "policy" in told["macros"]
    assert {"policy:devoluciones", "policy:quejas"} <= set(told["taught"])


def test_one_without_its_template_is_refused_at_import(tmp_path: Path) -> None:
    new = {name: text for name, text in NEW.items() if not name.endswith(".j2")}
    path = copy_with(Addition(new, CHANGED), tmp_path)
    done = run_python(path, tmp_path, "-c", "import primera.rendering.kinds")
    assert done.returncode == 1
    assert done.stderr.endswith("has pages and no template: rendering/templates/policy.j2\n")


def test_one_whose_module_is_not_listed_is_refused_at_import(tmp_path: Path) -> None:
    names = "model/kinds.py"
    changed = {**CHANGED, names: [each for each in CHANGED[names] if "POLICY" in each[1]]}
    path = copy_with(Addition(NEW, changed), tmp_path)
    done = run_python(path, tmp_path, "-c", "import primera.model.registry")
    assert done.returncode == 1
    assert "'policy'> has no class of entries with a spec in any of MODULES" in done.stderr


def test_the_schema_describes_it(told: Any) -> None:
    assert told["key"]["description"] == "Políticas: a qué se atiene la empresa."
    assert told["fields"]["escalates_to"]["description"] == "El rol que decide en caso de duda."
