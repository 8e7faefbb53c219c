"""Payloads, as pages and vectors hold them, back to what scores."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from primera.model.question import Credit
from primera.scoring.case import ScorableCase, ScorableDecision, ScorableNode
from primera.scoring.choice import ScorableChoice
from primera.scoring.mark import Scorable
from primera.scoring.matching import ScorableMatching
from primera.scoring.numeric import NumericVariant, ScorableNumeric
from primera.scoring.ordering import ScorableOrdering
from primera.scoring.typed import ScorableCloze, ScorableGap, ScorableShortText
from primera.scoring.words import ForeseenError, TypedKey


def read_payload(payload: Mapping[str, Any]) -> Scorable:
    """The question that a payload describes; members that scoring does not name are ignored.

    Raises KeyError when a member is missing, ValueError when the type is unknown or the question
    breaks a condition of scoring.md.
    """
    kind, points = payload["type"], payload["points"]
    credit = _credit(payload.get("credit", "partial"))
    match kind:
        case "single" | "multiple":
            options, keys = tuple(payload["options"]), tuple(payload["keys"])
            return ScorableChoice(kind, points, options, keys, credit)
        case "ordering":
            return ScorableOrdering(kind, points, tuple(payload["items"]), credit)
        case "matching":
            pairs = tuple((thing, answer) for thing, answer in payload["pairs"])
            return ScorableMatching(kind, points, pairs, tuple(payload["answers"]), credit)
        case "cloze":
            return ScorableCloze(kind, points, tuple(map(_gap, payload["gaps"])), credit)
        case "short_text":
            return ScorableShortText(kind, points, _key(payload["key"]))
        case "numeric":
            variants = tuple(map(_variant, payload["variants"]))
            unit = payload.get("unit", "")
            return ScorableNumeric(
                kind, points, payload["tolerance"], payload["near"], unit, variants
            )
        case "case":
            nodes = tuple(_node(node) for node in payload["nodes"])
            return ScorableCase(kind, points, nodes, payload["greatest"])
        case _:
            raise ValueError(f"unknown question type: {kind}")


def _credit(given: object) -> Credit:
    if given == "partial":
        return "partial"
    if given == "all_or_nothing":
        return "all_or_nothing"
    raise ValueError(f"unknown credit: {given}")


def _node(node: Mapping[str, Any]) -> ScorableNode:
    decisions = (
        ScorableDecision(each["id"], each["to"], each["worth"]) for each in node["decisions"]
    )
    return ScorableNode(node["id"], tuple(decisions))


def _gap(gap: Mapping[str, Any]) -> ScorableGap:
    if "key" in gap:
        return ScorableGap(gap["id"], _key(gap["key"]))
    return ScorableGap(gap["id"], None, tuple(gap["options"]), gap["right"])


def _key(key: Mapping[str, Any]) -> TypedKey:
    errors = tuple(ForeseenError(error["id"], error["text"]) for error in key["errors"])
    return TypedKey(tuple(key["accept"]), tuple(key["forgive"]), key["near"], errors)


def _variant(variant: Mapping[str, Any]) -> NumericVariant:
    return NumericVariant(variant["key"], tuple((name, value) for name, value in variant["errors"]))
