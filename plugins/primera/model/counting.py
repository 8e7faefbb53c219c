"""Counts in sentences: `[once](cuenta:practicas/area:personal)` says how many there are.

What is written between the brackets is how many there were then; what is read is worked out, so
that no sentence is wrong where something is hidden or added. It is done to all texts of a manual at
once: whoever shows them needs not ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeVar

from primera.model.blueprint import asked_count
from primera.model.counted_text import COUNT, CountedText, has_counts
from primera.model.fields import Part
from primera.model.introspection import TEXTS, Holds, fields_of
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.meaning_hash import meanings_of
from primera.model.number_words import in_words, number_in
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.registry import COLLECTIONS, SCHEMES, SPECS
from primera.strings import load_strings

PartT = TypeVar("PartT", bound=Part)

PARTS: Mapping[str, str] = {
    "preguntas": "questions",
    "etapas": "stages",
    "lineas": "lines",
    "ideas": "items",
    "pasos": "steps",
}
"""What is counted inside an entry, in Spanish -> the key that holds it."""


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted: the entries of a kind, all or those that name `within`; or parts of it.

    `noun` is the key of its name: of a kind, or of what holds the parts.
    """

    noun: Kind | str
    within: Ref | None = None


@lru_cache
def counted_words() -> Mapping[str, Kind | str]:
    """What may be counted, by the words that say so: `practicas`, `practices`, `etapas`."""
    plurals = {f"{word}{end}": kind for word, kind in SCHEMES.items() for end in ("s", "es")}
    keys = {key: key for key in PARTS.values()}
    return {**plurals, **COLLECTIONS, **PARTS, **keys}


def parse_count(target: str) -> Count | None:
    """Read `practicas/area:personal`; None when it names nothing that can be counted."""
    word, slash, place = target.partition("/")
    noun = counted_words().get(word)
    within = parse_ref(place)
    if noun is None or (slash and (within is None or within.part)):
        return None
    return Count(noun, within) if isinstance(noun, Kind) or within else None


def target_of(count: Count, language: str) -> str:
    """A count as links of a language write it: `cuenta:practicas/area:personal`."""
    say = load_strings(language)
    scheme = "cuenta" if language == "es" else "count"
    word = _plural(count.noun, language)
    if count.within is None:
        return f"{scheme}:{word}"
    link = say(f"kinds.{count.within.kind.value}.link")
    return f"{scheme}:{word}/{link}:{count.within.id}"


def _plural(noun: Kind | str, language: str) -> str:
    """The word of what is counted: that of its links with the ending of several, or its key."""
    if language != "es":
        return SPECS[noun].collection if isinstance(noun, Kind) else noun
    if not isinstance(noun, Kind):
        return next(word for word, key in PARTS.items() if key == noun)
    link = load_strings(language)(f"kinds.{noun.value}.link")
    return f"{link}s" if link[-1] in "aeiou" else f"{link}es"


def count_of(count: Count, manual: Manual) -> int | None:
    """How many there are; None where the entry that holds them is not there, or holds none such."""
    if isinstance(count.noun, Kind):
        entries = manual.of_kind(count.noun)
        if count.within is None:
            return len(entries)
        if manual.named(count.within) is None:
            return None
        return sum(count.within in named_by(entry) for entry in entries)
    entry = manual.find(count.within) if count.within else None
    if isinstance(entry, Quiz):
        return _asked(entry, manual) if count.noun == "questions" else None
    parts = getattr(entry, count.noun, None)
    return len(parts) if isinstance(parts, tuple) else None


def _asked(quiz: Quiz, manual: Manual) -> int | None:
    """What an attempt asks; None where nobody knows, because a bank or a question is not there."""
    bank = manual.find(Ref(Kind.BANK, quiz.bank))
    if not isinstance(bank, Bank) or {*quiz.questions} - {each.id for each in quiz.open_of(bank)}:
        return None
    return asked_count(manual, quiz)


