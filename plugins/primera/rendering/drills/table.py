"""The table of drills: a JSON file from which the browser draws its questions.

Every text stands in it once; questions name texts, links and groups by their place. What is empty
is left out.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from primera.model.meaning_hash import fold
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.rendering.drills.questions import FILING, ROUND, Drill, drills_of
from primera.rendering.kinds import VIEWS
from primera.rendering.titles import name_of, part_name

VERSION = 1
_FOLDER = "assets/primera"
_FILE = "drills.json"
_HASH_DIGITS, _FOLDER_DIGITS = 12, 10


@dataclass(frozen=True, slots=True)
class Table:
    """The file: where it goes in the site, and its bytes. Its folder is named by its content."""

    path: str
    content: bytes


@dataclass(slots=True)
class _Places:
    """Values in the order in which they were first named."""

    values: dict[object, int] = field(default_factory=dict)

    def of(self, value: object) -> int:
        return self.values.setdefault(value, len(self.values))


def table_of(context: Context) -> Table:
    """The table of a manual's drills, with links for the page of drills."""
    drills = tuple(drills_of(context.manual, context.strings))
    texts, links = _Places(), _Places()
    groups = _groups(context, drills)
    questions = [_question(context, drill, texts, links, groups) for drill in drills]
    table = {
        "v": VERSION,
        "groups": [[str(group), _label(context, group)] for group in groups],
        "links": list(links.values),
        "texts": list(texts.values),
        "questions": questions,
    }
    content = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    digest = hashlib.sha256(content).hexdigest()[:_FOLDER_DIGITS]
    return Table(f"{_FOLDER}/{digest}/{_FILE}", content)


def _question(
    context: Context, drill: Drill, texts: _Places, links: _Places, groups: Sequence[Ref]
) -> dict[str, object]:
    link = (
        context.addresses.href(drill.passage, context.addresses.drills),
        _label(context, drill.passage),
    )
    question: dict[str, object] = {
        "kind": drill.kind,
        "part": drill.part,
        "hash": meaning_of(drill),
        "right": [texts.of(text) for text in drill.right],
        "wrong": [
            [texts.of(each.text), texts.of(each.note)] if each.note else [texts.of(each.text)]
            for each in drill.wrong
        ],
        "name": texts.of(drill.name) if drill.name else None,
        "shown": texts.of(drill.shown) if drill.shown else None,
        "lesson": texts.of(drill.lesson) if drill.lesson else None,
        "link": links.of(link),
        "in": [place for place, group in enumerate(groups) if group in drill.groups],
        "at": [[groups.index(role), n] for role, n in drill.stages if role in groups],
        "filing": drill.kind in FILING or None,
    }
    return {name: value for name, value in question.items() if value not in (None, [])}


def meaning_of(drill: Drill) -> str:
    """Twelve digits over what is asked and what is right: with others it is another question."""
    asked = [drill.kind, *map(fold, (drill.name, drill.shown, *drill.right))]
    canonical = json.dumps(asked, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(f"pl1:{canonical}".encode()).hexdigest()[:_HASH_DIGITS]


def _groups(context: Context, drills: Sequence[Drill]) -> tuple[Ref, ...]:
    """Areas, then roles, in the manual's order: those with enough questions for a day."""
    asked = (drill for drill in drills if drill.kind not in FILING)
    counts = Counter(group for drill in asked for group in drill.groups)
    return tuple(
        ref
        for kind, view in VIEWS.items()
        if view.groups_drills
        for ref in (Ref(kind, entry.id) for entry in context.manual.of_kind(kind))
        if counts[ref] >= ROUND
    )


def _label(context: Context, ref: Ref) -> str:
    """The name of an entry or a part of it, as plain text."""
    entry = context.manual.entries[ref.entry]
    name = part_name(entry, ref.part, context.strings) if ref.part else ""
    return f"{name_of(entry)}: {name}" if name else name_of(entry)
