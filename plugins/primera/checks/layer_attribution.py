"""Problems that an upper layer causes, told at its place, with that of the lower layer second.

Whoever keeps a manual over another one can change only their own. A problem that the lower layers
have by themselves stays where it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from primera.checks.context import Rule
from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.loading import Layer, Loaded
from primera.loading.layer_stack import LayerStack
from primera.loading.load import load_read
from primera.loading.reading import ReadLayer, read_layers, without_collecting_garbage

Check: TypeAlias = "Callable[[Loaded], Iterable[Diagnostic]]"

BELOW = "report.related.below"
OF_A_SETTING = Rule("PL322", Severity.WARNING)
"""All that a setting leads to in lower layers; an error if any of it is one."""
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
    with without_collecting_garbage():  # Once: each time that it begins again it looks at all.
        loaded, told = _find(read_layers(layers, root), root, check)
    problems = _joined(each.told for each in told)
    return loaded, tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _find(layers: Sequence[ReadLayer], root: Path, check: Check) -> tuple[Loaded, list[_Told]]:
    loaded = load_read(layers, root)
    found = [*loaded.diagnostics, *check(loaded)]
    layer_stack = loaded.spans.layer_stack
    if not any(layer_stack.is_below_another(problem.span) for problem in found):
        return loaded, [_Told(problem, problem) for problem in found]
    _, below = _find(layers[:-1], root, check)
    known = {(each.found.code, each.found.span): each.told for each in below}
    told = []
    by_setting: dict[tuple[str, Span], list[Diagnostic]] = {}
    for problem in found:
        if problem.severity is Severity.OFF:
            told.append(_Told(problem, problem))
        elif (key := (problem.code, problem.span)) in known:
            told.append(_Told(problem, known[key]))
        elif not layer_stack.is_below_another(problem.span):
            told.append(_Told(problem, problem))
        elif (cause := _cause(problem, layer_stack)) is not None:
            told.append(_Told(problem, _led(problem, cause)))
        elif (setting := layer_stack.setting(problem.span)) is not None:
            by_setting.setdefault(setting, []).append(problem)
        else:
            elsewhere = layer_stack.elsewhere(problem.span)
            told.append(_Told(problem, _led(problem, elsewhere) if elsewhere else problem))
    for (name, span), problems in by_setting.items():
        whole = _of_a_setting(name, span, problems)
        told += [_Told(problem, whole) for problem in problems]
    return loaded, told


def _cause(problem: Diagnostic, layer_stack: LayerStack) -> Span | None:
    """What an upper layer did in one of the places of a problem."""
    second = max(
        (each.span for each in problem.related), key=layer_stack.rank, default=problem.span
    )
    if layer_stack.rank(second) > layer_stack.rank(problem.span):
        return second
    return layer_stack.within(problem.span)


def _led(problem: Diagnostic, cause: Span) -> Diagnostic:
    """A problem at the place of what caused it."""
    others = tuple(each for each in problem.related if each.span != cause)
    related = (Related(problem.span, BELOW), *others)
    # What was like the word below is of no use to the line above.
    return replace(problem, span=cause, suggestion=None, related=related)


def _of_a_setting(setting: str, span: Span, problems: list[Diagnostic]) -> Diagnostic:
    """All problems that lower layers have because of a setting, as one."""
    codes = Counter(problem.code for problem in problems)
    worst = min(problem.severity for problem in problems)
    params: dict[str, Param] = {
        "setting": setting,
        "count": len(problems),
        "codes": tuple(f"{code} ({count})" for code, count in sorted(codes.items())),
    }
    first = sorted(problems, key=lambda problem: problem.sort_key)[:_MOST_SHOWN]
    shown = tuple(Related(problem.span, BELOW) for problem in first)
    return Diagnostic(OF_A_SETTING.code, worst, span, params, None, shown)


def _joined(problems: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    """The problems; those that say the same of the same cause are one."""
    joined: dict[object, Diagnostic] = {}
    for problem in {id(problem): problem for problem in problems}.values():
        if not any(each.key == BELOW for each in problem.related):
            yield problem
            continue
        key = (problem.code, problem.span, *problem.params.items())
        first = joined.setdefault(key, problem)
        if first is not problem:
            related = (*first.related, *problem.related)[:_MOST_SHOWN]
            joined[key] = replace(first, related=related)
    yield from joined.values()
