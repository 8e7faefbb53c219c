"""What all tests share: Chromium, the fixture manual, and the bundled site, built once."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright
from scripts.bench.weights import FLAGS, served
from scripts.ensure_chromium import find_chromium

from primera.adapters.host.project_discovery import open_project
from primera.site.project import Project, find_project
from tests.helpers import build
from tests.installed import install

ROOT = Path(__file__).resolve().parent.parent
FIXTURE = ROOT / "tests" / "fixtures" / "manual"

# The same examples on every machine, and no clock: a loaded machine makes no test fail.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")
expect.set_options(timeout=30_000)


# Fixture -> what is said of the tests that ask for it, wherever they are.
MARKS = {"chromium": pytest.mark.browser, "installed": pytest.mark.locked}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what not every machine can run, and begin with what takes longest in one piece."""
    for item in items:
        for fixture in MARKS.keys() & getattr(item, "fixturenames", ()):
            item.add_marker(MARKS[fixture])
    items.sort(key=lambda item: item.get_closest_marker("locked") is None)


def pytest_collection_finish() -> None:
    """Look for garbage rarely: manuals are large, and what was collected stays to the end."""
    gc.freeze()
    gc.set_threshold(100_000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of a session share."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def bundled_site(shared: Path) -> Path:
    """The demonstration site, built once for all workers of a session."""
    site = shared / "bundled-site"
    with FileLock(shared / "bundled-site.lock"):
        if not site.exists():
            build(open_project(ROOT), site)
    return site


@pytest.fixture(scope="session")
def installed(shared: Path) -> Path:
    """Where the commands are of an environment that has our wheel, made once as the site is."""
    commands = shared / "installed"
    with FileLock(shared / "installed.lock"):
        if not commands.exists():
            commands.symlink_to(install(shared))
    return commands


@pytest.fixture(scope="session")
def bundled_address(bundled_site: Path) -> Iterator[str]:
    """Where the demonstration site is served on this machine."""
    with served(bundled_site) as address:
        yield address


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of one layer: the fixture manual, in a folder of its own to be changed."""
    root = tmp_path / "proyecto"
    shutil.copytree(FIXTURE, root / "content")
    (root / "primera.toml").write_text(
        'layers = [{name = "empresa", folders = ["content"]}]\n', encoding="utf-8"
    )
    return find_project(root)
