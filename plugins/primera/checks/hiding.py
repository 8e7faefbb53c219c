"""Rules about hiding: what is hidden exists, and no layer above rests on what one below hides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from primera.checks.context import CheckContext, Rule
from primera.checks.manual_index import Place
from primera.checks.references import follow, is_removed
from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.loading.model_paths import names_at
from primera.model.hiding import group_of, hidden_by_settings
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.quiz import Bank, Quiz
from primera.model.reference_types import RefTo
from primera.model.refs import Ref, parse_ref
from primera.model.registry import ENTRY_CLASSES

NO_WHOLE_ENTRY = Rule("PL420")
HIDDEN_BELOW = Rule("PL426", Severity.WARNING)
FEW_QUESTIONS = Rule("PL427", Severity.WARNING)
RULES = (NO_WHOLE_ENTRY, HIDDEN_BELOW, FEW_QUESTIONS)

HIDING = ("hide", "only")
"""The settings that name what is hidden, or all that is not."""

_LEAST_PART = 3
"""A quiz that keeps less than one in so many of its questions is another one."""


def check(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each breach of the rules of this module."""
    yield from _no_whole_entries(context)
    yield from _hidden_below(context)
    yield from _few_questions(context)


def _no_whole_entries(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a problem for each name that leads nowhere, or to a part of an entry.

    What an upper layer removed is hidden all the more.
    """
    for place, target in context.index.addresses:
        if place.owner is not None or place.path[0] not in HIDING:
            continue
        span, ref = context.span(place), parse_ref(target)
        if ref and ref.part:
            yield NO_WHOLE_ENTRY.at(span, target=target, entry=target.partition("#")[0])
        elif not is_removed(target, context) and (wrong := follow(target, context)):
            yield wrong.at_page(span, context)


def _hidden_below(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for what a layer adds, or names in a field, while one below it hides that.

    It goes with what is hidden, and nobody would see why. What a layer hides of those below it is
    no problem: that is what hiding is for.
    """
    hidden = _hidden_in_lower_layers(context)
    rank = context.spans.layer_stack.rank
    for finding, place, ref in chain(_added(hidden), _mentions(context)) if hidden else ():
        if ref not in hidden or (finding == "named" and place.owner in hidden):
            continue
        span = context.span(place)
        if rank(span) > rank(hidden[ref]):
            related = (Related(hidden[ref], "diagnostics.PL426.here"),)
            params = {"finding": finding, "kind": ref.kind.value, "id": ref.id}
            yield HIDDEN_BELOW.at(span, related=related, **params)


def _few_questions(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield a warning for each quiz of a lower layer that lost most of its questions by hiding.

    What it says of itself, before and at the end, still speaks of all that it asked.
    """
    settings, rank = context.manual.settings, context.spans.layer_stack.rank
    key = next((key for key in HIDING if getattr(settings, key)), None)
    if key is None:
        return
    span = context.spans.key(None, key)
    for quiz in context.manual.of(Quiz):
        ref = Ref(quiz.kind, quiz.id)
        left, whole = (_asked(ref, manual) for manual in (context.hiding.manual, context.manual))
        of_lower = rank(context.span(Place(ref, ("id",)))) < rank(span)
        if of_lower and 0 < left * _LEAST_PART < whole:
            yield FEW_QUESTIONS.at(span, id=quiz.id, left=left, whole=whole)


def _asked(ref: Ref, manual: Manual) -> int:
    """How many questions a quiz has to ask in a manual; none where it is not in it."""
    quiz = manual.entries.get(ref)
    if not isinstance(quiz, Quiz):
        return 0
    bank = manual.find(Ref(Kind.BANK, quiz.bank))
    return len(quiz.questions or (quiz.open_of(bank) if isinstance(bank, Bank) else ()))


def _hidden_in_lower_layers(context: CheckContext) -> Mapping[Ref, Span]:
    """What layers that have another one over them hide by name -> where they do so."""
    settings = context.manual.settings
    if not (settings.hide or settings.only):
        return {}
    others = context.span(Place(None, ("only",)))
    named = {
        ref.entry: context.span(Place(None, ("hide", index)))
        for index, address in enumerate(settings.hide)
        if (ref := parse_ref(address))
    }
    found = {ref: named.get(ref, others) for ref in hidden_by_settings(context.manual)}
    is_below = context.spans.layer_stack.is_below_another
    lower = {ref: span for ref, span in found.items() if is_below(span)}
    groups = {ref: group_of(entry) for ref, entry in context.manual.entries.items() if lower}
    return {**{ref: lower[group] for ref, group in groups.items() if group in lower}, **lower}


def _added(hidden: Iterable[Ref]) -> Iterator[tuple[str, Place, Ref]]:
    return (("added", Place(ref, ("id",)), ref) for ref in hidden)


def _mentions(context: CheckContext) -> Iterator[tuple[str, Place, Ref]]:
    """The entries that fields name which lose what is hidden, or hide with it."""
    named = [(place, Ref(kind, name)) for place, kind, name in context.index.references]
    for place, target in context.index.addresses:
        if ref := parse_ref(target):
            named.append((place, ref.entry))
    for place, ref in named:
        if place.owner:
            mark = names_at(ENTRY_CLASSES[place.owner.kind], place.path)
            if isinstance(mark, RefTo) and mark.if_hidden != "unlink":
                yield "named", place, ref
