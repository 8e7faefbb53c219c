"""A quiz on paper: forms, answer sheet and key, which are printed from a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from primera.exports.options import Named, OptionsError, Whole, Written
from primera.exports.paper.losses import LOSSES, losses_of
from primera.exports.paper.papers import file_of, papers
from primera.exports.paper.prose_context import Paper
from primera.exports.port import Export, Exporter, ExportError, Subject
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.rendering.paper.forms import meaning_of
from primera.scoring.form_code import LETTERS, PAPER_SEEDS, FormCode, FormCodeError, decode, encode

_USUAL = LETTERS[:2]


def _code(text: str) -> FormCode:
    """The form that a printed code names."""
    try:
        return decode(text)
    except FormCodeError as error:
        raise OptionsError(f"paper.fault.{error.fault}", code=text) from error


def _letters(text: str) -> str:
    """Letters of forms that were given with commas, in the order of the alphabet."""
    letters = [letter.strip().upper() for letter in text.split(",")]
    if not set(letters) <= set(LETTERS) or len(set(letters)) < len(letters):
        raise OptionsError("paper.command.forms", forms=text)
    return "".join(sorted(letters))


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """Which quiz, and the number of the draw or the code that holds it."""

    quiz: Annotated[str, Named(Quiz)]
    seed: Annotated[int | None, Whole(0, PAPER_SEEDS - 1)] = None
    code: Annotated[FormCode | None, Written(_code)] = None
    forms: Annotated[str | None, Written(_letters)] = None

    def __post_init__(self) -> None:
        if (self.seed is None) == (self.code is None):
            raise OptionsError(f"paper.command.{'missing' if self.code is None else 'both'}")


def _write(subject: Subject, options: PaperOptions) -> Export:
    manual, quiz = subject.manual, subject.entry(Quiz, options.quiz)
    seed, letters = options.seed, options.forms or _USUAL
    if code := options.code:
        _refuse_a_changed_quiz(manual, quiz, code)
        seed = code.seed
        letters = options.forms or LETTERS[: max(len(_USUAL), LETTERS.index(code.letter) + 1)]
    assert seed is not None
    paper = Paper(subject.say, subject.read)
    address = subject.address_of(Ref(quiz.kind, quiz.id))
    files = papers(manual, quiz, seed, letters, paper, address)
    codes = {letter: encode(FormCode(seed, letter, meaning_of(manual, quiz))) for letter in letters}
    on_screen = {
        file_of(letter, subject.say): {"address": address, "code": code}
        for letter, code in codes.items()
    }
    losses = losses_of(manual, quiz, seed, subject.say)
    return Export(f"{quiz.id}-{seed}", files, losses, on_screen)


def _refuse_a_changed_quiz(manual: Manual, quiz: Quiz, code: FormCode) -> None:
    """A key that does not belong to the papers that are out would do harm."""
    if meaning_of(manual, quiz) != code.meaning:
        raise ExportError("paper.command.changed", code=encode(code), seed=code.seed)


EXPORTER = Exporter("paper", PaperOptions, (".html",), LOSSES, _write)
