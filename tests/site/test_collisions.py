"""What is written by hand and what the manual brings, where both would be at one address."""

from __future__ import annotations

import pytest
from tests.helpers import replace

from primera.rendering.addresses import UrlStyle, directory_url, file_url
from primera.site.collisions import check_collisions, check_home
from primera.site.compile import compile_project
from primera.site.project import Project

PLANNED = ("index.md", "yo.md", "practicas/index.md", "practicas/saludo.md", "media/foto.png")
OLD = ("practicas/hola/index.html",)
"""The page that an old address leaves, with directory URLs."""


def found(style: UrlStyle, *paths: str) -> list[tuple[str, str]]:
    """Code and file of every problem of the files of `docs/`."""
    written = {path: f"docs/{path}" for path in paths}
    problems = check_collisions(written, (*PLANNED, *OLD), style)
    return [(problem.code, problem.span.path.removeprefix("docs/")) for problem in problems]


@pytest.mark.parametrize(
    ("style", "path"),
    [
        (directory_url, "practicas/saludo.md"),
        (directory_url, "practicas/saludo.markdown"),
        (directory_url, "practicas/saludo/index.md"),
        (directory_url, "practicas/saludo/README.md"),
        (directory_url, "practicas/saludo/index.html"),
        (directory_url, "practicas/README.md"),
        (directory_url, "practicas/hola.md"),
        (directory_url, "yo/index.md"),
        (directory_url, "media/foto.png"),
        (directory_url, "yo"),
        (file_url, "media"),
        (file_url, "practicas/saludo.md"),
        (file_url, "practicas/saludo.html"),
        (file_url, "practicas/index.html"),
        (file_url, "practicas/README.md"),
    ],
)
def test_a_file_at_a_generated_address_is_an_error(style: UrlStyle, path: str) -> None:
    assert found(style, path) == [("PL802", path)]


@pytest.mark.parametrize(
    ("style", "path"),
    [
        (directory_url, "practicas/saludo.html"),
        (directory_url, "practicas/otra.md"),
        (directory_url, "index.md"),
        (directory_url, "README.md"),
        (directory_url, "index.html"),
        (file_url, "practicas/saludo/index.md"),
        (file_url, "README.md"),
    ],
)
def test_a_file_at_an_address_of_its_own_is_none_and_a_home_page_is_preferred(
    style: UrlStyle, path: str
) -> None:
    assert found(style, path) == []


@pytest.mark.parametrize(
    ("style", "first", "second"),
    [
        (directory_url, "turnos.md", "turnos/index.md"),
        (directory_url, "turnos/index.html", "turnos.md"),
        (directory_url, "README.md", "index.md"),
        (file_url, "turnos.html", "turnos.md"),
        (file_url, "turnos/README.md", "turnos/index.md"),
    ],
)
def test_of_two_pages_at_one_address_the_second_is_named(
    style: UrlStyle, first: str, second: str
) -> None:
    assert found(style, first, second) == [("PL803", second)]


def test_names_that_differ_in_capital_letters_are_told_once_each() -> None:
    written = ("Practicas/a.md", "Practicas/b.md", "practicas/Saludo.md", "Yo.md", "Media/x.png")
    assert found(directory_url, *written) == [
        ("PL805", "Practicas/a.md"),
        ("PL805", "practicas/Saludo.md"),
        ("PL805", "Yo.md"),
        ("PL805", "Media/x.png"),
    ]
    assert found(file_url, "YO.md", "practicas/SALUDO.html")[0] == ("PL805", "YO.md")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("# Hola", ["PL804"]),
        ("Desde mayo, [otra](otra.md) y <a href='https://practicas.example/'>fuera</a>", ["PL804"]),
        ("[Todas](practicas/index.md)", []),
        ("[Todas](./practicas/)", []),
        ("[Lo tuyo](yo.md#hoy)", []),
        ("[Saludo][1]\n\n[1]: practicas/saludo.md", []),
        ('<a href="practicas/saludo/">Saludo</a>', []),
        ("[Saludo](practica:saludo)", []),
        ("{{ checklist('apertura') }}", []),
    ],
)
@pytest.mark.parametrize("home", ["index.md", "README.md"])
def test_a_home_page_written_by_hand_leads_into_the_manual(
    home: str, text: str, codes: list[str]
) -> None:
    pages = {"otra.md": ("docs/otra.md", ""), home: (f"docs/{home}", text)}
    problems = list(check_home(pages, PLANNED, directory_url))
    assert [problem.code for problem in problems] == codes
    assert all(problem.span.path == f"docs/{home}" for problem in problems)


def test_a_project_is_told_of_its_collisions(project: Project) -> None:
    for path in ("practicas/saludo-inmediato/README.md", "media/mostrador.png", "README.md"):
        file = project.docs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# Otra\n", encoding="utf-8")
    compiled = compile_project(project)
    assert compiled.plan is None
    assert [(problem.code, problem.span.path) for problem in compiled.diagnostics] == [
        ("PL804", "docs/README.md"),
        ("PL802", "docs/media/mostrador.png"),
        ("PL802", "docs/practicas/saludo-inmediato/README.md"),
    ]


@pytest.mark.parametrize("home", ["index.md", "README.md"])
def test_what_the_manual_says_of_a_home_page_that_is_not_seen_is_told(
    project: Project, home: str
) -> None:
    said = "pass_mark: 80\n  identity:\n    home: [area:el-cliente]\n"
    replace(project.root / "content" / "manual.yml", "pass_mark: 80\n", said)
    assert compile_project(project).diagnostics == ()
    project.docs.mkdir()
    (project.docs / home).write_text("[Todas](practicas/index.md)\n", encoding="utf-8")
    (problem,) = compile_project(project).diagnostics
    place = (problem.span.path, problem.span.line, problem.params["page"])
    assert (problem.code, *place) == ("PL879", "content/manual.yml", 12, home)
