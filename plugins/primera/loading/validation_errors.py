"""pydantic's errors as diagnostics: the exact place, and what the person should write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from textwrap import shorten
from typing import Any, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from primera.diagnostics import Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.loading.merging.members import RESERVED
from primera.loading.missing_ids import words_of
from primera.loading.model_paths import classes_at, form_at, known_keys, without_tags
from primera.loading.plain_lines import class_of
from primera.model.branches import PHONE_PATTERN
from primera.model.entry import ADDRESS_PATTERN, Entry
from primera.model.fields import (
    CELL_PATTERN,
    CLOCK_PATTERN,
    COLOR_PATTERN,
    COUNTRY_PATTERN,
    DATE_PATTERN,
    ID_PATTERN,
    LINE_PATTERN,
    PICTURE_PATTERN,
    STATEMENT_PATTERN,
    VERSION_PATTERN,
    Part,
)
from primera.model.number_parsing import AMBIGUOUS, FORM
from primera.model.shifts import SHIFT_PATTERN
from primera.yamltree.nodes import (
    MappingNode,
    Node,
    Step,
    key_of,
    origin_of,
    span_of,
    text_of,
    walk,
)

EXAMPLES: Mapping[str, str] = {
    ID_PATTERN: "buena-imagen",
    STATEMENT_PATTERN: "S004-AD-01",
    CLOCK_PATTERN: "08:30",
    DATE_PATTERN: "2026-11-21",
    ADDRESS_PATTERN: "practica:buena-imagen",
    COUNTRY_PATTERN: "MX",
    PICTURE_PATTERN: "marca/logo.svg",
    COLOR_PATTERN: "#17663a",
    VERSION_PATTERN: "0.3",
    SHIFT_PATTERN: "Noche 22:00-06:00",
    PHONE_PATTERN: "+57 315 555 0100",
    r"^https?://[^\s\"<>]+$": "https://www.ejemplo.com/guia",
    r"^[A-Za-z0-9][A-Za-z0-9._/-]*$": "fotos/mostrador.jpg",
    r"^[A-Za-z0-9][A-Za-z0-9._/-]*\.vtt$": "videos/saludo.vtt",
    r"^[0-9a-f]{12}$": "0123456789ab",
    r"^[a-z]+(?:-[a-z]+)*$": "nps",
    r"^(?:Q[0-9]{2}|PL[0-9]{3})$": "Q07",
}
"""Pattern of the model -> a value that fits; the pattern of a Line has words of its own."""

MISSING = "PL202"
"""Keys that a group lacks: one problem, however many they are."""

_LONGEST_SHOWN = 40
"""Characters of a text that tell it from its neighbours."""

_NO_SPACE = re.compile(r"[a-z_]+:(?=\S)")


Guess: TypeAlias = "Callable[[tuple[Step, ...], str, str], str | None]"
"""The value of a pattern that was meant by what is written at a path; None if it is not clear."""


def validation_problems(
    error: ValidationError, root: Node, cls: type[Part], guess: Guess
) -> Iterator[Diagnostic]:
    """Every error of a value that was written at `root` and should have been a `cls`."""
    missing: dict[Span, list[str]] = {}
    for each in _found(error, root, cls, guess):
        if each.code == MISSING:
            missing.setdefault(each.span, []).append(str(each.params["key"]))
        else:
            yield each
    for span, keys in missing.items():
        yield Diagnostic(MISSING, Severity.ERROR, span, {"key": tuple(keys), "n": len(keys)})


def _found(
    error: ValidationError, root: Node, cls: type[Part], guess: Guess
) -> Iterator[Diagnostic]:
    for details in error.errors(include_url=False):
        if _counts_wrong_members(details):
            continue
        path = without_tags(details["loc"], root)
        yield _Error(details, path, root, cls, guess).diagnostic()


def _counts_wrong_members(details: ErrorDetails) -> bool:
    """Whether a list is only called short because its wrong members were not counted."""
    return details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]


class _Error:
    """One error with its place in the tree."""

    def __init__(
        self,
        details: ErrorDetails,
        path: tuple[Step, ...],
        root: Node,
        cls: type[Part],
        guess: Guess,
    ) -> None:
        self.type = details["type"]
        self.context: dict[str, Any] = details.get("ctx", {})
        self.value: object = details["input"]
        self.path = path
        self.root = root
        self.cls = cls
        self.guess = guess

    @property
    def key(self) -> str:
        """The nearest key above the value; the last step may be an index."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def span(self) -> Span:
        return span_of(walk(self.root, self.path))

    @property
    def count(self) -> int:
        """How many members were written; pydantic counts those that are right."""
        return len(self.value) if isinstance(self.value, list) else 0

    def say(
        self, code: str, span: Span | None = None, suggestion: str | None = None, **params: Param
    ) -> Diagnostic:
        return Diagnostic(code, Severity.ERROR, span or self.span, params, suggestion)

    def diagnostic(self) -> Diagnostic:
        if self.value is None and self.type not in ("missing", "extra_forbidden"):
            return self.say("PL204", self.key_span(), key=self.key)
        return _BY_TYPE.get(self.type, _not_expected)(self)

    def key_span(self) -> Span:
        """The key of the value, or the value itself in a list."""
        last = self.path[-1] if self.path else None
        key = key_of(walk(self.root, self.path[:-1]), last) if isinstance(last, str) else None
        return span_of(key) if key else self.span


