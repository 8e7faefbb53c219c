"""The paths of the bundled manual: they only check what they had read."""

from __future__ import annotations

from primera.checks.context import CheckContext
from primera.checks.stages import check
from primera.loading import Loaded
from primera.model.blueprint import candidates
from primera.model.manual import Manual
from primera.model.quiz import Quiz
from primera.model.refs import parse_ref
from primera.model.roles import Path
from primera.model.stage_checks import MOST_CANDIDATES, pools_of, reading_up_to


def test_no_question_of_a_check_rests_on_what_was_not_read(manual: Manual) -> None:
    pools = list(pools_of(manual))
    assert len(pools) > 40
    for pool in pools:
        reading = reading_up_to(manual, pool.path, pool.stage)
        assert pool.questions
        assert len(pool.questions) <= MOST_CANDIDATES
        for one in pool.questions:
            assert reading.covers(parse_ref(one.question.passage)), (pool.ref, one.name)


def test_no_quiz_of_a_stage_asks_what_was_not_read(manual: Manual) -> None:
    for path in manual.of(Path):
        for stage in path.stages:
            reading = reading_up_to(manual, path, stage)
            for quiz in stage.quizzes:
                for question in candidates(manual, manual.get(Quiz, quiz)):
                    assert reading.covers(parse_ref(question.passage)), (path.id, stage.id)


def test_every_stage_that_reads_asks_about_it(manual: Manual, loaded: Loaded) -> None:
    for path in manual.of(Path):
        for stage in path.stages:
            assert stage.check or stage.quizzes or path.id == "formador"
    assert not list(check(CheckContext(loaded.manual, loaded.spans, loaded.known)))
