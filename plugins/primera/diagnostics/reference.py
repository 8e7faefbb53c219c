"""The reference pages of all diagnostics, made from the same words as the diagnostics."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from itertools import groupby

from primera.diagnostics.diagnostic import Severity
from primera.diagnostics.wording import blank, codes, explanation, severity_word, texts_of
from primera.strings import Strings

_FAMILY = re.compile(r"PL\d|Q")
"""What a code shares with its family: `PL4` of `PL401`, `Q` of `Q07`."""

# Whoever looks for a word of the trade looks for a page of the manual. These show calls, right
# ones and wrong ones: hosts fill none of them in.
_HEAD = ("---", "search:", "  exclude: true", "render_macros: false", "---", "")


def reference_pages(
    strings: Strings, severities: Mapping[str, Severity], tunable: Set[str]
) -> dict[str, str]:
    """Every code with message, hint and explanation, as Markdown.

    `diagnostics.md` lists the codes, each with the anchor that is its name in small letters; it
    leads to the page of the family, as `diagnostics/pl4.md`, where the code has the same anchor.
    `severities` tells the codes that are not errors, `tunable` those that a project can settle.
    """
    told = {
        code: _severity(severities.get(code, Severity.ERROR), code in tunable, strings)
        for code in codes(strings)
    }
    pages = {"diagnostics.md": "\n".join(_index(strings))}
    for family, members in _families(strings):
        pages[_page_of(family)] = "\n".join(_family(family, members, strings, told))
    return pages


def _families(strings: Strings) -> Iterator[tuple[str, list[str]]]:
    for family, members in groupby(codes(strings), lambda code: _FAMILY.findall(code)[0]):
        yield family, list(members)


def _page_of(family: str) -> str:
    return f"diagnostics/{family.lower()}.md"


def _title(family: str, strings: Strings) -> str:
    return strings(f"report.reference.family.{family}")


def _index(strings: Strings) -> Iterator[str]:
    yield from (*_HEAD, f"# {strings('report.reference.title')}", "")
    yield from (strings("report.reference.introduction"), "")
    for family, members in _families(strings):
        page = _page_of(family)
        yield from (f"## [{_title(family, strings)}]({page})", "")
        for code in members:
            anchor = code.lower()
            message = _as_code(texts_of(code, strings)["message"])
            yield f"- [{code}]({page}#{anchor}){{: #{anchor} }} {message}"
        yield ""


def _family(
    family: str, members: list[str], strings: Strings, severities: Mapping[str, str]
) -> Iterator[str]:
    yield from (*_HEAD, f"# {_title(family, strings)}", "")
    for code in members:
        yield from _section(code, severities[code], strings)


def _severity(severity: Severity, is_tunable: bool, strings: Strings) -> str:
    word = severity_word(severity, strings)
    return strings("report.reference.tunable", severity=word) if is_tunable else word


def _section(code: str, severity: str, strings: Strings) -> Iterator[str]:
    texts = texts_of(code, strings)
    yield from (f"## {code} {{: #{code.lower()} }}", "")
    for name in ("message", "hint"):
        if name in texts:
            yield f"- {strings(f'report.reference.{name}')}: {_as_code(texts[name])}"
    yield from (f"- {strings('report.reference.severity', severity=severity)}", "")
    yield from (explanation(code, strings), "")


def _as_code(text: str) -> str:
    """A message as code: it may hold signs of Markdown, an image even."""
    return f"`` {blank(text)} ``"