def named_by(part: Part) -> Iterator[Ref]:
    """The entries that the fields of an entry, and of its parts, name."""
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        for member in value if field.many else filter(None, (value,)):
            if field.holds is Holds.PART:
                yield from named_by(member)
            elif field.holds is Holds.REFERENCE and field.refers and field.refers.kind:
                yield Ref(field.refers.kind, member)


def said(words: str, count: Count, number: int, language: str) -> str:
    """The words of a count with the number that holds, as it is written there."""
    found = number_in(words, language)
    if found is None:
        return words
    one, other, feminine = _noun(count.noun, found.language)
    spoken = in_words(number, found.language, feminine) if found.in_words else str(number)
    if words[found.start].isupper():
        spoken = spoken[:1].upper() + spoken[1:]
    behind = words[found.end :]
    if number == 1 and found.value != 1:
        behind = re.sub(rf"(?i)^(\s+){re.escape(other)}\b", rf"\g<1>{one}", behind)
    return words[: found.start] + spoken + behind


def _noun(noun: Kind | str, language: str) -> tuple[str, str, bool]:
    """One of them, several, and whether numbers before it are feminine."""
    say = load_strings(language)
    key = f"kinds.{noun.value}" if isinstance(noun, Kind) else f"count.parts.{noun}"
    one = in_words(1, language, feminine=True)
    is_feminine = say(f"{key}.a") == one != in_words(1, language)
    return say(f"{key}.one").lower(), say(f"{key}.other").lower(), is_feminine


def with_counts(manual: Manual) -> Manual:
    """The manual with its counts worked out. One that has none is given back as it is."""
    entries = {
        ref: _counted(entry, manual) if any(map(has_counts, texts_of(entry))) else entry
        for ref, entry in manual.entries.items()
    }
    changed = any(entries[ref] is not entry for ref, entry in manual.entries.items())
    return replace(manual, entries=entries) if changed else manual


def texts_of(part: Part) -> Iterator[str]:
    """All texts of a part and of the parts inside it."""
    for field in fields_of(type(part)):
        if field.holds is Holds.PART or field.holds in TEXTS:
            value = getattr(part, field.name)
            for member in value if field.many else (value,):
                if isinstance(member, Part):
                    yield from texts_of(member)
                elif member:
                    yield member


def _counted(part: PartT, manual: Manual) -> PartT:
    changes: dict[str, object] = {}
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if value and (field.holds is Holds.PART or field.holds in TEXTS):
            members = value if field.many else (value,)
            now = tuple(
                _counted(each, manual) if isinstance(each, Part) else read(each, manual)
                for each in members
            )
            if any(one is not other for one, other in zip(now, members, strict=True)):
                changes[field.name] = now if field.many else now[0]
    return part.model_copy(update=changes) if changes else part


def read(text: str, manual: Manual) -> str:
    """A text as it is read: each count that can be worked out says how many there are."""
    if not has_counts(text):
        return text

    def worked_out(found: re.Match[str]) -> str:
        count = parse_count(found[2])
        number = count_of(count, manual) if count else None
        if count is None or number is None:
            return found[1]
        return said(found[1], count, number, manual.settings.language)

    return CountedText.of(COUNT.sub(worked_out, text), text)


@dataclass(frozen=True, slots=True)
class ToldCount:
    """A count that a question asks about or answers: no more than what it says can be right."""

    bank: Ref
    question: str
    count: Count
    number: int

    def holds(self, manual: Manual) -> bool:
        """Whether it is so many in a manual."""
        return count_of(self.count, manual) == self.number


def counts_in_questions(manual: Manual) -> tuple[ToldCount, ...]:
    """The counts in what questions ask and in their answers; what explains them is no matter."""
    language = manual.settings.language
    return tuple(
        ToldCount(Ref(bank.kind, bank.id), question.id, count, number.value)
        for bank in manual.of(Bank)
        for question in bank.questions
        if any(map(has_counts, texts_of(question)))
        for text in meanings_of(question)
        for words, target in COUNT.findall(text)
        if (count := parse_count(target)) and (number := number_in(words, language))
    )
