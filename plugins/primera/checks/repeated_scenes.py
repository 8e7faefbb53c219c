"""The same example told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from primera.checks.context import CheckContext, Rule
from primera.checks.survey import Place
from primera.diagnostics import Diagnostic, Severity
from primera.readability import without_targets

REPEATED = Rule("PL524", Severity.WARNING)
RULES = (REPEATED,)

RUN = 8
"""Words in a row that no two examples have by chance."""

_WORD = re.compile(r"\S+")


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each scene that shares a run of words with one before it, at that run.

    The two scenes of a pair («así sí», «así no») tell one situation: they may begin alike. Only
    for manuals in Spanish, as all the rules of style.
    """
    if context.manual.settings.language != "es":
        return
    bare = _Bare()
    # Only the hashes are kept: the runs themselves take more memory than the rest of the manual.
    told: dict[int, Place] = {}
    for place, text in context.survey.scenes:
        words = list(map(bare.__getitem__, without_targets(text).split()))
        runs = map(hash, zip(*(words[at:] for at in range(RUN)), strict=False))
        firsts = [told.setdefault(run, place) for run in runs]
        shared = (
            at for at, first in enumerate(firsts) if first is not place and not _pair(place, first)
        )
        for at in islice(shared, 1):
            span = context.inside(place, *_extent(text, at))
            yield REPEATED.at(span, related=context.first(firsts[at]), run=RUN)


def _pair(place: Place, other: Place) -> bool:
    """Whether two scenes are the two of a pair."""
    return (place.owner, place.path[:-2]) == (other.owner, other.path[:-2])


def _extent(text: str, at: int) -> tuple[int, int]:
    """The offsets of a run that begins with the word `at`."""
    words = list(_WORD.finditer(without_targets(text)))[at : at + RUN]
    return words[0].start(), words[-1].end()


class _Bare(dict[str, str]):
    """Words as written -> without capitals and signs; signs alone stay as they are."""

    def __missing__(self, word: str) -> str:
        letters = "".join(filter(str.isalnum, word.lower()))
        self[word] = bare = letters or word
        return bare
