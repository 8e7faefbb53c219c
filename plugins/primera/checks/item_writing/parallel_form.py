"""The form of a short text: by it a reader tells the odd one out."""

from __future__ import annotations

from collections.abc import Sequence

from primera.checks.folding import plain
from primera.checks.item_writing.word_lists import WordLists

_OPENING = "«“\"'¿¡(*_"
_CLOSING = "»”\"')*_"


def mixed_forms(texts: Sequence[str], words: WordLists) -> tuple[int, str] | None:
    """The first text whose form is not that of the rest, and what differs; None if none does.

    The form: a capital at the beginning, a stop at the end, quotation marks, an infinitive.
    """
    odd = odd_signs(texts)
    if odd is None:
        index = _odd([_is_infinitive(text, words) for text in texts])
        return None if index is None else (index, "infinitive")
    return odd


def odd_signs(texts: Sequence[str]) -> tuple[int, str] | None:
    """The same but for the infinitive: names that a manual gives its ideas need not be alike."""
    for name, forms in (
        ("capital", [_begins_small(text) for text in texts]),
        ("stop", [_stops(text) for text in texts]),
        ("quotation", [text.startswith(("«", "“")) for text in texts]),
    ):
        index = _odd(forms)
        if index is not None:
            return index, name
    return None


def _odd(forms: list[bool]) -> int | None:
    """The place of the first that is unlike most; None when all are alike."""
    if len(set(forms)) < 2:
        return None
    return forms.index(forms.count(True) * 2 <= len(forms))


def _begins_small(text: str) -> bool:
    # «eNPS» begins as it must.
    return text.lstrip(_OPENING).split()[0].islower() if text.lstrip(_OPENING) else False


def _stops(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith((".", "!", "?", "…"))


def _is_infinitive(text: str, words: WordLists) -> bool:
    return bool(words.pattern("infinitive").match(plain(text.lstrip(_OPENING))))
