"""Whose code an error comes from: what is not ours shall not be called a fault of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import ModuleType

from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.material.theme import theme_folder

_OURS = ("primera", "mkdocs")
_LOADER = "primera.adapters.material.overrides"
"""It is asked for what a template names, and cannot help it."""


def culprit(error: Exception, config: MkDocsConfig) -> str | None:
    """The template, hook or plugin that raised an error; None when it is our own, or MkDocs'."""
    known = {**dict.fromkeys(_OURS), **dict(_foreign(config))}
    for frame, line in reversed([*walk_tb(error.__traceback__)]):
        for folder in map(Path, config.theme.dirs):
            if (file := Path(frame.f_code.co_filename)).is_relative_to(folder):
                return _template(file, line, folder)
        module = frame.f_globals.get("__name__", "")
        if module != _LOADER and (root := _root(module)) in known:
            return known[root]
    return None


def _template(file: Path, line: int, folder: Path) -> str | None:
    """How a template is named: by its folder, which is called by the package that has it."""
    if folder == theme_folder():
        return None
    package = folder.parent.name if folder.name == "templates" else folder.name
    return f"{package}/{file.relative_to(folder).as_posix()}:{line}"


def _foreign(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Packages of plugins and modules of hooks, with the names by which people know them."""
    for name, plugin in config.plugins.items():
        root = _root(plugin.__name__ if isinstance(plugin, ModuleType) else type(plugin).__module__)
        if root not in _OURS:
            yield root, name


def _root(module: str) -> str:
    """The package of a module; that of a hook is called by its path."""
    return module if module.endswith(".py") else module.partition(".")[0]
