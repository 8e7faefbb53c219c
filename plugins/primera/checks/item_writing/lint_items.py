"""The questions of a manual as the rules of writing read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from primera.checks.context import CheckContext, Rule
from primera.checks.folding import plain
from primera.checks.item_writing.word_lists import WordLists, word_lists
from primera.checks.manual_index import Place, Step
from primera.checks.placed_questions import PlacedQuestion, placed_questions
from primera.diagnostics import Diagnostic, Span
from primera.diagnostics.diagnostic import Param
from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.kinds import Kind
from primera.model.question import Choices, QuestionBase
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref
from primera.readability import without_targets

_QUOTATION = re.compile(r"«[^»]*»|“[^”]*”")
_CLAUSE = re.compile(r"¿[^¿?]*\?")
_LAST_SENTENCE = re.compile(r"(?:^|[.!?:…]\s+)([^.!?:…]+[.!?:…»”)*_\s]*)$")
_TEXTS = frozenset({Holds.LINE, Holds.PROSE})


class Item:
    """A question, its texts without accents and capitals, and how problems of it are told."""

    def __init__(self, asked: PlacedQuestion[QuestionBase], context: CheckContext) -> None:
        self.asked = asked
        self.question = asked.question
        self.bank = asked.bank
        self._context = context

    @cached_property
    def stem(self) -> str:
        """The stem in plain letters, as long as it is written."""
        return plain(without_targets(self.question.stem))

    @cached_property
    def told(self) -> str:
        """The stem in plain letters with blanks for what somebody says in it."""
        return unquoted(self.stem)

    @cached_property
    def clause(self) -> tuple[int, int]:
        """The offsets of what is asked: the last «¿…?», or else the last sentence."""
        questions = list(_CLAUSE.finditer(self.told))
        if questions:
            return questions[-1].span()
        last = _LAST_SENTENCE.search(self.told)
        return last.span(1) if last else (0, len(self.told))

    @cached_property
    def read(self) -> str:
        """All that is read before answering: the stem, and the text beside it."""
        return f"{self.stem} {plain(self.question.text_beside)}".strip()

    @cached_property
    def choices(self) -> tuple[Choices, ...]:
        """The options of the question, or of each of its menus."""
        return self.question.choices

    @cached_property
    def texts(self) -> tuple[tuple[tuple[Step, ...], str], ...]:
        """Every text of the question with its place; reasons for exceptions apart."""
        return tuple(_texts(self.question, ()))

    @cached_property
    def plain_texts(self) -> tuple[str, ...]:
        """The texts in plain letters."""
        return tuple(plain(text) for _, text in self.texts)

    @cached_property
    def told_texts(self) -> tuple[str, ...]:
        """The texts in plain letters with blanks for what somebody says in them."""
        return tuple(map(unquoted, self.plain_texts))

    def first_in_each(
        self, pattern: re.Pattern[str], texts: tuple[str, ...]
    ) -> Iterator[tuple[tuple[Step, ...], str, tuple[int, int]]]:
        """Where a pattern first stands in each of `plain_texts` or `told_texts`, as written."""
        for (path, text), read in zip(self.texts, texts, strict=True):
            if found := pattern.search(read):
                yield path, text[found.start() : found.end()], found.span()

    def span(self, *path: Step) -> Span:
        """Where a field of the question stands."""
        return self._context.span(self.asked.place(*path))

    def at(self, rule: Rule, *path: Step, **params: Param) -> Diagnostic:
        """A problem at a field of the question."""
        return self._found(rule, self.span(*path), params)

    def inside(
        self,
        rule: Rule,
        path: tuple[Step, ...],
        extent: tuple[int, int],
        **params: Param,
    ) -> Diagnostic:
        """A problem at some characters of a text of the question."""
        return self._found(rule, self._context.inside(self.asked.place(*path), *extent), params)

    def _found(self, rule: Rule, span: Span, params: Mapping[str, Param]) -> Diagnostic:
        told = {"id": self.question.id, **params}
        return Diagnostic(rule.code, rule.severity, span, told)


class Lint:
    """What the rules of writing are given: the questions, and the words of the language."""

    def __init__(self, context: CheckContext) -> None:
        self.context = context
        self.language = context.manual.settings.language
        self.words: WordLists = word_lists(self.language)
        self.items = tuple(
            Item(each, context) for each in placed_questions(context.manual, QuestionBase)
        )

    @cached_property
    def banks(self) -> tuple[tuple[Bank, tuple[Item, ...]], ...]:
        """Each bank with its questions."""
        return tuple(
            (bank, tuple(item for item in self.items if item.bank is bank))
            for bank in self.context.manual.of(Bank)
        )

    @cached_property
    def in_file_order(self) -> frozenset[str]:
        """The ids of the banks whose options some quiz shows in the order of the file."""
        return frozenset(
            quiz.bank for quiz in self.context.manual.of(Quiz) if "options" not in quiz.shuffle
        )

    def of_bank(self, rule: Rule, bank: Bank, **params: Param) -> Diagnostic:
        """A problem of a bank as a whole."""
        place = Place(Ref(Kind.BANK, bank.id), ("id",))
        told = {"id": bank.id, "bank": bank.id, **params}
        return Diagnostic(rule.code, rule.severity, self.context.span(place), told)


def unquoted(text: str) -> str:
    """A text with blanks for what stands in quotation marks, as long as before."""
    if "«" not in text and "“" not in text:
        return text
    return _QUOTATION.sub(lambda found: " " * len(found[0]), text)


def _texts(part: Part, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if not value or field.name == "exceptions":
            continue
        members = enumerate(value) if field.many else ((None, value),)
        for index, member in members:
            here = (*path, field.name) if index is None else (*path, field.name, index)
            if field.holds is Holds.PART:
                yield from _texts(member, here)
            elif field.holds in _TEXTS:
                yield here, member
