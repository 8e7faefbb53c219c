"""A wheel in an empty environment builds a site: nothing of the checkout is needed."""

from __future__ import annotations

from pathlib import Path

from tests.installed import run


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
