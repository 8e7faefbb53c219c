"""Looks for what MkDocs will find wrong with the pages of a project, before anything is built.

MkDocs' own parts do it, on the hand-written pages alone. No event of a plugin or a hook runs: where
one may add pages, or write them anew, only building shows what leads nowhere.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from copy import copy
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from primera.adapters.host.config_defaults import supply_extensions
from primera.adapters.host.config_source import ConfigSource
from primera.adapters.host.nav import whole_nav
from primera.adapters.html_stash import HtmlStash
from primera.adapters.validation.anchors import check_anchors
from primera.adapters.validation.log_capture import Listening
from primera.diagnostics import Diagnostic
from primera.site.host import Planned
from primera.site.macros.unrendered_page import UNFILLED, has_templates, unfilled
from primera.site.project import Project

_LEAVE_PAGES_ALONE = frozenset(
    {"awesome-nav", "git-revision-date-localized", "glightbox", "include-markdown", "macros"}
    | {"minify", "offline", "primera", "print-site", "privacy", "redirects", "search"}
    | {"section-index", "tags"}
)
"""Plugins that add no page, and change none so that its links lead elsewhere."""

_ADDING = ("on_files", "on_nav")
"""Events in which others may add pages."""
_WRITING = ("on_pre_page", "on_page_read_source", "on_page_markdown", "on_page_content")
"""Events in which they may write pages anew."""


_HIGHLIGHT = "pymdownx.highlight"
_FENCES = "pymdownx.superfences"

_MISSING = ("missing", "unrecognized")
"""What is found of pages that are not there."""


def look(
    config: MkDocsConfig, written: ConfigSource, project: Project, planned: Planned
) -> Iterator[Diagnostic]:
    """Yield what is wrong, by the `validation:` settings of a configuration that was read."""
    config = _for_looking(config)
    others = [*_others(config)]
    pages = () if _any_has(_WRITING, others) else tuple(project.host.pages())
    listening = Listening(written, project)
    listening.start()
    log, nowhere = logging.getLogger("mkdocs"), logging.NullHandler()
    log.addHandler(nowhere)  # without any, Python itself shows what a build will say
    try:
        _read_all(pages, config, project, planned)
    finally:
        log.removeHandler(nowhere)
        listening.stop()
    unknown = _MISSING if _any_has(_ADDING, others) else ()
    for each in listening.problems:
        if (
            UNFILLED not in str(each.params.get("url"))
            and each.params.get("finding") not in unknown
        ):
            yield each


def _for_looking(config: MkDocsConfig) -> MkDocsConfig:
    """A configuration for pages that nobody will see: without our sections, and no colours in code.

    Colours take longer than all the rest.
    """
    copied = copy(config)
    copied.nav = whole_nav(config.nav, (), ()) if config.nav else config.nav
    copied.markdown_extensions = [*config.markdown_extensions]
    copied.mdx_configs = {**config.mdx_configs}
    supply_extensions(copied)
    if _HIGHLIGHT not in copied.markdown_extensions:
        copied.markdown_extensions.append(_HIGHLIGHT)
    for name in (_HIGHLIGHT, "codehilite"):
        options = copied.mdx_configs.get(name, {})
        if not options.get("anchor_linenums"):
            copied.mdx_configs[name] = {**options, "use_pygments": False}
    fences = copied.mdx_configs.get(_FENCES, {})
    own = fences.get("custom_fences", ())
    copied.mdx_configs[_FENCES] = {**fences, "custom_fences": [_ANY_FENCE, *own]}
    return copied


def _accepted(*_: object) -> bool:
    """Whatever stands behind the language of a fence is an option of it."""
    return True


_ANY_FENCE = {"name": "*", "class": "", "validator": _accepted}
"""Fences as they are without colours: else those with a title would be no fences."""


def _others(config: MkDocsConfig) -> Iterator[object]:
    """The plugins that may do anything, and the hooks."""
    for name, plugin in config.plugins.items():
        if name.removeprefix("material/") not in _LEAVE_PAGES_ALONE:
            yield plugin
    yield from dict(config["hooks"] or {}).values()


def _any_has(events: Iterable[str], others: Iterable[object]) -> bool:
    return any(hasattr(other, event) for other in others for event in events)


def _read_all(
    paths: Iterable[str], config: MkDocsConfig, project: Project, planned: Planned
) -> None:
    """Have MkDocs read the navigation and some pages, among all that there will be."""
    files = _AllFiles(config)
    files.add(planned)
    get_navigation(files, config)
    pages = [page for path in paths if (page := _read(path, files, config, project))]

    def make_ready(page: Page) -> None:
        markdown = planned.markdown_of(page.file.src_uri)
        if markdown is not None:
            _render(page, markdown, files, config)

    check_anchors(pages, files, config, make_ready)


class _AllFiles(Files):
    """The files of a site that is not built: what is written, what is planned, and the theme's."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__(get_files(config))
        self._config = config

    def add(self, planned: Planned) -> None:
        """Add what the manual brings, where nothing is written."""
        taken = {file.dest_uri for file in self}
        for path in planned.paths:
            file = self._file(path, None)
            file.inclusion = InclusionLevel.NOT_IN_NAV
            if file.dest_uri not in taken:
                self._src_uris.setdefault(path, file)
        set_exclusions(self, self._config)

    def get_file_from_path(self, path: str) -> File | None:
        """The file of a path; it may lie in the theme."""
        found = super().get_file_from_path(path)
        if found or path.endswith((".md", ".html")):
            return found
        folders = (folder for folder in self._config.theme.dirs if (Path(folder) / path).is_file())
        return next((self._file(path, folder) for folder in folders), None)

    def _file(self, path: str, folder: str | None) -> File:
        return File(path, folder, self._config.site_dir, self._config.use_directory_urls)


def _read(path: str, files: Files, config: MkDocsConfig, project: Project) -> Page | None:
    """A page that is written by hand, with its links looked at; None where nobody can read it."""
    file = files.get_file_from_path(path)
    if file is None:
        return None
    page = file.page or Page(None, file, config)
    templating = project.host.templating
    try:
        text, page.meta = get_data(file.content_string)
        page.markdown = unfilled(text, page.meta, templating)
        page.render(config, files)
    except Exception:  # extensions are anybody's code; a build says whose
        return None
    if has_templates(text, page.meta, templating):
        page.present_anchor_ids = None  # there may be more
    return page


def _render(page: Page, markdown: str, files: Files, config: MkDocsConfig) -> None:
    """Learn the anchors of a page of the manual."""
    blocks = HtmlStash()
    text, page.meta = get_data(markdown)
    page.markdown = blocks.set_all_aside(text)
    page.render(config, files)
    page.present_anchor_ids = (page.present_anchor_ids or set()) | blocks.ids
