"""Checklists: forms to tick."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.model.roles import Checklist
from primera.rendering.checklists import checklist_block
from primera.rendering.kinds.view import Block, KindView, NavPlace, Values
from primera.rendering.page import Page


def _values(page: Page, checklist: Checklist) -> Values:
    return {"block": checklist_block(page, checklist)}


VIEW = KindView(
    kind=Kind.CHECKLIST,
    nav=NavPlace("today"),
    values=_values,
    styles=(),
    contents=False,
    home="shift",
    mentions=False,
    block=Block(checklist_block, once=True),
    readable=False,
)
