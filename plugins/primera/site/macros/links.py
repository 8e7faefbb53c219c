"""Links of hand-written pages to parts of the manual: `[x](practica:buena-imagen)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from primera.diagnostics.suggestions import closest, plain
from primera.model.counted_text import COUNT, COUNT_SCHEMES
from primera.model.counting import read
from primera.model.entry import ADDRESS_PATTERN
from primera.model.manual import Manual
from primera.model.registry import SCHEMES


@dataclass(frozen=True, slots=True)
class Target:
    """What a link, or another line of a page, leads to, and where that is written."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class WholeLink:
    """Where a link stands, with its target and all, and what is left of it if it leads nowhere."""

    start: int
    end: int
    text: str


_ADDRESSED = r"""([^\W\d_]+:[ \t]*[^\s()<>{}"']+)"""
_LINKS = re.compile(
    rf"""\]\(\s*<?{_ADDRESSED}
    | ^\ {{0,3}}\[[^\]\n]+\]:\s*<?{_ADDRESSED}
    | \bhref\s*=\s*["']{_ADDRESSED}["']""",
    re.MULTILINE | re.VERBOSE,
)
_OTHER_SCHEMES = frozenset(
    {"data", "file", "ftp", "geo", "http", "https", "javascript", "magnet", "mailto"}
    | {"media", "news", "sip", "sms", "tel", "urn", "xmpp"}
)
_ADDRESS = re.compile(ADDRESS_PATTERN)
_ATTRIBUTE = re.compile(r"""\s*\bhref\s*=\s*["']\Z""")
_BRACKETED = re.compile(r"\]\(\s*<?\Z")
_CLOSING = re.compile(r"""[ \t]*>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)""")
_COUNTED = re.compile(
    rf"""<a\s+href=["'](?:{"|".join(COUNT_SCHEMES)}):([^"'()\s]*)["']>([^<>\[\]]*)</a>"""
)
_ANCHORS = re.compile(
    rf"""(<a\s(?:[^<>]*?\s)?)href=(["'])((?:{"|".join(SCHEMES)}):[a-z0-9-]+(?:\#[\w-]+)?)\2"""
)


def links_in(text: str, start: int = 0) -> Iterator[Target]:
    """What looks like a link to a part of a manual, or like a misspelt one, in Markdown."""
    for found in _LINKS.finditer(text, start):
        group = found.lastindex or 0
        if _is_meant(found[group]):
            yield Target(found[group], found.start(group))


def link_around(text: str, target: Target) -> WholeLink:
    """The link that a target is in: in brackets, with its words before, or the attribute of HTML.

    What cannot be taken out alone, as the target of a link by reference, leads to its own page.
    """
    end = target.start + len(target.text)
    if attribute := _ATTRIBUTE.search(text, 0, target.start):
        return WholeLink(attribute.start(), end + 1, "")
    opening, closing = _opening(text, target.start), _CLOSING.match(text, end)
    if opening is None or closing is None:
        return WholeLink(target.start, end, "#")
    return WholeLink(opening, closing.end(), text[opening + 1 : text.rindex("](", 0, end)])


def _opening(text: str, target: int) -> int | None:
    """Where the bracket opens before the words of a link in brackets."""
    found = _BRACKETED.search(text, 0, target)
    depth = 0
    for at in range(found.start() if found else -1, -1, -1):
        is_escaped = text[at - 1 : at] == "\\"
        depth += {"]": 1, "[": -1}.get(text[at], 0) * (not is_escaped)
        if depth == 0:
            return at
    return None


def with_links(html: str, href: Callable[[str], str | None]) -> str:
    """HTML whose links to parts of the manual lead there; `href` says where, if anywhere.

    A link that leads nowhere leaves its words.
    """

    def led(found: re.Match[str]) -> str:
        url = href(found[3])
        return f"{found[1]}href={found[2]}{url}{found[2]}" if url is not None else found[1].rstrip()

    return _ANCHORS.sub(led, html)


def counted_in_html(html: str, manual: Manual) -> str:
    """HTML whose counts, links to `cuenta:practicas`, say how many there are."""
    return _COUNTED.sub(lambda found: _as_text(found[2], found[1], manual), html)


def count_around(text: str, manual: Manual) -> Iterator[WholeLink]:
    """The counts of Markdown, with what is read in their place."""
    for found in COUNT.finditer(text):
        yield WholeLink(found.start(), found.end(), read(found[0], manual))


def _as_text(words: str, target: str, manual: Manual) -> str:
    return read(f"[{words}](cuenta:{target})", manual)


def _is_meant(target: str) -> bool:
    scheme, _, rest = target.partition(":")
    word = plain(scheme)
    if word in SCHEMES:
        return True
    if word in _OTHER_SCHEMES or not _ADDRESS.match(f"{word}:{rest}"):
        return False
    return closest(word, SCHEMES) is not None
