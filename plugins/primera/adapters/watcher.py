"""What a server follows beside what MkDocs does: the files that say what is here, and the layers.

MkDocs' own way is not enough. It stops the server at a folder that is not there, loses one that is
deleted and comes back, and is told once only what is to be followed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import fsdecode
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_SECONDS = 0.5
"""Between two looks at the disk: as often as MkDocs does."""


class Watcher:
    """Has a server build again when something changes that a project is made of."""

    def __init__(self, server: LiveReloadServer, seconds: float = _SECONDS) -> None:
        self._server = server
        self._observer = PollingObserver(timeout=seconds)
        self._observer.start()

    def renew(self, paths: Iterable[Path]) -> None:
        """Follow these files, and all in these folders, from now on.

        None has to be there: it is seen when it comes. What changes after this call is noticed,
        so it goes before they are read.
        """
        named = list(paths)
        self._observer.unschedule_all()
        appearing = NamedChanges({str(path) for path in named}, self._build_again)
        for parent in {path.parent for path in named if path.parent.is_dir()}:
            self._observer.schedule(appearing, str(parent))
        changing = FolderChanges(self._build_again)
        for folder in filter(Path.is_dir, named):
            self._observer.schedule(changing, str(folder), recursive=True)

    def stop(self) -> None:
        """Follow nothing any more."""
        self._observer.stop()

    def _build_again(self) -> None:
        # As the server's own `watch` does, which leaves no other way to it.
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()


class FolderChanges(FileSystemEventHandler):
    """Tells of every change of a file in a folder."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take an event of the observer."""
        if self._concerns(event):
            self._tell()

    def _concerns(self, event: FileSystemEvent) -> bool:
        return not event.is_directory


class NamedChanges(FolderChanges):
    """Tells of changes of the files and folders in a folder that are of certain paths."""

    def __init__(self, paths: set[str], tell: Callable[[], None]) -> None:
        super().__init__(tell)
        self._paths = paths

    def _concerns(self, event: FileSystemEvent) -> bool:
        return bool({fsdecode(event.src_path), fsdecode(event.dest_path)} & self._paths)
