"""ProperDocs, which goes on with MkDocs 1: it builds the same site, with our plugin and without."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.helpers import flatten
from tests.hosts.hosting import configured

from primera.site.project import Project

SETTINGS = {"site_url": "https://acme.example/"}
PAGE = "# Guía\n\n{{ quiz('fundamentos') }}\n\n[Saludo](practica:saludo-inmediato)\n"
DOCS = {"docs/guia.md": PAGE}
_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]+">')


def built(host: str, config: Path) -> dict[str, bytes]:
    """The files of a site that a host builds in a process of its own, but for the host's name."""
    site = config.parent / host
    done = subprocess.run(
        [sys.executable, "-m", host, "build", "-q", "-f", config.name, "-d", site],
        cwd=config.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {
        file.relative_to(site).as_posix(): _GENERATOR.sub(b"", file.read_bytes())
        for file in site.rglob("*")
        if file.is_file() and not file.name.startswith("sitemap.xml")
    }


def test_it_builds_what_mkdocs_builds_with_our_plugin(project: Project) -> None:
    configured(project, SETTINGS, DOCS)
    made = built("properdocs", project.root / "mkdocs.yml")
    assert b"<pl-quiz" in made["guia/index.html"]
    assert b'href="../practicas/saludo-inmediato/"' in made["guia/index.html"]
    assert made == built("mkdocs", project.root / "mkdocs.yml")


def test_it_builds_the_plain_folder(project: Project) -> None:
    flatten(configured(project, SETTINGS, DOCS), project.root / "llano")
    made = built("properdocs", project.root / "llano" / "mkdocs.yml")
    assert b"<pl-quiz" in made["guia/index.html"]
    assert b"pl-bar" in made["practicas/saludo-inmediato/index.html"]
