"""Why a text is not YAML, in terms of what the person wrote, and the place to look at."""

from __future__ import annotations

import re
from dataclasses import replace

from yaml import YAMLError
from yaml.error import Mark, MarkedYAMLError

from primera.diagnostics import Diagnostic, Related, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.yamltree.nodes import Origin
from primera.yamltree.parse import MAX_DEPTH, SecondDocumentError, TooDeepError

_NO_SPACE = re.compile(r"(\s*(?:- +)*[A-Za-z_]+:)[^\s/:]")
"""A key whose colon has its value right behind it; `https://…` and `10:30` are not keys."""

_COMMENT = re.compile(
    r"""[ \t]*(?![ \t\#])(?:"[^"]*"|'[^']*'|[^"'\#]|(?<![ \t])\#)*(?<=[ \t])(?P<comment>\#.*)"""
)
_TAKES_TEXT = re.compile(r"\#(?:.*[\]}]|\w|[ \t]+\d)")

_SPECIAL_START = re.compile(
    r"cannot start any token|(?:scanning|parsing) an? (?:alias|anchor|tag|directive)"
    r"|undefined alias|tag handle"
    r"|comment or line break|expected node content|(?:entries|keys) are not allowed"
)
"""What libyaml says when a text starts with a character that means something to YAML."""


def diagnose(error: YAMLError, text: str, origin: Origin) -> Diagnostic:
    """What is wrong with a text that libyaml refused."""
    case = _Case(error, text.split("\n"), origin)
    if isinstance(error, TooDeepError):
        return case.say("PL121", case.problem, limit=MAX_DEPTH)
    if isinstance(error, SecondDocumentError):
        return case.say("PL114", case.separator())
    return _by_words(case)


class _Case:
    """An error of libyaml with the lines that it is about. Lines and columns count from 0."""

    def __init__(self, error: YAMLError, lines: list[str], origin: Origin) -> None:
        marked = error if isinstance(error, MarkedYAMLError) else MarkedYAMLError(problem="")
        self.lines = lines
        self.origin = origin
        self.words = marked.problem or ""
        self.setting = marked.context or ""
        self.problem = self._place(marked.problem_mark or marked.context_mark)
        self.context = self._place(marked.context_mark) if marked.context_mark else self.problem

    def _place(self, mark: Mark | None) -> tuple[int, int]:
        if mark is None:
            return 0, 0
        if mark.line == len(self.lines):  # behind a last line that has no break
            return mark.line - 1, len(self.lines[-1])
        return mark.line, mark.column

    def say(self, code: str, place: tuple[int, int], **params: Param) -> Diagnostic:
        return Diagnostic(code, Severity.ERROR, self.at(place), params)

    def at(self, place: tuple[int, int]) -> Span:
        line, column = place[0] + 1, place[1] + 1
        return Span(self.origin.path, line, column, line, column + 1, self.origin.layer)

    def character(self, place: tuple[int, int]) -> str:
        line, column = place
        return self.lines[line][column : column + 1]

    def starts_line(self) -> bool:
        """Whether only blanks stand before the problem."""
        line, column = self.problem
        return not self.lines[line][:column].strip()

    def separator(self) -> tuple[int, int]:
        """The `---` at or above the problem."""
        line = self.problem[0]
        while line > 0 and not self.lines[line].startswith("---"):
            line -= 1
        return line, 0

    def opening(self) -> tuple[int, int] | None:
        """The last bracket that opens something, at or above the problem."""
        for line in range(self.problem[0], -1, -1):
            if (column := max(map(self.lines[line].rfind, "[{"))) >= 0:
                return line, column
        return None

    def comment_behind(self, opening: tuple[int, int]) -> tuple[int, int] | None:
        """The first comment behind a bracket that holds a closing one, or looks like text."""
        last = max(self.problem[0], opening[0] + 1)
        for line in range(opening[0], last):
            if comment := self._comment(line, opening[1] if line == opening[0] else 0):
                return comment
        return None

    def comment_above(self) -> tuple[int, int] | None:
        """The comment that ended the text of the line above, when the problem's line goes on."""
        above = self._line_above()
        # A line of `>-` text has no comments, and one that is indented as far would be in it.
        if above < self.problem[0] and self._indent(self.problem[0]) >= self._indent(above):
            return self._comment(above, 0)
        return None

    def _comment(self, line: int, start: int) -> tuple[int, int] | None:
        """The comment behind a column that holds a closing bracket, or looks like text."""
        found = _COMMENT.match(self.lines[line], start)
        if found and _TAKES_TEXT.match(found["comment"]):
            return line, found.start("comment")
        return None

    def first_of_line(self) -> tuple[int, int]:
        """Where the text of the problem's line begins."""
        line = self.problem[0]
        return line, self._indent(line)

    def _indent(self, line: int) -> int:
        text = self.lines[line]
        return len(text) - len(text.lstrip())

    def without_space(self) -> tuple[int, int] | None:
        """Where a space after a colon is missing: on the line of the error or just above it."""
        for line in (self.context[0], self.problem[0], self._line_above()):
            match = _NO_SPACE.match(self.lines[line])
            if match:
                return line, match.end(1)
        return None

    def _line_above(self) -> int:
        line = self.problem[0] - 1
        while line > 0 and not self.lines[line].strip():
            line -= 1
        return max(line, 0)


