"""The day's questions of a manual of light practices: only what the practices say is asked."""

from __future__ import annotations

import json
from pathlib import Path

from primera.model.manual import Manual
from primera.rendering.drills.questions import Drill, drills_of
from primera.rendering.drills.table import table_of
from tests.light.manuals import problems_of, read_texts
from tests.rendering.manuals import context_of

NAMES = ("cambio", "fila", "saludo", "bolsa", "llamada", "cierre", "apertura", "pedido")
PRACTICE = """
  - id: {name}
    title: La regla de {name}
    statement: Ante {name}, haz lo que toca.
    steps: [Mira {name}, Apunta {name}, Cierra {name}]
"""
SCENES = """
    do: {{text: Hoy salió bien con {name} y la tienda lo notó.}}
"""


def manual_of(root: Path, scenes: int = 0) -> Manual:
    practices = "".join(
        PRACTICE.format(name=name) + (SCENES.format(name=name) if number < scenes else "")
        for number, name in enumerate(NAMES)
    )
    text = f"manual: {{id: t, title: T, description: T.}}\npractices:{practices}"
    loaded = read_texts(root, text)
    assert problems_of(loaded) == []
    return loaded.manual


def drills(manual: Manual) -> list[Drill]:
    return list(drills_of(manual, context_of(manual).strings))


def test_rules_and_steps_are_asked_and_nothing_that_is_missing(tmp_path: Path) -> None:
    found = drills(manual_of(tmp_path))
    assert {drill.kind for drill in found} == {"rule", "steps"}
    assert len(found) == 2 * len(NAMES)


def test_scenes_are_asked_of_the_practices_that_have_one(tmp_path: Path) -> None:
    found = drills(manual_of(tmp_path, scenes=4))
    with_scene = set(NAMES[:4])
    assert {drill.part for drill in found if drill.kind == "scene"} == with_scene
    examples = [drill for drill in found if drill.kind == "example"]
    assert {drill.part for drill in examples} == with_scene
    assert all(wrong.text for drill in examples for wrong in drill.wrong)


def test_no_text_of_the_table_is_empty(tmp_path: Path) -> None:
    manual = manual_of(tmp_path, scenes=4)
    table = json.loads(table_of(context_of(manual)).content)
    assert all(table["texts"])
    assert table["groups"] == []
    assert "None" not in json.dumps(table)
