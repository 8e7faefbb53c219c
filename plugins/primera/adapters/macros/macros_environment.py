"""mkdocs-macros-plugin as we meet it, and an environment for it that never fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from jinja2 import BaseLoader, Environment, Template
from mkdocs.config.defaults import MkDocsConfig

from primera.site.macros.tagged_text import veiled
from primera.site.macros.tags import environment_of
from primera.site.macros.templating import Templating

Fill = Callable[[str, Mapping[str, Any]], str]
"""Makes Markdown of a template's source and its variables."""


class Macros(Protocol):
    """What we know of mkdocs-macros-plugin."""

    config: Mapping[str, Any]
    macros: dict[str, Any]
    variables: dict[str, Any]
    page: Any

    @property
    def env(self) -> Environment:
        """The environment that pages are filled in by."""

    def macro(self, v: object, name: str = "") -> object:
        """Take a function as a macro."""


def macros_of(config: MkDocsConfig) -> Macros | None:
    """The plugin for macros of a configuration, if it has one."""
    found: Macros | None = config.plugins.get("macros")
    return found


class Filler(Protocol):
    """What a page is filled in by: the template that Jinja makes of it, or its text as it is."""

    def generate(self, variables: dict[str, Any], /) -> Iterator[str]:
        """The pieces of the page."""


Make = Callable[[str], Filler]
"""Makes what fills a page in of its Markdown."""


class PlainText:
    """A text that says itself, in the place of a template: to compile one costs a page a tenth."""

    def __init__(self, text: str) -> None:
        self._text = text

    def generate(self, variables: dict[str, Any], /) -> Iterator[str]:
        """The text."""
        yield self._text


def maker(environment: Environment, templating: Templating) -> Make:
    """What makes of the Markdown of a page what an environment fills in.

    Of most pages, which have no templates, Jinja takes the newline at the end and no more. And what
    the check has read, it does not read again, unless it would read something else.
    """
    make, ours = environment.from_string, environment_of(templating.syntax)
    marks = (templating.syntax.variable, templating.syntax.block, templating.syntax.comment)

    def made(source: str) -> Filler:
        alike = environment.lexer is ours.lexer and not environment.extensions
        if alike and "\r" not in source and not any(begin in source for begin, _ in marks):
            return PlainText(source.removesuffix("\n"))
        tree = templating.trees.take(source) if alike else None
        if tree is None:
            return make(veiled(source, templating))
        tree.set_environment(environment)
        return make(tree)

    return made


class PageTemplate:
    """The source of a page in the place of its template: it is read and rendered at once."""

    def __init__(self, source: str, fill: Fill) -> None:
        self._source = source
        self._fill = fill

    def render(self, **variables: Any) -> str:
        """The page, filled in."""
        return self._fill(self._source, variables)


class VeilingLoader(BaseLoader):
    """Another loader, whose templates keep what is none of theirs: code, comments and anchors."""

    def __init__(self, inner: BaseLoader, veil: Callable[[str], str]) -> None:
        self._inner = inner
        self._veil = veil

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The source as it is to be read."""
        source, name, current = self._inner.get_source(environment, template)
        return self._veil(source), name, current


def redirect(environment: Environment, fill: Fill, active: Callable[[], bool]) -> None:
    """Let `fill` make the pages that an environment is asked for while `active` says so."""
    make = environment.from_string

    def from_string(source: Any, *rest: Any, **named: Any) -> Template | PageTemplate:
        return PageTemplate(source, fill) if active() else make(source, *rest, **named)

    environment.from_string = from_string  # type: ignore[method-assign,assignment]
