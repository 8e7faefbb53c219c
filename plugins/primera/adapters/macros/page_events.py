"""The hand-written pages of one build, from the plugin's side."""

from __future__ import annotations

import re
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from primera.adapters.html_stash import HtmlStash
from primera.adapters.macros.blog_excerpts import in_words
from primera.adapters.macros.macros_environment import macros_of
from primera.adapters.macros.macros_hooks import guard_pages, guard_start
from primera.adapters.macros.page_pipeline import PagePipeline
from primera.adapters.macros.template_positions import cause_of, shown_file
from primera.adapters.other_plugins import LostParts
from primera.checks.context import Rule
from primera.diagnostics import Diagnostic, Span
from primera.rendering.context import Context
from primera.site.docs_pages import DocsPage
from primera.site.host import shown_from
from primera.site.macros.links import counted_in_html, with_links
from primera.site.macros.macro_registry import MACROS
from primera.site.macros.page_filling import UNRENDERED, UNSHOWN
from primera.site.macros.plain_markdown import plain_page
from primera.site.project import Project

CANNOT_START = Rule("PL861")

_EXAMPLES = re.compile(r"<(code|pre|script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)


class PageEvents:
    """What the plugin does with the hand-written pages of a project, event by event."""

    def __init__(self, context: Context, project: Project, lost: LostParts) -> None:
        self._project = project
        self._lost = lost
        self._problems: list[Diagnostic] = []
        self._failure: BaseException | None = None
        file = project.host.config_file
        self._configured = Span(shown_from(project.root, file) if file else "")
        self._written = PagePipeline(context, project, self._configured, self._problems.append)
        begin = re.escape(project.host.templating.syntax.variable[0])
        self._call = re.compile(rf"{begin}[-+]?\s*({'|'.join(MACROS)})\s*\(")

    def guard(self, config: MkDocsConfig) -> None:
        """Before the macros plugin starts: see to it that its failure is ours to tell."""
        guard_start(config, self._failed)

    def give(self, macros: Any) -> None:
        """Register our macros in the plugin, or another host, that asks for them."""
        self._written.give(macros)

    def connect(self, config: MkDocsConfig) -> tuple[Diagnostic, ...]:
        """After it has started: give it our macros. What kept it from starting comes back."""
        if self._failure:
            cause = cause_of(self._failure, self._project.root)
            return (CANNOT_START.at(self._configured, cause=cause),)
        if macros := macros_of(config):
            self._written.connect(macros)
            guard_pages(config, self._written.broken)
        return ()

    def begin(self, page: Page, markdown: str) -> None:
        """Begin a page."""
        self._written.open(page, markdown)

    def marked(self, page: Page, markdown: str) -> str | None:
        """The Markdown of a page, ready for the parser."""
        self._written.leave(page)
        filling = self._written.filling(page.file.src_uri)
        if filling is None:
            return None
        self._lost.note(page, filling.marks.missing(markdown))
        markdown = filling.marks.with_titles(markdown)
        filling.marks.hold(markdown)
        return markdown

    def finished(self, page: Page, html: str, blocks: HtmlStash) -> str:
        """The HTML of a page with our parts, set aside once more, and with links that lead."""
        filling = self._written.filling(page.file.src_uri)
        if filling is None:
            return html
        if unshown := filling.marks.missing(html):
            span = Span(shown_file(page.file, self._project.root))
            self._problems.append(UNSHOWN.at(span, n=unshown))
        self._note_unrendered(page, html)
        self._written.close(page.file.src_uri)
        page.markdown = in_words(page.markdown or "", filling)
        html = with_links(html, filling.page.reference)
        html = counted_in_html(html, filling.context.manual)
        return filling.marks.put_back(html, filling.page.href, blocks.set_aside)

    def plain(self, page: Page, markdown: str) -> str:
        """The whole text of a page, filled in, for a host without macros and without us."""
        uri = page.file.src_uri
        filling = self._written.filling(uri)
        assert filling, uri
        self._lost.note(page, filling.marks.missing(markdown))
        self._written.close(uri)
        text = page.file.content_string
        head = text[: DocsPage(uri, uri, text).body]
        return plain_page(head, markdown, filling, self._project.host.templating.extensions)

    def problems(self) -> tuple[Diagnostic, ...]:
        """What was wrong with pages."""
        return (*self._problems, *self._lost.problems())

    def must_not_fail(self, config: MkDocsConfig) -> bool:
        """Whether MkDocs, or the macros plugin, is told to take no site with a faulty page."""
        macros = macros_of(config)
        return config.strict or bool(macros and macros.config["on_error_fail"])

    def _failed(self, error: BaseException) -> None:
        self._failure = error

    def _note_unrendered(self, page: Page, html: str) -> None:
        """Report a call that came into the page when templates were past, by its first name."""
        raw = "raw" in self._written.source(page.file.src_uri)
        if raw or page.meta.get("render_macros") is False:
            return
        found = self._call.search(_EXAMPLES.sub("", html)) if self._call.search(html) else None
        if found:
            span = Span(shown_file(page.file, self._project.root))
            self._problems.append(UNRENDERED.at(span, macro=found[1]))
