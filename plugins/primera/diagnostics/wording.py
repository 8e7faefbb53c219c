"""From a problem to words: its message, its hint, and the explanation of its code.

The words are in `locales/<language>/diagnostics/*.toml`, a table for each code:
`diagnostics.PL401.message`, `.hint` (may be missing) and `.explanation`. A rule that finds several
things says which one in its parameter `finding`; the brace `{finding}` of its message then holds
`.findings.<that one>`, and `.hints.<that one>`, if there is one, stands for the hint. What is wrong
with a template has the same words for every code: its parameter `fault` names those in
`report.template`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from primera.diagnostics.diagnostic import Diagnostic, Param, Related, Severity
from primera.strings import Strings

_ENTRIES = "entries"
"""A parameter that lists entries, as `practice:buena-imagen`."""
_LINK = "entry_link"
"""A parameter that is an entry, as `practice:buena-imagen`, to be written so."""
_ENDLESS = (_ENTRIES, "names")
"""Parameters that list what there may be any number of: people are shown the first."""
_MOST_LISTED = 8

_PARAMETER = re.compile(r"(?<!\{)\{\w+\}(?!\})")


@dataclass(frozen=True, slots=True)
class Wording:
    """A problem in words: what is wrong, and what may mend it (near word first)."""

    message: str
    hints: tuple[str, ...]


def word(diagnostic: Diagnostic, strings: Strings, most: int | None = _MOST_LISTED) -> Wording:
    """Say a problem in the language of `strings`; of the things that it lists no more than `most`.

    Raises KeyError when the locale lacks the code, or a brace of its texts has no parameter.
    """
    params = {
        name: _worded(name, value, strings, most) for name, value in diagnostic.params.items()
    }
    key = f"diagnostics.{diagnostic.code}"
    if "finding" in params:
        params["finding"] = strings(f"{key}.findings.{params['finding']}", **params)
    if "fault" in params:
        params["fault"] = strings(f"report.template.{params['fault']}", **params)
    hints = []
    if diagnostic.suggestion is not None:
        hints.append(strings("report.suggestion", word=diagnostic.suggestion))
    of_finding = f"{key}.hints.{diagnostic.params.get('finding')}"
    for hint in (of_finding, f"{key}.hint"):
        if hint in strings:
            hints.append(strings(hint, **params))
            break
    return Wording(strings(f"{key}.message", **params), tuple(hints))


def related_words(related: Related, diagnostic: Diagnostic, strings: Strings) -> str:
    """What to say about a second place of a problem, with its layer when that is another one."""
    words, layer = strings(related.key), related.span.layer
    if layer in ("", diagnostic.span.layer):
        return words
    return strings("report.related.in_layer", words=words.rstrip("."), layer=layer)


def severity_word(severity: Severity, strings: Strings) -> str:
    """What people call a severity: «error», «aviso»."""
    return strings(f"report.severity.{severity.value}")


def codes(strings: Strings) -> tuple[str, ...]:
    """Every code that the locale words, in order."""
    keys = strings.under("diagnostics")
    return tuple(sorted({key.split(".", 1)[0] for key in keys}))


def explanation(code: str, strings: Strings) -> str:
    """The long text of a code: what the rule is for, a bad sample and a good one, as Markdown.

    Raises KeyError for a code that does not exist.
    """
    return strings(f"diagnostics.{code}.explanation").strip()


def texts_of(code: str, strings: Strings) -> dict[str, str]:
    """What the locale says of a code, braces unfilled; of one thing where it may tell of more."""
    texts = strings.under(f"diagnostics.{code}")
    return {name.removesuffix(".one"): text for name, text in texts.items()}


def summary(code: str, strings: Strings) -> str:
    """What a code says of any problem: its message with `…` in the place of particulars."""
    return blank(texts_of(code, strings)["message"])


def blank(text: str) -> str:
    """A text of a locale with `…` in the place of its parameters."""
    return _PARAMETER.sub("…", text).replace("{{", "{").replace("}}", "}")


_NAMES: Mapping[str, str] = {
    "kind": "kinds.{}.in_a_sentence",
    "media": "report.media.{}",
    "construct": "report.construct.{}",
    "wanted": "report.token.{}",
    "met": "report.token.{}",
}
"""Parameters whose values have a name for people -> where it is."""


_LONGEST = 200
"""Characters that a message repeats of a text."""


def _worded(name: str, value: Param, strings: Strings, most: int | None) -> object:
    """A parameter as people read it: lists with commas, kinds of things by their names."""
    if isinstance(value, tuple):
        shown = value[: most if name in _ENDLESS else None]
        listed = [_entry(each, strings) if name == _ENTRIES else each for each in shown]
        more = len(value) - len(listed)
        return ", ".join([*listed, strings("report.more", n=more)] if more else listed)
    if name == _LINK and isinstance(value, str):
        return _link(value, strings)
    key = _NAMES[name].format(value) if name in _NAMES else ""
    if key in strings:
        return strings(key)
    return _shown(value) if isinstance(value, str) else value


def _shown(text: str) -> str:
    """What was written, short enough for a message and with nothing that moves a terminal."""
    seen = "".join(char if char.isprintable() else " " for char in text[: _LONGEST + 1])
    return seen if len(seen) <= _LONGEST else f"{seen[:_LONGEST]}…"


def _link(ref: str, strings: Strings) -> str:
    """An entry as links of the language write it: `practica:buena-imagen`."""
    kind, _, entry_id = ref.partition(":")
    return f"{strings(f'kinds.{kind}.link')}:{entry_id}"


def _entry(ref: str, strings: Strings) -> str:
    """What people call an entry that is given as `practice:buena-imagen`."""
    kind, _, entry_id = ref.partition(":")
    return strings("report.entry", kind=strings(_NAMES["kind"].format(kind)), id=entry_id)