def _by_words(case: _Case) -> Diagnostic:
    words = case.words
    if "tab character" in words or case.character(case.problem) == "\t":
        return case.say("PL102", case.problem)
    if "quoted scalar" in case.setting:
        return _in_quotes(case)
    if _SPECIAL_START.search(f"{case.setting}|{words}"):
        return _special_start(case)
    if "expected ',' or" in words:
        return _open(case, case.context)
    return _in_block(case)


def _open(case: _Case, opening: tuple[int, int]) -> Diagnostic:
    """A bracket that nothing closes, with the comment that may have taken what does."""
    found = case.say("PL109", opening, bracket=case.character(opening))
    return _with_comment(found, case, case.comment_behind(opening))


def _with_comment(found: Diagnostic, case: _Case, comment: tuple[int, int] | None) -> Diagnostic:
    if comment is None:
        return found
    return replace(found, related=(Related(case.at(comment), f"diagnostics.{found.code}.comment"),))


def _in_quotes(case: _Case) -> Diagnostic:
    if "escape" in case.words or "hexdecimal" in case.words:
        return case.say("PL125", case.problem)
    return case.say("PL105", case.context, quote=case.character(case.context))


def _special_start(case: _Case) -> Diagnostic:
    line, column = case.problem
    if not case.character(case.problem) and (opening := case.opening()):
        return _open(case, opening)
    # An alias or a block mark is reported behind its sign; the sign is what must be seen.
    if case.setting and "handle" not in case.words:
        line, column = case.context
    rest = case.lines[line][column:]
    if rest.startswith("!"):
        return case.say("PL112", (line, column), tag=rest.split(maxsplit=1)[0])
    return case.say("PL108", (line, column), character=rest[:1])


def _in_block(case: _Case) -> Diagnostic:
    place = case.without_space()
    if place is not None:
        return case.say("PL104", place)
    if "expected key" in case.words and not case.starts_line():
        return _after_value(case)
    if "mapping values are not allowed" in case.words and _has_colon_before(case):
        return case.say("PL107", case.problem)
    if "mapping values" in case.words or "expected key" in case.words or "'-'" in case.words:
        found = case.say("PL106", case.first_of_line())
        return _with_comment(found, case, case.comment_above())
    if "simple key" in case.setting:
        return case.say("PL126", case.context)
    return case.say("PL103", case.context)


def _after_value(case: _Case) -> Diagnostic:
    """Text goes on behind closing quotes, or behind a bracket that it happens to start with."""
    line, column = case.problem
    before = case.lines[line][:column].rstrip()
    if before.endswith(("]", "}")):
        opening = "[" if before.endswith("]") else "{"
        return case.say("PL108", (line, before.find(opening)), character=opening)
    return case.say("PL124", case.problem)


def _has_colon_before(case: _Case) -> bool:
    line, column = case.problem
    return ": " in case.lines[line][:column]
