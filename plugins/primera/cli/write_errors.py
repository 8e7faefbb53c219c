"""What is said when a command cannot write to a folder: why, and what is to be done."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import gettempdir

import click

from primera.cli.disk_full import NO_SPACE
from primera.cli.terminal_strings import WORDS
from primera.site.publishing import BusyError, RefusedError, UnfinishedError

_CAUSES = {
    **dict.fromkeys(NO_SPACE, "space"),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "rights"),
    **dict.fromkeys((errno.EBUSY, errno.EXDEV, errno.ETXTBSY), "used"),
}
_IN_USE_ON_WINDOWS = (32, 33)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn what keeps the block from writing to `folder` into words for a person.

    Raises UsageError for a folder that is no place to write to, ClickException for other causes.
    """
    try:
        yield
    except RefusedError as error:
        place = shown(error.place)
        raise click.UsageError(
            WORDS(f"folder.refused.{error.reason}", folder=folder, place=place)
        ) from error
    except BusyError as error:
        raise click.ClickException(WORDS("folder.busy", folder=folder)) from error
    except UnfinishedError as error:
        raise click.ClickException(
            WORDS("folder.unfinished", folder=folder, workshop=error)
        ) from error
    except OSError as error:
        if error.errno in (None, errno.EPIPE):  # the network's, or a reader who went away
            raise
        told = WORDS("folder.failed", folder=folder, cause=_cause(error, folder))
        raise click.ClickException(told) from error


def spare_folder() -> Path:
    """Where the system keeps files that are for a while, whether there is room or not."""
    try:
        return Path(gettempdir())
    except FileNotFoundError:
        return Path(os.environ.get("TMPDIR", os.sep))


def _cause(error: OSError, folder: Path) -> str:
    kind = _CAUSES.get(error.errno or 0, "other")
    if isinstance(error, FileNotFoundError) and not error.filename:
        kind = "spare"  # the library has tried all folders for temporary files
    if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS:
        kind = "used"
    file = shown(Path(os.fsdecode(error.filename))) if error.filename else folder
    return WORDS(f"folder.cause.{kind}", file=file, said=error.strerror)


def shown(path: Path) -> Path:
    """A path as seen from where the command was called, when it is below."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
