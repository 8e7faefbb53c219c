"""Methods: nothing that other pages do not have."""

from __future__ import annotations

from primera.model.kinds import Kind
from primera.rendering.kinds.view import KindView, NavPlace

VIEW = KindView(kind=Kind.METHOD, nav=NavPlace("manual"), block=None)
