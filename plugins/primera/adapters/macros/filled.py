"""What a configuration adds to a manual, as its plugins leave the Markdown, for a plain folder."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from primera.adapters.macros.building import Pages
from primera.site.host import Host

_LEFT_OUT = InclusionLevel.DRAFT.value


def filled_pages(config: MkDocsConfig, pages: Pages, host: Host) -> Iterator[tuple[str, bytes]]:
    """The path and the whole text of each hand-written page, after the events of a build so far.

    The project's own hooks stay behind: the pages and files that they add come here, too.
    `config` is one whose plugins have been configured.
    """
    plugins = config.plugins
    plugins.on_pre_build(config=config)
    files = plugins.on_files(get_files(config), config=config)
    set_exclusions(files, config)
    plugins.on_nav(get_navigation(files, config), config=config, files=files)
    for path in host.pages():
        yield path, _filled(path, files, config, pages)
    hooks = dict(config["hooks"] or {})
    for file in files:
        if file.generated_by in hooks and file.inclusion.value > _LEFT_OUT:
            path, is_page = file.src_uri, file.is_documentation_page()
            yield path, _filled(path, files, config, pages) if is_page else file.content_bytes


def _filled(path: str, files: Files, config: MkDocsConfig, pages: Pages) -> bytes:
    file = files.get_file_from_path(path)
    assert file, path
    page = config.plugins.on_pre_page(
        file.page or Page(None, file, config), config=config, files=files
    )
    page.read_source(config)
    markdown = config.plugins.on_page_markdown(
        page.markdown or "", page=page, config=config, files=files
    )
    return pages.plain(page, markdown).encode()
