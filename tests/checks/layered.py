"""A company's layer over the fixture manual, and what is said of the two, a line each."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.helpers import found_in

from primera.checks import CheckContext, run_checks
from primera.checks.layer_attribution import find_problems
from primera.diagnostics import Diagnostic, Span
from primera.loading import Layer, Loaded

FIXTURE = Path(__file__).parents[1] / "fixtures" / "manual"


def over_fixture(root: Path, *layers: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the fixture manual (`base`) under layers of one file (`1`, `2` …)."""
    shutil.copytree(FIXTURE, root / "base")
    for number, text in enumerate(layers, 1):
        (root / str(number)).mkdir(exist_ok=True)
        (root / str(number) / "own.yml").write_text(text, encoding="utf-8")
    names = ["base", *(str(number) for number in range(1, len(layers) + 1))]
    return find_problems([Layer(name, (root / name,)) for name in names], root, check)[1]


def check(loaded: Loaded) -> Iterator[Diagnostic]:
    """All rules over a loaded manual."""
    yield from found_in(_context(loaded))


def rules(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """The rules that a build goes by: those of style are left out."""
    return run_checks(_context(loaded))


def _context(loaded: Loaded) -> CheckContext:
    return CheckContext(loaded.manual, loaded.spans, loaded.known)


def told(problem: Diagnostic, root: Path) -> str:
    """Code, layer and text of the place, and the same of the other places behind `<-`."""
    others = [_text(related.span, root) for related in problem.related]
    return " <- ".join([f"{problem.code} {_text(problem.span, root)}", *others])


def _text(span: Span, root: Path) -> str:
    if not span.line:
        return f"{span.layer}: {span.path}"
    lines = (root / span.path).read_text(encoding="utf-8").split("\n")
    return f"{span.layer}: {lines[span.line - 1][span.column - 1 : span.end_column - 1]}"
