"""What is said when somebody else's code does not let MkDocs build."""

from __future__ import annotations

from primera.adapters.mkdocs_run import HostStoppedError
from primera.cli.terminal_strings import WORDS


def halted(error: HostStoppedError) -> str:
    """Who stopped the build, and what that says itself."""
    key = "build.halted.mkdocs" if error.name == "mkdocs" else "build.halted.other"
    return WORDS(key, name=error.name, cause=error.cause)
