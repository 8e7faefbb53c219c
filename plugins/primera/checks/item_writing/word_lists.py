"""The words that rules look for, in the language of the manual: `locales/<language>/writing.toml`.

A list holds an expression a line, as `re` reads it, in small letters: accents do not count. Each
is looked for as whole words in a text that `folding.plain` made.
"""

from __future__ import annotations

import re
from functools import lru_cache

from primera.checks.folding import plain
from primera.strings import load_strings


class WordLists:
    """The lists of a language by name."""

    def __init__(self, language: str) -> None:
        self._lists = load_strings(language).under("writing")
        self._patterns: dict[str, re.Pattern[str]] = {}

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of a list, as written. Raises KeyError when there is no such list."""
        return tuple(filter(None, map(str.strip, self._lists[name].split("\n"))))

    def pattern(self, name: str) -> re.Pattern[str]:
        """What finds any line of a list. Raises KeyError when there is no such list."""
        if name not in self._patterns:
            lines = "|".join(map(plain, self.lines(name))) or r"(?!)"
            self._patterns[name] = re.compile(rf"(?<!\w)(?:{lines})(?!\w)")
        return self._patterns[name]


@lru_cache
def word_lists(language: str) -> WordLists:
    """The lists of a language, read once."""
    return WordLists(language)
