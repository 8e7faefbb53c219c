"""Links of hand-written pages to parts of the manual: `[x](practica:buena-imagen)`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from primera.loading.suggestions import closest, plain
from primera.model.entry import ADDRESS_PATTERN
from primera.model.registry import SCHEMES


@dataclass(frozen=True, slots=True)
class Target:
    """What a link, or another line of a page, leads to, and where that is written."""

    text: str
    start: int


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
_ANCHORS = re.compile(
    rf"""(<a\s(?:[^<>]*?\s)?)href=(["'])((?:{"|".join(SCHEMES)}):[a-z0-9-]+(?:\#[\w-]+)?)\2"""
)


def links_in(text: str, start: int = 0) -> Iterator[Target]:
    """What looks like a link to a part of a manual, or like a misspelt one, in Markdown."""
    for found in _LINKS.finditer(text, start):
        group = found.lastindex or 0
        if _is_meant(found[group]):
            yield Target(found[group], found.start(group))


def with_links(html: str, href: Callable[[str], str | None]) -> str:
    """HTML whose links to parts of the manual lead there; `href` says where, if anywhere.

    A link that leads nowhere leaves its words.
    """

    def led(found: re.Match[str]) -> str:
        url = href(found[3])
        return f"{found[1]}href={found[2]}{url}{found[2]}" if url is not None else found[1].rstrip()

    return _ANCHORS.sub(led, html)


def _is_meant(target: str) -> bool:
    scheme, _, rest = target.partition(":")
    word = plain(scheme)
    if word in SCHEMES:
        return True
    if word in _OTHER_SCHEMES or not _ADDRESS.match(f"{word}:{rest}"):
        return False
    return closest(word, SCHEMES) is not None
