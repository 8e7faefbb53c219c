"""Serving with MkDocs' server on this machine, for the command line.

MkDocs' own command is not taken: what it says is in English, and for people who know its code.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from primera.adapters.host.config_loading import ConfigRefusedError, project_of_file
from primera.adapters.host.config_rules import PLUGIN
from primera.adapters.host.loading import load_for
from primera.adapters.mkdocs_run import HostStoppedError, blaming, plugin_of, showing_warnings
from primera.site.compile import Findings, compile_project
from primera.site.project import Project
from primera.strings import load_strings, spoken_here

Tell = Callable[..., None]
"""Says what happens, by its name and by what there is to say about it."""


def serve_site(
    project: Project, host: str, port: int, report: Callable[[Findings], None], tell: Tell
) -> None:
    """Serve with live reload until interrupted. A broken manual shows its errors in the page.

    `tell` is called with `building`, `address` (and its `path` on the server), `changed`,
    `renewed`, `halted` (and the `error`), `missing` (and the `path`) and `ended`. Nothing is
    published, so no warning ends it, however strict the project is.

    Raises HostStoppedError when somebody else's code breaks the first build.
    """
    with (
        showing_warnings(),
        _server_told(tell),
        TemporaryDirectory(prefix="primera-") as spare,
    ):
        _Session(project, Path(spare), (host, port), report, tell).run()


class _Session:
    """One server, from its first build to its end."""

    def __init__(
        self,
        project: Project,
        spare: Path,
        address: tuple[str, int],
        report: Callable[[Findings], None],
        tell: Tell,
    ) -> None:
        self._project = replace(project, host=replace(project.host, strict=False))
        self._spare = spare
        self._site = spare / "site"
        self._address = address
        self._report = report
        self._tell = tell

    def run(self) -> None:
        """Build, and serve until interrupted."""
        config = self._load()
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            self._tell("building")
            self._build(config)
            server = self._server(config)
            try:
                server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
            finally:
                server.shutdown()
        except KeyboardInterrupt:
            self._tell("ended")
        finally:
            config.plugins.on_shutdown()

    def _load(self) -> MkDocsConfig:
        """The configuration as it is now. Raises ConfigRefusedError."""
        config, warned = load_for(
            self._project, self._spare, site_dir=str(self._site), strict=False
        )
        if PLUGIN not in config.plugins:
            raise ConfigRefusedError(())
        plugin = plugin_of(config)
        plugin.warned, plugin.report = warned, self._report
        host, port = self._address
        shown = f"[{host}]" if ":" in host else host
        config.site_url = f"http://{shown}:{port}{_mount_path(config)}"
        return config

    def _build(self, config: MkDocsConfig) -> None:
        with blaming(config):
            build(config, serve_url=config.site_url)

    def _build_again(self) -> None:
        """Build what has changed. Raises Abort, which the server survives, when that cannot be."""
        self._tell("changed")
        try:
            self._build(self._load())
        except ConfigRefusedError as refused:
            assert self._project.host.config_file
            self._report(compile_project(project_of_file(self._project.host.config_file)))
            raise _stuck() from refused
        except HostStoppedError as error:
            self._tell("halted", error=error)
            raise _stuck() from error
        self._tell("renewed")

    def _server(self, config: MkDocsConfig) -> LiveReloadServer:
        """A server that follows what MkDocs' does, and what the plugins say."""
        ours = _Server(self._build_again, self._address, self._site, _mount_path(config))
        ours.tell = self._tell
        ours.watch(config.docs_dir)
        ours.watch(config.config_file_path)
        server = config.plugins.on_serve(ours, config=config, builder=self._build_again)
        server.builder = self._build_again
        for path in config.watch:
            server.watch(path)
        return server


class _Server(LiveReloadServer):
    """MkDocs' server, which says where it is once it is there."""

    tell: Tell

    def __init__(
        self, builder: Callable[[], None], address: tuple[str, int], site: Path, path: str
    ) -> None:
        host, port = address
        super().__init__(builder, host, port, str(site), path)
        self._pages_of_errors = site
        self.error_handler = self._error_page

    def server_activate(self) -> None:
        super().server_activate()
        self.tell("address", path=self.mount_path)

    def _error_page(self, code: int) -> bytes | None:
        page = self._pages_of_errors / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


class _OfServer(logging.Filter):
    """Says in our words what MkDocs' server warns of."""

    _REQUEST = re.compile(r'"GET (\S+) .*" code ([34]\d\d)$')

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell = tell

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is to be shown as it is."""
        if found := self._REQUEST.search(record.getMessage()):
            path, code = found.groups()
            if code == "404":
                self._tell("missing", path=path)
            return False
        return record.funcName != "_build_loop"  # why nothing can be built is said


@contextmanager
def _server_told(tell: Tell) -> Iterator[None]:
    log, ours = logging.getLogger("mkdocs.livereload"), _OfServer(tell)
    log.addFilter(ours)
    try:
        yield
    finally:
        log.removeFilter(ours)


def _stuck() -> Abort:
    """What the server survives, and prints: that it goes on with the last version."""
    return Abort(load_strings(spoken_here())("serve.stuck"))


def _mount_path(config: MkDocsConfig) -> str:
    return f"/{urlsplit(config.site_url or '').path.strip('/')}/".replace("//", "/")
