"""What the tags of a page call, by Jinja's lexer, with the place of every word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError

from primera.site.macros.tags import Tag, TagKind

_OPENING = {"(": ")", "[": "]", "{": "}"}
_CLOSING = frozenset(_OPENING.values())
_CONSTANTS = frozenset({"true", "false", "none", "True", "False", "None"})
_BLANK = "whitespace"
_BEGIN = frozenset({"variable_begin", "block_begin"})
_END = frozenset({"variable_end", "block_end"})
_CALLED = re.compile(r"(?<![\w.])([^\W\d]\w*)\s*\(")


class Given(Enum):
    """What is known of an argument before the page is filled in."""

    TEXT = auto()
    OTHER = auto()
    """A number, a list, nothing: whatever it is, it is no id."""
    COMPUTED = auto()


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a call, and where its text stands; of a text, what is inside the quotes.

    `keyword` is empty, or the name by which it is given, at `keyword_start`.
    """

    given: Given
    text: str
    start: int
    keyword: str = ""
    keyword_start: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A call of `name`, and where the name starts.

    `spread` tells of `*list` among its arguments. A name that is printed and not called counts as
    a call without any, and is `bare`.
    """

    name: str
    start: int
    arguments: tuple[Argument, ...]
    spread: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Lookup:
    """A name that is looked for in another, as `practices` in `manual.practices`, and where."""

    of: str
    name: str
    start: int


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with the way a tag is written, and where."""

    cause: str
    start: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a tag says: calls, names it looks up, names it gives a meaning.

    `fault` is what keeps it from being read.
    """

    calls: tuple[Call, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    bound: frozenset[str] = frozenset()
    fault: Fault | None = None


class _Token(NamedTuple):
    kind: str
    text: str
    start: int


def called_names(text: str) -> set[str]:
    """The names that a tag seems to call. Reads what no lexer can."""
    return set(_CALLED.findall(text))


Lexed = Mapping[str, Sequence[tuple[str, str]]]
"""What is written in a tag -> the kind and the text of each of its tokens."""


def tags_in(tokens: Iterable[tuple[int, str, str]]) -> Lexed:
    """The tags of a template, which Jinja's lexer has read as a whole."""
    found: dict[str, Sequence[tuple[str, str]]] = {}
    inside: list[tuple[str, str]] = []
    for _, kind, text in tokens:
        if kind in _BEGIN:
            inside = []
        if kind in _END:
            tag = [*inside, (kind, text.rstrip())]  # `-}}` takes blanks along
            found["".join(text for _, text in tag)] = tag
        else:
            inside.append((kind, text))
    return found


def read_tag(
    text: str, tag: Tag, environment: Environment, lexed: Lexed = MappingProxyType({})
) -> Reading:
    """What a tag of a page says; only those that print or do something say anything.

    Its fault is what the lexer finds: `print_fault` tells of all that is wrong with a tag alone.
    A tag that `lexed` holds is not read by the lexer again.
    """
    if tag.kind not in (TagKind.PRINT, TagKind.BLOCK):
        return Reading()
    source = text[tag.start : tag.end]
    tokens, fault = _lexed(lexed.get(source) or _lex(source, environment), tag.start)
    if fault is None and tokens[-1].kind != "variable_end":  # its end is inside of something
        fault = print_fault(text, tag, environment)
    bound = _bound(tokens) if tag.kind is TagKind.BLOCK else frozenset()
    bare = [token.kind for token in tokens] == ["variable_begin", "name", "variable_end"]
    calls = [Call(tokens[1].text, tokens[1].start, (), bare=True)] if bare else _calls(tokens)
    return Reading(tuple(calls), tuple(_lookups(tokens)), bound, fault)


def _lex(source: str, environment: Environment) -> Iterator[tuple[str, str]]:
    return ((kind, text) for _, kind, text in environment.lex(source))


