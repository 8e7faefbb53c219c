"""The papers of a quiz as whole HTML files that need nothing beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from primera.exports.paper.prose_context import Paper
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.rendering.paper.forms import paper_forms, printed
from primera.rendering.paper.printed_questions import SECTIONS, PaperForm, Printed, Section
from primera.rendering.questions.registry import SHOWN_TYPES
from primera.rendering.templating import environment
from primera.strings import Strings


@dataclass(frozen=True, slots=True)
class PaperQuiz:
    """What all papers of a quiz say of it.

    `needed` are the points to pass, as they are written; `address` is the quiz's page on the site,
    empty where that is not known.
    """

    id: str
    title: str
    manual: str
    edition: str
    points: int
    pass_mark: int
    needed: str
    minutes: int | None
    address: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row of the answer sheet: the labels of its circles, lines or boxes."""

    number: int
    section: Section
    labels: tuple[str, ...]

    @property
    def place(self) -> int:
        """The place of its section."""
        return SECTIONS.index(self.section)


def papers(
    manual: Manual, quiz: Quiz, seed: int, letters: str, paper: Paper, address: str = ""
) -> dict[str, str]:
    """File name -> HTML: a form for each letter, the answer sheet and the key.

    With the address of the quiz's page, a form says where it can be answered on a screen. The same
    arguments give the same characters. Raises ValueError for a seed or a letter that no code can
    hold.
    """
    say = paper.say
    forms = paper_forms(manual, quiz, seed, letters)
    questions = {form.letter: printed(form, say) for form in forms}
    about = _about(manual, quiz, forms[0], say("pages.quiz.decimal_sign"), address)

    def written(name: str, **values: object) -> str:
        template = environment(say).get_template(f"paper/{name}.j2")
        return template.render(paper=paper, quiz=about, **values)

    files = {
        file_of(form.letter, say): written("form", form=form, questions=questions[form.letter])
        for form in forms
    }
    rows = sheet_rows(questions[forms[0].letter])
    files[say("paper.file.sheet")] = written("sheet", forms=forms, rows=rows)
    files[say("paper.file.key")] = written("key", forms=forms, solved=questions)
    return files


def file_of(letter: str, say: Strings) -> str:
    """The name of the file of a form."""
    return say("paper.file.form", letter=letter.lower())


def sheet_rows(questions: Sequence[Printed]) -> tuple[SheetRow, ...]:
    """The rows of the answer sheet, the same for every form of a seed."""
    letters = max(
        (len(one.on_paper.lettered) for one in questions if one.section == "choose"), default=0
    )
    return tuple(
        SheetRow(
            one.number, one.section, SHOWN_TYPES[one.question.type].labels(one.fields, letters)
        )
        for one in questions
    )


def _about(
    manual: Manual, quiz: Quiz, form: PaperForm, decimal_sign: str, address: str
) -> PaperQuiz:
    settings = manual.settings
    points = sum(question.points for question in form.questions)
    pass_mark = settings.pass_mark if quiz.pass_mark is None else quiz.pass_mark
    whole, hundredths = divmod(points * pass_mark, 100)
    decimals = f"{hundredths:02}".rstrip("0")
    edition = settings.editions[-1] if settings.editions else None
    return PaperQuiz(
        id=quiz.id,
        title=quiz.title,
        manual=settings.title,
        edition=f"{edition.id} ({edition.date})" if edition else "",
        points=points,
        pass_mark=pass_mark,
        needed=f"{whole}{decimal_sign + decimals if decimals else ''}",
        minutes=quiz.time_limit,
        address=address,
    )
