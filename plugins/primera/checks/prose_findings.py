"""What prose holds that rules look at, and the places of it in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

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

_INLINE = re.compile(r"[`<\[\t\r\0]")
_MARK = r"(?:[-+*]|\d{1,9}[.)])"
_BLOCK = rf"""
    (?: [ ]{{4}}                                      # indented code, or a list inside a list
      | [ ]{{0,3}} (?: {_MARK}[ ]{{5}} | {_MARK}[ ]+{_MARK} | (?!1[.)])\d{{1,9}}[.)]
        | (?:{_MARK}[ ]+)? (?: [\#>] | ~~~ | [-*_=][-*_= ]*$ ) ) ) # heading, quote, fence, rule
    """
_AT_START = re.compile(_BLOCK, re.VERBOSE | re.MULTILINE)
_AFTER_BREAK = re.compile(rf"\n{_BLOCK}", re.VERBOSE | re.MULTILINE)
_MANY_STARS = 40

_DESTINATION = re.compile(r"\]\(\s*<?([^\s<>]+?)>?(?=[\s)])|<([a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*)>")


@dataclass(frozen=True, slots=True)
class Findings:
    """The links, figures and foreign constructs of a prose text, in reading order.

    Each figure comes with whether it has its paragraph to itself.
    """

    links: tuple[Link, ...]
    figures: tuple[tuple[Figure, bool], ...]
    unsupported: tuple[Unsupported, ...]


def may_hold_findings(text: str) -> bool:
    """Whether a text may hold any finding. Parsing costs fifty times as much as this."""
    return bool(
        _INLINE.search(text)
        or _AT_START.match(text)
        or ("\n" in text and _AFTER_BREAK.search(text))
        or text.count("*") + text.count("_") > _MANY_STARS
    )


def may_hold_findings_in_line(text: str) -> bool:
    """The same of a line, in which nothing begins a list, a quote or a fence."""
    return bool(_INLINE.search(text)) or text.count("*") + text.count("_") > _MANY_STARS


def findings_in(text: str) -> Findings:
    """What a prose text holds that rules look at."""
    return _findings(parse_prose(text))


def findings_in_line(text: str) -> Findings:
    """What a line with emphasis and links holds that rules look at."""
    return _findings((Paragraph(parse_line(text)),))


def _findings(blocks: Iterable[Block]) -> Findings:
    nodes = [node for block in blocks for node in _flat(block)]
    return Findings(
        tuple(node for node in nodes if isinstance(node, Link)),
        tuple(_figures(node for node in nodes if isinstance(node, Paragraph))),
        tuple(node for node in nodes if isinstance(node, Unsupported)),
    )


def _figures(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Figure, bool]]:
    for paragraph in paragraphs:
        alone = all(_is_figure_or_blank(node) for node in paragraph.children)
        yield from ((node, alone) for node in _flat(paragraph) if isinstance(node, Figure))


def _is_figure_or_blank(node: Inline) -> bool:
    return isinstance(node, Figure) or (isinstance(node, Text) and not node.text.strip())


def _flat(node: Block | Inline) -> Iterator[Block | Inline]:
    """A node and all nodes inside it."""
    yield node
    match node:
        case Paragraph(children) | Emphasis(children) | Strong(children) | Link(_, children):
            for child in children:
                yield from _flat(child)
        case ListBlock(_, items):
            for item in items:
                for block in item:
                    yield from _flat(block)
        case _:
            pass


def places_of(targets: Iterable[str], text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the start and end of each target of a link or figure; the end is exclusive.

    Targets are the parser's, in reading order. One that is written another way (with an escape,
    say) gets the place of the whole text.
    """
    written = [
        (unquote(match[group]), match.start(group), match.end(group))
        for match in _DESTINATION.finditer(text)
        for group in (1, 2)
        if match[group]
    ]
    for target in targets:
        place = next((each for each in written if each[0] == unquote(target)), None)
        if place is None:
            yield 0, len(text)
        else:
            written.remove(place)
            yield place[1], place[2]
