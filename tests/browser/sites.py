"""A site served from memory: pages as Python renders them, the runtime as the build packs it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath

from tests.rendering.manuals import head_and_body, to_html

import primera
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.model.roles import Checklist
from primera.rendering.addresses import Addresses
from primera.rendering.checklists import render_checklist
from primera.rendering.context import Context
from primera.rendering.drills.page import render_drills
from primera.rendering.drills.table import table_of
from primera.rendering.learner_table import learner_table
from primera.rendering.page import Page
from primera.rendering.quizzes import question_block, render_quiz
from primera.rendering.whole_pages import render_entry, render_landing, render_me
from primera.site.assets import bundle_runtime
from primera.strings import load_strings

_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".json": "application/json",
}
_RUNTIME = Path(primera.__file__).parent / "runtime"
_PAGE = """<!doctype html>
<html lang="es" dir="ltr"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="data:,">
{styles}<link rel="stylesheet" href="/{stylesheet}">
<script type="module" src="/{script}"></script></head>
<body data-md-color-scheme="default" data-md-color-primary="custom"><div class="md-container">
<main class="md-main"><div class="md-main__inner md-grid"><div class="md-content">
<article class="md-content__inner md-typeset"><h1>{title}</h1>
{body}</article></div></div></main></div></body></html>"""


class Site:
    """Pages and files by path. Pages can change between visits."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.files: dict[str, bytes] = {}
        self.bundle = bundle_runtime(load_strings())
        self.styles = ""
        for asset in self.bundle.assets:
            assert isinstance(asset.content, bytes)
            self.files[asset.path] = asset.content

    def publish(self, manual: Manual) -> None:
        """Render every quiz, every checklist and the learner's page, each on a page of its own."""
        for ref, entry in manual.entries.items():
            if isinstance(entry, Quiz | Checklist):
                self.page(entry.id, entry.title, self.block(manual, ref))
        context = self._context(manual)
        self.page("yo", "Yo", _body(render_me(context)))
        table = learner_table(context)
        self.files[table.path] = table.content
        self._publish_drills(self._context(manual))

    def _publish_drills(self, context: Context) -> None:
        if context.offers_drills:
            table = table_of(context)
            self.files[table.path] = table.content
            self.page("practicar", "Cinco al día", _body(render_drills(context, table)))

    def block(self, manual: Manual, ref: Ref) -> str:
        """The HTML of one quiz or checklist."""
        render = render_quiz if manual.entries[ref].kind == "quiz" else render_checklist
        context = self._context(manual)
        return render(context, ref.id, context.addresses.page_of(ref))

    def alone(self, manual: Manual, bank: Bank) -> None:
        """Put every question of a bank, each by itself, on one page, at `todas`."""
        page = Page(self._context(manual), "todas.md")
        self.page(
            "todas", "Todas", "".join(question_block(page, bank, each) for each in bank.questions)
        )

    def module(self, path: str) -> str:
        """Where one module of the runtime can be imported, as it was written."""
        self.modules()
        return f"/source/{path}"

    def modules(self) -> None:
        """Put every module of the runtime at `source/`, as it was written."""
        for path in _RUNTIME.rglob("*.js"):
            self.files[f"source/{path.relative_to(_RUNTIME).as_posix()}"] = path.read_bytes()

    def _context(self, manual: Manual) -> Context:
        strings = load_strings()
        addresses = Addresses(manual, strings)
        return Context(manual, strings, addresses, self.bundle.folder, self.bundle.brought)

    def entry(self, manual: Manual, ref: Ref) -> str:
        """Put the page of an entry at its address, and return that."""
        context = self._context(manual)
        path = context.addresses.url_of(context.addresses.page_of(ref))
        body = to_html(head_and_body(render_entry(context, ref))[1])
        self.page(path, manual.entries[ref].title, body)
        return path

    def landing(self, manual: Manual, kind: Kind) -> str:
        """Put the page that lists the entries of a kind at its address, and return that."""
        context = self._context(manual)
        path = context.addresses.url_of(context.addresses.landing_of(kind))
        self.page(path, kind, to_html(head_and_body(render_landing(context, kind))[1]))
        return path

    def page(self, path: str, title: str, body: str) -> None:
        """Put a page at a path."""
        html = _PAGE.format(
            title=title,
            body=body,
            styles=self.styles,
            stylesheet=self.bundle.stylesheet,
            script=self.bundle.script,
        )
        self.files[path] = html.encode()


@contextmanager
def served() -> Iterator[Site]:
    """A site on a free port of this machine, until the end of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    site = Site(f"http://127.0.0.1:{server.server_port}/")
    _Handler.files = site.files
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    files: dict[str, bytes]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].lstrip("/")
        content = self.files.get(path)
        self.send_response(200 if content is not None else 404)
        kind = _TYPES.get(PurePosixPath(path).suffix, "text/html")
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header(
            "Cache-Control", "max-age=600" if path.startswith("assets/") else "no-store"
        )
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output to the tests."""


def _body(page: str) -> str:
    """What a generated page holds below its front matter and title, which is HTML here."""
    return page[page.index("<div") :]
