"""Values that are put in the place of others, and a manual in which that is tried."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.helpers import found_in
from tests.mutations.manual import SETTINGS, Place, Raw, at, entries, text_of, write
from tests.paper.samples import PAPER

from primera.checks import CheckContext, Tuning, run_checks, run_style_checks
from primera.checks.layer_attribution import find_problems
from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.formats.plain import plain_line
from primera.exports.paper.papers import papers
from primera.loading import Layer, Loaded, load
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.site.plan import plan_site
from primera.strings import LANGUAGES, load_strings
from primera.yamltree.nodes import Step

SPOKEN = [load_strings(language) for language in LANGUAGES]


@dataclass(frozen=True)
class Mutation:
    """Another value for a field of a part: as written, or what becomes of its value."""

    place: Place
    field: str
    kind: str
    value: str

    def __str__(self) -> str:
        file, path = self.place
        where = ".".join(map(str, (*path, self.field)))
        return f"{file}: {where}: {self.kind}: {self.value[:60]!r} ({len(self.value)})"

    @property
    def file(self) -> str:
        """The file of the entry."""
        return self.place[0]

    def applied(self) -> Any:
        """The entry with its other value."""
        entry = copy.deepcopy(entries()[self.file])
        part = at(entry, self.place[1])
        if self.kind == "structure":
            STRUCTURES[self.value](part, self.field)
        else:
            part[self.field] = Raw(self.value)
        return entry

    def laid_over(self) -> Any:
        """The entry of an upper layer that changes the value."""
        lower = entries()[self.file]
        whole: dict[str, Any] = {"merge": "change"}
        part = whole if self.file == SETTINGS else whole | {"id": lower["id"]}
        whole = part
        for step in self.place[1]:
            lower = lower[step]
            part = _change(part, step, lower)
        part[self.field] = Raw("x" if self.kind == "structure" else self.value)
        return whole


def _change(part: Any, step: Step, lower: Any) -> Any:
    """A member of a change: a key of a mapping, or the only member of a list."""
    if isinstance(step, str):
        below: Any = [] if isinstance(lower, list) else {}
        part[step] = below
        return below
    part.append({"id": lower["id"], "merge": "change"} if "id" in lower else {})
    return part[0]


def _drop(part: Any, field: str) -> None:
    part.pop(field, None)


def _write_twice(part: Any, field: str) -> None:
    part[field] = Raw(f"x\f{field}: y")


def _add_keys(part: Any, field: str) -> None:
    part[field] = Raw("x\f? [a]\f: b\f<<: {}\f1: x\fotra: y")


def _write_a_stray_line(part: Any, field: str) -> None:
    part[field] = Raw("x\funa línea suelta")


def _double(part: Any, field: str) -> None:
    value = part.get(field)
    part[field] = value * 2 if isinstance(value, list | str) else Raw("x")


def _reverse(part: Any, field: str) -> None:
    value = part.get(field)
    part[field] = value[::-1] if isinstance(value, list | str) else Raw("[x, y]")


def _shorten(part: Any, field: str) -> None:
    value = part.get(field)
    part[field] = value[1:] if isinstance(value, list | str) else Raw("y")


STRUCTURES = {
    "drop": _drop,
    "twice": _write_twice,
    "keys": _add_keys,
    "line": _write_a_stray_line,
    "double": _double,
    "reverse": _reverse,
    "shorten": _shorten,
}


class Bench:
    """A folder with the manual in it, some of whose entries are changed and changed back."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.base = Layer("base", (root / "base",))
        self.own = Layer("own", (root / "own",))
        write(root / "base", entries())
        (root / "own").mkdir()

    def problems(self, mutations: Sequence[Mutation]) -> tuple[Manual, list[Diagnostic]]:
        """What is wrong with the manual when some values are others. Rules of style included."""
        folder = self.root / "base"
        for each in mutations:
            _write(folder / each.file, text_of(each.file, each.applied()))
        try:
            loaded = load([self.base], self.root)
            context = CheckContext(loaded.manual, loaded.spans, loaded.known)
            found = [*loaded.diagnostics, *run_checks(context)]
            whole = (*found, *run_style_checks(context))
            for problem in Tuning((), context).tuned_with_idle(whole):
                self._look_at(problem)
            return loaded.manual, found
        finally:
            for each in mutations:
                _write(folder / each.file, text_of(each.file, entries()[each.file]))

    def look_over(self, mutations: Sequence[Mutation]) -> None:
        """Look at what is wrong when an upper layer says that some values are others."""
        files = [self.root / "own" / f"{at}.yml" for at in range(len(mutations))]
        for file, each in zip(files, mutations, strict=True):
            _write(file, text_of(each.file, each.laid_over()))
        _, found = find_problems([self.base, self.own], self.root, _check)
        for problem in found:
            self._look_at(problem)
        for file in files:
            file.unlink()

    def _look_at(self, problem: Diagnostic) -> None:
        for span in (problem.span, *(related.span for related in problem.related)):
            assert self._exists(span), problem
        assert problem.code != "PL224", problem  # what the model can say has words of its own
        for strings in SPOKEN:
            assert len(plain_line(problem, strings)) < 3_000, problem

    def _exists(self, span: Span) -> bool:
        if "/media/" in span.path:
            return True
        lines = (self.root / span.path).read_bytes().decode(errors="replace").split("\n")
        return 0 < span.line <= len(lines) and 0 < span.column <= len(lines[span.line - 1]) + 1

    def survivors(self, mutations: Sequence[Mutation]) -> list[Mutation]:
        """The mutations that nothing is wrong with, as far as their files tell."""
        _, found = self.problems(mutations)
        wrong = _wrong(found)
        return [each for each in mutations if each.file not in wrong]

    def plan(self, mutations: Sequence[Mutation]) -> None:
        """Make the pages of the manual with those mutations that no rule is against."""
        left = list(mutations)
        while True:
            manual, found = self.problems(left)
            wrong = _wrong(found)
            if not wrong:
                break
            assert left, f"wrong without any mutation: {found}"
            fewer = [each for each in left if each.file not in wrong]
            # A problem of another file comes from one of these: the half of them goes.
            left = fewer if len(fewer) < len(left) else left[: len(left) // 2]
        plan_site(manual, self.root)
        for quiz in manual.of(Quiz):
            papers(manual, quiz, 7, "A", PAPER)


def _write(file: Path, text: str) -> None:
    file.write_bytes(text.encode(errors="surrogatepass"))


def _check(loaded: Loaded) -> list[Diagnostic]:
    return found_in(CheckContext(loaded.manual, loaded.spans, loaded.known))


def _wrong(problems: Sequence[Diagnostic]) -> set[str]:
    """The names of the files with errors."""
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    return {problem.span.path.removeprefix("base/") for problem in errors}
