"""A problem and its place. No words: the wording is in `locales/`, one entry per code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

Param: TypeAlias = "str | int | tuple[str, ...]"


class Severity(StrEnum):
    """How bad a problem is. Only errors stop a build; what is off is excused and not told."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file of a layer.

    `path` leads on from the project's folder, in a report from where it is read, with `/` between
    its parts; lines and columns count from 1, columns in code points; the end is exclusive. `line`
    0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that belongs to a problem, with the locale key of what to say about it."""

    span: Span
    key: str


@dataclass(frozen=True, slots=True)
class Decision:
    """That people have settled how bad a problem is: where they say so, and why."""

    span: Span
    reason: str


_NO_PARAMS: Mapping[str, Param] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem. `code` (`PL101`) picks message, hint and explanation in `locales/`.

    `params` fill the message's braces. `suggestion` is the near word for «¿quisiste decir …?».
    `decided` tells that the severity is not that of the code.
    """

    code: str
    severity: Severity
    span: Span
    params: Mapping[str, Param] = field(default_factory=lambda: _NO_PARAMS)
    suggestion: str | None = None
    related: tuple[Related, ...] = ()
    decided: Decision | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Reports list problems by place, then by code."""
        return (self.span.path, self.span.line, self.span.column, self.code)
