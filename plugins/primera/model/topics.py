"""What a question is about: the entry that its passage is in, and a practice's area too."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.practice import Practice
from primera.model.question import QuestionBase
from primera.model.refs import Ref, parse_ref


def is_about(manual: Manual, question: QuestionBase, ref: Ref) -> bool:
    """Whether a question tests an entry, or a passage of it when `ref` names a part.

    What tests a practice is about its area as well. A question whose passage is no address is
    about nothing.
    """
    passage = parse_ref(question.passage)
    if passage is None:
        return False
    if ref.part is not None:
        return passage == ref
    if ref.kind is Kind.AREA:
        practice = manual.find(passage)
        if isinstance(practice, Practice) and practice.area == ref.id:
            return True
    return passage.entry == ref