def _unknown_key(fault: _Error) -> Diagnostic:
    if fault.key in RESERVED:
        return fault.say("PL308", fault.key_span(), key=fault.key)
    above = walk(fault.root, fault.path[:-1])
    if halved := _halved(above, fault.key):
        return fault.say("PL225", fault.key_span(), value=halved)
    span = fault.key_span()
    # What a layer below has said may be what this one means to change.
    written = {text_of(key) for key, _ in above.value if span_of(key).layer == span.layer}
    allowed = known_keys(fault.cls, fault.path[:-1], fault.root) - written
    return fault.say("PL201", span, closest(fault.key, allowed), key=fault.key)


def _halved(group: Node, name: str) -> str | None:
    """The text in braces whose comma made a key of its second half: `{text: Pan, tal vez}`."""
    if not isinstance(group, MappingNode) or not group.flow_style:
        return None
    for (_, before), (key, value) in pairwise(group.value):
        if key.value == name and not _has_colon(key, value):
            return f"{text_of(before)}, {name}" if text_of(before) else None
    return None


def _has_colon(key: Node, value: Node) -> bool:
    text = origin_of(key.end_mark).text
    return ":" in text[key.end_mark.index : value.start_mark.index]


def _missing_key(fault: _Error) -> Diagnostic:
    if fault.path[-1:] == ("id",) and (words := _words_of(fault)):
        return fault.say("PL226", text=words)
    key = str(fault.path[-1]) if fault.path else "type"
    return fault.say(MISSING, key=key)


def _words_of(fault: _Error) -> str | None:
    """The words that could name the part whose id is missing."""
    classes = classes_at(fault.cls, fault.path[:-1])
    if not issubclass(fault.cls, Entry) or not isinstance(fault.value, dict) or not classes:
        return None
    words = words_of(class_of(fault.value, classes), fault.value)
    return shorten(words, _LONGEST_SHOWN, placeholder="…") if words else None


def _not_text(fault: _Error) -> Diagnostic:
    if fault.key == "accountable":
        return fault.say("PL210")
    return fault.say("PL203", key=fault.key)


def _not_list(fault: _Error) -> Diagnostic:
    return fault.say("PL218", key=fault.key)


def _not_mapping(fault: _Error) -> Diagnostic:
    match = _NO_SPACE.match(fault.value) if isinstance(fault.value, str) else None
    if match:
        start = fault.span
        column = start.column + match.end()
        span = Span(start.path, start.line, column, start.line, column + 1, start.layer)
        return fault.say("PL104", span)
    lines = (cls.plain for cls in classes_at(fault.cls, fault.path))
    if isinstance(fault.value, str) and any(line and not line.is_list for line in lines):
        return _no_line(fault, fault.value)
    return fault.say("PL219", key=fault.key)


def _no_line(fault: _Error, written: str) -> Diagnostic:
    """A plain line that says nothing, or that needs an id that is written."""
    if not written:
        return fault.say("PL204", key=fault.key)
    return fault.say("PL226", text=shorten(written, _LONGEST_SHOWN, placeholder="…"))


def _not_allowed(fault: _Error) -> Diagnostic:
    expected = re.findall(r"'([^']+)'", fault.context.get("expected", ""))
    expected += re.findall(r"'([^']+)'", fault.context.get("expected_tags", ""))
    return _not_among(fault, tuple(expected), str(fault.value))


