"""The samples of the explanations of diagnostics: what stands in their fences, and after what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from primera.diagnostics.wording import codes, explanation
from primera.strings import load_strings

BAD_WORDS, GOOD_WORDS = ("Mal", "Bad"), ("Bien", "Good", "También así", "Also good")
_PIECE = re.compile(
    rf"^(?:(?P<word>{'|'.join((*BAD_WORDS, *GOOD_WORDS))})\b[^\n]*"
    r"|```(?P<fence>\w*)\n(?P<text>.*?)^```$)",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Sample:
    """The text of a fence, and whether it shows what is wrong."""

    code: str
    language: str
    fence: str
    text: str
    bad: bool


def samples(language: str) -> Iterator[Sample]:
    """The samples of all codes in a language, in their order."""
    strings = load_strings(language)
    for code in codes(strings):
        bad = False
        for piece in _PIECE.finditer(explanation(code, strings)):
            if piece["word"]:
                bad = piece["word"] in BAD_WORDS
            else:
                yield Sample(code, language, piece["fence"], piece["text"], bad)
