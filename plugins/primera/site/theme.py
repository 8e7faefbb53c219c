"""Our theme folder: what goes between Material's templates and a project's own."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def theme_folder() -> Path:
    """The folder with our overrides of Material's templates."""
    return Path(str(files("primera").joinpath("theme")))
