"""Paths as data for the browser: a JSON file for each, by which it tells what comes next.

Addresses lead from the site's root. What the browser makes of it: `runtime/today/next-step.js`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple, get_args
from weakref import WeakKeyDictionary

from primera.model.blueprint import asked_count
from primera.model.kinds import Kind
from primera.model.meaning_hash import meaning_hash, meanings_of
from primera.model.parts import named_parts
from primera.model.quiz import Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Path, Stage
from primera.model.settings import Weekday
from primera.rendering.context import Context
from primera.rendering.stage_checks import check_entry, check_title
from primera.rendering.titles import name_of, part_name

VERSION = 1
_FOLDER = "assets/primera"
_FOLDER_DIGITS = 10
_HOME = "index.md"
DUE_WORDS = ("minutes", "today", "tomorrow", "before", "was_due", "shifts")
"""The words of `pages.today` that tell how long something takes and until when."""
_WORDS_A_MINUTE = 150
"""Fewer than of a book: one reads this at a counter."""


@dataclass(frozen=True, slots=True)
class PathFile:
    """The file of a path: where it goes in the site, and its bytes. They name its folder."""

    path: str
    content: bytes


class Reading(NamedTuple):
    """Something to read. `was` are other meaning hashes that say the same."""

    entry: str
    hash: str
    title: str
    url: str
    minutes: int
    was: tuple[str, ...]


class Test(NamedTuple):
    """Something to pass: a quiz, or the check of a stage."""

    entry: str
    title: str
    url: str
    minutes: int


_written: WeakKeyDictionary[Context, dict[str, PathFile]] = WeakKeyDictionary()


def path_file(context: Context, path: Path) -> PathFile:
    """The file of a path of the manual. Several pages ask for it: it is made once."""
    files = _written.setdefault(context, {})
    if path.id not in files:
        files[path.id] = _file(context, path)
    return files[path.id]


def path_files(context: Context) -> tuple[PathFile, ...]:
    """The files of all paths of the manual."""
    return tuple(path_file(context, path) for path in context.manual.of(Path))


def _file(context: Context, path: Path) -> PathFile:
    content = json.dumps(path_data(context, path), ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(content.encode()).hexdigest()[:_FOLDER_DIGITS]
    return PathFile(f"{_FOLDER}/{digest}/{path.id}.json", content.encode())


def path_heads(context: Context) -> list[dict[str, object]]:
    """By what the browser tells whose each path is, and where its file is from the site's root."""
    return [
        {
            "id": path.id,
            "role": path.role or "",
            "first_week": path.first_week,
            "requires": list(path.requires),
            "file": path_file(context, path).path,
        }
        for path in context.manual.of(Path)
    ]


def words_for(context: Context, names: Collection[str]) -> dict[str, str]:
    """Words of `pages.today` for the browser, as they are written; what counts has two forms."""
    found = context.strings.under("pages.today")
    return {key: text for key, text in found.items() if key.partition(".")[0] in names}


def path_data(context: Context, path: Path) -> dict[str, object]:
    """What the browser has to know of a path: its stages, and how their days are counted."""
    settings, weekdays = context.manual.settings, get_args(Weekday)
    required = (Ref(Kind.PATH, other) for other in path.requires)
    return {
        "v": VERSION,
        "id": path.id,
        "title": path.title,
        "url": context.addresses.href(Ref(Kind.PATH, path.id), _HOME),
        "role": path.role or "",
        "first_week": path.first_week,
        "requires": [ref.id for ref in required if context.addresses.has_page(ref)],
        "days": {
            "count": settings.count_days,
            "working": [weekdays.index(day) + 1 for day in settings.working_days],
            "day_starts_at": settings.day_starts_at,
        },
        "stages": [_stage(context, path, stage) for stage in path.stages],
    }


def _stage(context: Context, path: Path, stage: Stage) -> dict[str, object]:
    read, quizzes = list(_readings(context, stage)), list(_quizzes(context, stage))
    check = _check(context, Ref(path.kind, path.id, stage.id))
    taken = sum(one.minutes for one in read) + sum(one.minutes for one in quizzes)
    taken += check.minutes if check else 0
    return {
        "id": stage.id,
        "title": stage.title,
        "url": context.addresses.href(Ref(Kind.PATH, path.id, stage.id), _HOME),
        "minutes": stage.minutes,
        "within_days": stage.within_days,
        "pass": stage.pass_mark,
        "read": read,
        "quizzes": quizzes,
        "check": check,
        "task": stage.task is not None,
        "task_minutes": max((stage.minutes or 0) - taken, 0),
    }


def _readings(context: Context, stage: Stage) -> Iterator[Reading]:
    """What a stage gives to read, each entry with its pages once."""
    refs = (ref for text in stage.read if (ref := parse_ref(text)))
    for ref in dict.fromkeys(filter(context.addresses.has_page, refs)):
        entry = context.manual.entries[context.manual.present(ref).entry]
        present, own = meaning_hash(entry), Ref(entry.kind, entry.id)
        yield Reading(
            entry=str(own),
            hash=present,
            title=_name(context, ref),
            url=context.addresses.href(ref, _HOME),
            minutes=_minutes_of(context, ref),
            was=context.equivalences.of(own, present),
        )


def _name(context: Context, ref: Ref) -> str:
    entry = context.manual.entries[context.manual.present(ref).entry]
    part = part_name(entry, ref.part, context.strings) if ref.part else ""
    return f"{name_of(entry)}: {part}" if part else name_of(entry)


def _minutes_of(context: Context, ref: Ref) -> int:
    """About how long an entry, or a part of it, takes to be read."""
    entry = context.manual.entries[context.manual.present(ref).entry]
    part = named_parts(entry).get(ref, entry) if ref.part else entry
    words = sum(len(text.split()) for text in meanings_of(part))
    return max(1, round(words / _WORDS_A_MINUTE))


def _quizzes(context: Context, stage: Stage) -> Iterator[Test]:
    """The quizzes of a stage; a question takes about a minute."""
    for quiz_id in stage.quizzes:
        quiz = context.manual.get(Quiz, quiz_id)
        ref, count = Ref(Kind.QUIZ, quiz.id), asked_count(context.manual, quiz)
        minutes = min(count, quiz.time_limit or count)
        yield Test(str(ref), quiz.title, context.addresses.href(ref, _HOME), minutes)


def _check(context: Context, ref: Ref) -> Test | None:
    """The check of a stage, where it has something to ask."""
    pool = context.checks.get(ref)
    if pool is None:
        return None
    url = context.addresses.page_href(context.addresses.check_of(ref), _HOME)
    return Test(check_entry(ref), check_title(context, pool), url, pool.asked)
