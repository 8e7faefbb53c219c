"""Putting a folder of results in the place of an earlier one, whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new folder that takes the place of `target` when the block ends without an error.

    Until then, and after an error, what `target` held stays as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        fresh = beside / "fresh"
        fresh.mkdir()  # with the mode that the umask leaves: that of `mkdtemp` is its owner's only
        yield fresh
        if target.exists():
            target.rename(beside / "old")
        fresh.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
