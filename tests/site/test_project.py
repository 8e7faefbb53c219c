"""Which folders of a project are read, and which are only meant to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.site.compile import check_project
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


SHOP = '{name = "tienda", folders = ["tienda"]}'


@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        (f'["base", {SHOP}]', []),
        (f'[\n  {SHOP},\n  "base",\n]', ["3:3 order"]),
        (f'["base",\n {SHOP}, "base"]', ["2:43 name"]),
        (f'["base", {SHOP},\n {{name = "tienda", folders = ["otra"]}}]', ["2:2 name"]),
        (f'["base", {SHOP},\n {SHOP}]', ["2:2 name"]),
        ('["base",\n {name = "base", folders = ["tienda"]}]', ["2:2 name"]),
        (f'["base", {SHOP},\n {{name = "otra", folders = ["otra", "tienda"]}}]', ["2:37 folder"]),
        (f'["base", {SHOP},\n {{name = "otra", folders = ["tienda/sub"]}}]', ["2:29 folder"]),
        (f'["base", {SHOP},\n {{name = "otra", folders = ["."]}}]', ["2:29 folder"]),
        (f'["base", {SHOP},\n {{name = "otra", folders = ["enlace"]}}]', ["2:29 folder"]),
        (f'["base", {SHOP}, {{name = "otra", folders = ["tienda/media"]}}]', []),
        (f'["base", {SHOP}, {{name = "otra", folders = ["tienda/.sub"]}}]', []),
        ('["base",\n {name = "a", folders = ["otra", "tienda", "./otra"]}]', ["2:44 twice"]),
        ('[{name = " ", folders = ["otra"]}]', ["1:11 None"]),
        ('["base",\n {name = "a", folders = ["otra", "../"]}]', ["2:34 None"]),
        ('["base",\n {name = "a", folders = ["otra/../../fuera"]}]', ["2:26 None"]),
        ('["base",\n {name = "a", folders = ["/etc"]}]', ["2:26 None"]),
        ('["base",\n {name = "a", folders = ["sale", "otra/../tienda"]}]', ["2:26 None"]),
    ],
)
def test_the_order_and_the_names_of_layers_and_what_they_read_are_told_where_they_are_written(
    tmp_path: Path, layers: str, expected: list[str]
) -> None:
    for folder in ("tienda/sub", "tienda/media", "tienda/.sub", "otra"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "enlace").symlink_to("tienda")
    (tmp_path / "sale").symlink_to("..")
    (tmp_path / "primera.toml").write_text(f"layers = {layers}\n", encoding="utf-8")
    project = find_project(tmp_path)
    found = [
        f"{each.span.line}:{each.span.column} {each.params.get('finding')}"
        for each in project.diagnostics
    ]
    assert found == expected
    read = [folder.resolve() for layer in project.layers for folder in layer.folders]
    assert len(read) == len(set(read))


@pytest.mark.parametrize("folder", ["../fuera", "/etc", "sale"])
def test_nothing_is_read_from_outside_of_the_project(tmp_path: Path, folder: str) -> None:
    root = tmp_path / "sitio"
    root.mkdir()
    (tmp_path / "fuera").mkdir()
    (tmp_path / "fuera/a.yml").write_text("manual: {id: x, title: Ajeno}\n", encoding="utf-8")
    (root / "sale").symlink_to("../fuera")
    layers = f'layers = [{{name = "a", folders = ["{folder}"]}}]\n'
    (root / "primera.toml").write_text(layers, encoding="utf-8")
    (problem,) = check_project(find_project(root)).diagnostics
    assert (problem.code, problem.span.path, problem.span.line) == ("PL847", "primera.toml", 1)
    assert problem.params == {"folder": folder, "layer": "a"}


def test_a_base_that_is_written_last_is_blamed_for_nothing(tmp_path: Path) -> None:
    practice = "practices:\n  - {id: buena-imagen, merge: change, title: Uniforme completo}\n"
    (tmp_path / "tienda").mkdir()
    own = "manual: {merge: change, id: acme}\n"
    (tmp_path / "tienda/a.yml").write_text(practice + own, encoding="utf-8")
    (tmp_path / "primera.toml").write_text(f'layers = [{SHOP}, "base"]\n', encoding="utf-8")
    (problem,) = check_project(find_project(tmp_path)).diagnostics
    assert (problem.code, problem.params["finding"]) == ("PL816", "order")
