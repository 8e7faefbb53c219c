"""Compiled templates, kept between builds.

Jinja compiles every template anew in every process: for our thirty and Material's seventy that is
nearly as long as a small manual takes to build.
"""

from __future__ import annotations

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from platformdirs import user_cache_path

from primera import __version__


def kept_templates(name: str) -> BytecodeCache | None:
    """Where the templates of an environment are kept; None when there is no place to keep them.

    `name` tells environments apart that compile the same template to different code.
    """
    folder = user_cache_path("primera-linea") / f"templates-{__version__}-{name}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder))
