"""Words that stand for parts of the manual in the Markdown of a page, until that is HTML.

A word of letters and digits goes unharmed through a list, a table, an admonition or a paragraph,
and each says by the HTML around it what it is. It holds what nobody can know beforehand, so that no
text can pass for one, and none is left in what is published.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from secrets import token_hex

from primera.model.entry import ADDRESS_PATTERN
from primera.model.refs import Ref, parse_ref

_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_TITLE = re.compile(r" {0,3}#{1,6}[^#]")
_VOID = frozenset({"br", "img", "input", "wbr", "hr"})

# Patterns are of the marks of any page, so that none is compiled for one: `parts` tells its own.
_WORD = r"pl[0-9a-f]{24}"
_MARK = rf"{_WORD}x\d+x"
_MARKED = re.compile(_MARK)
_URL = re.compile(rf"{_WORD}:({ADDRESS_PATTERN.strip('^$')})")
_IN_TAG = re.compile(rf"<[a-zA-Z][^<>]*{_MARK}[^<>]*>")
_ALONE = rf"\s*({_MARK}(?:\s*{_MARK})*)\s*"
_PRE = rf"<pre[^>]*>(?:<span></span>)?<code[^>]*>{_ALONE}</code></pre>"
_CODE = re.compile(rf'<div[^>]* class="[^"]*highlight[^"]*"[^>]*>{_PRE}</div>|{_PRE}')
_ENDS = re.compile(r"^(?:\s|<br ?/?>)+|(?:\s|<br ?/?>)+$")
_INSIDE = r"(?:(?!</?p\b).)*"
_PARAGRAPH = re.compile(rf"<p(\s[^>]*)?>({_INSIDE}?{_MARK}{_INSIDE})</p>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """What a mark stands for: its HTML, and what writes it where it cannot stand, as in a title.

    One without the latter stands inside a line everywhere.
    """

    html: str
    write_phrase: Callable[[], str] | None = None

    @property
    def is_phrase(self) -> bool:
        """Whether it stands inside a line everywhere."""
        return self.write_phrase is None

    @property
    def phrase(self) -> str:
        """How it is shown inside a title."""
        return self.write_phrase() if self.write_phrase else self.html


class Placeholders:
    """The marks of one page."""

    def __init__(self) -> None:
        self.word = f"pl{token_hex(12)}"
        self.parts: dict[str, Part] = {}
        self._held: set[str] = set()

    def marks_in(self, text: str) -> Iterator[re.Match[str]]:
        """Where a text has marks of the page, in order."""
        found = _MARKED.finditer(text) if self.word in text else ()
        return (mark for mark in found if mark[0] in self.parts)

    def replaced(self, text: str, say: Callable[[Part], str]) -> str:
        """A text with what `say` makes of each part in the place of its mark."""

        def said(mark: re.Match[str]) -> str:
            part = self.parts.get(mark[0])
            return say(part) if part else mark[0]

        return _MARKED.sub(said, text) if self.word in text else text

    def led(self, text: str, say: Callable[[re.Match[str]], str]) -> str:
        """A text with what `say` makes of it, in the place of all that `url_of` gave.

        The first group of a match is the reference.
        """

        def said(url: re.Match[str]) -> str:
            return say(url) if url[0].startswith(self.word) else url[0]

        return _URL.sub(said, text) if f"{self.word}:" in text else text

    def _found_in(self, text: str) -> set[str]:
        return {mark[0] for mark in self.marks_in(text)}

    def set_aside(self, part: Part) -> str:
        """The mark for a part."""
        mark = f"{self.word}x{len(self.parts)}x"
        self.parts[mark] = part
        return mark

    def hold(self, text: str) -> None:
        """Note which marks a text of the page has, for `missing`."""
        self._held = self._found_in(text)

    def missing(self, text: str) -> int:
        """How many marks the page had and has no more, now that others have been at it."""
        return len(self._held - self._found_in(text))

    def url_of(self, ref: Ref) -> str:
        """What stands for the URL of an entry: it goes wherever an address can."""
        return f"{self.word}:{ref}"

    def with_titles(self, markdown: str) -> str:
        """The Markdown with phrases in its titles: the contents of a page are made of them.

        A part with a line of its own is no title, whatever is drawn below it.
        """
        if self.word not in markdown:
            return markdown
        lines = markdown.split("\n")
        for number, line in enumerate(lines):
            if self.word not in line:
                continue
            underlined = number + 1 < len(lines) and _UNDERLINE.match(lines[number + 1])
            if underlined and not self.replaced(line, _nothing).strip():
                lines[number] = f"{line}\n"
            elif underlined or _TITLE.match(line):
                lines[number] = self.replaced(line, lambda part: part.phrase)
        return "\n".join(lines)

    def put_back(self, html: str, href: Callable[[Ref], str], keep: Callable[[str], str]) -> str:
        """The HTML with every part in the place of its mark, and URLs by `href`.

        `keep` gets each block on its way. Blocks leave paragraphs, which cannot hold them, and
        code that was indented by a loop only.
        """
        if self.word not in html:
            return html
        html = self.led(html, lambda url: _led(url[1], href))
        html = _IN_TAG.sub(lambda tag: self.replaced(tag[0], _nothing), html)
        if "<pre" in html:
            html = _CODE.sub(self._out_of_code, html)
        html = _MARKED.sub(self._phrase_or_mark, html)
        html = _PARAGRAPH.sub(self._out_of_paragraph, html)
        return self.replaced(html, lambda part: keep(part.html))

    def _phrase_or_mark(self, mark: re.Match[str]) -> str:
        part = self.parts.get(mark[0])
        return part.html if part and part.is_phrase else mark[0]

    def _out_of_code(self, found: re.Match[str]) -> str:
        content = found[1] or found[2]
        own = all(mark in self.parts for mark in _MARKED.findall(content))
        return content if own else found[0]

    def _out_of_paragraph(self, found: re.Match[str]) -> str:
        attributes, content = found[1] or "", found[2]
        pieces, marks = self._parted(content)
        if not marks:
            return found[0]
        if not all(map(_is_whole, pieces)):
            return "\n".join([f"<p{attributes}>{''.join(pieces)}</p>", *marks])
        shown: list[str] = []
        for piece, mark in zip(pieces, [*marks, ""], strict=True):
            words = _ENDS.sub("", piece)
            shown += [f"<p{attributes}>{words}</p>"] if words else []
            shown += [mark] if mark else []
            attributes = attributes if not words else ""
        return "\n".join(shown)

    def _parted(self, html: str) -> tuple[list[str], list[str]]:
        """HTML without its marks, in pieces between them, and the marks."""
        pieces, marks, last = [], [], 0
        for mark in self.marks_in(html):
            pieces.append(html[last : mark.start()])
            marks.append(mark[0])
            last = mark.end()
        return [*pieces, html[last:]], marks


def _nothing(part: Part) -> str:
    return ""


def _led(target: str, href: Callable[[Ref], str]) -> str:
    ref = parse_ref(target)
    return href(ref) if ref else target


def _is_whole(html: str) -> bool:
    """Whether every element that begins in a piece of HTML ends in it."""
    if "<" not in html:
        return True
    counter = _Counter()
    counter.feed(html)
    counter.close()
    return counter.whole and not counter.open


class _Counter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.whole = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1:] == [tag]:
            self.open.pop()
        else:
            self.whole = False
