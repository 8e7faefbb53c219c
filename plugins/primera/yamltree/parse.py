"""YAML text to nodes, by libyaml: no value is interpreted, and no depth exhausts the stack."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import cast

from yaml import AliasEvent, CBaseLoader, MappingNode, ScalarNode
from yaml.error import Mark, MarkedYAMLError
from yaml.events import Event
from yaml.nodes import Node

from primera.yamltree.nodes import LIST, MAPPING, NULL, TEXT, Origin

MAX_DEPTH = 50
"""Deepest nesting of lists and mappings: ten times what a manual needs. libyaml composes
recursively, without a limit of its own."""


_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
"""How YAML writes that there is no value."""


class TooDeepError(MarkedYAMLError):
    """Lists and mappings are nested deeper than MAX_DEPTH."""


class SecondDocumentError(MarkedYAMLError):
    """The file goes on after the end of its document."""


class _Stream(BytesIO):
    """Bytes to parse; the parser writes `name` into every mark."""

    def __init__(self, text: str, origin: Origin) -> None:
        super().__init__(text.encode())
        self.name = origin._replace(text=text)


class _Parser(CBaseLoader):
    """Gives every scalar as text, except a plain one that says nothing, which is null."""

    def __init__(self, text: str, origin: Origin) -> None:
        super().__init__(_Stream(text, origin))
        self._depth = 0

    def resolve(self, kind: type[Node], value: str | None, implicit: object) -> str:
        """Called by libyaml's wrapper for each node without a tag of its own."""
        if kind is ScalarNode:
            # `implicit` is (plain, quoted) for scalars.
            return NULL if implicit[0] and value in _NOTHING else TEXT  # type: ignore[index]
        return MAPPING if kind is MappingNode else LIST

    def descend_resolver(self, parent: Node | None, index: object) -> None:
        """Called by libyaml's wrapper before each node is composed."""
        self._depth += 1
        if self._depth > MAX_DEPTH and parent is not None:
            raise TooDeepError(problem="nested too deep", problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        """Called by libyaml's wrapper after each node is composed."""
        self._depth -= 1


def parse(text: str, origin: Origin) -> Node | None:
    """The tree of a text, or None when it holds nothing.

    Raises yaml.YAMLError, also TooDeepError and SecondDocumentError. Aliases give the same node
    twice: look for them with `find_anchors` first.
    """
    parser = _Parser(text, origin)
    try:
        if not parser.check_node():
            return None
        root = parser.get_node()
        if parser.check_node():
            second = parser.get_node()
            mark = second.start_mark if second else None
            raise SecondDocumentError(problem="second document", problem_mark=mark)
        return root
    finally:
        parser.dispose()


def find_anchors(text: str, origin: Origin) -> Iterator[tuple[str, Mark, Mark]]:
    """Each anchor and alias with its name and place, without expanding anything.

    Raises yaml.YAMLError.
    """
    parser = _Parser(text, origin)
    depth = 0
    try:
        while parser.check_event():
            event = parser.get_event()
            assert event is not None
            start, end = cast(Mark, event.start_mark), cast(Mark, event.end_mark)
            depth += _deeper(event)
            if depth > MAX_DEPTH:
                raise TooDeepError(problem="nested too deep", problem_mark=start)
            if name := getattr(event, "anchor", None):
                sign = "*" if isinstance(event, AliasEvent) else "&"
                yield f"{sign}{name}", start, end
    finally:
        parser.dispose()


def _deeper(event: Event) -> int:
    name = type(event).__name__
    if not name.startswith(("Sequence", "Mapping")):
        return 0
    return 1 if name.endswith("StartEvent") else -1
