"""Texts with counts in them: as they are written, which the meaning hash sees, and as read.

A count is written `[once](cuenta:practicas/area:personal)`; `primera.model.counting` works it out.
"""

from __future__ import annotations

import re

COUNT = re.compile(r"\[([^\[\]]*)\]\((?:cuenta|count):([^()\s]*)\)")
"""A count: its words, and what is counted."""

COUNT_SCHEMES = ("cuenta", "count")
"""What stands before the colon, in Spanish and in English."""


class CountedText(str):
    """A text as it is read, with its counts worked out. `written` is how the manual has it."""

    __slots__ = ("written",)
    written: str

    @classmethod
    def of(cls, read: str, written: str) -> CountedText:
        """The text `read`, which stands for what is `written`."""
        text = cls(read)
        text.written = written
        return text


def has_counts(text: str) -> bool:
    """Whether a text may have counts: it costs less than to look for them."""
    return "](c" in text and COUNT.search(text) is not None


def without_counts(text: str) -> str:
    """A text as its author wrote it, each count as the words that stand there."""
    written = text.written if isinstance(text, CountedText) else text
    return COUNT.sub(r"\1", written) if "](c" in written else written
