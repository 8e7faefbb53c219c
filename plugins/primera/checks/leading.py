"""Problems that an upper layer causes, told at its place, with that of the lower layer second.

Whoever keeps a manual over another one can change only their own. A problem that the lower layers
have by themselves stays where it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from primera.diagnostics import Diagnostic, Related, Span
from primera.loading import Layer, Loaded, load
from primera.loading.layering import Layering

Check: TypeAlias = "Callable[[Loaded], Iterable[Diagnostic]]"

_MOST_SHOWN = 5
"""Places of lower layers shown with one cause."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A problem as it was found, and as it is told."""

    found: Diagnostic
    told: Diagnostic


def find_problems(
    layers: Sequence[Layer], root: Path, check: Check
) -> tuple[Loaded, tuple[Diagnostic, ...]]:
    """Load some layers, the lowest first, and check them: everything that is wrong, by place.

    `check` says what is wrong with what was loaded, beside what loading itself said.
    """
    loaded, told = _find(layers, root, check)
    problems = _joined(each.told for each in told)
    return loaded, tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _find(layers: Sequence[Layer], root: Path, check: Check) -> tuple[Loaded, list[_Told]]:
    loaded = load(layers, root)
    found = [*loaded.diagnostics, *check(loaded)]
    layering = loaded.spans.layering
    if not any(layering.is_below_another(problem.span) for problem in found):
        return loaded, [_Told(problem, problem) for problem in found]
    _, below = _find(layers[:-1], root, check)
    known = {(each.found.code, each.found.span): each.told for each in below}
    return loaded, [
        _Told(problem, known.get((problem.code, problem.span)) or _led(problem, layering))
        for problem in found
    ]


def _led(problem: Diagnostic, layering: Layering) -> Diagnostic:
    """A problem at the place of the layer that caused it."""
    if not layering.is_below_another(problem.span):
        return problem
    cause = _cause(problem, layering)
    if cause is None:
        return problem
    others = tuple(each for each in problem.related if each.span != cause)
    related = (Related(problem.span, "report.related.below"), *others)
    # What was like the word below is of no use to the line above.
    return replace(problem, span=cause, suggestion=None, related=related)


def _cause(problem: Diagnostic, layering: Layering) -> Span | None:
    second = max((each.span for each in problem.related), key=layering.rank, default=problem.span)
    if layering.rank(second) > layering.rank(problem.span):
        return second
    return layering.cause(problem.span)


def _joined(problems: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """The problems; those that say the same of the same cause are one."""
    joined: dict[object, Diagnostic] = {}
    for problem in problems:
        if not any(each.key == "report.related.below" for each in problem.related):
            yield problem
            continue
        key = (problem.code, problem.span, *problem.params.items())
        first = joined.setdefault(key, problem)
        if first is not problem:
            related = (*first.related, *problem.related)[:_MOST_SHOWN]
            joined[key] = replace(first, related=related)
    yield from joined.values()
