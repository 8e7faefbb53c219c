"""Where any field of any entry was written, found when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from primera.diagnostics import Span
from primera.loading.layering import Layering
from primera.model.refs import Ref
from primera.yamltree.nodes import Node, Step, child, descendants, key_of, span_of, text_of, walk
from primera.yamltree.offsets import place_in_text


class SpanIndex:
    """Places by entry and path. `None` stands for the manual's settings.

    `layering` tells which of several places is in an upper layer.
    """

    def __init__(self, nodes: Mapping[Ref | None, Callable[[], Node]], layering: Layering) -> None:
        self._nodes = nodes
        self.layering = layering

    def of(self, ref: Ref | None, *path: Step) -> Span:
        """Where a value stands; if it is not there, the nearest that holds it.

        A reference with a part begins at that part, and an entry itself is shown by its id. Raises
        KeyError for an entry that no layer has.
        """
        node = walk(self._start(ref), path)
        return span_of(node if path else child(node, "id") or node)

    def key(self, ref: Ref | None, *path: Step) -> Span:
        """Where the key of a value stands; if it is not there, the nearest that holds it.

        Raises KeyError for an entry that no layer has.
        """
        above = walk(self._start(ref), path[:-1])
        key = key_of(above, str(path[-1])) if path else None
        return span_of(key) if key else self.of(ref, *path)

    def inside(self, ref: Ref | None, path: tuple[Step, ...], start: int, end: int) -> Span:
        """Where characters `start` to `end` (exclusive) of a text stand in the file.

        Raises KeyError for an entry that no layer has.
        """
        return place_in_text(walk(self._start(ref), path), start, end)

    def _start(self, ref: Ref | None) -> Node:
        entry = self._nodes[ref.entry if ref else None]()
        if ref is None or ref.part is None:
            return entry
        parts = (node for node in descendants(entry) if text_of(child(node, "id")) == ref.part)
        return next(parts, None) or child(entry, ref.part) or entry
