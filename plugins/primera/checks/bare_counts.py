"""Numbers beside the name of what they count: wrong as soon as one is hidden or added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place, Step
from primera.diagnostics import Diagnostic, Severity
from primera.model.counting import Count, count_of, named_by, target_of
from primera.model.entry import Entry, Scene
from primera.model.fields import Part
from primera.model.introspection import TEXTS, Holds, fields_of
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.number_words import number_in, number_pattern
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.registry import SPECS
from primera.strings import load_strings

BARE = Rule("PL527", Severity.WARNING)
RULES = (BARE,)

_MAY_HIDE = ("questions", "stages", "lines")
"""Parts that leave their entry when something is hidden."""

_LINKS = re.compile(r"\]\(([a-z]+:[a-z0-9-]+)")


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each number that is a count of the manual now and is written as a word.

    Only where the manual asks for advice, as for all that an entry would be better with. A number
    that is no count, as in «dos áreas se culpan», is left alone, and the names of frameworks too:
    no idea of theirs is hidden. Of the uppermost layer only: a folder of «dos páginas» becomes no
    count of the manual because somebody lays two pages over it.
    """
    if context.manual.settings.advice != "complete":
        return
    layer_stack = context.spans.layer_stack
    asked = layer_stack.rank(context.spans.of(None, "advice"))
    nouns = _nouns(context.manual.settings.language)
    for ref, entry in context.manual.entries.items():
        counts = _Counts(entry, context)
        for path, text in _texts(entry, ()):
            for found in nouns.after_a_number(text):
                count = counts.told_by(text, found[1], nouns.by_word[found[2].lower()])
                span = context.inside(Place(ref, path), *found.span(1)) if count else None
                if not count or not span or layer_stack.is_below_another(span):
                    continue
                if layer_stack.rank(span) <= asked:
                    target = target_of(count, context.manual.settings.language)
                    yield BARE.at(span, number=found[1], noun=found[2], target=target)


@dataclass(frozen=True, slots=True)
class _Nouns:
    """The names of what can be counted, in the plural, and a number before one of them."""

    pattern: re.Pattern[str]
    by_word: Mapping[str, Kind | str]

    def after_a_number(self, text: str) -> Iterable[re.Match[str]]:
        """Each number with its noun. Hardly a text has one: it is asked for the nouns first."""
        lowered = text.lower()
        return self.pattern.finditer(text) if any(map(lowered.__contains__, self.by_word)) else ()


def _nouns(language: str) -> _Nouns:
    say = load_strings(language)
    by_word: dict[str, Kind | str] = {
        say(f"kinds.{kind}.other").lower(): kind for kind, spec in SPECS.items() if spec.has_pages
    }
    by_word |= {say(f"count.parts.{key}.other"): key for key in _MAY_HIDE}
    number, noun = number_pattern(language), "|".join(map(re.escape, by_word))
    return _Nouns(re.compile(rf"(?i)(?<!\[)({number})\s+({noun})\b"), by_word)


class _Counts:
    """The counts that texts of an entry may speak of: of all, of its group, of what is in it."""

    def __init__(self, entry: Entry, context: CheckContext) -> None:
        self._own = Ref(entry.kind, entry.id)
        self._manual = context.manual
        self._groups = set(_groups(entry, context.manual))

    def told_by(self, text: str, written: str, noun: Kind | str) -> Count | None:
        """The count that a number before a noun is, if it is one."""
        said = number_in(written, self._manual.settings.language)
        for count in self._counts(text, noun):
            number = count_of(count, self._manual)
            if said and said.value > 1 and said.value == number:
                return count
        return None

    def _counts(self, text: str, noun: Kind | str) -> Iterator[Count]:
        named = {ref.entry for ref in map(parse_ref, _LINKS.findall(text)) if ref}
        if not isinstance(noun, Kind):
            yield from (Count(noun, ref) for ref in (self._own, *sorted(named)))
            return
        for ref in (*sorted(self._groups | named), self._own):
            if SPECS[ref.kind].holds is noun:
                yield Count(noun, ref)
        yield Count(noun)


def _groups(entry: Entry, manual: Manual) -> Iterator[Ref]:
    """The groups of what an entry names, or of all that a bank or a quiz asks about."""
    if isinstance(entry, Bank | Quiz):
        bank = entry if isinstance(entry, Bank) else manual.find(Ref(Kind.BANK, entry.bank))
        asked = bank.questions if isinstance(bank, Bank) else ()
        passages = (parse_ref(question.passage) for question in asked)
        found = [set(_groups_of(manual.find(ref))) for ref in passages if ref]
        named = [groups for groups in found if groups]
        yield from set.intersection(*named) if named else ()
    else:
        yield from _groups_of(entry)


def _groups_of(entry: Entry | None) -> Iterator[Ref]:
    if entry is not None:
        yield from (ref for ref in named_by(entry) if SPECS[ref.kind].holds is entry.kind)


def _texts(part: Part, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    """The texts of a part but for its scenes: what happens in them is a story."""
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if not value or not (field.holds is Holds.PART or field.holds in TEXTS):
            continue
        for index, member in enumerate(value) if field.many else ((None, value),):
            place = (*path, field.name) if index is None else (*path, field.name, index)
            if isinstance(member, str):
                yield place, member
            elif not isinstance(member, Scene):
                yield from _texts(member, place)
