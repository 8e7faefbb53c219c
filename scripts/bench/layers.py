"""A layer of 2,000 entries over 2,000 against the same 4,000 in one layer."""

from __future__ import annotations

import json
import re
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from primera.checks.context import CheckContext
from primera.checks.layer_attribution import find_problems
from primera.checks.runner import run_checks
from primera.diagnostics import Diagnostic
from primera.loading import Layer, Loaded
from primera.model.practice import Practice

LOWER = UPPER = 2000
_IN_A_FILE = 50
_LINK = re.compile(r"\]\((?!termino)\w+:[^)]*\)")
_KEPT = ("manual", "areas", "roles", "sources", "terms")
_OWN = {"manual": {"merge": "change", "id": "acme"}}
_UNUSED = {
    "banks": [
        {
            "id": "sin-cuestionario",
            "title": "Sin cuestionario",
            "questions": [
                {
                    "id": "una",
                    "type": "true_false",
                    "stem": "El saludo va primero.",
                    "answer": "true",
                    "explanation": "Sin saludo no hay trato.",
                    "passage": "practica:p-0",
                }
            ],
        }
    ]
}
"""What is a warning in a lower layer: then the rules go over that without the upper one too."""


@dataclass(frozen=True)
class LayerFigures:
    """Processor seconds, medians, for what an upper layer does, against all in one layer."""

    upper: str
    practices: int
    seconds: float
    in_one: float

    @property
    def ratio(self) -> float:
        """Seconds over those of one layer."""
        return self.seconds / self.in_one


def measure_layers(manual: Mapping[str, Any], rounds: int, folder: Path) -> list[LayerFigures]:
    """Load and check 4,000 practices in one layer, and those of two layers, in turn."""
    root = folder / "layers"
    copies = [_copy(manual, number) for number in range(LOWER + UPPER)]
    lower, upper = copies[:LOWER], copies[LOWER:]
    kept = _linked_to_a_copy({key: manual[key] for key in _KEPT})
    _write(root / "one", copies, kept)
    _write(root / "lower", lower, kept)
    _write(root / "warned", lower, {**kept, **_UNUSED})
    stacks = {
        "adds 2,000": ("lower", _layer(root / "added", upper)),
        "adds 2,000, each before one below": ("lower", _layer(root / "placed", _placed(upper))),
        "changes 2,000": ("lower", _layer(root / "changed", map(_change, lower))),
        "replaces 2,000": ("lower", _layer(root / "replaced", map(_replace, lower))),
        "adds 2,000, over one with a warning": ("warned", "added"),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ("one", *stacks)}
    practices: dict[str, int] = {}
    for _ in range(rounds):
        for name, layers in {"one": ("one",), **stacks}.items():
            start = time.process_time()
            practices[name] = _check([Layer(each, (root / each,)) for each in layers], root)
            seconds[name].append(time.process_time() - start)
    medians = {name: statistics.median(each) for name, each in seconds.items()}
    return [LayerFigures(name, practices[name], medians[name], medians["one"]) for name in stacks]


def _copy(manual: Mapping[str, Any], number: int) -> dict[str, Any]:
    practices = manual["practices"]
    copy = dict(practices[number % len(practices)])
    for key in ("related", "slug", "former_slugs", "media"):
        copy.pop(key, None)
    return {
        **_linked_to_a_copy(copy),
        "id": f"p-{number}",
        "title": f"{number}.",
        "number": number + 1,
    }


def _linked_to_a_copy(value: Any) -> Any:
    """A value whose links lead to a practice that is there."""
    return json.loads(_LINK.sub("](practica:p-0)", json.dumps(value, ensure_ascii=False)))


def _placed(practices: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**each, "before": f"p-{number}"} for number, each in enumerate(practices)]


def _change(practice: dict[str, Any]) -> dict[str, Any]:
    return {"id": practice["id"], "merge": "change", "statement": "Haz otra cosa, y hazla bien."}


def _replace(practice: dict[str, Any]) -> dict[str, Any]:
    return {**practice, "merge": "replace"}


def _layer(folder: Path, practices: Any) -> str:
    _write(folder, list(practices), _OWN)
    return folder.name


def _write(folder: Path, practices: list[dict[str, Any]], others: Mapping[str, Any]) -> None:
    folder.mkdir(parents=True)
    (folder / "others.yml").write_text(_text(others), encoding="utf-8")
    for number in range(0, len(practices), _IN_A_FILE):
        text = _text({"practices": practices[number : number + _IN_A_FILE]})
        (folder / f"practices-{number:05}.yml").write_text(text, encoding="utf-8")


def _text(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def _check(layers: list[Layer], root: Path) -> int:
    loaded, problems = find_problems(layers, root, _problems)
    if any(problem.severity == "error" for problem in problems):
        raise SystemExit(f"the manual is wrong: {problems[0]}")
    return len(loaded.manual.of(Practice))


def _problems(loaded: Loaded) -> tuple[Diagnostic, ...]:
    return run_checks(CheckContext(loaded.manual, loaded.spans, loaded.known))
