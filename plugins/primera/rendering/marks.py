"""What a page says of its entries, by which the browser marks what was read, passed or changed."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from primera.model.entry import Entry
from primera.model.meaning_hash import meaning_hash
from primera.model.quiz import Quiz
from primera.model.refs import Ref
from primera.rendering.context import Context
from primera.rendering.escape import html
from primera.rendering.kinds import VIEWS
from primera.rendering.learner_table import learner_table


def reading_of(context: Context, entry: Entry) -> dict[str, object] | None:
    """By what the browser keeps that a page was read; None for what is not there to be read."""
    if not VIEWS[entry.kind].readable:
        return None
    ref, present = Ref(entry.kind, entry.id), meaning_hash(entry)
    return {
        "manual": context.manual.settings.id,
        "entry": str(ref),
        "title": entry.title,
        "hash": present,
        "was": list(context.equivalences.of(ref, present)),
    }


def mark_of(context: Context, entry: Entry) -> Markup:
    """The attributes of what leads to an entry: its reference and what it means now."""
    words = [str(Ref(entry.kind, entry.id)), *_hashes(context, entry)]
    found = [_attribute("data-mark", words)]
    if isinstance(entry, Quiz):
        found.append(_attribute("data-bank", [f"bank:{entry.bank}"]))
    return Markup("").join(found)


def marks_of(context: Context, entries: Iterable[Entry]) -> Markup:
    """The attribute of what leads to a group of entries: how many of them were read."""
    words = [
        ",".join((str(Ref(entry.kind, entry.id)), *_hashes(context, entry))) for entry in entries
    ]
    return _attribute("data-marks", words) if words else Markup("")


def marks_payload(context: Context) -> dict[str, object]:
    """What marks have to know of the site, and the words that they say."""
    words = context.strings.under("pages.marks")
    return {"manual": context.manual.settings.id, "words": words}


def table_href(context: Context, page: str) -> str:
    """The relative URL of the learner's table from the page at `page`."""
    return context.addresses.file_href(learner_table(context).path, page)


def _hashes(context: Context, entry: Entry) -> tuple[str, ...]:
    if not VIEWS[entry.kind].readable:
        return ()
    present = meaning_hash(entry)
    return present, *context.equivalences.of(Ref(entry.kind, entry.id), present)


def _attribute(name: str, words: Iterable[str]) -> Markup:
    return Markup(' {}="{}"').format(Markup(name), html(" ".join(words)))
