"""The kind «page» as it is shown, under another name where `page` is the host's."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.rendering.kinds.view import Block, KindView, NavPlace

VIEW = KindView(
    kind=Kind.PAGE,
    nav=NavPlace("manual"),
    block=Block(name="manual_page"),
)
