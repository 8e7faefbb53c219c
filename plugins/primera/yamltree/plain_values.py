"""Nodes to plain values: dictionaries, lists, texts and None."""

from __future__ import annotations

import re
from typing import TypeAlias

from primera.diagnostics import Diagnostic, Related, Severity
from primera.yamltree.nodes import (
    LIST,
    MAPPING,
    NULL,
    TEXT,
    Node,
    ScalarNode,
    SequenceNode,
    span_of,
)

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"

_MERGE_KEY = "<<"


def to_plain(node: Node, problems: list[Diagnostic]) -> Plain:
    """The value of a node. Repeated keys, tags and merge keys are added to `problems`.

    Of a repeated key the last value counts.
    """
    kind = type(node)
    if kind is ScalarNode:
        return _scalar(node, problems)  # type: ignore[arg-type]  # isinstance costs twice as much
    if kind is SequenceNode:
        if node.tag is not LIST:
            problems.append(_tag(node))
        return [to_plain(member, problems) for member in node.value]
    return _mapping(node, problems)


def _scalar(node: ScalarNode, problems: list[Diagnostic]) -> str | None:
    value: str = node.value
    if node.tag is TEXT:
        return with_paragraphs(value, node.style) if "\n" in value else value
    if node.tag is NULL:
        return None
    problems.append(_tag(node))
    return value


def with_paragraphs(text: str, style: str | None) -> str:
    """The text of a scalar as people mean it.

    Line breaks at the end are no part of it: `>` and `>-` mean the same. In a folded text (`>`) a
    blank line divides paragraphs; YAML leaves a mere line break, which Markdown takes for a space.
    """
    text = text.rstrip("\n")
    return re.sub(r"(?<!\n)\n(?!\n)", "\n\n", text) if style == ">" else text


def _mapping(node: Node, problems: list[Diagnostic]) -> dict[str, Plain]:
    if node.tag is not MAPPING:
        problems.append(_tag(node))
    value: dict[str, Plain] = {}
    for key, below in node.value:
        if key.tag is TEXT:
            value[key.value] = to_plain(below, problems)
        else:
            problems.append(Diagnostic("PL123", Severity.ERROR, span_of(key)))
    value.pop(_MERGE_KEY, None)
    if len(value) != len(node.value):
        problems.extend(key_problems(node))
    return value


def key_problems(node: Node) -> list[Diagnostic]:
    """The repeated keys and the merge keys of a mapping, those of its members not included."""
    seen: dict[str, Node] = {}
    problems = []
    for key, _ in node.value:
        if not isinstance(key, ScalarNode):
            continue
        if key.value == _MERGE_KEY:
            params = {"name": _MERGE_KEY}
            problems.append(Diagnostic("PL111", Severity.ERROR, span_of(key), params))
        elif first := seen.get(key.value):
            related = (Related(span_of(first), "diagnostics.PL110.first"),)
            params = {"key": key.value}
            problems.append(
                Diagnostic("PL110", Severity.ERROR, span_of(key), params, None, related)
            )
        else:
            seen[key.value] = key
    return problems


def _tag(node: Node) -> Diagnostic:
    return Diagnostic("PL112", Severity.ERROR, span_of(node), {"tag": _as_written(node.tag)})


def _as_written(tag: str) -> str:
    standard = "tag:yaml.org,2002:"
    return f"!!{tag.removeprefix(standard)}" if tag.startswith(standard) else tag
