"""Checklists to HTML: lists to tick, by moment of the shift."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import asdict, dataclass

from primera.model.kinds import Kind
from primera.model.meaning_hash import meaning_hash
from primera.model.refs import Ref
from primera.model.roles import Checklist, ChecklistLine, Moment
from primera.model.shifts import shift_of
from primera.rendering.context import Context
from primera.rendering.page import Page
from primera.rendering.templating import render_block

_PAYLOAD_VERSION = 1


@dataclass(frozen=True, slots=True)
class LineView:
    """A line with the id of its element and what it carries in `data-pl`."""

    line: ChecklistLine
    element: str
    payload: dict[str, object]
    practice: Ref | None


@dataclass(frozen=True, slots=True)
class MomentView:
    """A moment of the shift with the id of its heading, and its lines; None: at any moment."""

    moment: Moment | None
    element: str | None
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class LogView:
    """What is noted whenever it occurs, apart from what is done and then is done.

    `anchors`: ids of the moments that hold nothing else, for links that lead to them.
    """

    anchors: tuple[str, ...]
    lines: tuple[LineView, ...]


def render_checklist(context: Context, checklist_id: str, page: str) -> str:
    """A checklist as one block of HTML for the page at `page`.

    Raises KeyError for an unknown checklist.
    """
    return str(checklist_block(Page(context, page), context.manual.get(Checklist, checklist_id)))


def checklist_block(page: Page, checklist: Checklist) -> str:
    """A checklist as one block of HTML."""
    word = page.context.strings("anchors.element_checklist")
    element = page.element_id(f"{word}-{checklist.id}")
    ticked = {line.moment for line in checklist.lines if not _is_event(line)}
    moments = [moment for moment in checklist.moments if moment.id in ticked]
    return render_block(
        "_checklist.j2",
        page,
        element=element,
        payload=_payload(page.context, checklist),
        asks_whose=checklist.belongs_to == "place" or any(map(_is_of_a_shift, checklist.lines)),
        moments=[
            *([_moment(page, element, checklist, None)] if None in ticked else []),
            *(_moment(page, element, checklist, moment) for moment in moments),
        ],
        log=_log(page, element, checklist, ticked),
    )


def _payload(context: Context, checklist: Checklist) -> dict[str, object]:
    settings = context.manual.settings
    return {
        "v": _PAYLOAD_VERSION,
        "manual": settings.id,
        "entry": str(Ref(checklist.kind, checklist.id)),
        "title": checklist.title,
        "belongs_to": checklist.belongs_to,
        "day_starts_at": checklist.day_starts_at or settings.day_starts_at,
        "shifts": [asdict(shift_of(text)) for text in settings.shifts],
        "known": [line.id for line in checklist.lines],
    }


def _moment(page: Page, element: str, checklist: Checklist, moment: Moment | None) -> MomentView:
    wanted = moment.id if moment else None
    lines = (line for line in checklist.lines if line.moment == wanted and not _is_event(line))
    return MomentView(
        moment,
        page.part_id(moment.id, element) if moment else None,
        tuple(_line(page, element, checklist, line) for line in lines),
    )


def _log(page: Page, element: str, checklist: Checklist, ticked: Set[str | None]) -> LogView:
    events = tuple(line for line in checklist.lines if _is_event(line))
    only_here = {line.moment for line in events} - ticked
    return LogView(
        tuple(
            page.part_id(moment.id, element)
            for moment in checklist.moments
            if moment.id in only_here
        ),
        tuple(_line(page, element, checklist, line) for line in events),
    )


def _is_of_a_shift(line: ChecklistLine) -> bool:
    return line.frequency == "shift"


def _is_event(line: ChecklistLine) -> bool:
    return line.frequency == "event"


def _line(page: Page, element: str, checklist: Checklist, line: ChecklistLine) -> LineView:
    context = page.context
    present = meaning_hash(line)
    ref = Ref(checklist.kind, checklist.id, line.id)
    payload: dict[str, object] = {
        "part": line.id,
        "hash": present,
        "was": list(context.equivalences.of(ref, present)),
        "frequency": line.frequency,
    }
    practice = Ref(Kind.PRACTICE, line.practice) if line.practice else None
    known = practice if practice and context.addresses.has_page(practice) else None
    return LineView(line, page.part_id(line.id, element), payload, known)
