"""What a folder tells of who built it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from primera.site.assets import RUNTIME_FOLDER, STYLESHEET
from primera.site.publishing import is_kept

_MKDOCS = re.compile(rb"""content=["']?mkdocs-\d|<!--\s*MkDocs version""")


_LIST = f"{RUNTIME_FOLDER}/files.txt"
"""The files of a site, as the build that published it left them. MkDocs alone takes it away."""


def is_site(folder: Path) -> bool:
    """Whether a folder holds a site that MkDocs built, with our plugin or before it was there."""
    return any(folder.glob(f"{RUNTIME_FOLDER}/*/{STYLESHEET}")) or any(
        file.is_file() and _MKDOCS.search(file.read_bytes())
        for file in (folder / "index.html", folder / "404.html")
    )


def list_files(site: Path) -> None:
    """Write down which files a site has that is built."""
    listed = site / _LIST
    listed.parent.mkdir(parents=True, exist_ok=True)
    listed.write_text("\n".join(sorted({*_files(site), _LIST})) + "\n", encoding="utf-8")


def unlisted_files(site: Path) -> tuple[str, ...]:
    """The files that somebody has put into a site since it was published, if that is known."""
    try:
        known = set((site / _LIST).read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError):
        return ()
    return tuple(sorted(path for path in _files(site) if path not in known))


def _files(site: Path) -> Iterator[str]:
    """All files but those that a build leaves alone."""
    for found, folders, names in os.walk(site):
        folder = Path(found)
        if folder == site:
            folders[:] = [name for name in folders if not is_kept(name)]
            names = [name for name in names if not is_kept(name)]
        yield from ((folder / name).relative_to(site).as_posix() for name in names)
