"""The parts of an entry that have ids of their own, which links and minor changes name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from primera.model.entry import Entry
from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.meaning_hash import meaning_hash
from primera.model.question import QuestionPart
from primera.model.refs import Ref


def parts_of(part: Part) -> Iterator[tuple[str, Part]]:
    """The parts inside a part, each by its id. Those of a question answer to it, not to links."""
    for field in fields_of(type(part)):
        if field.holds is not Holds.PART:
            continue
        value = getattr(part, field.name)
        for member in value if field.many else filter(None, (value,)):
            if isinstance(member, QuestionPart):
                continue
            if "id" in type(member).model_fields:
                yield member.id, member
            yield from parts_of(member)


def named_parts(entry: Entry) -> Mapping[Ref, Part]:
    """An entry and its parts by what links call them, the entry first."""
    own = Ref(entry.kind, entry.id)
    return {own: entry, **{Ref(own.kind, own.id, name): part for name, part in parts_of(entry)}}


def fingerprints(entry: Entry) -> Mapping[Ref, str]:
    """The meaning hashes of an entry and of its parts, the entry first."""
    return {ref: meaning_hash(part) for ref, part in named_parts(entry).items()}
