"""How each kind of entry is shown: one module for each kind with pages, named as the kind."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from primera.model.kinds import Kind
from primera.model.registry import WITH_PAGES
from primera.rendering.kinds.view import SECTIONS, KindView

_TEMPLATES = Path(__file__).parent.parent / "templates"


def descriptor_of(kind: Kind) -> KindView:
    """The descriptor in the module of a kind.

    Raises LookupError if it is missing or another's, and if the kind has no template.
    """
    name = f"{__name__}.{kind}"
    if find_spec(name) is None:
        raise LookupError(f"{kind!r} has pages and no descriptor: {name} is missing")
    view = getattr(import_module(name), "VIEW", None)
    if not isinstance(view, KindView) or view.kind is not kind:
        raise LookupError(f"{name} has no VIEW of {kind!r}")
    if view.nav.section not in SECTIONS:
        raise LookupError(f"{name}: the navigation has no section {view.nav.section!r}")
    if not (_TEMPLATES / f"{kind}.j2").is_file():
        raise LookupError(f"{kind!r} has pages and no template: rendering/templates/{kind}.j2")
    return view


VIEWS: Mapping[Kind, KindView] = MappingProxyType(
    {kind: descriptor_of(kind) for kind in WITH_PAGES}
)
"""Kind -> how it is shown, in the order of the kinds. Those without pages have none."""

IN_NAVIGATION: tuple[KindView, ...] = tuple(
    sorted(VIEWS.values(), key=lambda view: (SECTIONS.index(view.nav.section), view.nav.rank))
)
"""All of them, in the order in which the navigation lists them."""
