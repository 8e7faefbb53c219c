"""A question as a form and its key print it: a view for each family of types."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from string import ascii_uppercase

from primera.model.arranging import MatchingPair, MatchingQuestion, OrderingQuestion
from primera.model.case import CaseQuestion
from primera.model.entry import Media
from primera.model.question import MultipleQuestion, SingleQuestion, TrueFalseQuestion
from primera.model.question_types import Question
from primera.model.typed import ClozeQuestion, NumericQuestion, ShortTextQuestion, TypedAnswer
from primera.rendering.paper.cases import PaperCase, paper_case
from primera.rendering.paper.forms import SECTIONS, PaperForm, Section, fields_of, section_of
from primera.rendering.questions.arranging import shuffled
from primera.rendering.questions.choice import choices
from primera.rendering.questions.typed import numbers_shown, segments, written_number
from primera.scoring.numbers import MILLIONTHS
from primera.scoring.variants import draw_variants
from primera.strings import Strings


@dataclass(frozen=True, slots=True)
class Lettered:
    """Something with a letter to answer by; for things in order, `place` is the right one."""

    letter: str
    id: str
    text: str
    key: bool = False
    feedback: str = ""
    media: tuple[Media, ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """One of the things that an answer is looked for, with its number and the right letter."""

    number: int
    pair: MatchingPair
    letter: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap of a text: its number, what to choose from if it has a menu, and how it is marked."""

    number: int
    menu: tuple[Lettered, ...]
    typed: TypedAnswer | None

    @property
    def right(self) -> str:
        """The answer that is shown: a letter of the menu, or words."""
        if self.typed:
            return self.typed.accept[0]
        return next(option.letter for option in self.menu if option.key)


@dataclass(frozen=True, slots=True)
class Printed:
    """A question with its number on a form. What its family does not have is empty.

    `answers` are what goes into the boxes of the answer sheet, in their order: letters, words,
    places. `numbers` are the ones of a scene whose numbers change, by parameter, and `errors` the
    wrong ones to be expected, each with what it comes from.
    """

    number: int
    question: Question
    family: str
    section: Section
    fields: int
    answers: tuple[str, ...]
    lettered: tuple[Lettered, ...] = ()
    matches: tuple[Match, ...] = ()
    pieces: tuple[tuple[str, Blank | None], ...] = ()
    case: PaperCase | None = None
    numbers: tuple[tuple[str, str], ...] = ()
    errors: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> int:
        """The place of its section."""
        return SECTIONS.index(self.section)

    @property
    def parts(self) -> int:
        """Into how many parts its points are cut; 0 when they are not."""
        match self.question:
            case MultipleQuestion(credit="partial"):
                return len(self.answers)
            case OrderingQuestion(credit="partial"):
                return self.fields * (self.fields - 1) // 2
            case MatchingQuestion(credit="partial") | ClozeQuestion(credit="partial"):
                return self.fields if self.fields > 1 else 0
            case _:
                return 0

    @property
    def credit(self) -> str:
        """The key of the words that say how points are given in part; empty where nothing is."""
        if self.parts:
            name = self.family if self.family in ("ordering", "choice") else "parts"
            return f"paper.answers.credit.{'multiple' if name == 'choice' else name}"
        whole = getattr(self.question, "credit", "") == "all_or_nothing"
        return "paper.answers.credit.whole" if whole else ""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """The gaps of its text."""
        return tuple(blank for _, blank in self.pieces if blank)


def printed(form: PaperForm, say: Strings) -> tuple[Printed, ...]:
    """The questions of a form, numbered."""
    return tuple(_printed(n, question, form, say) for n, question in enumerate(form.questions, 1))


def _printed(number: int, question: Question, form: PaperForm, say: Strings) -> Printed:
    section, fields = section_of(question), fields_of(question)
    match question:
        case SingleQuestion() | MultipleQuestion() | TrueFalseQuestion():
            options = _options(question, form, say)
            right = tuple(option.letter for option in options if option.key)
            return Printed(number, question, "choice", section, fields, right, lettered=options)
        case OrderingQuestion():
            items = _items(question)
            places = tuple(str(item.place) for item in items)
            return Printed(number, question, "ordering", section, fields, places, lettered=items)
        case MatchingQuestion():
            answers, matches = _matching(question)
            letters = tuple(match.letter for match in matches)
            return Printed(
                number, question, "matching", section, fields, letters,
                lettered=answers, matches=matches,
            )  # fmt: skip
        case ClozeQuestion():
            pieces = _pieces(question)
            words = tuple(blank.right for _, blank in pieces if blank)
            return Printed(number, question, "cloze", section, fields, words, pieces=pieces)
        case ShortTextQuestion():
            shown = question.accept[:1]
            return Printed(number, question, "short_text", section, fields, shown)
        case NumericQuestion():
            view = numbers_shown(question, say)
            variant = form.seed % len(view.numbers)
            return Printed(
                number, question, "numeric", section, fields, (view.right[variant],),
                numbers=tuple(view.numbers[variant].items()),
                errors=_expected(question, variant, say),
            )  # fmt: skip
        case CaseQuestion():
            case = paper_case(question)
            way = tuple(decision.letter for _, decision in case.best)
            return Printed(number, question, "case", section, fields, way, case=case)


def _options(
    question: SingleQuestion | MultipleQuestion | TrueFalseQuestion, form: PaperForm, say: Strings
) -> tuple[Lettered, ...]:
    by_id = {choice.id: choice for choice in choices(question, say)}
    order = form.options.get(question.id, tuple(by_id))
    return tuple(
        Lettered(letter, id_, each.text, each.key, each.feedback, each.media)
        for letter, id_ in zip(ascii_uppercase, order, strict=False)
        for each in (by_id[id_],)
    )


def _expected(question: NumericQuestion, variant: int, say: Strings) -> tuple[tuple[str, str], ...]:
    """The wrong numbers to be expected of a set of numbers, each with what it comes from."""
    wrong = dict(draw_variants(question)[variant].numbers.errors)
    return tuple(
        (written_number(Fraction(wrong[error.id], MILLIONTHS), say), error.feedback)
        for error in question.errors
    )


def _items(question: OrderingQuestion) -> tuple[Lettered, ...]:
    places = {item.id: place for place, item in enumerate(question.items, 1)}
    return tuple(
        Lettered(letter, item.id, item.text, feedback=item.feedback or "", place=places[item.id])
        for letter, item in zip(
            ascii_uppercase, shuffled(question.items, question.id), strict=False
        )
    )


def _matching(question: MatchingQuestion) -> tuple[tuple[Lettered, ...], tuple[Match, ...]]:
    answers = tuple(
        Lettered(letter, answer.id, answer.text, feedback=answer.feedback or "")
        for letter, answer in zip(
            ascii_uppercase, shuffled(question.answers, question.id), strict=False
        )
    )
    letters = {answer.id: answer.letter for answer in answers}
    matches = tuple(
        Match(number, pair, letters[pair.answer]) for number, pair in enumerate(question.pairs, 1)
    )
    return answers, matches


def _pieces(question: ClozeQuestion) -> tuple[tuple[str, Blank | None], ...]:
    found: list[tuple[str, Blank | None]] = []
    for segment in segments(question):
        blank = None
        if segment.gap:
            menu = tuple(
                Lettered(letter, option.id, option.text, option.key, option.feedback)
                for letter, option in zip(ascii_uppercase, segment.options, strict=False)
            )
            typed = segment.gap if isinstance(segment.gap, TypedAnswer) else None
            blank = Blank(segment.number, menu, typed)
        found.append((segment.text, blank))
    return tuple(found)
