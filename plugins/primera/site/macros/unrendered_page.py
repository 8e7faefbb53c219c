"""A hand-written page as far as it is known before its templates are filled in."""

from __future__ import annotations

from collections.abc import Mapping

from primera.site.macros.tags import Tag, TagKind, tags_of
from primera.site.macros.templating import Templating

UNFILLED = "pl-plantilla"
"""What stands for what a template prints: a link that holds it leads nobody knows where."""

_KEPT = (TagKind.ANCHOR, TagKind.RAW)


def unfilled(markdown: str, meta: Mapping[str, object], templating: Templating) -> str:
    """The Markdown of a page with a word for each thing that is printed, and without statements."""
    pieces, last = [], 0
    for tag in _templates(markdown, meta, templating):
        stands = UNFILLED if tag.kind is TagKind.PRINT else ""
        pieces += [markdown[last : tag.start], stands]
        last = tag.end
    return "".join([*pieces, markdown[last:]])


def has_templates(markdown: str, meta: Mapping[str, object], templating: Templating) -> bool:
    """Whether a page says more than stands in it."""
    return bool(_templates(markdown, meta, templating))


def _templates(markdown: str, meta: Mapping[str, object], templating: Templating) -> list[Tag]:
    if not templating.on or meta.get("render_macros") is False:
        return []
    return [tag for tag in tags_of(markdown, templating.syntax) if tag.kind not in _KEPT]
