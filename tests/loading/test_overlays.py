"""Whatever a layer says, it says the same in any files, and without it all is as it was."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.loading.overlays import FOLDERS, Member, below, loose, overlay, write

from primera.checks import CheckContext, run_checks
from primera.diagnostics import Diagnostic, Span
from primera.loading import Layer, Loaded, load
from primera.loading.shown import shown
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.model.registry import COLLECTIONS
from primera.rendering.addresses import Addresses
from primera.rendering.context import Context
from primera.site.plan import page_writers, plan_nav, planned_paths
from primera.strings import load_strings

OVERLAYS = 200
GROUPS = 5
BASE = Layer("base", FOLDERS)
SAY = load_strings()


def pages(manual: Manual) -> dict[str, str]:
    """Address -> what stands there; where all else goes and what the navigation has, too."""
    written = {path: write() for path, write in page_writers(manual, SAY).items()}
    nav = plan_nav(Context(manual, SAY, Addresses(manual, SAY)))
    return {**written, "nav": repr(nav), "paths": repr([*planned_paths(manual, SAY)])}


def rules(loaded: Loaded) -> tuple[Diagnostic, ...]:
    return run_checks(CheckContext(loaded.manual, loaded.spans, loaded.known))


def of_the_base(root: Path) -> dict[str, str]:
    return pages(shown(load([BASE], root).manual).manual)


class Told:
    """What is said of a layer, whatever the names of its files: by what is written at a place."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def of(self, problems: Iterable[Diagnostic]) -> Counter[Any]:
        return Counter(map(self._of, problems))

    def _of(self, problem: Diagnostic) -> Any:
        places = [self._text(problem.span), *(self._text(each.span) for each in problem.related)]
        if problem.code == "PL324":  # A circle begins anywhere.
            return problem.code, frozenset(places)
        params = {name: value for name, value in problem.params.items() if name != "number"}
        return problem.code, problem.severity, repr(params), problem.suggestion, *places

    def _text(self, span: Span) -> tuple[str, str]:
        if span.layer != "own":
            return span.layer, f"{Path(span.path).name}:{span.line}:{span.column}"
        if span.path not in self._lines:
            text = (self._root / span.path).read_text(encoding="utf-8")
            self._lines[span.path] = text.split("\n")
        line = self._lines[span.path][span.line - 1] if span.line else ""
        return span.layer, line[span.column - 1 :]


def without_numbers(entries: dict[Ref, Any]) -> dict[Ref, Any]:
    """The entries; those that are counted by their order are counted by the order of files."""
    return {
        ref: each.model_copy(update={"number": None}) if hasattr(each, "number") else each
        for ref, each in entries.items()
    }


def facts(manual: Manual, by_files: set[Ref]) -> list[Any]:
    """All that a manual says, but the order of what stands as its files do."""
    return [
        manual.settings,
        without_numbers(dict(manual.entries)),
        [ref for ref in manual.entries if ref not in by_files],
        manual.moved,
        without_numbers(dict(manual.hidden)),
        manual.hidden_parts,
    ]


def read_twice(members: list[Member], root: Path, judged: bool) -> Iterator[tuple[Loaded, Any]]:
    """The manual with a layer in two orders of files, and what is said of it; both go again."""
    for turn in range(2):
        write(members, root / "own", Random(f"{root.name} {turn}"))
        loaded = load([BASE, Layer("own", (root / "own",))], root)
        problems = [*loaded.diagnostics, *(rules(loaded) if judged else ())]
        yield loaded, Told(root).of(problems)
        shutil.rmtree(root)


@pytest.mark.parametrize("group", range(GROUPS))
def test_a_layer_says_the_same_in_any_files_and_leaves_nothing_behind(
    group: int, tmp_path: Path
) -> None:
    before, wrong_below = of_the_base(tmp_path), Told(tmp_path).of(rules(load([BASE], tmp_path)))
    errors = written = 0
    for seed in range(group, OVERLAYS, GROUPS):
        members, judged = overlay(seed), seed // GROUPS % 4 == 0
        (one, said), (other, said_again) = read_twice(members, tmp_path / str(seed), judged)
        assert said == said_again
        assert one.known == other.known
        by_files = loose(members)
        assert facts(one.manual, by_files) == facts(other.manual, by_files)
        left, left_again = shown(one.manual), shown(other.manual)
        assert facts(left.manual, by_files) == facts(left_again.manual, by_files)
        assert left.followers == left_again.followers
        errors += bool(said)
        if judged and said <= wrong_below:  # Writing pages leaves nothing behind either.
            assert pages(left.manual) != before
            written += 1
    assert of_the_base(tmp_path) == before
    assert written
    assert 0 < errors < OVERLAYS / GROUPS


def test_the_layers_that_are_drawn_touch_all_kinds_by_all_verbs() -> None:
    members = [member for seed in range(OVERLAYS) for member in overlay(seed)]
    assert {member.key for member in members} == {"manual", *COLLECTIONS}
    for key in COLLECTIONS:
        verbs = Counter(each.value.get("merge") for each in members if each.key == key)
        assert {None, "add", "change", "replace", "remove"} <= verbs.keys()
        assert any(each.neighbour for each in members if each.key == key)
    assert sum(len(below()[key]) for key in COLLECTIONS) < 25
