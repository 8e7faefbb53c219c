"""Where codes begin in a text, and what may stand between their signs. docs/dev/codes.md, 3."""

from __future__ import annotations

import re

from primera.exchange.base32 import READABLE

CHECK = 6
"""Signs of a check, and so of the name of a code in parts."""

# Written out: what a phone, a messenger or a mail program puts between signs, by its code.
_INVISIBLE = (
    r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff"
)
_BREAKS = r"\n\r\u0085\u2028\u2029"
_BLANKS = r"\t\x0b\x0c\x1c-\x20\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_QUOTES = r"\x22'`\u00ab\u00b4\u00bb\u2018-\u201f\u2032\u2033\u2039\u203a"
_MARKS = r"*_~>|"
_DASHES = r"\-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d"
_ODD = f"[{_INVISIBLE}{_BREAKS}]{{0,12}}"
_ANY = f"[{_INVISIBLE}{_BREAKS}{_BLANKS}{_QUOTES}{_MARKS}{_DASHES}]"
_DASH = f"{_ANY}{{0,12}}[{_DASHES}]{_ANY}{{0,12}}"
_DIGITS = "([0-9OoIiLl]{1,2})"

HEAD = re.compile(f"(?<![0-9A-Za-z])[Pp]{_ODD}[LlIi1]{_ODD}([1-9LlIi]){_ODD}([RAOPCraopc0]){_DASH}")
"""How a code begins: its version and its kind."""
PART = re.compile(
    rf"{_DIGITS}{_ODD}\.{_ODD}{_DIGITS}{_DASH}((?:[{READABLE}]{_ANY}{{0,12}}){{{CHECK}}})"
)
"""How a part goes on: its number, how many there are, and the name of the code."""
BETWEEN = re.compile(f"{_ANY}+")
"""What is no sign, and stands between signs."""
SIGNS = re.compile(f"[{READABLE}]*")
