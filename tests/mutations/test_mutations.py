"""No value of any field reaches a crash: it is read, or told at a place that is in the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from random import Random
from typing import TypeVar

import pytest
from tests.mutations.bench import STRUCTURES, Bench, Mutation
from tests.mutations.manual import Place, classes, parts
from tests.mutations.values import WRITTEN

from primera.model.fields import Part
from primera.model.registry import ENTRY_CLASSES
from primera.model.settings import Settings
from primera.site.assets import bundle_runtime

FoundT = TypeVar("FoundT")

ROUNDS = 4
"""How often each field is mutated: some 2,200 mutations in all."""
BATCH = 18
"""Mutations of so many entries are tried at once; one that fails is looked for among them."""


@pytest.fixture(autouse=True)
def runtime_bundled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of a plan is to put the scripts of the pages together, which are always the same."""
    monkeypatch.setattr("primera.site.plan.bundle_runtime", lru_cache(bundle_runtime))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("mutations") / "manual")


def fields(found: dict[type[Part], list[Place]]) -> list[tuple[type[Part], str]]:
    return [(cls, name) for cls in found for name in cls.model_fields]


def mutations_of(found: dict[type[Part], list[Place]], rounds: int) -> Iterator[Mutation]:
    """Each field in each round with another kind of value."""
    random = Random(8)
    samples = {**WRITTEN, "structure": tuple(STRUCTURES)}
    kinds = {field: random.sample(list(samples), rounds) for field in fields(found)}
    for number in range(rounds):
        order = fields(found)
        random.shuffle(order)
        for cls, name in order:
            kind = kinds[cls, name][number]
            yield Mutation(random.choice(found[cls]), name, kind, random.choice(samples[kind]))


def batches(mutations: Iterable[Mutation]) -> Iterator[list[Mutation]]:
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
    assert parts(bench.base).keys() == {inner for root in roots for inner in classes(root)}


def test_no_value_reaches_a_crash_and_every_problem_has_its_place(bench: Bench) -> None:
    mutations = list(mutations_of(parts(bench.base), ROUNDS))
    assert len(mutations) >= 2_000
    passed: dict[str, list[Mutation]] = defaultdict(list)
    for batch in batches(mutations):
        for each in tried(bench.survivors, batch):
            passed[each.file].append(each)
    for row in zip_longest(*passed.values()):
        bench.plan([each for each in row if each])


def test_no_value_of_an_upper_layer_does_either(bench: Bench) -> None:
    for batch in batches(mutations_of(parts(bench.base), 1)):
        tried(bench.look_over, batch)


def tried(look: Callable[[Sequence[Mutation]], FoundT], batch: Sequence[Mutation]) -> FoundT:
    """What comes of mutations that are looked at together. Names the one that fails."""
    try:
        return look(batch)
    except Exception:
        for each in batch:
            try:
                look([each])
            except Exception as error:
                pytest.fail(f"{each}: {error!r}")
        raise
