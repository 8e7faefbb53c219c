"""From the manual that was loaded to the one that is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from primera.loading.numbering import consecutive
from primera.model.counting import with_counts
from primera.model.fields import Part
from primera.model.hiding import Shown, hidden_by_settings, without
from primera.model.manual import Manual
from primera.model.media_use import without_unused_media
from primera.model.role_merging import with_merged_roles
from primera.yamltree.nodes import Step


def path_in(whole: Part, left: Part, path: Iterable[Step]) -> Iterator[Step]:
    """Where a value of an entry that is shown stands in all of it: hidden members count there."""
    above: tuple[Any, Any] = (whole, left)
    for step in path:
        if isinstance(step, int):
            members, member = above[0], above[1][step]
            place = next(at for at, each in enumerate(members) if _is_the_same(each, member))
            above = (members[place], member)
            yield place
        else:
            above = (getattr(above[0], step), getattr(above[1], step))
            yield step


def _is_the_same(one: Any, other: Any) -> bool:
    """Whether a member is what is left of another: a part has its id, all else its value."""
    return bool(one == other or (hasattr(one, "id") and one.id == getattr(other, "id", None)))


def shown(manual: Manual) -> Shown:
    """The manual with its roles merged and its counts worked out, without what its settings hide.

    It is numbered again where they want no gaps. The files that only hidden entries show go too.
    """
    whole = with_merged_roles(manual)
    found = without(whole, hidden_by_settings(whole))
    left = without_unused_media(found.manual, manual)
    if found.named and manual.settings.numbering == "consecutive":
        left = replace(left, entries=consecutive(left.entries))
    return replace(found, manual=with_counts(left))
