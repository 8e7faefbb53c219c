"""From the questions of a manual to what scoring needs of them."""

from __future__ import annotations

from fractions import Fraction

from primera.model.arranging import MatchingQuestion, OrderingQuestion
from primera.model.case import CaseQuestion
from primera.model.case_graph import greatest_worth
from primera.model.question import Credit, MultipleQuestion, SingleQuestion, TrueFalseQuestion
from primera.model.question_types import Question
from primera.model.typed import (
    ClozeQuestion,
    Gap,
    NumericQuestion,
    ShortTextQuestion,
    TypedAnswer,
    TypedGap,
)
from primera.scoring.case import ScorableCase, ScorableDecision, ScorableNode
from primera.scoring.choice import ScorableChoice
from primera.scoring.mark import Scorable
from primera.scoring.matching import ScorableMatching
from primera.scoring.numbers import MILLIONTHS
from primera.scoring.numeric import ScorableNumeric
from primera.scoring.ordering import ScorableOrdering
from primera.scoring.typed import ScorableCloze, ScorableGap, ScorableShortText
from primera.scoring.variants import draw_variants
from primera.scoring.words import ForeseenError, TypedKey


def scorable(question: Question) -> Scorable:
    """What scoring needs of a question.

    Raises ValueError for a question that the checks of a manual would refuse.
    """
    match question:
        case SingleQuestion():
            return _choice(question)
        case MultipleQuestion():
            return _choice(question, question.credit)
        case TrueFalseQuestion():
            key = "true" if question.answer else "false"
            return ScorableChoice("single", question.points, ("true", "false"), (key,))
        case OrderingQuestion():
            items = tuple(item.id for item in question.items)
            return ScorableOrdering("ordering", question.points, items, question.credit)
        case MatchingQuestion():
            return _matching(question)
        case ClozeQuestion():
            gaps = tuple(map(_gap, question.gaps))
            return ScorableCloze("cloze", question.points, gaps, question.credit)
        case ShortTextQuestion():
            return ScorableShortText("short_text", question.points, _key(question))
        case NumericQuestion():
            return _numeric(question)
        case CaseQuestion():
            return _case(question)


def _choice(
    question: SingleQuestion | MultipleQuestion, credit: Credit = "partial"
) -> ScorableChoice:
    options = tuple(option.id for option in question.options)
    keys = tuple(option.id for option in question.options if option.key)
    return ScorableChoice(question.type, question.points, options, keys, credit)


def _matching(question: MatchingQuestion) -> ScorableMatching:
    pairs = tuple((pair.id, pair.answer) for pair in question.pairs)
    answers = tuple(answer.id for answer in question.answers)
    return ScorableMatching("matching", question.points, pairs, answers, question.credit)


def _gap(gap: Gap) -> ScorableGap:
    if isinstance(gap, TypedGap):
        return ScorableGap(gap.id, _key(gap))
    options = tuple(option.id for option in gap.options)
    keys = [option.id for option in gap.options if option.key]
    if len(keys) != 1:
        raise ValueError(f"a menu has exactly one key: {gap.id}")
    return ScorableGap(gap.id, None, options, keys[0])


def _key(answer: TypedAnswer) -> TypedKey:
    errors = tuple(ForeseenError(error.id, error.text) for error in answer.errors)
    return TypedKey(answer.accept, answer.forgive, answer.near_credit, errors)


def _numeric(question: NumericQuestion) -> ScorableNumeric:
    return ScorableNumeric(
        "numeric",
        question.points,
        int(Fraction(question.tolerance) * MILLIONTHS),
        question.near_credit,
        question.unit or "",
        tuple(drawn.numbers for drawn in draw_variants(question)),
    )


def _case(question: CaseQuestion) -> ScorableCase:
    nodes = tuple(
        ScorableNode(
            node.id,
            tuple(ScorableDecision(each.id, each.to, each.worth) for each in node.decisions),
        )
        for node in question.nodes
    )
    return ScorableCase("case", question.points, nodes, greatest_worth(question))
