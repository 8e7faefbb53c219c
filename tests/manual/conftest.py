"""The bundled manual, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from primera.loading import Loaded, load
from primera.model.manual import Manual
from primera.site.project import find_project

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The bundled manual as read, with its places."""
    project = find_project(ROOT)
    return load(project.layers, project.root)


@pytest.fixture(scope="session")
def manual(loaded: Loaded) -> Manual:
    """The bundled manual."""
    return loaded.manual
