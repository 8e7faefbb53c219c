"""What is told of the problems of a manual, and whether they end its build."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from primera.diagnostics import Diagnostic, Severity
from primera.diagnostics.formats.plain import plain_line
from primera.site.compile import Compiled, Findings
from primera.site.shown_paths import seen_from_here

log = get_plugin_logger(__name__)


def log_problems(findings: Findings) -> None:
    """Log every problem under `mkdocs`, where `--strict` counts them."""
    for problem in seen_from_here(findings).diagnostics:
        level = log.error if problem.severity is Severity.ERROR else log.warning
        level(plain_line(problem, findings.strings))
    for remark in findings.remarks:
        log.info(remark)


class Reporting:
    """What a plugin found, and its word on it. Where somebody is watching, nothing ends a build."""

    serving = False
    compiled: Compiled
    report: Callable[[Findings], None] = staticmethod(log_problems)
    """What to do with the problems found."""
    refusal: type[Exception] = PluginError
    """What ends the build of a broken manual. MkDocs says the words of a PluginError itself."""

    def take(self, compiled: Compiled) -> None:
        """Report what came of the manual. Without a plan, go on only to show what is wrong."""
        self.compiled = compiled
        self.report(compiled)
        if compiled.plan is None and not self.serving:
            key = "build.stopped" if compiled.errors else "build.stopped_strict"
            raise self.refusal(compiled.strings(key))

    def stop_at(self, problems: tuple[Diagnostic, ...]) -> None:
        """Report errors that came up after the manual was taken, if there are any."""
        if problems:
            self.take(replace(self.compiled, diagnostics=problems, plan=None))

    def judge_pages(self, problems: tuple[Diagnostic, ...], must_not_fail: bool) -> None:
        """Report what was wrong with pages, which was found while they were built.

        Raises:
            PluginError, or what `refusal` is: a page lacks what others have taken out of it, or
            there is a faulty one, and the configuration or the settings of rules take none.
        """
        told = self.compiled.tuned(problems)
        problems = tuple(each for each in told if each.severity is not Severity.OFF)
        if not problems:
            return
        ordered = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        found = Findings(ordered, self.compiled.strings, self.compiled.root)
        self.report(found)
        if self.serving:
            return
        if found.errors:
            is_lost = any(each.severity is Severity.ERROR and not each.decided for each in problems)
            key = "build.parts_lost" if is_lost else "build.page_refused"
            raise self.refusal(self.compiled.strings(key))
        if must_not_fail:
            raise self.refusal(self.compiled.strings("build.page_failed"))
