"""Words that stand for parts of the manual in the Markdown of a page, until that is HTML.

A word of letters and digits goes unharmed through a list, a table, an admonition or a paragraph,
and each says by the HTML around it what it is. It holds what nobody can know beforehand, so that no
text can pass for one, and none is left in what is published.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from secrets import token_hex

from primera.model.entry import ADDRESS_PATTERN
from primera.model.refs import Ref, parse_ref

_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_TITLE = re.compile(r" {0,3}#{1,6}[^#]")
_VOID = frozenset({"br", "img", "input", "wbr", "hr"})


@dataclass(frozen=True, slots=True)
class Part:
    """What a mark stands for: its HTML, and how it is shown inside a title."""

    html: str
    phrase: str

    @property
    def is_phrase(self) -> bool:
        """Whether it stands inside a line everywhere."""
        return self.html == self.phrase


class Placeholders:
    """The marks of one page."""

    def __init__(self) -> None:
        self.word = f"pl{token_hex(12)}"
        self.pattern = rf"{self.word}x\d+x"
        self.parts: dict[str, Part] = {}
        self._held: set[str] = set()

    # Patterns are compiled when one is needed: most pages call nothing, and each has its own word.

    @cached_property
    def mark(self) -> re.Pattern[str]:
        """Any mark of the page."""
        return re.compile(self.pattern)

    @cached_property
    def url(self) -> re.Pattern[str]:
        """What `url_of` gave, with the reference."""
        return re.compile(rf"{self.word}:({ADDRESS_PATTERN.strip('^$')})")

    @cached_property
    def _in_tag(self) -> re.Pattern[str]:
        return re.compile(rf"<[a-zA-Z][^<>]*{self.pattern}[^<>]*>")

    @cached_property
    def _code(self) -> re.Pattern[str]:
        alone = rf"\s*({self.pattern}(?:\s*{self.pattern})*)\s*"
        code = rf"<pre[^>]*>(?:<span></span>)?<code[^>]*>{alone}</code></pre>"
        return re.compile(rf'<div[^>]* class="[^"]*highlight[^"]*"[^>]*>{code}</div>|{code}')

    @cached_property
    def _paragraph(self) -> re.Pattern[str]:
        around = r"(?:(?!</?p\b).)*"
        return re.compile(rf"<p(\s[^>]*)?>({around}?{self.pattern}{around})</p>", re.DOTALL)

    def _found_in(self, text: str) -> set[str]:
        """The marks that a text has."""
        return set(self.mark.findall(text)) if self.word in text else set()

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
            if underlined and not self.mark.sub("", line).strip():
                lines[number] = f"{line}\n"
            elif underlined or _TITLE.match(line):
                lines[number] = self.mark.sub(lambda mark: self.parts[mark[0]].phrase, line)
        return "\n".join(lines)

    def put_back(self, html: str, href: Callable[[Ref], str], keep: Callable[[str], str]) -> str:
        """The HTML with every part in the place of its mark, and URLs by `href`.

        `keep` gets each block on its way. Blocks leave paragraphs, which cannot hold them, and
        code that was indented by a loop only.
        """
        if self.word not in html:
            return html
        if f"{self.word}:" in html:
            html = self.url.sub(lambda url: _led(url[1], href), html)
        html = self._in_tag.sub(lambda tag: self.mark.sub("", tag[0]), html)
        if "<pre" in html:
            html = self._code.sub(lambda code: code[1] or code[2], html)
        html = self.mark.sub(self._phrase_or_mark, html)
        html = self._paragraph.sub(self._out_of_paragraph, html)
        return self.mark.sub(lambda mark: keep(self.parts[mark[0]].html), html)

    def _phrase_or_mark(self, mark: re.Match[str]) -> str:
        part = self.parts[mark[0]]
        return part.html if part.is_phrase else mark[0]

    def _out_of_paragraph(self, found: re.Match[str]) -> str:
        attributes, content = found[1] or "", found[2]
        pieces = self.mark.split(content)
        marks = self.mark.findall(content)
        if not all(map(_is_whole, pieces)):
            return "\n".join([f"<p{attributes}>{''.join(pieces)}</p>", *marks])
        shown: list[str] = []
        for piece, mark in zip(pieces, [*marks, ""], strict=True):
            words = re.sub(r"^(?:\s|<br ?/?>)+|(?:\s|<br ?/?>)+$", "", piece)
            shown += [f"<p{attributes}>{words}</p>"] if words else []
            shown += [mark] if mark else []
            attributes = attributes if not words else ""
        return "\n".join(shown)


def _led(target: str, href: Callable[[Ref], str]) -> str:
    ref = parse_ref(target)
    return href(ref) if ref else target


def _is_whole(html: str) -> bool:
    """Whether every element that begins in a piece of HTML ends in it."""
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
