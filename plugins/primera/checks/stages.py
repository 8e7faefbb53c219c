"""Stages of paths: what they check before it was read, what they cannot check, and empty ones."""

from __future__ import annotations

from collections.abc import Iterator

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.checks.references import follow
from primera.diagnostics import Diagnostic, Severity
from primera.model.blueprint import candidates
from primera.model.kinds import Kind
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.roles import LEAST_ASKED, Path
from primera.model.stage_checks import pools_of, reading_up_to

FEW_CANDIDATES = Rule("PL741", Severity.WARNING)
UNREAD = Rule("PL742", Severity.WARNING)
NOTHING_READ = Rule("PL743", Severity.WARNING)
EMPTY = Rule("PL744", Severity.WARNING)
RULES = (FEW_CANDIDATES, UNREAD, NOTHING_READ, EMPTY)

_NAMED = 3
"""Passages that are named of those that are asked about and not read."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    for path in context.manual.of(Path):
        yield from _of_path(path, context)
    if context.complete:
        yield from _few_candidates(context)


def _reads_well(path: Path, context: CheckContext) -> bool:
    """Whether all that a path reads is there: that something is missing has been told."""
    return not any(follow(target, context) for stage in path.stages for target in stage.read)


def _of_path(path: Path, context: CheckContext) -> Iterator[Diagnostic]:
    ref, reads, reads_well = Ref(path.kind, path.id), False, _reads_well(path, context)
    for index, stage in enumerate(path.stages):
        reads = reads or bool(stage.read)
        if stage.check and not reads:
            place = Place(ref, ("stages", index, "check"))
            yield NOTHING_READ.at(context.span(place), stage=stage.id)
        if not (stage.read or stage.quizzes or stage.check or stage.task):
            yield EMPTY.at(context.span(Place(ref, ("stages", index, "id"))), stage=stage.id)
        for number in range(len(stage.quizzes) if reads_well else 0):
            yield from _unread(path, index, number, context)


def _unread(path: Path, index: int, number: int, context: CheckContext) -> Iterator[Diagnostic]:
    """A warning for a quiz of a stage that asks about what the path has not read by then."""
    stage = path.stages[index]
    quiz = context.manual.find(Ref(Kind.QUIZ, stage.quizzes[number]))
    if not isinstance(quiz, Quiz) or not isinstance(
        context.manual.find(Ref(Kind.BANK, quiz.bank)), Bank
    ):
        return
    reading = reading_up_to(context.manual, path, stage)
    asked = candidates(context.manual, quiz)
    passages = [each.passage for each in asked if not follow(each.passage, context)]
    unread = [passage for passage in passages if not reading.covers(parse_ref(passage))]
    if unread:
        yield UNREAD.at(
            context.span(Place(Ref(path.kind, path.id), ("stages", index, "quizzes", number))),
            quiz=quiz.id,
            stage=stage.id,
            left=len(unread),
            whole=len(asked),
            passages=", ".join(list(dict.fromkeys(unread))[:_NAMED]),
        )


def _few_candidates(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each check that has hardly anything to ask.

    Of what is written, not of what is shown: whoever hides entries of a base cannot give its
    questions back, and a check asks what is left.
    """
    for pool in pools_of(context.manual):
        path = pool.path
        index = path.stages.index(pool.stage)
        reads = any(stage.read for stage in path.stages[: index + 1])
        if reads and len(pool.questions) < LEAST_ASKED and _reads_well(path, context):
            place = Place(Ref(path.kind, path.id), ("stages", index, "check"))
            found = "few" if pool.questions else "none"
            yield FEW_CANDIDATES.at(
                context.span(place), finding=found, stage=pool.stage.id, left=len(pool.questions)
            )
