"""From a project's folders to a SitePlan, or to all that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path

from primera.checks.context import CheckContext
from primera.checks.layer_attribution import find_problems
from primera.checks.manual_id import SHARED_ID
from primera.checks.registry import OF_STYLE
from primera.checks.rule_setting import Setting
from primera.checks.runner import run_checks, run_style_checks
from primera.checks.tuning import Tuning
from primera.diagnostics import Diagnostic, Severity, Span
from primera.loading import Loaded
from primera.loading.shown import path_in
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.site.collisions import check_collisions, check_home, check_named_home
from primera.site.docs_pages import read_pages
from primera.site.hiding_told import hiding_told
from primera.site.host import Planned, check_language, shown_from
from primera.site.layer_declarations import OUTSIDE
from primera.site.macros.page_checks import HIDDEN_CALL, check_pages, index_pages
from primera.site.plan import SitePlan, page_writers, plan_site, planned_paths
from primera.site.project import Project, no_links
from primera.site.project_file import FILE
from primera.site.site_address import check_address, url_of_site
from primera.strings import Strings, load_strings, spoken_here
from primera.yamltree.nodes import Step


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong with a project, and the words to say it in.

    The paths of the problems are those that lead on from the folder `root`. `excused` are those
    that people settled to be none. `tuned` makes of problems that come up later what is settled.
    `remarks` are told beside the problems, and without any.
    """

    diagnostics: tuple[Diagnostic, ...]
    strings: Strings
    root: Path
    excused: tuple[Diagnostic, ...] = field(default=(), kw_only=True)
    remarks: tuple[str, ...] = field(default=(), kw_only=True)
    tuned: Callable[[Iterable[Diagnostic]], list[Diagnostic]] = field(default=list, kw_only=True)

    @property
    def errors(self) -> int:
        """How many of the problems stop a build."""
        return sum(problem.severity is Severity.ERROR for problem in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Compiled(Findings):
    """What came of a project: a plan, or none when something is wrong with it.

    `pictures` are the files of the project's folder that its settings name, there or not.
    """

    plan: SitePlan | None
    pictures: tuple[Path, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Read(Findings):
    """What came of a project that is read, or nothing when that has errors.

    `manual` is what is shown, `loaded` all of it with its places.
    """

    loaded: Loaded | None
    manual: Manual | None

    def place(self, ref: Ref, path: Iterable[Step]) -> Span:
        """Where a value of an entry that is shown was written. Raises KeyError for no entry."""
        assert self.loaded
        assert self.manual
        whole, left = self.loaded.manual.entries[ref], self.manual.entries[ref]
        return self.loaded.spans.of(ref, *path_in(whole, left, path))


def check_project(project: Project) -> Findings:
    """Read and check. All problems of the manual and of its hand-written pages come at once."""
    told = replace(project, diagnostics=(*project.diagnostics, *project.advice))
    return _checked(told, _with_style, Tuning.tuned_with_idle).findings


def compile_project(project: Project) -> Compiled:
    """Read, check and plan. A build says nothing of style: whoever publishes may not write.

    Where the host is strict, there is no plan with warnings either. Then the links of pages are
    looked at beforehand, and else by the host while it builds.
    """
    seen = project if project.host.strict else replace(project, validate=no_links)
    checked = _checked(seen, _of_a_build(project.settings), Tuning.tuned)
    findings = checked.findings
    stops = findings.diagnostics if project.host.strict else findings.errors
    manual = None if stops else checked.manual
    plan = _plan(project, manual) if manual else None
    told = findings.diagnostics if manual is None else _not_of_calls(findings.diagnostics)
    strings = findings.strings
    return Compiled(
        told,
        strings,
        project.root,
        plan,
        pictures=_pictures(checked.loaded, project.root),
        excused=findings.excused,
        remarks=findings.remarks,
        tuned=findings.tuned,
    )


def _plan(project: Project, manual: Manual) -> SitePlan:
    host = project.host
    brought, url = frozenset(host.files()), url_of_site(host, manual)
    return plan_site(manual, project.root, host.url_style, brought, url)


def _pictures(loaded: Loaded | None, root: Path) -> tuple[Path, ...]:
    named = loaded.manual.face.values() if loaded else ()
    return tuple(root / file.path for file in named if file.fault != "outside")


def _not_of_calls(problems: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The problems but for calls of what is hidden: whoever fills in the pages tells those."""
    return tuple(each for each in problems if each.code != HIDDEN_CALL.code)


def read_project(project: Project) -> Read:
    """Read and check, for what rests on the manual alone. Of style nothing is said."""
    seen = replace(project, validate=no_links)
    checked = _checked(seen, _of_a_build(project.settings), Tuning.tuned)
    findings = checked.findings
    loaded, manual = (None, None) if findings.errors else (checked.loaded, checked.manual)
    return Read(findings.diagnostics, findings.strings, project.root, loaded, manual)


@dataclass(frozen=True, slots=True)
class _Checked:
    """What is wrong with a project, all that it holds, and what is shown of it."""

    findings: Findings
    loaded: Loaded | None = None
    manual: Manual | None = None


def _checked(
    project: Project,
    check: Callable[[CheckContext], tuple[Diagnostic, ...]],
    tune: Callable[[Tuning, list[Diagnostic]], list[Diagnostic]],
) -> _Checked:
    """What came of looking for problems in all of a project, hidden or not."""
    problems = [*project.diagnostics]
    if not project.layers:
        return _Checked(Findings(_sorted(problems), load_strings(spoken_here()), project.root))
    pages = read_pages(project.host, project.root)
    index = index_pages(pages, project.host.templating)

    def context_of(loaded: Loaded) -> CheckContext:
        quoted = index.quoted_banks(loaded.manual)
        return CheckContext(loaded.manual, loaded.spans, loaded.known, quoted)

    def checked(loaded: Loaded) -> list[Diagnostic]:
        context = context_of(loaded)
        return Tuning(project.settings, context).tuned(check(context))

    loaded, found = find_problems(project.layers, project.root, checked)
    found = tuple(_of_the_company(found, project))
    problems += _untold(found, project)
    context = context_of(loaded)
    manual = context.hiding.manual
    strings = load_strings(manual.settings.language, manual.settings.address)
    problems = [*check_address(problems, project.host, manual)]
    problems += check_language(project.host, manual.settings.language)
    problems += check_pages(index, context, project.root)
    style = project.host.url_style
    planned = tuple(planned_paths(manual, strings, style))
    problems += check_collisions(_files_of(project), planned, style)
    problems += check_home({page.path: (page.shown, page.text) for page in pages}, planned, style)
    of_whole = loaded.manual.settings
    problems += check_named_home((page.path for page in pages), of_whole, loaded.spans, style)
    are_errors = any(problem.severity is Severity.ERROR for problem in problems)
    if not any(each.severity is Severity.ERROR for each in loaded.diagnostics):
        problems += _links(project, manual, strings, planned, are_errors)
    tuning = Tuning(project.settings, context)
    told, excused = _parted(_sorted(tune(tuning, problems)))
    remarks = tuple(hiding_told(context.hiding, strings))
    findings = Findings(
        told, strings, project.root, excused=excused, remarks=remarks, tuned=tuning.tuned
    )
    return _Checked(findings, loaded, manual)


def _of_the_company(found: Iterable[Diagnostic], project: Project) -> Iterator[Diagnostic]:
    """What was found, but that a company has no id of its own: where it says what it is made of.

    For who has no settings of the manual at all.
    """
    for each in found:
        is_kept = each.code == SHARED_ID.code and each.span.layer == project.layers[0].name
        yield replace(each, span=Span(_file_of(project))) if is_kept else each


def _file_of(project: Project) -> str:
    """The file that says what a project is made of, or else the uppermost of its folders."""
    files = (project.root / FILE, project.host.config_file, project.layers[-1].folders[0])
    return next(shown_from(project.root, file) for file in files if file and file.exists())


def _links(
    project: Project,
    manual: Manual,
    strings: Strings,
    planned: tuple[str, ...],
    are_errors: bool,
) -> Iterable[Diagnostic]:
    """What the host has against links, once it is known where all pages are."""
    writers = cache(partial(page_writers, manual, strings, project.host.url_style))

    def markdown_of(path: str) -> str | None:
        return None if are_errors or path not in writers() else writers()[path]()

    return project.validate(project, Planned(planned, markdown_of))


def _untold(found: Iterable[Diagnostic], project: Project) -> Iterator[Diagnostic]:
    """What was found and not said before: of a folder that is missing, its name in the settings.

    Nor that no file of it has settings, or of one that is not read.
    """
    told = any(problem.code in ("PL814", OUTSIDE) for problem in project.diagnostics)
    return (problem for problem in found if not (told and problem.code in ("PL216", "PL311")))


def _files_of(project: Project) -> dict[str, str]:
    host = project.host
    return {path: shown_from(project.root, host.docs / path) for path in host.files()}


def _with_style(context: CheckContext) -> tuple[Diagnostic, ...]:
    return (*run_checks(context), *run_style_checks(context))


def _of_a_build(settings: Sequence[Setting]) -> Callable[[CheckContext], tuple[Diagnostic, ...]]:
    """What a build looks for: of style, what people have made an error."""
    raised = {setting.rule for setting in settings if setting.severity is Severity.ERROR}
    if not raised & OF_STYLE:
        return run_checks

    def check(context: CheckContext) -> tuple[Diagnostic, ...]:
        style = Tuning(settings, context).tuned(run_style_checks(context))
        errors = (each for each in style if each.decided and each.severity is Severity.ERROR)
        return (*run_checks(context), *errors)

    return check


def _parted(
    problems: tuple[Diagnostic, ...],
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """The problems to be told of, and those that are off."""
    told = tuple(problem for problem in problems if problem.severity is not Severity.OFF)
    return told, tuple(problem for problem in problems if problem.severity is Severity.OFF)


def _sorted(problems: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))
