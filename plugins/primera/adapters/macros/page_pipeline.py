"""Hand-written pages on their way through MkDocs: templates, then marks, then links."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.structure.pages import Page

from primera.adapters.macros.macros_environment import (
    Filler,
    Macros,
    Make,
    VeilingLoader,
    maker,
    redirect,
)
from primera.adapters.macros.template_positions import (
    PageSource,
    calling_place,
    failing_place,
    what_failed,
)
from primera.adapters.macros.undefined_values import tell_what_lacks
from primera.diagnostics import Diagnostic, Span
from primera.diagnostics.diagnostic import Param
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.site.macros.macro_registry import MACROS, MANUAL
from primera.site.macros.manual_view import likely_field, view_of
from primera.site.macros.page_filling import FAILED, NO_FIELD, TOO_MUCH, Filling, TooMuchError
from primera.site.macros.tagged_text import veiled
from primera.site.macros.tags import tags_of
from primera.site.project import Project


class _Opened:
    """A page that is being filled in. `busy` while its own template runs.

    `titled` tells of a page whose title its navigation or its front matter says.
    """

    def __init__(
        self, source: PageSource, context: Context, uri: str, report: Callable[[Diagnostic], None]
    ) -> None:
        self.source = source
        self.template: Filler | None = None
        self.busy = False
        self.of_title = False
        self.titled = False
        self.filling = Filling(context, uri, self._place, report)

    def _place(self, name: str) -> Span:
        return calling_place(self.template, self.source, name)


class PagePipeline:
    """The hand-written pages of one build of a project.

    `report` gets what is wrong with a page that only building it shows; `configured` is the place
    of what is wrong with none of them.
    """

    def __init__(
        self,
        context: Context,
        project: Project,
        configured: Span,
        report: Callable[[Diagnostic], None],
    ) -> None:
        self._context = context
        self._root = project.root
        self._templating = project.host.templating
        self._configured = configured
        self._report = report
        self._pages: dict[str, _Opened] = {}
        self._page: _Opened | None = None
        self._told: list[Diagnostic] = []
        self._manual = view_of(context, self._url)

    def give(self, macros: Macros) -> None:
        """Register our macros and the manual wherever their names mean nothing yet."""
        for name in MACROS:
            if name not in macros.variables and name not in macros.macros:
                macros.macro(self._function(name), name)
        macros.variables.setdefault(MANUAL, self._manual)

    def connect(self, macros: Macros) -> None:
        """Give a configured plugin our macros, and an environment that no page can break."""
        self.give(macros)
        environment = macros.env
        environment.globals.update(macros.macros)
        tell_what_lacks(environment, self._lacks)
        make = maker(environment, self._templating)

        def fill(source: str, variables: Mapping[str, Any]) -> str:
            assert self._page
            of_title = source == macros.page.title
            return self._filled(self._page, source, variables, make, of_title)

        redirect(environment, fill, lambda: self._page is not None and not self._page.busy)
        if environment.loader:
            environment.loader = VeilingLoader(environment.loader, self._veil)

    def open(self, page: Page, markdown: str) -> None:
        """Begin a page. One that calls us is filled in, unless its author says otherwise."""
        uri = page.file.src_uri
        syntax = self._templating.syntax
        source = PageSource(markdown, page.file, self._root, syntax)
        self._page = self._pages[uri] = _Opened(source, self._context, uri, self._report)
        self._page.titled = "title" in vars(page) or "title" in page.meta
        tags = tags_of(markdown, syntax)
        if any(self._templating.concerns_us(markdown, tag) for tag in tags):
            page.meta.setdefault("render_macros", True)

    def filling(self, uri: str) -> Filling | None:
        """The page of a source, if it has been begun."""
        found = self._pages.get(uri)
        return found.filling if found else None

    def leave(self, page: Page) -> None:
        """End the filling in of a page. What it gave is kept until `close`."""
        self._page = None
        self._settle_title(page)

    def _settle_title(self, page: Page) -> None:
        """Let a title be what it says when it is filled in.

        Macros takes that of the Markdown for one, where MkDocs finds a better one once the page is
        parsed; and a theme asks the front matter.
        """
        opened = self._pages.get(page.file.src_uri)
        if opened and not opened.titled:
            vars(page).pop("title", None)
        elif "title" in page.meta and "title" in vars(page):
            page.meta["title"] = page.title

    def source(self, uri: str) -> str:
        """The Markdown of a page as its author wrote it."""
        return self._pages[uri].source.markdown

    def close(self, uri: str) -> None:
        """Forget a page that is done."""
        self._pages.pop(uri, None)

    def broken(self, error: BaseException, markdown: str) -> str:
        """Markdown in the place of a page whose filling in failed. Pages of ours stay as they are.

        What a hook of the company's does to all of those is told by the first.
        """
        if self._page:
            return _failed(self._page, error, self._root)
        problem = FAILED.told(self._configured, what_failed(error, self._root))
        if problem not in self._told:
            self._told.append(problem)
            self._report(problem)
        return markdown

    def _function(self, name: str) -> Callable[..., str]:
        def call(*ids: object, **named: object) -> str:
            page = self._page
            if page is None:
                return ""
            answer = page.filling.words if page.of_title else page.filling.call
            return answer(name, ids, named)

        call.__name__ = name
        return call

    def _lacks(self, value: object, name: str) -> str:
        page = self._page
        if page is None or page.of_title:
            return ""
        place = page.filling.place(name)
        return page.filling.trouble(NO_FIELD.code, place, {"name": name}, likely_field(value, name))

    def _url(self, ref: Ref) -> str:
        return self._page.filling.marks.url_of(ref) if self._page else ""

    def _veil(self, markdown: str) -> str:
        return veiled(markdown, self._templating)

    def _filled(
        self,
        page: _Opened,
        source: str,
        variables: Mapping[str, Any],
        make: Make,
        of_title: bool,
    ) -> str:
        page.busy, page.of_title = True, of_title
        if not of_title:  # what other plugins have made of it
            page.source = replace(page.source, markdown=source)
        try:
            text = self._run(page, source, variables, make)
        except (Exception, SystemExit) as error:  # macros of a company are anybody's code
            text = source if of_title else _failed(page, error, self._root)
        finally:
            page.busy = page.of_title = False
        if not of_title:
            page.filling.marks.hold(text)
        return text

    def _run(self, page: _Opened, source: str, variables: Mapping[str, Any], make: Make) -> str:
        page.template = make(source)
        pieces: list[str] = []
        for piece in page.template.generate(dict(variables)):
            page.filling.count(len(piece))
            pieces.append(piece)
        return "".join(pieces)


def _failed(page: _Opened, error: BaseException, root: Path) -> str:
    """The title of a page, if it says it without templates, and a box with what is wrong."""
    place = failing_place(error, page.source)
    if isinstance(error, TooMuchError):
        params: dict[str, Param] = {"finding": error.finding, "most": error.most}
        box = page.filling.trouble(TOO_MUCH.code, place, params)
    else:
        box = page.filling.trouble(FAILED.code, place, what_failed(error, root))
    return f"{page.source.title}\n\n{box}\n"
