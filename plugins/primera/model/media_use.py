"""Which files of media the entries of a manual show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from primera.model.entry import Media
from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.manual import Manual

_IN_PROSE = re.compile(r"\(\s*<?media:([^\s)>]+)")


def without_unused_media(shown: Manual, whole: Manual) -> Manual:
    """What is shown of a manual, without the files that only what is not shown has any use for.

    A file that nothing uses at all stays: a page that is written by hand may show it. So do the
    pictures of the company's face.
    """
    gone = [each for ref, each in whole.entries.items() if shown.entries.get(ref) is not each]
    idle = {file for entry in gone for file in media_of(entry)}
    if not idle:
        return shown
    idle.difference_update(*map(media_of, shown.entries.values()))
    media = {
        name: file
        for name, file in shown.media.items()
        if name not in idle or file.path in shown.face
    }
    return replace(shown, media=media)


def media_of(part: Part) -> Iterator[str]:
    """The files that a part shows, with those of the parts inside it."""
    if isinstance(part, Media):
        yield part.file
        if part.captions:
            yield part.captions
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        if not value or field.holds not in (Holds.PART, Holds.PROSE):
            continue
        for member in value if field.many else (value,):
            if isinstance(member, Part):
                yield from media_of(member)
            else:
                yield from _IN_PROSE.findall(member)
