"""Manuals in which every text is hostile, or every one is harmless."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
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
_PLACE = re.compile(r"\[\[[a-z0-9-]+\]\]")


def rewritten_manual(manual: Manual, line: str) -> Manual:
    """The manual with every line and every prose text replaced by the same words."""
    return reworded_manual(manual, lambda: line)


def reworded_manual(manual: Manual, say: Callable[[], str]) -> Manual:
    """The manual with every line and every prose text replaced by what is said next."""
    entries: dict[Ref, Entry] = {ref: reworded(entry, say) for ref, entry in manual.entries.items()}
    settings = reworded(manual.settings, say)
    return Manual(settings, entries, manual.media)


def rewritten(part: Parts, line: str) -> Parts:
    """The part with every line and every prose text in it replaced by the same words."""
    return reworded(part, lambda: line)


def reworded(part: Parts, say: Callable[[], str]) -> Parts:
    """The part with every line and every prose text in it replaced; the gaps in a text stay."""
    return part.model_copy(
        update={
            name: _reworded(getattr(part, name), kinds, say)
            for name, kinds in text_fields(type(part))
        }
    )


def _reworded(value: object, kinds: set[object], say: Callable[[], str]) -> object:
    if isinstance(value, Part):
        return reworded(value, say)
    if isinstance(value, tuple):
        return tuple(_reworded(member, kinds, say) for member in value)
    if isinstance(value, str) and TextKind.LINE in kinds:
        return _with_places(say(), value)
    if isinstance(value, str) and kinds & {TextKind.PROSE, TextKind.RICH_LINE}:
        return f"Dice: {_with_places(_plain(say()), value)}"
    return value


def _with_places(said: str, before: str) -> str:
    """The new words with the gaps of those before them, in which `]]` would end a gap."""
    places = _PLACE.findall(before)
    return " ".join((said.replace("]]", "] ]"), *places)) if places else said


def _plain(line: str) -> str:
    """The line as prose that means the same: what CommonMark would read is escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", line)


def text_fields(part: type[Part]) -> Iterator[tuple[str, set[object]]]:
    """The fields of a part, each with what marks the types in it, `TextKind` among that."""
    for name, info in part.model_fields.items():
        yield name, {*info.metadata, *_marks(info.annotation)}


def _marks(annotation: object) -> set[object]:
    found = set(getattr(annotation, "__metadata__", ()))
    for inner in get_args(annotation):
        found |= _marks(inner)
    return found
