"""What `primera.toml` settles of the rules: `[[rules]]`, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from primera.checks.rule_setting import Setting, everywhere
from primera.diagnostics import Decision, Diagnostic, Severity, Span
from primera.diagnostics.diagnostic import Param
from primera.diagnostics.suggestions import closest
from primera.diagnostics.wording import codes
from primera.model.fields import SHORTEST_REASON
from primera.model.refs import Ref, parse_ref
from primera.model.registry import SCHEMES
from primera.site.project_file import LAYERS, RULES, ProjectFile
from primera.site.severities import FOUND_WHILE_BUILDING, IDLE, TUNABLE
from primera.site.toml_positions import TomlPlaces
from primera.strings import load_strings

KEYS = ("rule", "severity", "in", "entry", "reason")
_SEVERITIES = tuple(severity.value for severity in Severity)


def settings_of(written: ProjectFile) -> tuple[tuple[Setting, ...], tuple[Diagnostic, ...]]:
    """The settings of a project's file, in their order, and what is wrong with them."""
    listed = written.says(RULES)
    if listed is None:
        return (), ()
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        return (), (_wrong(written.places.key(RULES), "list"),)
    settings: list[Setting] = []
    problems: list[Diagnostic] = []
    for number, table in enumerate(listed):
        read = _Table(table, number, written.places)
        settings += read.settings()
        problems += read.problems
    return tuple(settings), tuple(problems)


class _Table:
    """One of the tables, and what is wrong with it."""

    def __init__(self, table: Mapping[str, Any], number: int, places: TomlPlaces) -> None:
        self._table = table
        self._number = number
        self._places = places
        self.problems: list[Diagnostic] = []

    def settings(self) -> list[Setting]:
        """What the table settles of each of its rules.

        Without a reason too, which is told; but not where it cannot be said how bad it is or where.
        """
        patterns = list(self._patterns())
        entries = tuple(self._entries())
        is_placed = not self.problems
        self._tell_unknown_keys()
        reason, severity = self._reason(), self._severity()
        rules = list(self._rules(severity))
        if severity is None or not is_placed:
            return []
        return [
            Setting(
                code,
                severity,
                Decision(place, reason),
                None if code in FOUND_WHILE_BUILDING else _idle(code, place, patterns, entries),
                _covering(patterns) if patterns else everywhere,
                entries,
            )
            for code, place in rules
        ]

    def _tell_unknown_keys(self) -> None:
        for key in self._table:
            if key not in KEYS:
                place = self._places.key(RULES, self._number, key)
                likely = closest(key, {*KEYS} - {*self._table})
                finding = "layers" if key == LAYERS else "key"
                self._tell("PL818", place, likely, finding=finding, key=key)

    def _rules(self, severity: Severity | None) -> Iterator[tuple[str, Span]]:
        """The rules that are named and can be settled so, with their places."""
        if "rule" not in self._table:
            self._tell("PL818", self._place(), finding="rule")
        known = codes(load_strings())
        for code, place in self._texts("rule"):
            if code not in known:
                self._tell("PL819", place, closest(code.upper(), known), rule=code)
            elif code not in TUNABLE and severity is not Severity.ERROR:
                self._tell("PL842", place, rule=code)
            else:
                yield code, place

    def _severity(self) -> Severity | None:
        written = self._table.get("severity")
        if written is None:
            self._tell("PL818", self._place(), finding="severity")
            return None
        if written in _SEVERITIES:
            return Severity(written)
        likely = closest(written, _SEVERITIES) if isinstance(written, str) else None
        self._tell("PL844", self._place("severity"), likely, severity=str(written))
        return None

    def _reason(self) -> str:
        written = self._table.get("reason", "")
        if isinstance(written, str) and len(written.strip()) >= SHORTEST_REASON:
            return written.strip()
        self._tell("PL818", self._place("reason"), finding="reason", least=SHORTEST_REASON)
        return ""

    def _patterns(self) -> Iterator[str]:
        for text, place in self._texts("in"):
            if _is_pattern(text):
                yield text
            else:
                self._tell("PL818", place, finding="pattern", pattern=text)

    def _entries(self) -> Iterator[Ref]:
        for text, place in self._texts("entry"):
            if ref := parse_ref(text):
                yield ref
            else:
                likely = closest(text.partition(":")[0], SCHEMES) if ":" in text else None
                self._tell("PL818", place, likely, finding="entry", entry=text)

    def _texts(self, key: str) -> Iterator[tuple[str, Span]]:
        """The text of a key, or each of its list, with its place."""
        if key not in self._table:
            return
        written = self._table[key]
        members = written if isinstance(written, list) and written else [written]
        for index, member in enumerate(members):
            place = self._place(key, index)
            if isinstance(member, str) and member.strip():
                yield member, place
            else:
                self._tell("PL818", place, finding="text", key=key)

    def _place(self, *path: str | int) -> Span:
        return self._places.value(RULES, self._number, *path)

    def _tell(self, code: str, span: Span, near: str | None = None, **params: Param) -> None:
        self.problems.append(Diagnostic(code, Severity.ERROR, span, params, near))


def _is_pattern(text: str) -> bool:
    """Whether a text is a pattern. A backslash is not meant as a sign of one, but as a folder's."""
    try:
        _covering([text])
    except ValueError:
        return False
    return "\\" not in text


def _covering(patterns: list[str]) -> Callable[[str], bool]:
    """What says whether a file is one that patterns mean, as in `.gitignore`.

    Raises ValueError for what is no pattern.
    """
    from pathspec import GitIgnoreSpec  # most projects settle nothing, and it takes its time

    return GitIgnoreSpec.from_lines(each.removeprefix("./") for each in patterns).match_file


def _idle(code: str, place: Span, patterns: list[str], entries: tuple[Ref, ...]) -> Diagnostic:
    if entries:
        return IDLE.at(place, rule=code, finding="entries", entries=tuple(map(str, entries)))
    if patterns:
        return IDLE.at(place, rule=code, finding="folders", folders=tuple(patterns))
    return IDLE.at(place, rule=code, finding="everywhere")


def _wrong(span: Span, finding: str) -> Diagnostic:
    return Diagnostic("PL818", Severity.ERROR, span, {"finding": finding})
