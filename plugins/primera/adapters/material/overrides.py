"""A company's own templates over the theme: ours go in between, and what would push them out.

Material tells everybody to begin a `main.html` with `{% extends "base.html" %}`. With that, our
bar, band and search would be gone. So such a template is given ours in the place of the theme's
base, which ours extends: the company's has the last word, block by block.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateSyntaxError, nodes

from primera.diagnostics import Diagnostic, Severity, Span
from primera.site.macros.jinja_messages import template_fault

OURS = "primera/main.html"
"""Our template for pages, in the folder of the theme."""

_MAIN = "main.html"
_BASE = "base.html"
_EXTENDS_BASE = re.compile(rf"""(\{{%[-+]?\s*extends\s*["']){re.escape(_BASE)}(?=["'])""")

_TAG = re.compile(r"\{[{%#].*?(?:[}%#]\}|$)")
_ANY = re.compile(r"\S(?:.*\S)?")

_BLOCKS = ("tabs", "content", "config", "scripts")
"""Blocks of the theme's base in which ours says something that a page needs."""

_PARSER = Environment(extensions=["jinja2.ext.i18n"])
"""Reads what the host reads."""


def over_ours(template: str) -> str:
    """The text of a company's template, with ours between it and the theme's base."""
    return _EXTENDS_BASE.sub(rf"\g<1>{OURS}", template)


class OverOurs(BaseLoader):
    """Loads what another loader does; templates in a folder of the company's are put over ours."""

    def __init__(self, loader: BaseLoader, folder: Path) -> None:
        self._loader = loader
        self._folder = folder

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template, the file that has it, and whether that is the same still."""
        text, file, fresh = self._loader.get_source(environment, template)
        is_theirs = file is not None and Path(file).is_relative_to(self._folder)
        return over_ours(text) if is_theirs else text, file, fresh

    def list_templates(self) -> list[str]:
        """The names of all templates."""
        return self._loader.list_templates()


def check_overrides(folder: Path, shown: str) -> Iterator[Diagnostic]:
    """What in a company's templates leaves ours out (PL806, PL807) or cannot be read (PL808).

    `folder` is the `custom_dir` of the theme, `shown` how problems name it.
    """
    name, seen = _MAIN, {_BASE, OURS}
    while name not in seen and (folder / name).is_file():
        seen.add(name)
        path = f"{shown}/{name}"
        try:
            text = (folder / name).read_text(encoding="utf-8")
            tree = _PARSER.parse(text)
        except UnicodeDecodeError:
            yield Diagnostic("PL808", Severity.ERROR, Span(path), {"fault": "encoding"})
            return
        except TemplateSyntaxError as error:
            params = template_fault(error.message or "")
            span = _span(path, text, error.lineno, _TAG)
            yield Diagnostic("PL808", Severity.ERROR, span, params)
            return
        yield from _left_out(tree.find_all(nodes.Block), path, text)
        extended = tree.find(nodes.Extends)
        if extended is None:
            span = _span(path, text, 1, _ANY)
            yield Diagnostic("PL806", Severity.WARNING, span, {"ours": OURS})
            return
        name = getattr(extended.template, "value", _BASE)


def _left_out(blocks: Iterable[nodes.Block], path: str, text: str) -> Iterator[Diagnostic]:
    for block in blocks:
        if block.name in _BLOCKS and not any(map(_is_super, block.find_all(nodes.Call))):
            opened = re.compile(rf"\{{%[-+]?\s*block\s+{block.name}\b.*?%\}}")
            span = _span(path, text, block.lineno, opened)
            yield Diagnostic("PL807", Severity.WARNING, span, {"block": block.name})


def _is_super(call: nodes.Call) -> bool:
    return isinstance(call.node, nodes.Name) and call.node.name == "super"


def _span(path: str, text: str, number: int, wanted: re.Pattern[str]) -> Span:
    """The first that is wanted in a line, or else its beginning."""
    line = text.split("\n")[number - 1]
    found = wanted.search(line)
    start, end = found.span() if found else (0, 1)
    return Span(path, number, start + 1, number, end + 1)
