"""Names of files and folders that every system can hold: what is begun here may be cloned there."""

from __future__ import annotations

import os
import re
from pathlib import PurePath

_OF_DEVICES = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\..*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What Windows takes for a device, whatever ending follows."""

_SIGNS = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_MOST_BYTES = 255


def is_portable(name: str) -> bool:
    """Whether every system can hold a file or folder of a name."""
    fits = len(os.fsencode(name)) <= _MOST_BYTES and name[-1:] not in {" ", "."}
    return fits and not (_OF_DEVICES.fullmatch(name) or _SIGNS.search(name))


def unportable_part(path: PurePath) -> str | None:
    """The first part of a path, but for its drive and dots, that not every system can hold.

    What is there already is not asked. Signs that cannot be seen are shown by one that can.
    """
    parts = path.relative_to(_there(path)).parts
    odd = next((part for part in parts if part != ".." and not is_portable(part)), None)
    return odd and "".join(sign if sign.isprintable() else "\ufffd" for sign in odd)


def _there(path: PurePath) -> PurePath:
    """The longest beginning of a path that exists; of a relative one, at least nothing at all."""
    return next(each for each in (path, *path.parents) if os.path.lexists(each) or not each.name)
