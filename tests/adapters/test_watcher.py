"""What a server notices of a project while it runs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer
from tests.helpers import replace
from tests.publishing.folders import grow
from watchdog.events import DirModifiedEvent, FileModifiedEvent, FileMovedEvent

from primera.adapters.host.loading import load_for
from primera.adapters.host.project_discovery import open_project
from primera.adapters.mkdocs_run import plugin_of
from primera.adapters.watcher import FolderChanges, NamedChanges, Watcher
from primera.site.project import Project

OFTEN = 0.01
CONFIG = "site_name: Casa\ntheme: material\nplugins: [search, primera]\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    grow(tmp_path, {"primera.toml": "", "mkdocs.yml": "", "content/a/uno.yml": "", "otra.yml": ""})
    return tmp_path


@pytest.fixture
def server(root: Path) -> Iterator[LiveReloadServer]:
    """A server that has not begun to listen."""
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(root))
    yield server
    server.server_close()


@pytest.fixture
def following(root: Path, server: LiveReloadServer) -> Iterator[Watcher]:
    follows = Watcher(server, OFTEN)
    follow(follows, root)
    yield follows
    follows.stop()


def follow(following: Watcher, root: Path) -> None:
    names = ("primera.toml", "mkdocs.yml", "mkdocs.yaml", "content", "quizzes", "capas/empresa")
    following.renew(root / name for name in names)


def noticed(server: LiveReloadServer) -> bool:
    """Whether the server is to build again, which is forgotten then."""
    with server._rebuild_cond:
        server._rebuild_cond.wait_for(lambda: server._want_rebuild, timeout=30)
        wanted, server._want_rebuild = server._want_rebuild, False
    return wanted


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file is written": lambda at: (at / "primera.toml").write_text("x", encoding="utf-8"),
    "a file is put in its place": lambda at: (at / "otra.yml").replace(at / "mkdocs.yml"),
    "a file goes": lambda at: (at / "primera.toml").unlink(),
    "a file comes": lambda at: (at / "mkdocs.yaml").touch(),
    "a folder is changed deep inside": lambda at: (at / "content/a/dos.yml").touch(),
    "a folder comes": lambda at: (at / "content").rename(at / "quizzes"),
    "a folder goes": lambda at: shutil.rmtree(at / "content"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_what_a_project_is_made_of_is_noticed(
    change: Callable[[Path], object], root: Path, server: LiveReloadServer, following: Watcher
) -> None:
    change(root)
    assert noticed(server)


def test_a_folder_that_goes_and_comes_back_is_followed_again(
    root: Path, server: LiveReloadServer, following: Watcher
) -> None:
    (root / "content").rename(root / "lejos")
    assert noticed(server)
    follow(following, root)
    (root / "lejos").rename(root / "content")
    assert noticed(server)
    follow(following, root)
    (root / "content/a/uno.yml").write_text("x", encoding="utf-8")
    assert noticed(server)


def test_what_is_followed_changes_with_the_project(
    root: Path, server: LiveReloadServer, following: Watcher
) -> None:
    following.renew([root / "capas"])
    (root / "capas").mkdir()
    assert noticed(server)
    following.renew([root / "capas"])
    (root / "capas" / "uno.yml").touch()
    assert noticed(server)


def test_the_pictures_that_a_manual_names_are_followed_there_or_not(
    project: Project, server: LiveReloadServer, tmp_path: Path
) -> None:
    settings = project.root / "content" / "manual.yml"
    replace(settings, "pass_mark: 80\n", "pass_mark: 80\n  identity: {logo: marca/logo.svg}\n")
    grow(project.root, {"mkdocs.yml": CONFIG, "docs/guia.md": "# Guía\n", "marca/nota.txt": ""})
    project = open_project(project.root)
    config, _ = load_for(project, tmp_path)
    plugin = plugin_of(config)
    plugin.report = lambda findings: None
    plugin.on_startup(command="serve", dirty=False)
    plugin.on_config(config)
    plugin.on_serve(server, config=config, builder=lambda: None)
    try:
        (project.root / "marca" / "logo.svg").write_text(SVG, encoding="utf-8")
        assert noticed(server)
        replace(settings, "marca/logo.svg", "tarjeta.svg")
        assert noticed(server)
        plugin.on_config(load_for(project, tmp_path)[0])
        (project.root / "tarjeta.svg").write_text(SVG, encoding="utf-8")
        assert noticed(server)
    finally:
        plugin.on_shutdown()


def test_other_files_beside_are_nobodys_business() -> None:
    told: list[str] = []
    named = NamedChanges({"/p/primera.toml", "/p/content"}, lambda: told.append("named"))
    inside = FolderChanges(lambda: told.append("inside"))
    named.dispatch(FileModifiedEvent("/p/serve.log"))
    inside.dispatch(DirModifiedEvent("/p/content/a"))
    assert not told
    named.dispatch(FileMovedEvent("/p/nuevo.toml", "/p/primera.toml"))
    inside.dispatch(FileModifiedEvent("/p/content/a/uno.yml"))
    assert told == ["named", "inside"]
