"""The Markdown of a filled-in page for plugins that read it again, as for a blog's excerpts."""

from __future__ import annotations

import re
from posixpath import dirname, relpath

from primera.model.refs import parse_ref
from primera.site.macros.links import links_in
from primera.site.macros.page_filling import Filling
from primera.site.macros.placeholders import Part

_TAG = re.compile(r"<[^<>]*>")


def in_words(markdown: str, filling: Filling) -> str:
    """Markdown with words where calls of ours stood inside a line, and with paths for our links.

    What stands on lines of its own is left out: an excerpt is no place for a quiz.
    """
    marks = filling.marks
    markdown = marks.led(markdown, lambda url: url[1])
    for link in reversed([*links_in(markdown)]):
        end = link.start + len(link.text)
        markdown = markdown[: link.start] + _path(link.text, filling) + markdown[end:]
    return marks.replaced(markdown, _words)


def _words(part: Part) -> str:
    return _TAG.sub("", part.html) if part.is_phrase else ""


def _path(target: str, filling: Filling) -> str:
    """The way to a page of ours as MkDocs knows it: from file to file."""
    ref = parse_ref(target)
    addresses = filling.context.addresses
    if ref is None or not addresses.has_page(ref):
        return target
    anchor = addresses.anchor_of(ref)
    path = relpath(addresses.page_of(ref), dirname(filling.page.path))
    return f"{path}#{anchor}" if anchor else path
