"""The words of the command line, in the language of the terminal."""

from __future__ import annotations

from primera.strings import load_strings, spoken_here

WORDS = load_strings(spoken_here())
