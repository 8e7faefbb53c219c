"""The records in which MkDocs says what is wrong with links and with the navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from primera.checks.context import Rule
from primera.diagnostics import Severity
from primera.diagnostics.diagnostic import Param
from primera.site.link_targets import ANCHOR, LINK, NAV, UNLISTED

LOGGERS = ("mkdocs.structure.pages", "mkdocs.structure.nav", "mkdocs.structure.files")
"""Where MkDocs says it."""

SETTING = Rule("PL834", Severity.WARNING)
"""A setting that MkDocs finds fault with once a page: its key is the parameter `key`."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What a record says: `url` as it is written in a `page`, or in the navigation without one."""

    rule: Rule
    page: str = ""
    url: str = ""
    suggestion: str | None = None
    params: Mapping[str, Param] = field(default_factory=dict)


_IN_PAGE = r"Doc file '(?P<page>.+?)' contains "
_LIKELY = r"(?: Did you mean '(?P<likely>.*)'\?)?"
_IN_NAV = r" is included in the 'nav' configuration, which "

_FORMS: tuple[tuple[Rule, str, str], ...] = (
    (
        LINK,
        "absolute",
        rf"{_IN_PAGE}an absolute link '(?P<url>.*)', it was left as is\.{_LIKELY}",
    ),
    (
        LINK,
        "unrecognized",
        rf"{_IN_PAGE}an unrecognized relative link '(?P<url>.*)', it was left as is\.{_LIKELY}",
    ),
    (
        LINK,
        "missing",
        rf"{_IN_PAGE}a link '(?P<url>.*)', but the target(?: '.*')?"
        rf" is not found among documentation files\.{_LIKELY}",
    ),
    (
        ANCHOR,
        "here",
        rf"{_IN_PAGE}a link '(?P<url>.*)', but there is no such anchor on this page\..*",
    ),
    (
        ANCHOR,
        "there",
        rf"{_IN_PAGE}a link '(?P<url>.*)', but the doc '(?P<file>.*)'"
        r" does not contain an anchor '#.*'\..*",
    ),
    (NAV, "missing", rf"A reference to '(?P<url>.*)'{_IN_NAV}is not found in .*"),
    (NAV, "absolute", rf"An absolute path to '(?P<url>.*)'{_IN_NAV}presumably points to .*"),
)
_PATTERNS = tuple((rule, finding, re.compile(form, re.DOTALL)) for rule, finding, form in _FORMS)
_LEFT_OUT = re.compile(r"The following pages exist .* not included in the \"nav\" configuration:\n")
_MEMBER = "\n  - "


_SETTING = re.compile(r"(edit_uri): .* (is not a valid URL.*)", re.DOTALL)
_TOLD = re.compile(r"Excluding '.*' from the site because it conflicts with '.*'\.")
"""Two files at one address, which are a problem of their own."""


def is_told(message: str) -> bool:
    """Whether a record says what we say ourselves, for whoever checks too."""
    return _TOLD.fullmatch(message) is not None


def read_record(message: str) -> Wrong | None:
    """What a record says; None for one that says something else."""
    if found := _LEFT_OUT.match(message):
        pages = tuple(message[found.end() - 1 :].split(_MEMBER)[1:])
        return Wrong(UNLISTED, params={"names": pages, "n": len(pages)})
    if found := _SETTING.fullmatch(message):
        return Wrong(SETTING, params={"key": found[1], "cause": found[2]})
    return next(_read(message), None)


def _read(message: str) -> Iterator[Wrong]:
    for rule, finding, pattern in _PATTERNS:
        if found := pattern.fullmatch(message):
            groups = found.groupdict()
            params = {"finding": finding, "url": groups["url"], "file": groups.get("file") or ""}
            yield Wrong(rule, groups.get("page", ""), groups["url"], groups.get("likely"), params)
