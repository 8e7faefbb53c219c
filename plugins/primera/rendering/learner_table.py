"""The table of what the manual is made of now: a JSON file that the learner's own page reads.

By it the browser tells of each answer, tick and reading that it keeps whether it still is about
what the manual says, what it is about, and where it can be repeated. Links lead from that page.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from primera.model.fields import Part
from primera.model.kinds import Kind
from primera.model.meaning_hash import meaning_hash
from primera.model.practice import Practice
from primera.model.question_types import Question
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.roles import Checklist
from primera.rendering.context import Context
from primera.rendering.kinds import VIEWS
from primera.rendering.stage_checks import check_entry, check_title
from primera.rendering.titles import name_of

VERSION = 1
_FOLDER = "assets/primera"
_FILE = "learner.json"
_FOLDER_DIGITS = 10


@dataclass(frozen=True, slots=True)
class LearnerTable:
    """The file: where it goes in the site, and its bytes. Its folder is named by its content."""

    path: str
    content: bytes


_written: WeakKeyDictionary[Context, LearnerTable] = WeakKeyDictionary()


def learner_table(context: Context) -> LearnerTable:
    """The table of a manual. Several pages ask for it: it is made once."""
    if context not in _written:
        content = json.dumps(table_data(context), ensure_ascii=False, separators=(",", ":"))
        digest = hashlib.sha256(content.encode()).hexdigest()[:_FOLDER_DIGITS]
        path = f"{_FOLDER}/{digest}/{_FILE}"
        _written[context] = LearnerTable(path, content.encode())
    return _written[context]


@dataclass(slots=True)
class _Topics:
    """The topics of questions by their place: areas, and lists for what lies in none."""

    context: Context
    places: dict[tuple[str, str], int] = field(default_factory=dict)

    def of(self, entry: Ref) -> int | None:
        """The place of the topic of an entry; None for what no page shows."""
        context = self.context
        if not context.addresses.has_page(entry):
            return None
        found = context.manual.find(entry)
        area = found.area if isinstance(found, Practice) else None
        ref = Ref(Kind.AREA, area) if area else entry
        if ref.kind is Kind.AREA and context.addresses.has_page(ref):
            topic = (name_of(context.manual.entries[ref]), _href(context, ref))
        else:
            page = context.addresses.landing_href(entry.kind, context.addresses.me)
            topic = (context.strings(f"kinds.{entry.kind}.other"), page)
        return self.places.setdefault(topic, len(self.places))


def table_data(context: Context) -> dict[str, object]:
    """What the file holds.

    `topics` and `quizzes`: title and link. `entries`, what can be read: title, link, meaning
    hashes. `parts`, by entry and id: questions with their hashes, the place of their topic and a
    link to what repeats them, lines of checklists with their hashes.
    """
    topics = _Topics(context)
    parts: dict[str, Mapping[str, object]] = {
        **{str(Ref(one.kind, one.id)): _questions(context, one, topics) for one in _banks(context)},
        **{str(Ref(one.kind, one.id)): _lines(context, one) for one in _checklists(context)},
    }
    return {
        "v": VERSION,
        "topics": list(topics.places),
        "entries": {
            str(ref): [name_of(entry), _href(context, ref), _hashes(context, ref, entry)]
            for ref, entry in context.manual.entries.items()
            if ref.kind in VIEWS and VIEWS[ref.kind].readable
        },
        "quizzes": dict(_quizzes(context)),
        "parts": parts,
    }


def _quizzes(context: Context) -> Iterator[tuple[str, list[str]]]:
    """What has results: quizzes, and the checks of stages."""
    for quiz in context.manual.of(Quiz):
        ref = Ref(quiz.kind, quiz.id)
        yield str(ref), [quiz.title, _href(context, ref)]
    addresses = context.addresses
    for ref, pool in context.checks.items():
        href = addresses.page_href(addresses.check_of(ref), addresses.me)
        yield check_entry(ref), [check_title(context, pool), href]


def _banks(context: Context) -> tuple[Bank, ...]:
    return context.manual.of(Bank)


def _checklists(context: Context) -> tuple[Checklist, ...]:
    return context.manual.of(Checklist)


def _questions(context: Context, bank: Bank, topics: _Topics) -> dict[str, object]:
    practised = _practised(context, bank)
    found: dict[str, object] = {}
    for question in bank.questions:
        passage = parse_ref(question.passage)
        known = passage if passage and context.addresses.has_page(passage) else None
        hashes = _hashes(context, Ref(bank.kind, bank.id, question.id), question)
        quiz = practised.get(question.id)
        place = Ref(Kind.QUIZ, quiz.id, question.id) if quiz else known
        link = _href(context, place) if place else ""
        found[question.id] = [hashes, topics.of(known.entry) if known else None, link]
    return found


def _practised(context: Context, bank: Bank) -> dict[str, Quiz]:
    """Question -> the first quiz that asks it with answers at once."""
    found: dict[str, Quiz] = {}
    for quiz in context.manual.of(Quiz):
        if quiz.bank == bank.id and quiz.mode == "practice":
            questions: tuple[Question, ...] = context.questions_of(quiz)
            for question in questions:
                found.setdefault(question.id, quiz)
    return found


def _lines(context: Context, checklist: Checklist) -> dict[str, object]:
    return {
        line.id: [_hashes(context, Ref(checklist.kind, checklist.id, line.id), line)]
        for line in checklist.lines
    }


def _hashes(context: Context, ref: Ref, part: Part) -> str:
    """The meaning hash of a part and those that say the same, in one text."""
    present = meaning_hash(part)
    return " ".join((present, *context.equivalences.of(ref, present)))


def _href(context: Context, ref: Ref) -> str:
    return context.addresses.href(ref, context.addresses.me)
