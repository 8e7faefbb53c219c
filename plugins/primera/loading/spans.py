"""Where any field of any entry was written, found when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from primera.diagnostics import Span
from primera.loading.layer_stack import LayerStack, holds
from primera.model.refs import Ref
from primera.yamltree.nodes import (
    Node,
    Step,
    by_depth,
    child,
    key_of,
    span_of,
    text_of,
    walk,
    with_keys,
)
from primera.yamltree.text_positions import place_in_text


class SpanIndex:
    """Places by entry and path. `None` stands for the manual's settings.

    `layer_stack` tells which of several places is in an upper layer; `lost_settings`, whether some
    file with settings could not be read whole.
    """

    def __init__(
        self,
        nodes: Mapping[Ref | None, Callable[[], Node]],
        layer_stack: LayerStack,
        lost_settings: bool,
    ) -> None:
        self._nodes = nodes
        self.lost_settings = lost_settings
        self.layer_stack = layer_stack

    @property
    def has_settings(self) -> bool:
        """Whether some layer has settings of the manual."""
        return None in self._nodes

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

    def has(self, ref: Ref) -> bool:
        """Whether some layer has an entry, with the part that the reference names."""
        return ref.entry in self._nodes and self._part(ref) is not None

    def holds(self, ref: Ref, span: Span) -> bool:
        """Whether a place is in an entry or a part of one, whichever layer it was written in."""
        part = self._part(ref) if ref.entry in self._nodes else None
        return part is not None and any(holds(each, span) for each in with_keys(part))

    def _start(self, ref: Ref | None) -> Node:
        if ref is None:
            return self._nodes[None]()
        return self._part(ref) or self._nodes[ref.entry]()

    def _part(self, ref: Ref) -> Node | None:
        """The tree of an entry, or of a part of it: the outermost that is called so."""
        entry = self._nodes[ref.entry]()
        if ref.part is None:
            return entry
        parts = (node for node in by_depth(entry) if text_of(child(node, "id")) == ref.part)
        return next(parts, None) or child(entry, ref.part)
