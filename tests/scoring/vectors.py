"""The vectors of `tests/vectors/`, read for pytest."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

VECTORS = Path(__file__).parent.parent / "vectors"


def files(area: str) -> list[Path]:
    """The vector files of an area, by name."""
    return sorted((VECTORS / area).glob("*.json"))


def members(area: str, key: str) -> list[tuple[str, dict[str, Any]]]:
    """All members of the lists called `key` in an area, each with `file: name` to call it by."""
    return [
        (f"{path.stem}: {member['name']}", member)
        for path in files(area)
        for member in json.loads(path.read_text("utf-8")).get(key, [])
    ]
