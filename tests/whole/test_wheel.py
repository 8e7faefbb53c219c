"""A wheel in an empty environment builds a site: nothing of the checkout is needed."""

from __future__ import annotations

from pathlib import Path

from tests.installed import run

from primera.scaffolding.company import Company
from primera.scaffolding.project import project_files


def test_an_installed_wheel_builds_the_bundled_manual(installed: Path, tmp_path: Path) -> None:
    run(installed / "primera", "build", folder=tmp_path)
    site = tmp_path / "site"
    for page in (
        "index.html",
        "practicas/venta-consultiva/index.html",
        "listas/primera-linea/index.html",
    ):
        assert (site / page).exists()
    assert list(site.glob("assets/primera/*/loader.js"))


def test_an_installed_wheel_begins_the_same_project_as_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    given = ("--starter", "hotel", "--name", "Hotel Mar", "--address", "vos", "--language", "es")
    run(installed / "primera", "new", "mar", *given, folder=tmp_path)
    written = tmp_path / "mar"
    files = (path for path in written.rglob("*") if path.is_file())
    company = Company("Hotel Mar", "hotel", "es", "vos")
    assert {path.relative_to(written).as_posix(): path.read_bytes() for path in files} == (
        project_files(company, "hotel")
    )
