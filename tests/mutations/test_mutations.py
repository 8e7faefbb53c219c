"""No value of any field reaches a crash: it is read, or told at a place that is in the file."""

from __future__ import annotations

import copy
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.mutations.manual import (
    SETTINGS,
    Place,
    Raw,
    at,
    classes,
    entries,
    parts,
    text_of,
    write,
)
from tests.mutations.values import WRITTEN
from tests.paper.samples import PAPER

from primera.checks import CheckContext, run_checks, run_style_checks
from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.formats.plain import plain_line
from primera.loading import Layer, load
from primera.model.fields import Part
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.model.registry import ENTRY_CLASSES
from primera.model.settings import Settings
from primera.rendering.paper.papers import papers
from primera.site.assets import bundle_runtime
from primera.site.plan import plan_site
from primera.strings import LANGUAGES, load_strings

ROUNDS = 4
"""How often each field is mutated: some 2,200 mutations in all."""
BATCH = 18
"""Mutations of so many entries are tried at once; one that fails is looked for among them."""
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
            _STRUCTURES[self.value](part, self.field)
        else:
            part[self.field] = Raw(self.value)
        return entry


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


_STRUCTURES = {
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

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        write(folder, entries())

    def problems(self, mutations: Sequence[Mutation]) -> tuple[Manual, list[Diagnostic]]:
        """What is wrong with the manual when some values are others. Rules of style included."""
        written = {each.file: text_of(each.file, each.applied()) for each in mutations}
        for file, text in written.items():
            (self.folder / file).write_bytes(text.encode(errors="surrogatepass"))
        try:
            loaded = load([Layer("base", (self.folder,))], self.folder)
            context = CheckContext(loaded.manual, loaded.spans, loaded.known)
            found = [*loaded.diagnostics, *run_checks(context)]
            for problem in (*found, *run_style_checks(context)):
                self._look_at(problem)
            return loaded.manual, found
        finally:
            for file in written:
                (self.folder / file).write_text(text_of(file, entries()[file]), encoding="utf-8")

    def _look_at(self, problem: Diagnostic) -> None:
        for span in (problem.span, *(related.span for related in problem.related)):
            assert self._exists(span), problem
        assert problem.code != "PL224", problem  # what the model can say has words of its own
        for strings in SPOKEN:
            assert len(plain_line(problem, strings)) < 3_000, problem

    def _exists(self, span: Span) -> bool:
        if span.path.startswith("media/"):
            return True
        lines = (self.folder / span.path).read_text("utf-8", "replace").split("\n")
        return 0 < span.line <= len(lines) and 0 < span.column <= len(lines[span.line - 1]) + 1

    def survivors(self, mutations: Sequence[Mutation]) -> list[Mutation]:
        """The mutations that nothing is wrong with, as far as their files tell."""
        _, found = self.problems(mutations)
        wrong = {problem.span.path for problem in found if problem.severity is Severity.ERROR}
        return [each for each in mutations if each.file not in wrong]

    def plan(self, mutations: Sequence[Mutation]) -> None:
        """Make the pages of the manual with those mutations that no rule is against."""
        left = list(mutations)
        while True:
            manual, found = self.problems(left)
            wrong = {problem.span.path for problem in found if problem.severity is Severity.ERROR}
            if not wrong:
                break
            fewer = [each for each in left if each.file not in wrong]
            # A problem of another file comes from one of these: the half of them goes.
            left = fewer if len(fewer) < len(left) else left[: len(left) // 2]
        plan_site(manual, self.folder)
        for quiz in manual.of(Quiz):
            papers(manual, quiz, 7, "A", PAPER)


@pytest.fixture(autouse=True)
def runtime_bundled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of a plan is to put the scripts of the pages together, which are always the same."""
    monkeypatch.setattr("primera.site.plan.bundle_runtime", lru_cache(bundle_runtime))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("mutations") / "manual")


def fields(found: dict[type[Part], list[Place]]) -> list[tuple[type[Part], str]]:
    return [(cls, name) for cls in found for name in cls.model_fields]


def mutations_of(found: dict[type[Part], list[Place]]) -> Iterator[Mutation]:
    """Each field in each round with another kind of value."""
    random = Random(8)
    samples = {**WRITTEN, "structure": tuple(_STRUCTURES)}
    kinds = {field: random.sample(list(samples), ROUNDS) for field in fields(found)}
    for number in range(ROUNDS):
        order = fields(found)
        random.shuffle(order)
        for cls, name in order:
            kind = kinds[cls, name][number]
            yield Mutation(random.choice(found[cls]), name, kind, random.choice(samples[kind]))


def batches(mutations: Iterator[Mutation]) -> Iterator[list[Mutation]]:
    """Mutations of different entries together; those of one entry follow one another."""
    waiting: dict[str, list[Mutation]] = defaultdict(list)
    for each in mutations:
        waiting[each.file].append(each)
    while waiting:
        fullest = sorted(waiting, key=lambda file: -len(waiting[file]))[:BATCH]
        yield [waiting[file].pop() for file in fullest]
        waiting = defaultdict(list, {file: left for file, left in waiting.items() if left})


def test_the_manual_has_every_class_of_the_model(bench: Bench) -> None:
    roots: tuple[type[Part], ...] = (Settings, *ENTRY_CLASSES.values())
    assert parts(bench.folder).keys() == {inner for root in roots for inner in classes(root)}


def test_no_value_reaches_a_crash_and_every_problem_has_its_place(bench: Bench) -> None:
    found = parts(bench.folder)
    mutations = list(mutations_of(found))
    assert len(mutations) >= 2_000
    assert {each.file for each in mutations} >= {SETTINGS}
    passed: dict[str, list[Mutation]] = defaultdict(list)
    for batch in batches(iter(mutations)):
        try:
            for each in bench.survivors(batch):
                passed[each.file].append(each)
        except Exception:
            for each in batch:
                tell_if_it_fails(bench, each)
            raise
    for row in zip_longest(*passed.values()):
        bench.plan([each for each in row if each])


def tell_if_it_fails(bench: Bench, mutation: Mutation) -> None:
    try:
        bench.problems([mutation])
    except Exception as error:
        pytest.fail(f"{mutation}: {error!r}")
