"""What a folder tells of who built it."""

from __future__ import annotations

import re
from pathlib import Path

from primera.site.assets import RUNTIME_FOLDER, STYLESHEET

_MKDOCS = re.compile(rb"""content=["']?mkdocs-\d|<!--\s*MkDocs version""")


def is_site(folder: Path) -> bool:
    """Whether a folder holds a site that MkDocs built, with our plugin or before it was there."""
    return any(folder.glob(f"{RUNTIME_FOLDER}/*/{STYLESHEET}")) or any(
        file.is_file() and _MKDOCS.search(file.read_bytes())
        for file in (folder / "index.html", folder / "404.html")
    )
