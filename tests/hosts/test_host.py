"""What a host publishes, where nothing is configured: as MkDocs would have it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from primera.site.host import usual_host

PATHS = (
    "index.md", "guia.markdown", "a/b/c.md", "a/foto.png", "a/b.txt", "x..md", "a.b/c.md",
    ".oculta.md", ".git/config", "a/.b/c.md", "a/.c.md", "templates/x.md", "a/templates/x.md",
    "templates.md", "templates-de-acme/x.md",
)  # fmt: skip


def test_without_a_configuration_the_same_files_are_published_as_by_mkdocs(tmp_path: Path) -> None:
    for path in PATHS:
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text("x", encoding="utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(tmp_path / "docs"), "site_dir": "site"})
    config.validate()
    found = get_files(config)
    set_exclusions(found, config)
    published = [file for file in found if file.inclusion.value > InclusionLevel.DRAFT.value]
    host = usual_host(tmp_path)
    assert list(host.files()) == sorted(file.src_uri for file in published)
    pages = sorted(file.src_uri for file in published if file.is_documentation_page())
    assert list(host.pages()) == pages
    assert len(pages) == 8
