"""Compiled templates, kept between builds.

Jinja compiles every template anew in every process: for our thirty and Material's seventy that is
nearly as long as a small manual takes to build.
"""

from __future__ import annotations

from contextlib import suppress

from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket
from platformdirs import user_cache_path

from primera import __version__


class _Kept(FileSystemBytecodeCache):
    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # a full disk costs time, not the site
            super().dump_bytecode(bucket)


def kept_templates(name: str) -> BytecodeCache | None:
    """Where the templates of an environment are kept; None when there is no place to keep them.

    `name` tells environments apart that compile the same template to different code.
    """
    folder = user_cache_path("primera-linea") / f"templates-{__version__}-{name}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return _Kept(str(folder))
