"""Puts what we generate among the files of a site, and its pages into the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from primera.adapters.awesome_nav import placed_in_nav_file
from primera.adapters.host.nav import paths_in, whole_nav
from primera.site.host import shown_from
from primera.site.plan import HOME, Page, SitePlan

_LEFT_OUT = InclusionLevel.DRAFT.value
_UNLISTED = InclusionLevel.NOT_IN_NAV.value


def add_plan(plan: SitePlan, files: Files, config: MkDocsConfig, root: Path) -> None:
    """Add the pages and files of the plan of a project at `root`.

    A home page written by hand goes before ours. What the configuration leaves out of `docs/` is no
    word about what is generated.
    """
    places = _places(files)
    for page in plan.pages:
        file = _page_file(page, config, root)
        if file.dest_uri not in places:
            _put(files, file)
    for asset in plan.assets:
        _put(files, _asset_file(asset.path, asset.content, config))


def add_sections(plan: SitePlan, files: Files, config: MkDocsConfig) -> None:
    """Give the sections of a plan their place in the navigation; no other page of it is listed."""
    named = placed_in_nav_file(plan, files, config)
    if named is None:
        config.nav = whole_nav(config.nav, plan.nav, [*_listed(files)])
        named = set(paths_in(config.nav))
    for file in filter(_is_ours, files):
        if file.src_uri not in named:
            file.inclusion = InclusionLevel.NOT_IN_NAV


def _listed(files: Files) -> Iterator[str]:
    """The pages that MkDocs lists where no navigation is written, and the home page."""
    for file in files:
        if file.src_uri == HOME if _is_ours(file) else _is_listed(file):
            yield file.src_uri


def add_home(markdown: str, files: Files, config: MkDocsConfig) -> None:
    """Add a home page, unless there is one."""
    home = File.generated(config, HOME, content=markdown)
    if home.dest_uri not in _places(files):
        _put(files, home)


def note_moved(plan: SitePlan, files: Files) -> None:
    """Tell a plan of hand-written pages that some plugin publishes elsewhere: links start there."""
    addresses = plan.context.addresses
    for file in filter(File.is_documentation_page, files):  # some are left out until they are built
        url = "" if file.url == "./" else file.url
        if not _is_ours(file) and url != addresses.url_of(file.src_uri):
            addresses.move(file.src_uri, url)


def _places(files: Files) -> set[str]:
    """Where in the site the files are that are published."""
    return {file.dest_uri for file in files if file.inclusion.value > _LEFT_OUT}


def _is_ours(file: File) -> bool:
    return file.is_documentation_page() and file.generated_by == "primera"


def _is_listed(file: File) -> bool:
    """Whether MkDocs lists a page where no navigation is written."""
    return file.is_documentation_page() and file.inclusion.value > _UNLISTED


def _put(files: Files, file: File) -> None:
    """Add a file in the place of what the theme, or a folder that is left out, has there."""
    if there := files.get_file_from_path(file.src_uri):
        files.remove(there)
    files.append(file)


def _page_file(page: Page, config: MkDocsConfig, root: Path) -> File:
    level = InclusionLevel.INCLUDED
    file = File.generated(config, page.path, content=page.markdown, inclusion=level)
    if page.source and config.edit_uri:
        path, _, line = page.source.rpartition("#")
        # The YAML of an entry, as MkDocs wants it: relative to the folder of the pages.
        file.edit_uri = f"{quote(shown_from(Path(config.docs_dir), root / path))}#{line}"
    return file


def _asset_file(path: str, content: bytes | Path, config: MkDocsConfig) -> File:
    level = InclusionLevel.INCLUDED
    if isinstance(content, Path):
        return File.generated(config, path, abs_src_path=str(content), inclusion=level)
    return File.generated(config, path, content=content, inclusion=level)
