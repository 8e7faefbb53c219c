"""The compiled templates: one environment for each set of strings, kept between builds.

Jinja compiles every template anew in every process: for our thirty and Material's seventy that
is nearly as long as a small manual takes to build.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from typing import Protocol

from jinja2 import (
    BytecodeCache,
    Environment,
    FileSystemBytecodeCache,
    PackageLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket
from markupsafe import Markup
from platformdirs import user_cache_path

from primera import __version__
from primera.rendering.dates import day_in_words
from primera.rendering.escape import heading, json_attribute, without_braces
from primera.rendering.questions.registry import FAMILIES
from primera.strings import Strings

_HEADING = "#"


class Spoken(Protocol):
    """Whatever a template is rendered for: it knows its words."""

    say: Strings


@lru_cache
def environment(strings: Strings) -> Environment:
    """The environment of `rendering/templates`: everything is escaped, nothing is guessed.

    Words and anchors are filters, so that Jinja works out those of a constant key when it compiles
    the template, not on every page. Filters on values ask the page, because a call of its methods
    from a template costs several times as much.
    """
    found = Environment(
        loader=PackageLoader("primera.rendering", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        # Words are part of the compiled code.
        bytecode_cache=kept_templates(strings.fingerprint),
    )
    found.filters |= {
        "say": lambda key, **params: strings(key, **params),
        "anchor": lambda key: strings(f"anchors.{key}"),
        "day": lambda day: day_in_words(day, strings),
        "section": _section(strings),
        "mark": lambda text, page: page.mark(text),
        "prose": lambda text, page: page.prose(text),
        "line": lambda text, page: page.line(text),
        "phrase": lambda text, page: page.phrase(text),
        "link": lambda entry_id, page, kind: page.link(kind, entry_id),
        "links": lambda ids, page, kind: page.links(kind, ids),
        "to": lambda ref, page: page.to(ref),
        "href": lambda ref, page: page.href(ref),
        "href_of": lambda entry, page: page.href_of(entry),
        "label": lambda ref, page: page.context.label(ref),
        "stylesheet": lambda name, page: page.stylesheet(name),
        "stem": lambda view, page: view.stem(page),
        "json": json_attribute,
    }
    # Macros as globals: to import them costs every page what it costs to compare all globals.
    for name in ("frame", "parts", "sections"):
        found.globals[name] = found.get_template(f"_{name}.j2").module
    found.globals["families"] = {
        name: found.get_template(f"questions/_{name}.j2").module for name in FAMILIES
    }
    found.globals["asked"] = found.get_template("questions/_question.j2").module
    return found


def render_block(name: str, page: Spoken, **values: object) -> Markup:
    """A template without headings as HTML for use inside another one."""
    return Markup(_tidy(environment(page.say).get_template(name).render(values, page=page)))


def render_body(name: str, page: Spoken, **values: object) -> str:
    """A template as the Markdown body of a page: headings, and blocks of HTML between them."""
    return _tidy(environment(page.say).get_template(name).render(values, page=page)) + "\n"


def _tidy(text: str) -> str:
    """Blank lines around headings and nowhere else, where one would end a block of HTML.

    Braces are left in headings only: there the words have been escaped before. In templates no
    text of a manual begins a line.
    """
    lines: list[str] = []
    for line in map(str.strip, text.split("\n")):
        if line.startswith(_HEADING):
            lines.append(f"\n{line}\n")
        elif line:
            lines.append(without_braces(line) if "{" in line or "}" in line else line)
    return "\n".join(lines).strip("\n")


def _section(strings: Strings) -> Callable[..., Markup]:
    """What writes the heading for the section of a YAML key, with other words if they are named."""

    def section(key: str, words: str = "") -> Markup:
        text = heading(strings(f"pages.section.{words or key}"))
        return Markup(f"## {text} {{: #{strings(f'anchors.{key}')} }}")

    return section


class _Kept(FileSystemBytecodeCache):
    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # a full disk costs time, not the site
            super().dump_bytecode(bucket)


def kept_templates(name: str) -> BytecodeCache | None:
    """Where the templates of an environment are kept; None when there is no place to keep them.

    `name` tells environments apart that compile the same template to different code.
    """
    folder = user_cache_path("primera-linea") / f"templates-{__version__}-{name}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Kept(str(folder))
