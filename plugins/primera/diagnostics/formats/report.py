"""What a format needs: the problems, the words, and the lines of the files that they are in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from primera.diagnostics.diagnostic import Diagnostic, Severity
from primera.strings import Strings


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of one run, for a format to write.

    `line_of` gives line `n` (from 1) of a file by its path in the spans, without its line break,
    or None when there is no such line. `tool_version` goes into SARIF. `excused` are problems that
    somebody settled to be none. `remarks` are sentences for people, beside the problems.
    """

    diagnostics: tuple[Diagnostic, ...]
    strings: Strings
    line_of: Callable[[str, int], str | None]
    tool_version: str
    excused: tuple[Diagnostic, ...] = ()
    remarks: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Diagnostic]:
        """The problems by place, so that two runs give the same report."""
        return iter(_by_place(self.diagnostics))

    @property
    def with_excused(self) -> list[Diagnostic]:
        """The problems and the excused ones, by place: for programs, which tell them apart."""
        return _by_place((*self.diagnostics, *self.excused))

    def count(self, severity: Severity) -> int:
        """How many problems are of a severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


def _by_place(diagnostics: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    return sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key)