def _lexed(tokens: Iterable[tuple[str, str]], start: int) -> tuple[list[_Token], Fault | None]:
    """The tokens without their blanks, up to the first that cannot be read."""
    found: list[_Token] = []
    try:
        for kind, text in tokens:
            if kind != _BLANK:
                found.append(_Token(kind, text, start))
            start += len(text)
    except TemplateSyntaxError as error:
        return found, Fault(error.message or "", start)
    return found, None


def print_fault(text: str, tag: Tag, environment: Environment) -> Fault | None:
    """What is wrong with a tag that prints, whatever stands around it."""
    if tag.kind is not TagKind.PRINT:
        return None
    try:
        environment.parse(text[tag.start : tag.end])
    except TemplateSyntaxError as error:
        return Fault(error.message or "", tag.start)
    return None


def _calls(tokens: Sequence[_Token]) -> Iterator[Call]:
    for index, token in enumerate(tokens[:-1]):
        if token.kind != "name" or tokens[index + 1].text != "(":
            continue
        if index and tokens[index - 1].text in (".", "|", "macro"):
            continue
        groups = list(_arguments(tokens[index + 2 :]))
        yield Call(
            token.text,
            token.start,
            tuple(_argument(group) for group in groups if not group[0].text.startswith("*")),
            spread=any(group[0].text.startswith("*") for group in groups),
        )


def _lookups(tokens: Sequence[_Token]) -> Iterator[Lookup]:
    before = ""
    for of, dot, name in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (of.kind, dot.text, name.kind) == ("name", ".", "name") and before != ".":
            yield Lookup(of.text, name.text, name.start)
        before = of.text


def _arguments(tokens: Sequence[_Token]) -> Iterator[list[_Token]]:
    """The tokens of each argument, up to the parenthesis that closes the call."""
    group: list[_Token] = []
    depth = 0
    for token in tokens:
        if token.kind == "operator":
            if token.text in _OPENING:
                depth += 1
            elif token.text in _CLOSING:
                depth -= 1
        if depth < 0:
            break
        if depth == 0 and token.text == "," and token.kind == "operator":
            if group:
                yield group
            group = []
        else:
            group.append(token)
    if group:
        yield group


def _argument(tokens: list[_Token]) -> Argument:
    keyword, at = "", tokens[0].start
    if len(tokens) > 2 and tokens[0].kind == "name" and tokens[1].text == "=":
        keyword, tokens = tokens[0].text, tokens[2:]
    first = tokens[0]
    written = "".join(token.text for token in tokens)
    if len(tokens) == 1 and first.kind == "string":
        return Argument(Given.TEXT, first.text[1:-1], first.start + 1, keyword, at)
    return Argument(
        Given.OTHER if _is_no_id(tokens) else Given.COMPUTED, written, first.start, keyword
    )


def _is_no_id(tokens: list[_Token]) -> bool:
    """Whether an argument is a constant that cannot be an id, whatever the page is filled with."""
    first, last = tokens[0], tokens[-1]
    if len(tokens) == 1:
        return first.kind in ("integer", "float") or first.text in _CONSTANTS
    return first.text in ("[", "{") and last.text == _OPENING[first.text]


def _bound(tokens: Sequence[_Token]) -> frozenset[str]:
    """The names that a statement gives a meaning of its own."""
    names = [token.text for token in tokens if token.kind == "name"]
    match names[:1]:
        case ["set" | "for"]:
            return frozenset(_until(tokens, {"=", "in"}))
        case ["macro"]:
            return frozenset(names[1:])
        case ["import" | "from"]:
            return frozenset(names[names.index("import") + 1 :] if "import" in names else ())
        case ["with"]:
            return frozenset(name.text for name, mark in pairwise(tokens) if mark.text == "=")
    return frozenset()


def _until(tokens: Sequence[_Token], ends: set[str]) -> Iterator[str]:
    for token in tokens[2:]:
        if token.text in ends:
            return
        if token.kind == "name":
            yield token.text
