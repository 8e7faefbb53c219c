"""Manuals in which every text is hostile, or every one is harmless."""

from __future__ import annotations

import re
from typing import TypeVar, get_args

from primera.model.entry import Entry
from primera.model.fields import Part, TextKind
from primera.model.manual import Manual
from primera.model.refs import Ref

HARMLESS = "palabra"
LINES = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)' x='",
    "{{ 7*7 }} {% raw %} {# nada #} ${x}",
    '{: #robado .robado onclick="alert(1)" }',
    "Palabra {: #robado }",
    "# uno {#dos}",
    "- [ ] uno",
    "1. uno",
    "> uno",
    "!!! note",
    "??? note",
    '=== "uno"',
    "```python",
    "~~~",
    "***",
    "---",
    "**uno** _dos_ ***tres*** __cuatro__ `cinco` \\*seis\\*",
    "[uno](javascript:alert(1)) ![dos](x.png) [tres][cuatro] [^5]",
    "[uno]: https://x.test",
    "[^1]: uno",
    "*[uno]: dos",
    "<https://x.test> https://x.test www.x.test a@x.test @uno #1",
    '--8<-- "secreto.txt"',
    "--8<--",
    "[TOC]",
    ":smile: :material-account: ==uno== ^^dos^^ ~~tres~~ H~2~O x^2^ ++ctrl+c++",
    "(c) (tm) 1st 2nd 1/2 +/- --> <-- =/= $x$ \\(x\\)",
    "{++uno++} {--dos--} {~~tres~>cuatro~~} {>>cinco<<}",
    "&lt;b&gt; &amp;amp; &#60; &nbsp &copy;",
    "</p></div></details></section></nav></div><h2 id=x>uno</h2>",
    "</h1></nav></div>",
    "<!-- uno",
    "<?php uno ?>",
    "]]> <![CDATA[ uno",
    "| uno | dos |",
    "uno : dos :",
    "Uno</textarea></script></style></title>",
    "\x02wzxhzdk:0\x03 \x02klzzwxh:0\x03",
    "%3Cscript%3E \\u003cscript\\u003e",
    "\u202e\u2066uno\u2028dos\x85tres\ufeff",
]

Parts = TypeVar("Parts", bound=Part)


def rewritten_manual(manual: Manual, line: str) -> Manual:
    """The manual with every line and every prose text replaced by the same words."""
    entries: dict[Ref, Entry] = {
        ref: rewritten(entry, line) for ref, entry in manual.entries.items()
    }
    settings = rewritten(manual.settings, line)
    return Manual(settings, entries, manual.media, manual.backlinks)


def rewritten(part: Parts, line: str) -> Parts:
    """The part with every line and every prose text in it replaced."""
    changes: dict[str, object] = {}
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        kinds = {*info.metadata, *_text_kinds(info.annotation)}
        if isinstance(value, Part):
            changes[name] = rewritten(value, line)
        elif isinstance(value, tuple):
            changes[name] = tuple(
                rewritten(member, line)
                if isinstance(member, Part)
                else line
                if TextKind.LINE in kinds
                else member
                for member in value
            )
        elif isinstance(value, str) and TextKind.LINE in kinds:
            changes[name] = line
        elif isinstance(value, str) and TextKind.PROSE in kinds:
            changes[name] = f"Dice: {_plain(line)}"
    return part.model_copy(update=changes)


def _plain(line: str) -> str:
    """The line as prose that means the same: what CommonMark would read is escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", line)


def _text_kinds(annotation: object) -> set[object]:
    found = set(getattr(annotation, "__metadata__", ()))
    for inner in get_args(annotation):
        found |= _text_kinds(inner)
    return found