def _unknown_type(fault: _Error) -> Diagnostic:
    """The value that tells the types of question apart is wrong: pydantic points at the whole."""
    fault.path = (*fault.path, "type")
    written = fault.context.get("tag", "")
    return _not_among(
        fault, tuple(re.findall(r"'([^']+)'", fault.context["expected_tags"])), str(written)
    )


def _not_among(fault: _Error, allowed: tuple[str, ...], written: str) -> Diagnostic:
    suggestion = closest(written, allowed)
    return fault.say("PL205", None, suggestion, value=written, allowed=allowed)


def _without_type(fault: _Error) -> Diagnostic:
    if not isinstance(fault.value, dict):
        return _not_mapping(fault)
    return fault.say(MISSING, key="type")


def _bad_form(fault: _Error) -> Diagnostic:
    written, pattern = str(fault.value), fault.context["pattern"]
    if pattern in (LINE_PATTERN, CELL_PATTERN):
        return fault.say("PL207", key=fault.key)
    if fault.key == "accountable" and re.search(r"[,;/\s]", written):
        return fault.say("PL210")
    if pattern not in EXAMPLES:
        return _not_expected(fault)
    guess = fault.guess(fault.path, written, pattern)
    return fault.say("PL206", None, guess, value=written, example=EXAMPLES[pattern])


def _no_such_day(fault: _Error) -> Diagnostic:
    return fault.say("PL222", value=str(fault.value))


def _says_nothing(fault: _Error) -> Diagnostic:
    return fault.say("PL223", key=fault.key)


def _too_short(fault: _Error) -> Diagnostic:
    if not fault.value:
        return fault.say("PL204", fault.key_span(), key=fault.key)
    return fault.say("PL209", key=fault.key, least=fault.context["min_length"])


def _too_long(fault: _Error) -> Diagnostic:
    most = fault.context["max_length"]
    return fault.say("PL208", key=fault.key, most=most, length=len(str(fault.value)))


def _too_few(fault: _Error) -> Diagnostic:
    limits = {"least": fault.context["min_length"], "count": fault.count}
    return fault.say("PL214", fault.key_span(), key=fault.key, **limits)


def _too_many(fault: _Error) -> Diagnostic:
    limits = {"most": fault.context["max_length"], "count": fault.count}
    return fault.say("PL215", fault.key_span(), key=fault.key, **limits)


def _not_number(fault: _Error) -> Diagnostic:
    return fault.say("PL211", key=fault.key, **{"finding": "group", **fault.context})


def _two_numbers(fault: _Error) -> Diagnostic:
    return fault.say("PL221", key=fault.key, **fault.context)


def _not_boolean(fault: _Error) -> Diagnostic:
    word = str(fault.value).lower()
    suggestion = "true" if word in _YES else "false" if word in _NO else None
    return fault.say("PL212", None, suggestion, key=fault.key)


def _too_small(fault: _Error) -> Diagnostic:
    return fault.say("PL213", key=fault.key, least=fault.context["ge"])


def _too_large(fault: _Error) -> Diagnostic:
    return fault.say("PL220", key=fault.key, most=fault.context["le"])


def _not_expected(fault: _Error) -> Diagnostic:
    """What no type of error has words for: the model came to ask for something new."""
    return fault.say("PL224", key=fault.key, finding=form_at(fault.cls, fault.path))


_YES = frozenset({"yes", "on", "y", "si", "sí", "true", "verdadero", "1"})
_NO = frozenset({"no", "off", "n", "false", "falso", "0"})

_BY_TYPE: Mapping[str, Callable[[_Error], Diagnostic]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing_key,
    "string_type": _not_text,
    "tuple_type": _not_list,
    "model_type": _not_mapping,
    "model_attributes_type": _not_mapping,
    "literal_error": _not_allowed,
    "union_tag_invalid": _unknown_type,
    "union_tag_not_found": _without_type,
    "string_pattern_mismatch": _bad_form,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "too_short": _too_few,
    "too_long": _too_many,
    "int_type": _not_number,
    FORM: _not_number,
    AMBIGUOUS: _two_numbers,
    "date_unknown": _no_such_day,
    "text_blank": _says_nothing,
    "bool_parsing": _not_boolean,
    "bool_type": _not_boolean,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
}
"""Every type of error that the model's fields can give."""
