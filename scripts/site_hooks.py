"""What the demonstration site has beside the manual and `docs/`.

The reference of the diagnostics, which their words make, and pages where others were before.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from primera.diagnostics.reference import reference_pages
from primera.site.plan import redirecting_page
from primera.site.severities import SEVERITIES, TUNABLE
from primera.strings import load_strings

MOVED = {
    "arquitectura.md": "dev/architecture.md",
    "reference/cifras.md": "dev/figures.md",
    "reference/meaning-hash.md": "dev/meaning-hash.md",
    "reference/paper.md": "dev/paper.md",
    "reference/progress.md": "dev/progress.md",
    "reference/scoring.md": "dev/scoring.md",
}
"""Pages of before -> where they are now."""


GUIDES = "Guías"
"""The section of the navigation that the foot of every page leads to."""


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """Keep the tabs for who learns: the guides are among them only while they are read."""
    items = [item for item in nav.items if item.title != GUIDES or item.active]
    context["nav"] = Navigation(items, nav.pages)
    return context


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the pages of the diagnostics, and at every old address one that leads to the new one."""
    for path, markdown in reference_pages(load_strings(), SEVERITIES, TUNABLE).items():
        files.append(File.generated(config, f"reference/{path}", content=markdown))
    for old, new in MOVED.items():
        before, now = (
            File(each, None, config.site_dir, config.use_directory_urls) for each in (old, new)
        )
        html = redirecting_page(get_relative_url(now.url, before.url))
        files.append(File.generated(config, before.dest_uri, content=html))
    return files
