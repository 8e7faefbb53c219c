"""A hand-written page, filled in, as Markdown for a host that has neither macros nor our plugin."""

from __future__ import annotations

import re
from posixpath import relpath

from primera.model.refs import Ref, parse_ref
from primera.rendering.escape import heading
from primera.rendering.page import Page
from primera.site.front_matter import printed_head
from primera.site.macros.links import count_around, link_around, links_in
from primera.site.macros.markdown_context import Place, standings
from primera.site.macros.page_filling import Filling

_PIECE = re.compile(r"(<[^<>]*>)")
_VALUE = re.compile(r"""(\s[\w:-]+=)(["'])(.*?)\2""")
_IN_TAGS = re.compile(r"[!$*+:@\[-^`{-~]")
"""What Markdown, or an extension, may read before it sees that it stands inside a tag."""
_ENTITY = re.compile(r"(&#?\w+;)")
_NOT_FILLED_IN = "render_macros: false\n"
_BRACES = re.compile(r"\{[{%#]")


def plain_page(head: str, markdown: str, filling: Filling, extensions: frozenset[str]) -> str:
    """A page of its front matter and its Markdown, with our parts as HTML and links that lead."""
    marks = filling.marks
    text = marks.with_titles(markdown)
    text = _with_counts(text, filling.page, extensions)
    text = _with_links(text, filling.page, extensions)
    text = _with_addresses(text, filling)
    text = _with_parts(text, filling, extensions)
    end = "" if text.endswith("\n") else "\n"
    head = printed_head(head)
    return f"{_unfilled(head) if _BRACES.search(text) else head}{text}{end}"


def in_a_line(html: str) -> str:
    """A block of HTML on one line, in which Markdown finds nothing that it knows but the tags."""
    pieces = _PIECE.split(html.replace("\n", " "))
    return "".join(_tag(piece) if piece.startswith("<") else _words(piece) for piece in pieces)


def _tag(tag: str) -> str:
    def escaped(found: re.Match[str]) -> str:
        name, quote, value = found.groups()
        return f"{name}{quote}{_IN_TAGS.sub(_entity, value)}{quote}"

    return _VALUE.sub(escaped, tag)


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def _words(text: str) -> str:
    """Characters and entities, each entity as it is."""
    pieces = _ENTITY.split(text)
    return "".join(piece if number % 2 else heading(piece) for number, piece in enumerate(pieces))


def _with_parts(text: str, filling: Filling, extensions: frozenset[str]) -> str:
    """Every part in the place of its mark: as a block where it can be one, else in its line."""
    marks = filling.marks
    found = list(marks.marks_in(text))
    places = standings(text, [mark.span() for mark in found], extensions)
    pieces, last = [], 0
    for mark, standing in zip(found, places, strict=True):
        part = marks.parts[mark[0]]
        before = text[last : mark.start()]
        indent = before[before.rfind("\n") + 1 :] if "\n" in before or not last else None
        ends = text[mark.end() : mark.end() + 1] in ("", "\n")
        alone = ends and indent is not None and not indent.strip()
        if alone and (not indent or standing.place is Place.EXAMPLE) and not part.is_phrase:
            pieces += [before[: len(before) - len(indent or "")], part.html]
        else:
            pieces += [before, in_a_line(part.html)]
        last = mark.end()
    return "".join([*pieces, text[last:]])


def _with_counts(text: str, page: Page, extensions: frozenset[str]) -> str:
    """Counts as they are read, outside of code."""
    counts = list(count_around(text, page.context.manual))
    pieces, last = [], 0
    spans = [(count.start, count.end) for count in counts]
    for count, standing in zip(counts, standings(text, spans, extensions), strict=True):
        if standing.place is not Place.EXAMPLE:
            pieces += [text[last : count.start], count.text]
            last = count.end
    return "".join([*pieces, text[last:]])


def _with_links(text: str, page: Page, extensions: frozenset[str]) -> str:
    """Links to parts of the manual by the files of their pages, outside of code.

    Those to what is hidden become their words.
    """
    targets = list(links_in(text))
    spans = [(target.start, target.start + len(target.text)) for target in targets]
    pieces, last = [], 0
    for target, standing in zip(targets, standings(text, spans, extensions), strict=True):
        ref = parse_ref(target.text)
        if standing.place is not Place.LINK or ref is None:
            continue
        if page.has(ref):
            html = text[target.start - 1] in "\"'"
            led = page.href(ref) if html else _file_of(ref, page)
            pieces += [text[last : target.start], led]
            last = target.start + len(target.text)
        elif page.context.manual.is_hidden(ref):
            link = link_around(text, target)
            pieces += [text[last : link.start], link.text]
            last = link.end
    return "".join([*pieces, text[last:]])


def _with_addresses(text: str, filling: Filling) -> str:
    """The URLs that templates wrote: by files in links of Markdown, by URLs elsewhere."""
    page = filling.page

    def led(found: re.Match[str]) -> str:
        ref = parse_ref(found[1])
        if ref is None:
            return found[1]
        in_link = text[: found.start()].endswith(("](", "](<", "]: "))
        return _file_of(ref, page) if in_link else page.href(ref)

    return filling.marks.led(text, led)


def _file_of(ref: Ref, page: Page) -> str:
    """The way from a page to the file of an entry's page, with its anchor."""
    addresses = page.context.addresses
    folder = page.path.rpartition("/")[0]
    anchor = addresses.anchor_of(ref)
    return relpath(addresses.page_of(ref), folder or ".") + (f"#{anchor}" if anchor else "")


def _unfilled(head: str) -> str:
    """Front matter that tells a host with macros to leave the page as it is."""
    if not head:
        return f"---\n{_NOT_FILLED_IN}---\n"
    kept = re.sub(r"^render_macros:.*\n", "", head, flags=re.MULTILINE)
    end = re.search(r"(?:\.\.\.|---)[ \t]*\n?\Z", kept)
    at = end.start() if end else len(kept)
    return f"{kept[:at]}{_NOT_FILLED_IN}{kept[at:]}"
