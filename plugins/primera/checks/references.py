"""Ids and links that lead nowhere, say nothing, or must not be followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from primera.checks.context import CheckContext, Rule
from primera.checks.fragments import fragments_of
from primera.checks.manual_index import Passage, Place
from primera.checks.prose_findings import places_of
from primera.checks.removal_reports import Found
from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.suggestions import closest
from primera.model.blueprint import shows
from primera.model.counted_text import COUNT_SCHEMES
from primera.model.kinds import Kind
from primera.model.prose import plain_text
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.registry import SCHEMES
from primera.model.visible_text import has_visible_text

NO_SUCH_ENTRY = Rule("PL401")
LINK_TO_NO_ENTRY = Rule("PL402")
LINK_TO_NO_PART = Rule("PL403")
UNKNOWN_SCHEME = Rule("PL404")
FORBIDDEN_SCHEME = Rule("PL405")
LINK_TO_NO_PAGE = Rule("PL418")
WORDLESS_LINK = Rule("PL419")
LINK_IN_LINE = Rule("PL502", Severity.WARNING)

# Only a warning: the part may have been retired after that edition.
UNKNOWN_MINOR_CHANGE = Rule("PL417", Severity.WARNING)
RULES = (
    NO_SUCH_ENTRY,
    LINK_TO_NO_ENTRY,
    LINK_TO_NO_PART,
    UNKNOWN_SCHEME,
    FORBIDDEN_SCHEME,
    LINK_TO_NO_PAGE,
    WORDLESS_LINK,
    LINK_IN_LINE,
    UNKNOWN_MINOR_CHANGE,
)

_COUNTS = tuple(f"{scheme}:" for scheme in COUNT_SCHEMES)
_FOLLOWED_ELSEWHERE = ("http://", "https://", "mailto:", "tel:", *_COUNTS)
"""The web, and counts, which have rules of their own."""
# The parser leaves such links as plain text; the words around them would show as brackets.
_FORBIDDEN = re.compile(r"\]\(\s*<?\s*(javascript|vbscript|data|file):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BadLink:
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
    """Yield a problem for each breach of the rules of this module."""
    yield from _missing_entries(context)
    yield from _links(context)
    yield from _wordless_links(context)
    yield from _links_in_lines(context)
    yield from _minor_changes(context)


def _missing_entries(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each field that names an entry which no file defines."""
    ids = context.ids
    for place, kind, entry_id in context.index.references:
        if entry_id not in ids[kind]:
            likely = context.free(place, context.near_id(kind, entry_id))
            if likely is not None and place.owner == Ref(kind, likely):
                likely = None  # No entry is to name itself.
            problem = NO_SUCH_ENTRY.at(context.span(place), likely, kind=kind.value, id=entry_id)
            yield context.missing(place, Ref(kind, entry_id), problem)


def _links(context: CheckContext) -> Iterator[Found]:
    """Yield a problem for each link to an unknown entry, part or scheme."""
    for place, target in context.index.addresses:
        if place.owner is not None and (wrong := follow(target, context)):
            yield wrong.at(place, context.span(place), context)
    for passage in context.index.passages:
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


def follow(target: str, context: CheckContext) -> BadLink | None:
    """What is wrong with a link; None if it leads somewhere."""
    if target.startswith(_FOLLOWED_ELSEWHERE):
        return None
    ref = parse_ref(target)
    if ref is None:
        scheme = closest(target.partition(":")[0], SCHEMES) if ":" in target else None
        return BadLink(lambda span: UNKNOWN_SCHEME.at(span, scheme, target=target))
    if ref.entry not in context.known:
        likely, kind, entry_id = context.near_id(ref.kind, ref.id), ref.kind.value, ref.id
        return BadLink(
            lambda span: LINK_TO_NO_ENTRY.at(span, likely, kind=kind, id=entry_id), ref.entry
        )
    entry = context.manual.find(ref)
    if ref.part and entry and ref.part not in (names := fragments_of(entry, context.anchors)):
        return _no_part(ref, ref.part, names)
    if ref.kind is Kind.BANK and not _is_asked(ref, context):
        return BadLink(lambda span: LINK_TO_NO_PAGE.at(span, target=target))
    return None


def _no_part(ref: Ref, part: str, names: frozenset[str]) -> BadLink:
    likely, kind, entry_id = closest(part, names), ref.kind.value, ref.id
    return BadLink(
        lambda span: LINK_TO_NO_PART.at(span, likely, kind=kind, id=entry_id, part=part), ref
    )


def _is_asked(ref: Ref, context: CheckContext) -> bool:
    """Whether some quiz shows a bank, or a question of it: a bank has no page of its own."""
    quizzes = [quiz for quiz in context.manual.of(Quiz) if quiz.bank == ref.id]
    bank = context.manual.find(ref.entry)
    return (
        not context.complete
        or not isinstance(bank, Bank)
        or any(shows(quiz, bank, ref.part) for quiz in quizzes)
    )


def _wordless_links(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each link whose brackets hold nothing to read."""
    for passage in context.index.passages:
        links = passage.holds.links
        silent = [not has_visible_text(plain_text(link.children)) for link in links]
        if any(silent):
            places = places_of((link.target for link in links), passage.text)
            for link, lacks, (start, end) in zip(links, silent, places, strict=True):
                if lacks:
                    span = context.inside(passage.place, start, end)
                    yield WORDLESS_LINK.at(span, target=link.target)


def _links_in_lines(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each line with a link in it: readers would see its brackets."""
    for place, link in context.index.links_in_lines:
        yield LINK_IN_LINE.at(context.span(place), link=link)


def _minor_changes(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each minor change whose part no entry has."""
    for place, target in context.index.addresses:
        of_change = place.owner is None and place.path[-1] == "part"
        if of_change and not (_exists(target, context) or is_removed(target, context)):
            yield UNKNOWN_MINOR_CHANGE.at(context.span(place), target=target)


def is_removed(target: str, context: CheckContext) -> bool:
    """Whether an upper layer took away what an address names: then it was retired on purpose."""
    ref = parse_ref(target)
    removed = context.spans.layer_stack.removed
    return ref is not None and (ref in removed or ref.entry in removed)


def _exists(target: str, context: CheckContext) -> bool:
    ref = parse_ref(target)
    if ref is None or ref.entry not in context.known:
        return False
    entry = context.manual.find(ref)
    return entry is None or ref.part is None or ref.part in fragments_of(entry, context.anchors)
