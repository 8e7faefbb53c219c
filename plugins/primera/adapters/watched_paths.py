"""What a project is made of, followed once there is a server that follows it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.host.rebuild_errors import telling
from primera.site.project import Project

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

    from primera.adapters.watcher import Watcher


class WatchedPaths:
    """The paths of a project; nobody follows them in a build."""

    def __init__(self) -> None:
        self._paths: tuple[Path, ...] = ()
        self._found: tuple[Path, ...] = ()
        self._following: Watcher | None = None

    def renew(self, paths: Iterable[Path]) -> None:
        """Take other paths from now on. It goes before they are read."""
        self._paths = tuple(paths)
        self._follow()

    def add(self, found: Iterable[Path]) -> None:
        """Take along what was found to be named in the others, in the place of what was before."""
        before, self._found = self._found, tuple(found)
        if self._found != before:
            self._follow()

    def _follow(self) -> None:
        if self._following:
            self._following.renew((*self._paths, *self._found))

    def serve(self, server: LiveReloadServer, config: MkDocsConfig, project: Project) -> None:
        """Have a server follow the paths, and say in our words why it cannot build again."""
        from primera.adapters.watcher import Watcher  # builds do not need it

        self._following = Watcher(server)
        self._follow()
        server.builder = telling(server.builder, project.host.config_file)
        if not Path(config.config_file_path).exists():  # MkDocs stops at what is not there
            server.unwatch(config.config_file_path)

    def stop(self) -> None:
        """Follow nothing any more."""
        if self._following:
            self._following.stop()
