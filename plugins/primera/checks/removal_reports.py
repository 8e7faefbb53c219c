"""What places of lower layers need and an upper layer took away, told where it did so.

A practice that is removed may be named in thirty files which nobody may edit: that is one problem,
at the line that removes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.loading.merging.merge_log import Removal
from primera.model.kinds import Kind
from primera.model.refs import Ref

CODE = "PL320"


@dataclass(frozen=True, slots=True)
class LostTarget:
    """A place that names `lost`, which `removal` took away; `owner` is the entry that it is in."""

    removal: Removal
    lost: Ref
    owner: Ref
    span: Span


Found: TypeAlias = "Diagnostic | LostTarget"


def one_for_each_removal(found: Iterable[Found]) -> list[Diagnostic]:
    """The problems as they are, and one for each thing that was taken away and is needed."""
    problems: list[Diagnostic] = []
    needs: dict[tuple[Span, Ref], list[LostTarget]] = {}
    for each in found:
        if isinstance(each, LostTarget):
            needs.setdefault((each.removal.span, _whole(each)), []).append(each)
        else:
            problems.append(each)
    return [*problems, *(_problem(lost, of_it) for (_, lost), of_it in needs.items())]


def _whole(need: LostTarget) -> Ref:
    """What was taken away: the entry, if all of it was."""
    entry = need.lost.entry
    return entry if entry in need.removal.lost else need.lost


def _finding(lost: Ref) -> str:
    if lost.part:
        return "part"
    return "role" if lost.kind is Kind.ROLE else "entry"


def _problem(lost: Ref, needs: list[LostTarget]) -> Diagnostic:
    ordered = sorted(needs, key=lambda need: need.span)
    params: dict[str, Param] = {
        "finding": _finding(lost),
        "entry_link": str(lost.entry),
        "kind": lost.kind.value,
        "id": lost.id,
        "part": lost.part or "",
        "count": len(needs),
        "entries": tuple(dict.fromkeys(str(need.owner) for need in ordered)),
    }
    places = tuple(Related(need.span, f"diagnostics.{CODE}.needed") for need in ordered)
    return Diagnostic(CODE, Severity.ERROR, needs[0].removal.span, params, None, places)
