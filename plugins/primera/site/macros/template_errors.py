"""What keeps the templates of a page from being read at all: what its host would stop at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.lexer import TokenStream
from jinja2.parser import Parser

from primera.site.macros.calls import Fault, Lexed, tags_in
from primera.site.macros.tags import Tag, TagKind
from primera.site.macros.templating import Templating

_NEVER_CLOSED = re.compile(r"block that needs to be closed is '(\w+)'")
_UNCLOSED = {
    TagKind.COMMENT: "Missing end of comment tag",
    TagKind.RAW: "Missing end of raw directive",
}
"""What Jinja says of what nothing closes. Its lexer stops there, and no tag is to blame."""
_GOES_ON = re.compile(r"\W*(?:end\w*|else|elif)\b")
_ELSE_IF = re.compile(r"^(\W*)elif\b")
_FIRST_WORD = re.compile(r"\W*(\w+)")


@dataclass(frozen=True, slots=True)
class TemplateErrors:
    """What keeps a template from being read, and the filters and tests in it that nobody defines.

    Of a template that cannot be read, the latter are for each tag to say: `unknown_in`. Its fault
    is at the start of a line. `tree` is one that has been read to its end,
    and `lexed` holds its tags.
    """

    tree: nodes.Template | None = None
    lexed: Lexed = field(default_factory=dict)
    broken: Fault | None = None
    unknown: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A filter or a test that nobody defines, and where it stands."""

    name: str
    start: int


def template_errors(
    source: str, environment: Environment, templating: Templating
) -> TemplateErrors:
    """What a host would say of a template, which is as the host reads it."""
    try:
        tree, lexed = _read(source, environment)
    except TemplateSyntaxError as error:
        lines = source.splitlines(keepends=True)[: error.lineno - 1]
        return TemplateErrors(broken=Fault(error.message or "", sum(map(len, lines))))
    return TemplateErrors(tree, lexed, unknown=_unknown(tree, environment, templating))


def _read(source: str, environment: Environment) -> tuple[nodes.Template, Lexed]:
    """A template as `environment.parse` has it, and its tags. Raises TemplateSyntaxError.

    The lexer goes over a page once for both.
    """
    try:
        tokens = list(environment.lex(source))
    except TemplateSyntaxError:  # something else may be wrong before
        return environment.parse(source), {}
    parser = Parser(environment, "")
    parser.stream = TokenStream(environment.lexer.wrap(tokens), None, None)
    return parser.parse(), tags_in(tokens)


def unknown_in(
    text: str, tags: Sequence[Tag], environment: Environment, templating: Templating
) -> frozenset[str]:
    """The filters and tests that nobody defines in those tags that can be read by themselves."""
    found = frozenset[str]()
    for tag in tags:
        source = _completed(text[tag.start : tag.end], environment)
        try:
            found |= _unknown(environment.parse(source), environment, templating)
        except TemplateSyntaxError:
            continue
    return found


def _unknown(
    tree: nodes.Template, environment: Environment, templating: Templating
) -> frozenset[str]:
    asked: Iterator[nodes.Filter | nodes.Test] = tree.find_all((nodes.Filter, nodes.Test))
    return frozenset(
        node.name
        for node in asked
        if node.name
        not in (environment.filters if isinstance(node, nodes.Filter) else environment.tests)
        and not templating.defines(node.name)
    )


def _completed(source: str, environment: Environment) -> str:
    """A statement as a template of its own: with the end of its block, if it begins one."""
    source = _ELSE_IF.sub(r"\1if", source, count=1)
    first = _FIRST_WORD.match(source)
    whole = f"{source}{environment.block_start_string} end{first[1] if first else ''} "
    whole += environment.block_end_string
    try:
        environment.parse(whole)
    except TemplateSyntaxError:
        return source
    return whole


def statement_faults(
    text: str, tags: Sequence[Tag], environment: Environment
) -> Iterator[tuple[Tag, Fault]]:
    """The statements that mean nothing, whatever stands around them, and what is never closed."""
    for tag in tags:
        if not tag.closed and tag.kind in _UNCLOSED:
            yield tag, Fault(_UNCLOSED[tag.kind], tag.start)
        source = text[tag.start : tag.end]
        if tag.kind is not TagKind.BLOCK or _GOES_ON.match(source):
            continue
        try:
            environment.parse(source)
        except TemplateSyntaxError as error:
            if not _NEVER_CLOSED.search(error.message or ""):
                yield tag, Fault(error.message or "", tag.start)


def structure_fault(
    text: str, tags: Sequence[Tag], environment: Environment
) -> tuple[Tag, Fault] | None:
    """The first fault of how tags follow each other, none of which has a fault of its own."""
    blocks = [tag for tag in tags if tag.kind is TagKind.BLOCK]
    try:
        environment.parse("\n".join(text[tag.start : tag.end].replace("\n", " ") for tag in blocks))
    except TemplateSyntaxError as error:
        cause = error.message or ""
        unclosed = _NEVER_CLOSED.search(cause)
        at_end = unclosed and cause.startswith("Unexpected end of template")
        tag = _last_open(text, blocks, unclosed[1]) if at_end and unclosed else None
        tag = tag or blocks[error.lineno - 1]
        return tag, Fault(cause, tag.start)
    return None


def places_of_unknown(text: str, tags: Sequence[Tag], names: frozenset[str]) -> Iterator[Unknown]:
    """Where tags ask for some filters and tests."""
    if not names:
        return
    words = "|".join(map(re.escape, sorted(names)))
    asked = re.compile(rf"(?:\||\bis\s+(?:not\s+)?|\bfilter\s)\s*({words})\b")
    for tag in tags:
        if tag.kind in (TagKind.PRINT, TagKind.BLOCK):
            for found in asked.finditer(text, tag.start, tag.end):
                yield Unknown(found[1], found.start(1))


def _last_open(text: str, blocks: Sequence[Tag], word: str) -> Tag | None:
    """The last block of a kind that nothing ends."""
    opened: list[Tag] = []
    for tag in blocks:
        first = _FIRST_WORD.match(text[tag.start : tag.end])
        if first and first[1] == word:
            opened.append(tag)
        elif first and first[1] == f"end{word}" and opened:
            opened.pop()
    return opened[-1] if opened else None
