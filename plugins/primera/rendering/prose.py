"""Prose to HTML, as blocks or as phrasing content."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from markupsafe import Markup

from primera.model.prose import (
    Block,
    Emphasis,
    Figure,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Strong,
    Text,
    Unsupported,
    parse_line,
    parse_prose,
)
from primera.rendering.escape import html

_WEB = re.compile(r"https?://", re.IGNORECASE)
_DEVICE = re.compile(r"(?:mailto|tel):", re.IGNORECASE)


class ProseContext(Protocol):
    """What the text of a page needs to know of its page."""

    def mark(self, text: str) -> Markup:
        """Plain characters as HTML, with glossary terms marked."""

    def reference(self, target: str) -> str | None:
        """The URL that a reference of the manual leads to; None when it is not one."""

    def figure(self, file: str, alt: str) -> Markup:
        """Media as a block of its own."""

    def picture(self, file: str, alt: str) -> Markup:
        """Media inside a line."""


def prose_html(text: str, page: ProseContext) -> Markup:
    """Paragraphs, lists and figures, without line breaks between them."""
    return Markup("".join(_block(block, page) for block in parse_prose(text)))


def line_html(text: str, page: ProseContext) -> Markup:
    """A line with its emphasis and links."""
    return Markup(_inlines(parse_line(text), page))


def phrasing_html(text: str, page: ProseContext) -> Markup:
    """The same inside an element that holds no blocks, as `<legend>`: spans take their place."""
    return Markup("".join(_phrase(block, page) for block in parse_prose(text)))


def _block(block: Block, page: ProseContext) -> str:
    match block:
        case Paragraph((Figure(file, alt),)):
            return page.figure(file, alt)
        case Paragraph(children):
            return f"<p>{_inlines(children, page)}</p>"
        case ListBlock(ordered, items):
            tag = "ol" if ordered else "ul"
            return f"<{tag}>{''.join(f'<li>{_item(item, page)}</li>' for item in items)}</{tag}>"
        case Unsupported(_, source, _):
            return f"<p>{html(source)}</p>"


def _item(blocks: tuple[Block, ...], page: ProseContext) -> str:
    match blocks:
        case (Paragraph(children), *rest) if not any(isinstance(b, Paragraph) for b in rest):
            return _inlines(children, page) + "".join(_block(block, page) for block in rest)
        case _:
            return "".join(_block(block, page) for block in blocks)


def _phrase(block: Block, page: ProseContext) -> str:
    match block:
        case Paragraph(children):
            return f'<span class="pl-p">{_inlines(children, page)}</span>'
        case ListBlock(_, items):
            return "".join(
                f'<span class="pl-li">{"".join(_phrase(inner, page) for inner in item)}</span>'
                for item in items
            )
        case Unsupported(_, source, _):
            return f'<span class="pl-p">{html(source)}</span>'


def _inlines(nodes: tuple[Inline, ...], page: ProseContext) -> str:
    return "".join(_inline(node, page, page.mark) for node in nodes)


def _inline(node: Inline, page: ProseContext, text: Callable[[str], Markup]) -> str:
    match node:
        case Text(words):
            return text(words)
        case Emphasis(children):
            return f"<em>{_nested(children, page, text)}</em>"
        case Strong(children):
            return f"<strong>{_nested(children, page, text)}</strong>"
        case Link(target, children):
            # Inside a link no term is marked: links do not nest.
            return _link(target, _nested(children, page, html), page)
        case Figure(file, alt):
            return page.picture(file, alt)
        case Unsupported(_, source, _):
            return html(source)


def _nested(nodes: tuple[Inline, ...], page: ProseContext, text: Callable[[str], Markup]) -> str:
    return "".join(_inline(node, page, text) for node in nodes)


def _link(target: str, words: str, page: ProseContext) -> str:
    if _WEB.match(target):
        return f'<a href="{html(target)}" rel="noopener">{words}</a>'
    href = target if _DEVICE.match(target) else page.reference(target)
    return f'<a href="{html(href)}">{words}</a>' if href else words
