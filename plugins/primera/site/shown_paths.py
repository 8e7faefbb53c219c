"""Problems as whoever called us sees them: by ways that lead on from the present folder."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from primera.diagnostics import Diagnostic, Span
from primera.site.compile import Findings

_Found = TypeVar("_Found", bound=Findings)


def seen_from_here(findings: _Found) -> _Found:
    """Findings with all their paths as a terminal, an editor or a code host opens them from here.

    What lies elsewhere has the shorter of its two names: the way there, or the whole path.
    """
    here = Path.cwd()
    ways: dict[str, str] = {}

    def seen(span: Span) -> Span:
        if span.path not in ways:
            ways[span.path] = way(findings.root, span.path, here)
        return replace(span, path=ways[span.path])

    def moved(problem: Diagnostic) -> Diagnostic:
        related = tuple(replace(each, span=seen(each.span)) for each in problem.related)
        decided = problem.decided
        if decided:
            decided = replace(decided, span=seen(decided.span))
        return replace(problem, span=seen(problem.span), related=related, decided=decided)

    told, excused = (tuple(map(moved, of)) for of in (findings.diagnostics, findings.excused))
    return replace(findings, diagnostics=told, excused=excused, root=here)


def way(root: Path, path: str, here: Path) -> str:
    """How a path that leads on from `root` is named from `here`."""
    if not path:  # of nothing that is written down
        return path
    whole = Path(os.path.normpath(root / path))
    if whole.is_relative_to(here):
        return whole.relative_to(here).as_posix()
    try:
        way = Path(os.path.relpath(whole, here)).as_posix()
    except ValueError:  # another drive
        return whole.as_posix()
    return min(way, whole.as_posix(), key=len)
