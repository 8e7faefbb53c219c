"""What each kind of page really loads of ours, as Chromium asks for it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Response, sync_playwright

from scripts.ensure_chromium import find_chromium

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
OURS = "/assets/primera/"


@dataclass(frozen=True)
class PageWeight:
    """Bytes of a kind of page: our scripts and styles after gzip, and the HTML before and after."""

    kind: str
    scripts: int
    styles: int
    html: int
    html_gzip: int


@dataclass(frozen=True)
class IndexWeight:
    """What the search of a site asks for: how many places it finds, and bytes."""

    places: int
    plain: int
    gzip: int


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; gives the address without a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def measure_weights(site: Path, pages: dict[str, str]) -> list[PageWeight]:
    """Open a page of each kind (kind -> path from the site's root) and weigh what is asked for."""
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        weights = []
        for kind, path in pages.items():
            context = browser.new_context()
            page = context.new_page()
            answers: list[Response] = []
            page.on("response", _into(answers))
            page.goto(f"{address}/{path}", wait_until="networkidle")
            weights.append(_weight(kind, answers))
            context.close()
        browser.close()
    return weights


def weigh_index(site: Path) -> IndexWeight:
    """Weigh the search index of a site."""
    body = (site / "search" / "search_index.json").read_bytes()
    return IndexWeight(len(json.loads(body)["docs"]), len(body), _gzip(body))


def _into(answers: list[Response]) -> Callable[[Response], None]:
    """A listener that keeps what it hears; Playwright takes no methods of lists."""
    return lambda answer: answers.append(answer)


def _weight(kind: str, answers: list[Response]) -> PageWeight:
    ours = {answer.url: answer.body() for answer in answers if OURS in answer.url}
    html = answers[0].body()
    return PageWeight(
        kind,
        sum(_gzip(body) for url, body in ours.items() if url.endswith(".js")),
        sum(_gzip(body) for url, body in ours.items() if url.endswith(".css")),
        len(html),
        _gzip(html),
    )


def _gzip(body: bytes) -> int:
    return len(gzip.compress(body, 9, mtime=0))
