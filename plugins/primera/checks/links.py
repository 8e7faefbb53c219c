"""Links, in prose and in fields of their own, that lead nowhere or must not be followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from primera.checks.context import CheckContext, Rule
from primera.checks.needs import Found
from primera.checks.parts import part_names
from primera.checks.survey import Passage, Place
from primera.checks.texts import places_of
from primera.diagnostics import Diagnostic, Span
from primera.loading.near import near
from primera.model.kinds import Kind
from primera.model.quiz import Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.registry import SCHEMES

NO_ENTRY = Rule("PL402")
NO_PART = Rule("PL403")
UNKNOWN_SCHEME = Rule("PL404")
FORBIDDEN_SCHEME = Rule("PL405")
NO_PAGE = Rule("PL418")
RULES = (NO_ENTRY, NO_PART, UNKNOWN_SCHEME, FORBIDDEN_SCHEME, NO_PAGE)

_WEB = ("http://", "https://", "mailto:", "tel:")
# The parser leaves such links as plain text; the words around them would show as brackets.
_FORBIDDEN = re.compile(r"\]\(\s*<?\s*(javascript|vbscript|data|file):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a link, to be said at its place, and what it looks for in vain."""

    say: Callable[[Span], Diagnostic]
    lost: Ref | None = None

    def at(self, place: Place, span: Span, context: CheckContext) -> Found:
        """The problem of a field of the manual, or its need of what an upper layer took away."""
        problem = self.say(span)
        return context.missing(place, self.lost, problem) if self.lost else problem

    def at_page(self, span: Span, context: CheckContext) -> Diagnostic:
        """The problem of a page that is written by hand."""
        problem = self.say(span)
        return context.with_removal(self.lost, problem) if self.lost else problem


def check(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each link to an unknown entry, part or scheme."""
    for place, target in context.survey.addresses:
        if place.owner is not None and (wrong := follow(target, context)):
            yield wrong.at(place, context.span(place), context)
    for passage in context.survey.passages:
        yield from _forbidden(passage, context)
        yield from _followed(passage, context)


def _forbidden(passage: Passage, context: CheckContext) -> Iterator[Diagnostic]:
    for match in _FORBIDDEN.finditer(passage.text):
        span = context.inside(passage.place, match.start(1), match.end(1))
        yield FORBIDDEN_SCHEME.at(span, scheme=match[1].lower())


def _followed(passage: Passage, context: CheckContext) -> Iterator[Found]:
    targets = [link.target for link in passage.holds.links]
    faults = [follow(unquote(target), context) for target in targets]
    if any(faults):
        places = places_of(targets, passage.text)
        for wrong, (start, end) in zip(faults, places, strict=True):
            if wrong:
                yield wrong.at(passage.place, context.inside(passage.place, start, end), context)


def follow(target: str, context: CheckContext) -> Wrong | None:
    """What is wrong with a link; None if it leads somewhere."""
    if target.startswith(_WEB):
        return None
    ref = parse_ref(target)
    if ref is None:
        scheme = near(target.partition(":")[0], SCHEMES) if ":" in target else None
        return Wrong(lambda span: UNKNOWN_SCHEME.at(span, scheme, target=target))
    if ref.entry not in context.known:
        likely, kind, entry_id = context.near_id(ref.kind, ref.id), ref.kind.value, ref.id
        return Wrong(lambda span: NO_ENTRY.at(span, likely, kind=kind, id=entry_id), ref.entry)
    entry = context.manual.find(ref)
    if ref.part and entry and ref.part not in (names := part_names(entry, context.anchors)):
        return _no_part(ref, ref.part, names)
    if ref.kind is Kind.BANK and not _is_asked(ref, context):
        return Wrong(lambda span: NO_PAGE.at(span, target=target))
    return None


def _no_part(ref: Ref, part: str, names: frozenset[str]) -> Wrong:
    likely, kind, entry_id = near(part, names), ref.kind.value, ref.id
    return Wrong(lambda span: NO_PART.at(span, likely, kind=kind, id=entry_id, part=part), ref)


def _is_asked(ref: Ref, context: CheckContext) -> bool:
    """Whether some quiz shows a bank, or a question of it: a bank has no page of its own."""
    quizzes = [quiz for quiz in context.manual.of(Quiz) if quiz.bank == ref.id]
    return not context.complete or any(
        ref.part is None or not quiz.questions or ref.part in quiz.questions for quiz in quizzes
    )
