"""Whose code an error comes from: what is not ours shall not be called a fault of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import FrameType, ModuleType

from mkdocs.config.defaults import MkDocsConfig

_OURS = ("primera", "mkdocs")


def culprit(error: Exception, config: MkDocsConfig) -> str | None:
    """The template, hook or plugin that raised an error; None when it is our own, or MkDocs'."""
    custom_dir = config.theme.custom_dir
    known = {**dict.fromkeys(_OURS), **dict(_foreign(config))}
    for frame, line in reversed([*walk_tb(error.__traceback__)]):
        if custom_dir and (name := _template(_file(frame), line, Path(custom_dir))):
            return name
        if (root := _root(frame.f_globals.get("__name__", ""))) in known:
            return known[root]
    return None


def _foreign(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Packages of plugins and modules of hooks, with the names by which people know them."""
    for name, plugin in config.plugins.items():
        root = _root(plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__)
        if root not in _OURS:
            yield root, name


def _root(module: str) -> str:
    """The package of a module; that of a hook is called by its path."""
    return module if module.endswith(".py") else module.partition(".")[0]


def _file(frame: FrameType) -> Path:
    return Path(frame.f_code.co_filename)


def _template(file: Path, line: int, custom_dir: Path) -> str | None:
    """How a template of the company's own is named, if the file is one."""
    if not file.is_relative_to(custom_dir):
        return None
    return f"{custom_dir.name}/{file.relative_to(custom_dir).as_posix()}:{line}"
