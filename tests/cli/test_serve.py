"""Where `primera serve` cannot listen: said before anything is built, or when it turns out."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator

import pytest
from tests.helpers import primera

from primera.cli.listen_errors import url_of
from primera.site.project import Project

CONFIG = "theme: {name: material}\nplugins: {search: {}, primera: {}}\nhooks: [toma.py]\n"
TAKING = """
import socket

def on_post_build(config):
    global taken
    taken = socket.create_server(("127.0.0.1", PORT))
"""


@pytest.fixture
def port() -> Iterator[int]:
    """A port at which another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_busy_port_is_named_with_a_free_one(
    port: int, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert primera("serve", project.root, "--port", port) == 1
    out, err = capsys.readouterr()
    assert f"El puerto {port} está ocupado" in err
    assert "Traceback" not in err
    assert out == "", "nothing to open, nothing built"
    free = int(err.rpartition("--port ")[2])
    with socket.create_server(("127.0.0.1", free)):
        pass


@pytest.mark.parametrize("host", ["192.0.2.1", "no-existe.invalid", "sin punto", "a" * 90, "::2"])
def test_an_address_of_another_machine_is_named(
    host: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert primera("serve", project.root, "--host", host) == 1
    assert f"{host} no es una dirección de este equipo" in capsys.readouterr().err


def test_a_port_that_is_taken_while_the_site_is_built_is_named(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    project.docs.mkdir()
    (project.root / "mkdocs.yml").write_text(f"site_name: x\n{CONFIG}", encoding="utf-8")
    hook = project.root / "toma.py"
    hook.write_text(TAKING.replace("PORT", str(port)), encoding="utf-8")
    try:
        assert primera("serve", project.root, "--port", port) == 1
    finally:
        sys.modules.pop("toma.py").taken.close()
    assert f"El puerto {port} está ocupado" in capsys.readouterr().err


def test_an_address_is_shown_as_a_browser_takes_it() -> None:
    assert url_of("127.0.0.1", 80) == "http://127.0.0.1:80/"
    assert url_of("::1", 8000) == "http://[::1]:8000/"
