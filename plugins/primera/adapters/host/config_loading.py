"""Asks MkDocs for the configuration of a project, as a build would."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel, set_exclusions

from primera.adapters.host.config_errors import refused_values, unreadable, warned_values
from primera.adapters.host.config_rules import PLUGIN, instant_features, named_project, problems_of
from primera.adapters.host.config_source import (
    ConfigSource,
    read_config_source,
    seen_from,
    span_from,
)
from primera.adapters.host.page_urls import has_directory_urls, said_addresses, unsaid_address
from primera.adapters.macros.macros_config import company_files, templating_of
from primera.adapters.material.overrides import check_overrides
from primera.adapters.validation.link_check import look
from primera.diagnostics import Diagnostic, Span
from primera.site.host import Host, usual_host
from primera.site.project import Project, find_project
from primera.site.project_file import FILE


class ConfigRefusedError(Exception):
    """MkDocs does not take a configuration; `problems` say why."""

    def __init__(self, problems: tuple[Diagnostic, ...]) -> None:
        super().__init__(str(problems))
        self.problems = problems


def project_of_file(file: Path) -> Project:
    """The project that a configuration is for. What is wrong comes as its diagnostics."""
    written = read_config_source(_located(file))
    try:
        config, warnings = load_written(written)
    except ConfigRefusedError as refused:
        return _without_manual(written.files[0].parent, refused.problems)
    return project_of(config, written, warnings)


def written_for(config: MkDocsConfig) -> ConfigSource:
    """What stands in the file of a configuration that MkDocs has read; nothing when it has none."""
    file = Path(config.config_file_path)
    return read_config_source(_located(file)) if file.is_file() else ConfigSource(None, ())


def load_written(
    written: ConfigSource, **options: Any
) -> tuple[MkDocsConfig, tuple[Diagnostic, ...]]:
    """The configuration as MkDocs reads it, and what MkDocs warns of; `options` go before it.

    No event of a plugin or a hook runs. Raises ConfigRefusedError.
    """
    if written.problems:
        raise ConfigRefusedError(written.problems)
    config = MkDocsConfig(config_file_path=str(written.files[0]))
    try:
        with written.files[0].open("rb") as stream:
            config.load_file(stream)
        config.load_dict(options)
        failed, warned = config.validate()
    except Exception as cause:  # hooks and plugins are anybody's code
        raise ConfigRefusedError((unreadable(cause, written),)) from cause
    if failed:
        raise ConfigRefusedError(tuple(refused_values(failed, config, written)))
    return config, tuple(warned_values(warned, written))


def project_of(
    config: MkDocsConfig,
    written: ConfigSource,
    warnings: tuple[Diagnostic, ...] = (),
    serving: bool = False,
) -> Project:
    """The project of a configuration that MkDocs has taken, with our own word on it.

    `serving` says that drafts are shown too.
    """
    folder = _located(Path(config.config_file_path)).parent
    problems = [*warnings, *problems_of(config, written)]
    if PLUGIN not in config.plugins:
        return _without_manual(folder, tuple(problems))
    root, missing = named_project(config, written, folder)
    if missing:
        return _without_manual(folder, (*problems, missing))
    host = _host(config, written, root, serving)
    advice = seen_from(root, unsaid_address(config, written))
    if templates := custom_templates(config):
        problems += check_overrides(templates, templates.as_posix())
    project = find_project(root, host, seen_from(root, problems))
    return replace(project, advice=advice, validate=partial(look, config, written))


def watched(project: Project) -> Iterator[Path]:
    """What a server has to follow beside the pages: the configuration, and the layers' folders."""
    yield from project.host.sources
    yield project.root / FILE
    yield from (folder for layer in project.layers for folder in layer.folders)


def late_problems(config: MkDocsConfig, project: Project) -> tuple[Diagnostic, ...]:
    """What hooks and other plugins have brought into a configuration after it was read."""
    return seen_from(project.root, instant_features(config, written_for(config)))


def _language(config: MkDocsConfig, written: ConfigSource, root: Path) -> tuple[str, Span] | None:
    """The language that the theme is told, and where."""
    language = config.theme.get("language")
    if not (written.says("theme", "language") and isinstance(language, str)):
        return None
    return language, span_from(root, written.at("theme", "language"))


def _seen(root: Path, said: Iterable[tuple[str, Span]]) -> tuple[tuple[str, Span], ...]:
    return tuple((text, span_from(root, span)) for text, span in said)


def _named(config: MkDocsConfig) -> Iterator[Path]:
    """The templates, the hooks and the macros that a configuration names."""
    if templates := custom_templates(config):
        yield templates
    yield from (Path(hook.__file__) for hook in dict(config["hooks"] or {}).values())
    yield from company_files(config)


def _located(file: Path) -> Path:
    """A file with its folder as it is on the disk: MkDocs does not follow the file's own link."""
    return file.parent.resolve() / file.name


def _host(config: MkDocsConfig, written: ConfigSource, root: Path, serving: bool) -> Host:
    level = _level(config)
    least = (InclusionLevel.DRAFT if serving else InclusionLevel.NOT_IN_NAV).value
    return Host(
        docs=Path(config.docs_dir),
        site=Path(config.site_dir),
        left_out=lambda path: level(path) < least,
        config_file=next(iter(written.files), None),
        sources=(*written.files, *_named(config)),
        url=config.site_url or "",
        addresses=_seen(root, said_addresses(config, written)),
        directory_urls=has_directory_urls(config),
        strict=config.strict,
        language=_language(config, written, root),
        templating=templating_of(config),
    )


def left_out_of_nav(config: MkDocsConfig) -> Callable[[str], bool]:
    """Whether MkDocs leaves a page out of a navigation that it makes itself."""
    level = _level(config)
    return lambda path: level(path) <= InclusionLevel.NOT_IN_NAV.value


def custom_templates(config: MkDocsConfig) -> Path | None:
    """The folder of the company's own templates."""
    return Path(config.theme.custom_dir) if config.theme.custom_dir else None


def _level(config: MkDocsConfig) -> Callable[[str], int]:
    """How far MkDocs takes a file in: by `exclude_docs`, `draft_docs` and `not_in_nav`."""

    def level(path: str) -> int:
        file = File(path, None, config.site_dir, config.use_directory_urls)
        set_exclusions([file], config)
        return int(file.inclusion.value)

    return level


def _without_manual(folder: Path, problems: tuple[Diagnostic, ...]) -> Project:
    """What is left of a project whose configuration does not say where its manual is."""
    return Project(folder, (), usual_host(folder), seen_from(folder, problems))
