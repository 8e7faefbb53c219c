"""The reference page of all diagnostics, made from the same words as the diagnostics."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from primera.diagnostics.problem import Severity
from primera.diagnostics.wording import blank, codes, explanation, severity_word
from primera.strings import Strings

_FAMILY = re.compile(r"PL\d|Q")
"""What a code shares with its family: `PL4` of `PL401`, `Q` of `Q07`."""


def reference_page(strings: Strings, severities: Mapping[str, Severity]) -> str:
    """`docs/reference/diagnostics.md`: every code with message, hint and explanation, as Markdown.

    `severities` tells the codes that are not errors.
    """
    return "\n".join(_lines(strings, severities))


def _lines(strings: Strings, severities: Mapping[str, Severity]) -> Iterator[str]:
    # Whoever looks for a word of the trade looks for a page of the manual.
    # It shows calls, right ones and wrong ones: hosts fill none of them in.
    yield from ("---", "search:", "  exclude: true", "render_macros: false", "---", "")
    yield from (f"# {strings('report.reference.title')}", "")
    yield from (strings("report.reference.introduction"), "")
    family = ""
    for code in codes(strings):
        if family != (own := _FAMILY.findall(code)[0]):
            family = own
            yield from (f"## {strings(f'report.reference.family.{family}')}", "")
        yield from _section(code, severities.get(code, Severity.ERROR), strings)


def _section(code: str, severity: Severity, strings: Strings) -> Iterator[str]:
    texts = strings.under(f"diagnostics.{code}")
    yield from (f"### {code} {{: #{code.lower()} }}", "")
    for name in ("message", "hint"):
        if name in texts:
            # As code: a message may hold signs of Markdown, an image even.
            yield f"- {strings(f'report.reference.{name}')}: `` {blank(texts[name])} ``"
    word = severity_word(severity, strings)
    yield from (f"- {strings('report.reference.severity', severity=word)}", "")
    yield from (explanation(code, strings), "")
