"""What media may be: the endings of each kind's files, and how large they may grow.

The limits are so that a page opens on a phone with a weak signal: at 1 Mbit/s an image of 500 KB
takes four seconds. KB and MB are thousands and millions of bytes.
"""

from __future__ import annotations

from collections.abc import Mapping

EXTENSIONS: Mapping[str, tuple[str, ...]] = {
    "image": ("avif", "gif", "jpeg", "jpg", "png", "svg", "webp"),
    "video": ("mp4", "webm"),
    "audio": ("m4a", "mp3", "ogg", "opus"),
    "document": ("pdf",),
    "captions": ("vtt",),
}
"""Kind of media -> endings of its files, in lower case."""

LIMITS: Mapping[str, int] = {
    "image": 500_000,
    "video": 20_000_000,
    "audio": 5_000_000,
    "document": 10_000_000,
}
"""Kind of media -> most bytes that a file may have."""


def extension(name: str) -> str:
    """The ending of a file's name, in lower case, without its dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def in_words(size: int) -> str:
    """A size in KB or MB, rounded up so that what is too large never reads as the limit."""
    unit, name = (1_000_000, "MB") if size >= 1_000_000 else (1_000, "KB")
    return f"{-(-size * 10 // unit) / 10:g} {name}"
