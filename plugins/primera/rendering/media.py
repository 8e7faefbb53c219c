"""Media to HTML: figures with what whoever does not see or hear them needs."""

from __future__ import annotations

from typing import Literal, TypeAlias

from primera.model.entry import Media
from primera.model.manual import Manual

MediaKind: TypeAlias = Literal["image", "video", "audio", "document"]

_SUFFIXES: dict[MediaKind, tuple[str, ...]] = {
    "video": (".mp4", ".webm", ".ogv"),
    "audio": (".mp3", ".ogg", ".oga", ".m4a", ".wav"),
    "document": (".pdf",),
}
_UNITS = ("B", "KB", "MB", "GB")


def media_of_text(file: str, alt: str) -> Media:
    """The media that prose names by its file: its kind follows from the suffix."""
    kinds = (kind for kind, suffixes in _SUFFIXES.items() if file.lower().endswith(suffixes))
    shown = " ".join(alt.split()) or None
    return Media.model_construct(kind=next(kinds, "image"), file=file, alt=shown, title=shown)


def size_of(manual: Manual, file: str) -> str:
    """The size of a media file in the largest unit that leaves at least 1: `340 KB`."""
    found = manual.media.get(file)
    size, unit = (found.size if found else 0), 0
    while size >= 1024 and unit < len(_UNITS) - 1:
        size, unit = round(size / 1024), unit + 1
    return f"{size} {_UNITS[unit]}" if found else ""
