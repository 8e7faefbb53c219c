"""What people settle of a rule: how bad it is, where, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from primera.diagnostics import Decision, Diagnostic, Severity
from primera.model.refs import Ref


def everywhere(path: str) -> bool:
    """Any file."""
    return True


@dataclass(frozen=True, slots=True)
class Setting:
    """How bad a rule is in the files that `covers` takes, and there only in `entries`, if any.

    An entry may be a part of one. `idle` is what is told of a setting that excuses nothing; None
    where only the building of pages shows what it is for.
    """

    rule: str
    severity: Severity
    decision: Decision
    idle: Diagnostic | None
    covers: Callable[[str], bool] = everywhere
    entries: tuple[Ref, ...] = ()
