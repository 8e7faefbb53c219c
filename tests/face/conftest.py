"""A phone, a desk, and a server that has the page for what is missing, as real servers do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

PHONE, DESK = (390, 844), (1440, 900)


class _Handler(SimpleHTTPRequestHandler):
    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output to the tests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; gives the address without a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def address(bundled_site: Path) -> Iterator[str]:
    """Where the demonstration is, on a server with a page for what is missing."""
    with served(bundled_site) as address:
        yield address


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone on which nothing is kept."""
    width, height = PHONE
    context = chromium.new_context(viewport={"width": width, "height": height})
    yield context
    context.close()


@pytest.fixture
def desk(chromium: Browser) -> Iterator[Page]:
    """A wide window."""
    width, height = DESK
    page = chromium.new_page(viewport={"width": width, "height": height})
    yield page
    page.close()
