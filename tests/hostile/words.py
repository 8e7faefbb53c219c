"""A small manual of every kind, with the words of its every text changed, as a project."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import count
from pathlib import Path

from tests.rendering.hostile import Parts, reworded_manual, text_fields

from primera.loading.files import Layer
from primera.loading.load import load
from primera.model.fields import Part, TextKind
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.model.registry import COLLECTIONS
from primera.rendering.escape import yaml_file

TESTS = Path(__file__).parents[1]
FOLDERS = tuple(TESTS / name / "manual" for name in ("fixtures", "rendering", "paper"))
MORE = TESTS / "hostile" / "manual"
ATTACKS = (
    "<img src=y onerror=alert(1)>",
    "</title></script><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{% raw %}{# x #}${x}",
    "&lt;b> R&D <3 &amp;amp;",
    "<!--",
    "]]>",
    "---",
    "`a` | [x](javascript:alert(1))",
    "</h1></nav></div>",
    "<div id='pl-block-0'></div>",
    "\u202eمرحبا\u202c 😀",
)
"""Every text holds them all, and each of them begins some texts."""


def hostile(number: int) -> str:
    """The text of a number that says all that could harm."""
    first = number % len(ATTACKS)
    return " ".join((*ATTACKS[first:], *ATTACKS[:first], f"z{number:04}"))


def harmless(number: int) -> str:
    """The text of a number that says nothing of the kind."""
    return f"palabra z{number:04}"


@lru_cache
def plain_manual() -> Manual:
    """The manual before its words are changed: no text that it could have is missing."""
    loaded = load([Layer("todo", FOLDERS), Layer("falta", (MORE,))], TESTS)
    assert loaded.diagnostics == (), loaded.diagnostics
    manual = loaded.manual
    assert manual
    entries = {ref: completed(entry) for ref, entry in manual.entries.items()}
    return replace(manual, settings=completed(manual.settings), entries=entries)


def completed(part: Parts) -> Parts:
    """The part with something in every field for text that it leaves empty."""
    return part.model_copy(
        update={
            name: _completed(getattr(part, name), kinds) for name, kinds in text_fields(type(part))
        }
    )


def _completed(value: object, kinds: set[object]) -> object:
    if isinstance(value, Part):
        return completed(value)
    if value == () and kinds & {TextKind.LINE, TextKind.RICH_LINE}:
        return ("Relleno.",)
    if isinstance(value, tuple):
        return tuple(_completed(member, kinds) for member in value)
    return "Relleno." if value is None and kinds & set(TextKind) else value


def write_project(folder: Path, text_of: Callable[[int], str]) -> None:
    """Write a project whose manual says a text of its own in every place."""
    numbers = count()
    manual = reworded_manual(plain_manual(), lambda: text_of(next(numbers)))
    content = folder / "content"
    shutil.copytree(FOLDERS[0] / "media", content / "media")
    for name in ("despedida.mp4", "despedida.vtt", "despedida.mp3", "cartel.pdf"):
        (content / "media" / name).write_bytes(b"")
    (content / "todo.yml").write_text(yaml_file(dict(_written(manual))), encoding="utf-8")
    (folder / "primera.toml").write_text(
        'layers = [{name = "empresa", folders = ["content"]}]\n', encoding="utf-8"
    )


def _written(manual: Manual) -> Iterator[tuple[str, object]]:
    yield "manual", manual.settings.model_dump(mode="json", exclude_defaults=True)
    for key, kind in COLLECTIONS.items():
        yield (
            key,
            [
                manual.entries[Ref(kind, entry.id)].model_dump(mode="json", exclude_defaults=True)
                for entry in manual.of_kind(kind)
            ],
        )
