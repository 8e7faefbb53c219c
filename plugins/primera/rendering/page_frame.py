"""What frames a page: of an entry, the way to it, what uses it, what comes before and after."""

from __future__ import annotations

from dataclasses import dataclass

from primera.model.entry import Entry
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.rendering.context import Context, ListUse, Neighbours, QuizUse
from primera.rendering.escape import front_matter, printed
from primera.rendering.kinds import VIEWS
from primera.rendering.marks import reading_of


@dataclass(frozen=True, slots=True)
class Uses:
    """What uses an entry; the mentions are grouped by kind."""

    quizzes: tuple[QuizUse, ...]
    lists: tuple[ListUse, ...]
    mentions: list[tuple[Kind, list[Ref]]]


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around an entry. `above` is the entry that it is part of, if there is one.

    `document` are the fields that tell of it as a document, without those that its page shows at
    another place. By `reading` the browser keeps that it was read; None for what is looked up.
    """

    styles: tuple[str, ...]
    above: Ref | None
    uses: Uses
    neighbours: Neighbours
    document: tuple[str, ...]
    reading: dict[str, object] | None


_DOCUMENT = ("code", "version", "approved_by", "valid_from", "next_review", "also")


def browser_head(context: Context, name: str) -> str:
    """The front matter of a page that is made in the browser; its words are in `pages.<name>`."""
    meta: dict[str, object] = {
        "title": printed(context.strings(f"pages.{name}.title")),
        "description": printed(context.strings(f"pages.{name}.about")),
        "render_macros": False,
        "pl": {"kind": name},
        "search": {"exclude": True},
        "hide": ["path", "toc"],
    }
    return front_matter(meta)


def frame_of(context: Context, entry: Entry) -> Frame:
    """What frames the page of an entry. Raises KeyError for a kind without pages."""
    ref, view = Ref(entry.kind, entry.id), VIEWS[entry.kind]
    uses = Uses(
        quizzes=context.quizzes_by_entry.get(ref, ()),
        lists=context.lists_by_practice.get(ref, ()),
        mentions=_mentions(context, ref),
    )
    document = tuple(
        name for name in _DOCUMENT if getattr(entry, name) and name not in view.own_facts
    )
    read = reading_of(context, entry)
    return Frame(view.styles, view.above(entry), uses, context.neighbours[ref], document, read)


def _mentions(context: Context, ref: Ref) -> list[tuple[Kind, list[Ref]]]:
    groups: dict[Kind, dict[Ref, None]] = {}
    for backlink in context.manual.backlinks.get(ref, ()):
        source = backlink.source.entry
        if source.kind is Kind.PRACTICE and VIEWS[ref.kind].lists_practices:
            continue
        if source.kind in VIEWS and VIEWS[source.kind].mentions and source != ref:
            groups.setdefault(source.kind, {})[source] = None
    return [(kind, list(groups[kind])) for kind in Kind if kind in groups]
