"""`primera paper`: a quiz as forms, answer sheet and key that are printed from a browser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from primera.cli.folders import writing_to
from primera.cli.localized import suggestion
from primera.cli.opening import FOLDER, config_option, opened
from primera.cli.report import print_problems
from primera.cli.words import WORDS
from primera.loading.near import near
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.rendering.addresses import Addresses
from primera.rendering.paper.forms import meaning_of
from primera.rendering.paper.papers import papers
from primera.rendering.paper.surroundings import Paper
from primera.scoring.form_code import LETTERS, PAPER_SEEDS, FormCode, FormCodeError, decode, encode
from primera.site.compile import read_project
from primera.site.project import Project
from primera.site.publishing import renewing
from primera.strings import Strings

_USUAL = LETTERS[:2]


def _code(ctx: click.Context, _: click.Parameter, value: str | None) -> FormCode | None:
    """The form that a printed code names."""
    try:
        return None if value is None else decode(value)
    except FormCodeError as error:
        raise click.UsageError(WORDS(f"paper.fault.{error.fault}", code=value), ctx) from error


def _letters(ctx: click.Context, _: click.Parameter, value: str | None) -> str | None:
    """Letters of forms that were given with commas, in the order of the alphabet."""
    if value is None:
        return None
    letters = [letter.strip().upper() for letter in value.split(",")]
    if not set(letters) <= set(LETTERS) or len(set(letters)) < len(letters):
        raise click.UsageError(WORDS("paper.command.forms", forms=value), ctx)
    return "".join(sorted(letters))


@click.command(
    short_help=WORDS("paper.command.short"),
    help=WORDS("paper.command.help"),
    epilog=WORDS("paper.command.examples"),
)
@click.argument("quiz", metavar=WORDS("paper.command.metavar"))
@click.option(
    "--seed",
    type=click.IntRange(0, PAPER_SEEDS - 1),
    help=WORDS("paper.command.seed_option", greatest=PAPER_SEEDS - 1),
)
@click.option("--code", callback=_code, help=WORDS("paper.command.code_option"))
@click.option("--forms", callback=_letters, help=WORDS("paper.command.forms_option"))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=WORDS("paper.command.out_option"),
)
@click.option("--project", type=FOLDER, help=WORDS("paper.command.project_option"))
@config_option
def paper(
    quiz: str,
    seed: int | None,
    code: FormCode | None,
    forms: str | None,
    out: Path | None,
    project: Path | None,
    config_file: Path | None,
) -> None:
    """Write the papers of a quiz; exit code 1 when they cannot be those that were asked for."""
    if (seed is None) == (code is None):
        raise click.UsageError(WORDS(f"paper.command.{'missing' if code is None else 'both'}"))
    found = opened(project, config_file)
    read = read_project(found)
    if read.manual is None:
        print_problems(read)
        raise click.exceptions.Exit(1)
    manual, entry = read.manual, _quiz(read.manual, quiz)
    letters = forms or _USUAL
    if code:
        seed = code.seed
        letters = forms or LETTERS[: max(len(_USUAL), LETTERS.index(code.letter) + 1)]
        _refuse_a_changed_quiz(manual, entry, code)
    assert seed is not None
    paper = Paper(read.strings, _reader(found, manual))
    address = _address(found, manual, entry, read.strings)
    written = papers(manual, entry, seed, letters, paper, address)
    target = out or Path(f"{entry.id}-{seed}")
    _write(written, target)
    click.echo(WORDS("paper.command.done", folder=target))
    for name in written:
        click.echo(WORDS("paper.command.file", file=name))
    click.echo(WORDS("paper.command.print"))


def _quiz(manual: Manual, quiz_id: str) -> Quiz:
    quizzes = {quiz.id: quiz for quiz in manual.of(Quiz)}
    if quiz_id in quizzes:
        return quizzes[quiz_id]
    message = WORDS("paper.command.unknown", id=quiz_id)
    likely = suggestion(near(quiz_id, quizzes))
    raise click.UsageError(
        message + (likely or " " + WORDS("paper.command.list", ids=", ".join(quizzes)))
    )


def _refuse_a_changed_quiz(manual: Manual, quiz: Quiz, code: FormCode) -> None:
    """A key that does not belong to the papers that are out would do harm."""
    if meaning_of(manual, quiz) != code.meaning:
        raise click.ClickException(
            WORDS("paper.command.changed", code=encode(code), seed=code.seed)
        )


def _address(project: Project, manual: Manual, quiz: Quiz, strings: Strings) -> str:
    """The page of a quiz on the published site; empty where no site is named."""
    addresses = Addresses(manual, strings, project.host.url_style)
    page = addresses.page_of(Ref(quiz.kind, quiz.id))
    return project.host.url and project.host.url + addresses.url_of(page)


def _reader(project: Project, manual: Manual) -> Callable[[str], bytes]:
    return lambda name: (project.root / manual.media[name].path).read_bytes()


def _write(files: Mapping[str, str], target: Path) -> None:
    """Write all files or none."""
    with writing_to(target), renewing(target) as fresh:
        for name, text in files.items():
            (fresh / name).write_text(text, encoding="utf-8", newline="\n")
