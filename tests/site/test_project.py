"""Which folders of a project are read, and which are only meant to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.site.project import find_project

BANK = "banks:\n  - id: propio\n"
LAYERS = 'layers = ["base", {name = "empresa", folders = ["content"]}]\n'


def told(root: Path, files: dict[str, str]) -> list[str]:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return [f"{each.code} {each.span.path}" for each in find_project(root).diagnostics]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"primera.toml": LAYERS, "content/a.yml": "", "quizzes/a.yml": BANK}, ["PL321 quizzes"]),
        ({"contenido/sub/a.yaml": BANK}, ["PL321 contenido"]),
        (
            {"Content/a.yml": BANK, "Cuestionarios/a.yml": BANK},
            ["PL321 Content", "PL321 Cuestionarios"],
        ),
        ({"conten/a.yml": "# manual\n\nmanual:\n  id: x\n"}, ["PL321 conten"]),
        ({"content/a.yml": BANK, "quizzes/a.yml": BANK}, []),
        ({"contenido/a.yml": "title: otra cosa\n", "contenido/a.txt": BANK}, []),
        ({"farmacia/a.yml": BANK, "contenido": "un archivo"}, []),
        ({"primera.toml": LAYERS.replace("content", "content/es"), "content/es/a.yml": BANK}, []),
        ({"primera.toml": LAYERS.replace("content", "."), "contenido/a.yml": BANK}, []),
        ({"primera.toml": "layers = [", "content/a.yml": BANK}, ["PL811 primera.toml"]),
    ],
)
def test_a_folder_that_holds_a_manual_and_is_not_read_is_told(
    tmp_path: Path, files: dict[str, str], expected: list[str]
) -> None:
    assert told(tmp_path, files) == expected
