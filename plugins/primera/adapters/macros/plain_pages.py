"""What a configuration adds to a manual, as its plugins leave the Markdown, for a plain folder."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from primera.adapters.html_stash import ids_in
from primera.adapters.macros.page_events import PageEvents
from primera.adapters.validation.anchors import check_anchors
from primera.site.host import Host

_LEFT_OUT = InclusionLevel.DRAFT.value


def filled_pages(
    config: MkDocsConfig, pages: PageEvents, host: Host
) -> Iterator[tuple[str, bytes]]:
    """The path and the whole text of each hand-written page, after the events of a build so far.

    The project's own hooks stay behind: the pages and files that they add come here, too.
    `config` is one whose plugins have been configured.
    """
    plugins = config.plugins
    plugins.on_pre_build(config=config)
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    files = plugins.on_files(files, config=config)
    set_exclusions(files, config)
    plugins.on_nav(get_navigation(files, config), config=config, files=files)
    read: list[Page] = []
    for file in _published(files, config, host):
        if file.is_documentation_page():
            page = _read(file, files, config)
            read.append(page)
            yield file.src_uri, _plain(page, pages)
        else:
            yield file.src_uri, file.content_bytes
    check_anchors(read, files, config, lambda page: _learn(page, files, config))


def _published(files: Files, config: MkDocsConfig, host: Host) -> Iterator[File]:
    """The hand-written pages, and what hooks add to the site."""
    for path in host.pages():
        # Of two pages at one address MkDocs has left one out.
        if file := files.get_file_from_path(path):
            yield file
    hooks = dict(config["hooks"] or {})
    for file in files:
        if file.generated_by in hooks and file.inclusion.value > _LEFT_OUT:
            yield file


def _read(file: File, files: Files, config: MkDocsConfig) -> Page:
    """A page with its Markdown as the plugins leave it, and with its links looked at."""
    page: Page = file.page or Page(None, file, config)
    page = config.plugins.on_pre_page(page, config=config, files=files)
    page.read_source(config)
    page.markdown = config.plugins.on_page_markdown(
        page.markdown or "", page=page, config=config, files=files
    )
    page.render(config, files)
    return page


def _plain(page: Page, pages: PageEvents) -> bytes:
    text = pages.plain(page, page.markdown or "")
    page.present_anchor_ids = (page.present_anchor_ids or set()) | ids_in(text)
    return text.encode()


def _learn(page: Page, files: Files, config: MkDocsConfig) -> None:
    """Learn the anchors of a page of the manual, as a build does."""
    _read(page.file, files, config)
    config.plugins.on_page_content(page.content or "", page=page, config=config, files=files)
