"""What a site is told by whatever builds it: the host, of which nothing else is known here."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from primera.diagnostics import Diagnostic, Severity, Span
from primera.rendering.addresses import UrlStyle, directory_url, file_url
from primera.site.macros.templating import Templating

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Endings of the files that become pages."""


def usually_left_out(path: str) -> bool:
    """Whether a host that is told nothing leaves a file of its pages' folder out of the site."""
    return path.startswith((".", "templates/")) or "/." in path


@dataclass(frozen=True, slots=True)
class Planned:
    """What a manual brings to a site that is not built yet.

    `paths` are those of its pages and files, and `markdown_of` gives the text of one of the pages,
    or None of anything else and where the manual has errors.
    """

    paths: tuple[str, ...]
    markdown_of: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Host:
    """Where hand-written pages are read from, where the site goes, and how it is published.

    `left_out` says of a path inside `docs`, with `/` between its parts, whether the host keeps the
    file out of the site. `config_file` is None where nothing is configured; `sources` are all the
    files and folders of a person's that the configuration is made of, or names beside `docs`. `url`
    ends with `/`, or is empty, and `addresses` is what people wrote of it, and where. `language` is
    what the theme is told, and where, if it is.
    """

    docs: Path
    site: Path
    left_out: Callable[[str], bool] = usually_left_out
    config_file: Path | None = None
    sources: tuple[Path, ...] = ()
    url: str = ""
    addresses: tuple[tuple[str, Span], ...] = ()
    directory_urls: bool = True
    strict: bool = False
    language: tuple[str, Span] | None = None
    templating: Templating = field(default_factory=Templating)

    @property
    def url_style(self) -> UrlStyle:
        """How the host writes the addresses of pages."""
        return directory_url if self.directory_urls else file_url

    def files(self) -> Iterator[str]:
        """The files of `docs` that are published, as they are now, in order."""
        return iter(sorted(path for path in _below(self.docs) if not self.left_out(path)))

    def pages(self) -> Iterator[str]:
        """Those of the files that become pages."""
        return (path for path in self.files() if path.endswith(MARKDOWN))


def usual_host(root: Path) -> Host:
    """The host of a project that configures none."""
    return Host(root / "docs", root / "site")


def shown_from(root: Path, file: Path) -> str:
    """A file as problems name it: the way to it from the project's folder, if there is one."""
    if file.is_relative_to(root):
        return file.relative_to(root).as_posix()
    try:
        return PurePath(os.path.relpath(file.parent.resolve() / file.name, root)).as_posix()
    except ValueError:  # another drive
        return file.as_posix()


def check_language(host: Host, language: str) -> Iterator[Diagnostic]:
    """A theme that is told another language than the manual's (PL837): it gets the manual's."""
    if host.language and host.language[0] != language:
        told, span = host.language
        yield Diagnostic("PL837", Severity.WARNING, span, {"theme": told, "manual": language})


def _below(folder: Path) -> Iterator[str]:
    for found, _, names in os.walk(folder, followlinks=True):
        inside = PurePath(found).relative_to(folder).as_posix()
        before = "" if inside == "." else f"{inside}/"
        yield from (before + name for name in names)
