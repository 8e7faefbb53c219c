"""The words of the command line, in the language of the terminal."""

from __future__ import annotations

import os

from primera.strings import LANGUAGES, load_strings


def _language() -> str:
    """The first language that the environment asks for, if we speak it; else Spanish."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    asked = next((os.environ[name] for name in names if os.environ.get(name)), "")
    return asked[:2] if asked[:2] in LANGUAGES else LANGUAGES[0]


WORDS = load_strings(_language())
