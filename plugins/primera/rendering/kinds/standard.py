"""Standards: a page of one piece."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.rendering.kinds.view import KindView, NavPlace

VIEW = KindView(
    kind=Kind.STANDARD,
    nav=NavPlace("manual"),
    contents=False,
    own_facts=frozenset({"next_review"}),
)
