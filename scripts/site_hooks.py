"""What the demonstration site has beside the manual and `docs/`.

The reference of the diagnostics, which their words make, and pages where others were before.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

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
