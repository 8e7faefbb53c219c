"""What `primera serve` says, from the first build to Ctrl+C, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from tests.helpers import replace

from primera.site.project import Project

CONFIG = """
site_name: Casa
site_url: https://ejemplo.test/manual/
strict: true
theme: material
plugins: [search, macros, primera]
"""


_QUIET = {name: value for name, value in os.environ.items() if not name.startswith("PYTHONWARN")}
"""What tests are told about the code of others is not for people."""


class Served:
    """A server in a process of its own, and what it has said."""

    def __init__(self, project: Project) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "primera", "serve", "--port", str(self.port)],
            cwd=project.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            env={**_QUIET, "PYTHONUNBUFFERED": "1"},
        )

    def until(self, words: str) -> list[str]:
        """The lines up to the first that has some words."""
        assert self._process.stdout
        lines: list[str] = []
        for line in self._process.stdout:
            lines.append(line.rstrip("\n"))
            if words in line:
                return lines
        raise AssertionError(f"it ended without «{words}»: {lines}")

    def interrupt(self) -> tuple[list[str], int]:
        """What it says at Ctrl+C, and its exit code."""
        assert self._process.stdout
        self._process.send_signal(signal.SIGINT)
        return self._process.stdout.read().splitlines(), self._process.wait()

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@contextmanager
def served(project: Project) -> Iterator[Served]:
    server = Served(project)
    try:
        yield server
    finally:
        server.end()


def test_a_server_speaks_our_words_and_no_other(project: Project) -> None:
    project.docs.mkdir()
    config = project.root / "mkdocs.yml"
    config.write_text(CONFIG, encoding="utf-8")
    (project.docs / "guia.md").write_text("# Guía\n\n[a](nada.md)\n", encoding="utf-8")
    with served(project) as server:
        first = server.until("Ctrl+C")
        assert first[0] == "Construyendo el sitio…"
        assert first[1].startswith("docs/guia.md:3:5: aviso[PL872]"), "a warning ends no server"
        address = f"http://127.0.0.1:{server.port}/manual/"
        assert first[-1] == f"Abre {address} en el navegador. Para terminar, Ctrl+C."
        with urlopen(f"{address}guia/") as page:
            assert "Guía" in page.read().decode()
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"{address}no-hay/")
        said = ["El navegador pidió /manual/no-hay/, que no está en el sitio."]
        assert server.until("no-hay") == said
        replace(config, "[search", "[no-hay, search")
        stuck = server.until("No se pudo construir")
        assert stuck[0] == "Hay cambios. Construyendo otra vez…"
        assert stuck[1].startswith("mkdocs.yml:6:11: error[PL827]")
        assert stuck[2] == "    6 | plugins: [no-hay, search, macros, primera]"
        config.write_text(CONFIG, encoding="utf-8")
        again = server.until("Listo")
        ended, code = server.interrupt()
    assert (ended[-1], code) == ("Terminado.", 0)
    every = "\n".join([*first, *stuck, *again, *ended])
    for theirs in ("[macros]", "Building", "Cleaning", "Serving", "Traceback", "INFO", "primera: "):
        assert theirs not in every
