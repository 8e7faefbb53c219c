"""Prose: the subset of CommonMark that a manual is written in, as a tree.

Paragraphs, emphasis, bullet and numbered lists, links (`[x](practica:buena-imagen)`, https, mailto,
tel) and media on a line of their own (`![alt](media:mostrador.jpg)`). Raw HTML, headings, quotes
and code are not part of it: `Unsupported` nodes mark them, and a check reports them. Nothing that
is written vanishes: what the tree has no place for is in the source of an `Unsupported` node.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TypeAlias

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode


@dataclass(frozen=True, slots=True)
class Text:
    """Plain characters. A line break in the source is a space."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Important words."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead elsewhere: `target` is a reference of the manual or a URL."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """Media in the text: the file and what it shows."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Unsupported:
    """Something that prose may not hold, as it was written. `line` counts from 0 inside the text.

    `construct` is one of: heading, blockquote, code_block, fence, html_block, hr, list_start (a
    numbered list that begins elsewhere than at 1), nesting (lists or emphasis too deep to be
    meant), and inside a line code_inline, html_inline, image (not from `media:`), title (a link or
    image with a title of its own).
    """

    construct: str
    source: str
    line: int


Inline: TypeAlias = "Text | Emphasis | Strong | Link | Figure | Unsupported"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; its items hold blocks."""

    ordered: bool
    items: tuple[tuple[Block, ...], ...]


Block: TypeAlias = "Paragraph | ListBlock | Unsupported"

_MARKED = re.compile(
    r"""
      [\\`*_\[<&\r\t\0]       # inline marks and entities; what the parser rewrites
    | ^(?:[-+=>#~]|\d+[.)])  # what begins a list, heading, quote, fence or rule
    | ^[ ]|[ ]$|^$          # blanks that the parser drops; blank lines
    | \A\s|\s\Z
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Anything that CommonMark may read as more than the words of a single paragraph."""

_MARKED_IN_LINE = re.compile(r"[\\`*_\[<&\0]|\A\s|\s\Z")
"""The same, inside a line."""

# Without reference definitions, which vanish from the text: they stay visible as words.
_PARSER = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).disable("reference")
_DEEPEST = 40
_LINE_ENDS = re.compile(r"\r\n?")


def parse_prose(text: str) -> tuple[Block, ...]:
    """Read prose into its tree. Anything outside the subset becomes `Unsupported`; never raises."""
    if not _MARKED.search(text):
        return (Paragraph((Text(text.replace("\n", " ")),)),)
    return _parse(text)


def parse_line(text: str) -> tuple[Inline, ...]:
    """Read one line with emphasis and links, whatever it begins with; never raises."""
    if not _MARKED_IN_LINE.search(text):
        return (Text(text),) if text else ()
    return _parse_line(text)


@lru_cache(maxsize=8192)
def _parse_line(text: str) -> tuple[Inline, ...]:
    (token,) = _PARSER.parseInline(text)
    if any(child.level > _DEEPEST for child in token.children or ()):
        return (Unsupported("nesting", text, 0),)
    return _inlines(SyntaxTreeNode([token]).children[0].children, 0)


@lru_cache(maxsize=8192)
def _parse(text: str) -> tuple[Block, ...]:
    tokens = _PARSER.parse(text)
    inner = (child for token in tokens for child in token.children or ())
    if any(token.level > _DEEPEST for token in chain(tokens, inner)):
        return (Unsupported("nesting", text, 0),)
    lines = _LINE_ENDS.sub("\n", text).split("\n")
    return tuple(_block(node, lines) for node in SyntaxTreeNode(tokens).children)


def _block(node: SyntaxTreeNode, lines: list[str]) -> Block:
    first, end = node.map or (0, 0)
    if node.type == "paragraph":
        return Paragraph(_inlines(node.children[0].children, first))
    source = "\n".join(lines[first:end]).strip()
    if node.type == "ordered_list" and "start" in node.attrs:
        return Unsupported("list_start", source, first)
    if node.type in ("bullet_list", "ordered_list"):
        items = tuple(
            tuple(_block(child, lines) for child in item.children) for item in node.children
        )
        return ListBlock(node.type == "ordered_list", items)
    return Unsupported(node.type, source, first)


def _inlines(nodes: list[SyntaxTreeNode], line: int) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for node in nodes:
        found.append(_inline(node, line))
        line += sum(inner.type in ("softbreak", "hardbreak") for inner in node.walk())
    return _joined(found)


def _inline(node: SyntaxTreeNode, line: int) -> Inline:
    match node.type:
        case "text" | "text_special":
            return Text(node.content)
        case "softbreak" | "hardbreak":
            return Text(" ")
        case "em":
            return Emphasis(_inlines(node.children, line))
        case "strong":
            return Strong(_inlines(node.children, line))
        case "link":
            return _link(node, line)
        case "image":
            return _image(node, line)
        case _:
            return Unsupported(node.type, node.content, line)


def _link(node: SyntaxTreeNode, line: int) -> Inline:
    target, children = str(node.attrs["href"]), _inlines(node.children, line)
    if "title" in node.attrs:
        words = plain_text(children)
        return Unsupported("title", f'[{words}]({target} "{node.attrs["title"]}")', line)
    return Link(target, children)


def _image(node: SyntaxTreeNode, line: int) -> Inline:
    file, alt = str(node.attrs["src"]), node.content
    if "title" in node.attrs:
        return Unsupported("title", f'![{alt}]({file} "{node.attrs["title"]}")', line)
    if not file.startswith("media:"):
        return Unsupported("image", f"![{alt}]({file})", line)
    return Figure(file.removeprefix("media:"), alt)


def _joined(nodes: list[Inline]) -> tuple[Inline, ...]:
    """Neighbouring texts become one, so that equal words give equal trees."""
    joined: list[Inline] = []
    for node in nodes:
        if isinstance(node, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + node.text)
        else:
            joined.append(node)
    return tuple(joined)


def plain_text(nodes: tuple[Block, ...] | tuple[Inline, ...]) -> str:
    """The words alone, with one space between blocks."""
    between = " " if any(isinstance(node, Paragraph | ListBlock) for node in nodes) else ""
    return between.join(filter(None, map(_plain, nodes)))


def _plain(node: Block | Inline) -> str:
    match node:
        case Text(text):
            return text
        case Emphasis(children) | Strong(children) | Link(_, children) | Paragraph(children):
            return "".join(_plain(child) for child in children)
        case ListBlock(_, items):
            return " ".join(plain_text(item) for item in items)
        case Figure(_, alt):
            return alt
        case Unsupported(_, source, _):
            return source
