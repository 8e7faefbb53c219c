"""What the demonstration site has beside the manual and `docs/`: where pages were before."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_relative_url

from primera.site.plan import redirecting_page

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
    """Add a page at every old address that leads to the new one."""
    for old, new in MOVED.items():
        before, now = (
            File(each, None, config.site_dir, config.use_directory_urls) for each in (old, new)
        )
        html = redirecting_page(get_relative_url(now.url, before.url))
        files.append(File.generated(config, before.dest_uri, content=html))
    return files
