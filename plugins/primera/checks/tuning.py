"""What the settings of rules make of problems: each is told, raised, taken for less, or excused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from primera.checks.context import CheckContext
from primera.checks.exceptions import exceptions_of
from primera.checks.layer_attribution import BELOW
from primera.checks.registry import RULES
from primera.checks.rule_setting import Setting
from primera.diagnostics import Diagnostic, Severity, Span

TUNABLE = frozenset(rule.code for rule in RULES.values() if rule.tunable)
EXCUSABLE = frozenset(rule.code for rule in RULES.values() if rule.excusable)


class Tuning:
    """The settings of a project, and those that the questions of its manual bring with them.

    Of several that fit a problem the last one decides; what a question says goes before all.
    """

    def __init__(self, settings: Sequence[Setting], context: CheckContext) -> None:
        self._context = context
        self._settings = (*settings, *exceptions_of(context, TUNABLE))
        by_rule: dict[str, list[Setting]] = {}
        for setting in reversed(self._settings):
            by_rule.setdefault(setting.rule, []).append(setting)
        self._by_rule: Mapping[str, Sequence[Setting]] = by_rule

    def tuned(self, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The problems, each as bad as the settings say; the excused ones are off.

        An error that a manual cannot be built with stays one, whatever is said.
        """
        return [self._tuned(problem) for problem in problems]

    def tuned_with_idle(self, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The problems as `tuned` gives them, and what is wrong with settings that excuse nothing.

        For who has looked for all problems. Where a file could not be read, only what is said of
        entries that could is judged.
        """
        tuned = self.tuned(problems)
        return [*tuned, *self.tuned(self._idle(tuned))]

    def _tuned(self, problem: Diagnostic) -> Diagnostic:
        setting = next(self._of(problem), None)
        if setting is None:
            return problem
        return replace(problem, severity=setting.severity, decided=setting.decision)

    def _of(self, problem: Diagnostic) -> Iterator[Setting]:
        """The settings that are for a problem, the one that decides before the others."""
        for setting in self._by_rule.get(problem.code, ()):
            allowed = setting.severity is Severity.ERROR or not _is_fixed(problem)
            if allowed and self._fits(setting, problem):
                yield setting

    def _fits(self, setting: Setting, problem: Diagnostic) -> bool:
        below = (related.span for related in problem.related if related.key == BELOW)
        return any(
            setting.covers(span.path) and self._is_in(setting, span)
            for span in (problem.span, *below)
        )

    def _is_in(self, setting: Setting, span: Span) -> bool:
        spans = self._context.spans
        return not setting.entries or any(spans.holds(ref, span) for ref in setting.entries)

    def _idle(self, tuned: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
        used = {each.decided.span for each in tuned if each.decided}
        used |= {setting.decision.span for each in tuned for setting in self._of(each)}
        of_settings = {setting.idle.code for setting in self._settings if setting.idle}
        whole = not any(map(_is_fixed, tuned))
        for setting in self._settings:
            if not setting.idle or setting.rule in of_settings or setting.decision.span in used:
                continue
            if _excuses(setting) and (whole or self._is_loaded(setting)):
                yield self._told(setting, setting.idle)

    def _is_loaded(self, setting: Setting) -> bool:
        entries = self._context.manual.entries
        return bool(setting.entries) and all(ref.entry in entries for ref in setting.entries)

    def _told(self, setting: Setting, idle: Diagnostic) -> Diagnostic:
        """That a setting is idle, or that an entry which it names is not there."""
        lost = [ref for ref in setting.entries if not self._context.spans.has(ref)]
        if not lost:
            return idle
        params = {**idle.params, "finding": "lost", "entries": tuple(map(str, lost))}
        first = lost[0]
        is_known = first.entry in self._context.known
        near = None if is_known else self._context.near_id(first.kind, first.id)
        return replace(idle, params=params, suggestion=near)


def _is_fixed(problem: Diagnostic) -> bool:
    """Whether a problem is an error that nobody can take for less."""
    is_error = problem.severity is Severity.ERROR and not problem.decided
    return is_error and problem.code not in EXCUSABLE


def _excuses(setting: Setting) -> bool:
    """Whether a setting takes anything for less than it is."""
    least = setting.severity
    return least is Severity.OFF or (least is Severity.WARNING and setting.rule in EXCUSABLE)
