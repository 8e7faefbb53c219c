"""Where in the files of a site something happens while a page is filled in."""

from __future__ import annotations

import os
import re
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import FrameType

from jinja2 import (
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    UndefinedError,
)
from mkdocs.structure.files import File

from primera.diagnostics import Span
from primera.diagnostics.diagnostic import Param
from primera.site.host import shown_from
from primera.site.macros.jinja_messages import template_fault
from primera.site.macros.tags import Syntax, TagKind, tags_of

_TEMPLATE = "__jinja_template__"
_PAGE = "<template>"
"""What Jinja calls the file of a template that comes from none."""
_MOST = 300


@dataclass(frozen=True)
class PageSource:
    """The Markdown that is filled in, and the file that it comes from.

    `syntax` is that of its templates.
    """

    markdown: str
    origin: File
    root: Path
    syntax: Syntax

    # Asked for only where something is wrong, which is in few pages of a site.

    @cached_property
    def file(self) -> str:
        """The file as problems name it."""
        return shown_file(self.origin, self.root)

    @cached_property
    def text(self) -> str:
        """The text of the file; empty when it cannot be read again."""
        try:
            return self.origin.content_string
        except (OSError, ValueError):
            return ""

    def span(self, line: int, name: str = "") -> Span:
        """The place of a call of `name`, or of the first tag, in a line of the Markdown."""
        lines = self.markdown.split("\n")
        if not 0 < line <= len(lines):
            return Span(self.file)
        words = lines[line - 1]
        number = self._in_file(line, words)
        if not number:
            return Span(self.file)
        named = re.search(rf"\b{name}\b", words) if name else None
        tag = next(tags_of(words, self.syntax), None)
        column = (named.start() if named else tag.start if tag else 0) + 1
        return Span(self.file, number, column, number, column + len(name or "{{"))

    @property
    def title(self) -> str:
        """The title that the Markdown begins with, if it says it without templates."""
        first = next(filter(None, map(str.strip, self.markdown.split("\n"))), "")
        plain = all(tag.kind is TagKind.ANCHOR for tag in tags_of(first, self.syntax))
        return first if first.startswith("# ") and plain else ""

    def _in_file(self, line: int, words: str) -> int:
        """The number of a line in the file; 0 when another plugin wrote the line."""
        if self.text.endswith(self.markdown):
            return self.text[: len(self.text) - len(self.markdown)].count("\n") + line
        same = [number for number, each in enumerate(self.text.split("\n"), 1) if each == words]
        return same[0] if len(same) == 1 else 0


def shown_file(file: File, root: Path) -> str:
    """A file of the site as problems name it."""
    return shown_from(root, Path(file.abs_src_path)) if file.abs_src_path else file.src_uri


def calling_place(page: object, source: PageSource, name: str) -> Span:
    """Where the template stands that calls `name` right now."""
    frame: FrameType | None = sys._getframe()
    while frame:
        template = frame.f_globals.get(_TEMPLATE)
        if template is not None:
            line = template.get_corresponding_lineno(frame.f_lineno)
            if template is page:
                return source.span(line, name)
            if template.filename and template.filename != _PAGE:
                return Span(shown_from(source.root, Path(template.filename)), line, 1, line, 1)
        frame = frame.f_back
    return Span(source.file)


def failing_place(error: BaseException, source: PageSource) -> Span:
    """Where the template stands that an error came from: in a file that it includes, or its own."""
    if isinstance(error, TemplateSyntaxError):
        places = [(error.filename or _PAGE, error.lineno)]
    else:
        places = list(_template_places(error))
    included = [place for place in places if place[0] != _PAGE]
    if included:
        file, line = included[-1]
        return Span(shown_from(source.root, Path(file)), line, 1, line, 1)
    return source.span(places[0][1]) if places else Span(source.file)


def _template_places(error: BaseException) -> Iterator[tuple[str, int]]:
    """The file and the line of each template that an error came through, outermost first."""
    for frame, line in traceback.walk_tb(error.__traceback__):
        template = frame.f_globals.get(_TEMPLATE)
        if template is not None:  # Jinja rewrites the frames of exceptions, and of no other end
            yield template.filename or _PAGE, template.get_corresponding_lineno(line)
        elif "__jinja_exception__" in frame.f_globals:
            yield frame.f_code.co_filename, line


def what_failed(error: BaseException, root: Path) -> dict[str, Param]:
    """What an error says, as parameters of a problem: what Jinja says, in words of ours."""
    own = _own_frame(error, root)
    if own is None and isinstance(error, TemplateNotFound):
        return {"fault": "no_template", "name": str(error.name)}
    if own is None and isinstance(error, TemplateRuntimeError | TemplateSyntaxError):
        return template_fault(error.message or "")
    return {"fault": "code", "cause": cause_of(error, root)}


def cause_of(error: BaseException, root: Path) -> str:
    """What an error says, in a line, and which line of the company's own code it came from.

    It is published in a box: where the project lies on the machine of its author is not.
    """
    said = str(getattr(error, "message", None) or error).replace(f"{root}{os.sep}", "")
    words = " ".join(said.replace(str(root), ".").split())[:_MOST]
    if not isinstance(error, UndefinedError | TemplateSyntaxError):
        words = f"{type(error).__name__}: {words}"
    own = _own_frame(error, root)
    return f"{words} ({shown_from(root, Path(own.filename))}:{own.lineno})" if own else words


def _own_frame(error: BaseException, root: Path) -> traceback.FrameSummary | None:
    """The last line of the company's own code that an error came through."""
    frames = traceback.extract_tb(error.__traceback__)
    return next((each for each in reversed(frames) if _is_own(Path(each.filename), root)), None)


def _is_own(file: Path, root: Path) -> bool:
    return (
        file.suffix == ".py"
        and file.is_relative_to(root)
        and "site-packages" not in file.parts
        and not file.is_relative_to(Path(__file__).parents[2])
    )
