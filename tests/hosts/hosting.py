"""A project with a configuration of its own, built as its owner would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.helpers import build

from primera.adapters.host.project_discovery import open_project
from primera.site.project import Project


def configured(project: Project, settings: dict[str, Any], docs: dict[str, str]) -> Project:
    """The project with a `mkdocs.yml` of its own, and with hand-written files by their paths."""
    project.docs.mkdir(exist_ok=True)
    for path, text in docs.items():
        file = project.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    config = {"site_name": "Casa", "theme": "material", "plugins": ["search", "macros", "primera"]}
    text = json.dumps({**config, **settings})
    (project.root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return open_project(project.root)


def hosted(project: Project, settings: dict[str, Any], docs: dict[str, str] | None = None) -> Path:
    """The folder of the built site of `configured`."""
    site = project.root / "site"
    build(configured(project, settings, docs or {}), site)
    return site
