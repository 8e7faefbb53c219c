"""What is said of members of lists that cannot be merged, or not placed where they ask to be."""

from __future__ import annotations

import json
from collections.abc import Sequence

from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.loading.merging.members import VERB, place_of, place_of_neighbour, words_of
from primera.loading.merging.merge_log import Move
from primera.yamltree.nodes import (
    Node,
    ScalarNode,
    SequenceNode,
    child,
    key_of,
    span_of,
    text_of,
    written_in,
)

WARNINGS = ("PL325",)
_VERBS = ("add", "change", "replace", "remove")
_LONGEST_LIST = 80


def is_there(node: Node, name: str, below: Node) -> Diagnostic:
    """A member that is below is written again, without a word of what to do with it."""
    related = (Related(place_of(below), "diagnostics.PL301.first"),)
    return Diagnostic("PL301", Severity.ERROR, place_of(node), {"id": name}, None, related)


def unknown_verb(node: Node, verb: str, fitting: Sequence[str]) -> Diagnostic:
    """A verb that there is not."""
    span = span_of(child(node, VERB) or node)
    params: dict[str, Param] = {"verb": verb, "allowed": _VERBS}
    return Diagnostic("PL302", Severity.ERROR, span, params, closest(verb, fitting))


def is_not_below(
    place: Span, name: str, verb: str, suggestion: str | None, taken: Span | None
) -> Diagnostic:
    """A verb for what is below, of something that is not; `taken` is where it was taken away."""
    params = {"id": name, "verb": verb}
    told = _taken("PL303", taken)
    return Diagnostic("PL303", Severity.ERROR, place, params, suggestion, told)


def no_neighbour(
    written: Node, name: str, suggestion: str | None, taken: Span | None
) -> Diagnostic:
    """Beside what is not there; `taken` is where it was taken away."""
    told = _taken("PL304", taken)
    return Diagnostic("PL304", Severity.ERROR, span_of(written), {"id": name}, suggestion, told)


def says_nothing(lower: Node, key: Node, upper: SequenceNode) -> Diagnostic:
    """A list over another one, without a word of what to do with that."""
    related = (Related(span_of(lower), "diagnostics.PL305.first"),)
    params = {"key": key.value, "written": _as_written(upper)}
    return Diagnostic("PL305", Severity.ERROR, span_of(upper), params, None, related)


def before_and_after(node: Node) -> Diagnostic:
    """Two places for one member."""
    return Diagnostic("PL306", Severity.ERROR, span_of(key_of(node, "after") or node))


def has_no_written_id(span: Span, name: str, line: Node) -> Diagnostic:
    """A plain line is named by its words alone: with other words it is another one."""
    related = (Related(span_of(line), "diagnostics.PL323.first"),)
    params = {"id": name, "text": words_of(line)}
    return Diagnostic("PL323", Severity.ERROR, span, params, None, related)


def in_a_circle(nodes: Sequence[Node]) -> Diagnostic:
    """Members that stand beside one another, and beside nothing else."""
    names = [text_of(child(node, "id")) or "" for node in nodes]
    first, *others = map(place_of_neighbour, nodes)
    related = tuple(Related(place, "diagnostics.PL324.other") for place in others)
    params = {"circle": " → ".join([*names, names[0]])}
    return Diagnostic("PL324", Severity.ERROR, first, params, None, related)


def was_beside(upper: Move, lower: Move) -> Diagnostic:
    """A member is moved to the other side of one that a layer below put beside it."""
    params: dict[str, Param] = {
        "id": upper.ref.part or upper.ref.id,
        "other": lower.ref.part or lower.ref.id,
        "finding": "after" if lower.after else "before",
    }
    related = (Related(lower.span, "diagnostics.PL325.first"),)
    return Diagnostic("PL325", Severity.WARNING, upper.span, params, None, related)


def _taken(code: str, span: Span | None) -> tuple[Related, ...]:
    return (Related(span, f"diagnostics.{code}.taken"),) if span else ()


def _as_written(members: SequenceNode) -> str:
    """A list on one line, to be copied; only its beginning if it is long or not of mere words."""
    texts = [_between_commas(node) for node in members.value if isinstance(node, ScalarNode)]
    line = ", ".join(texts)
    whole = len(texts) == len(members.value) and len(line) <= _LONGEST_LIST and "\n" not in line
    return f"[{line}]" if whole else "[…]"


def _between_commas(node: ScalarNode) -> str:
    """A scalar as it may stand in brackets."""
    text = written_in(node)
    means_more = not node.style and set(text) & set(",[]{}")
    return json.dumps(text, ensure_ascii=False) if means_more else text
