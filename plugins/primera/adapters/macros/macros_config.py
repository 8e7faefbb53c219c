"""How a configuration of MkDocs fills in hand-written pages, without running anything of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from importlib.util import find_spec
from os import fspath
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.macros.macros_environment import macros_of
from primera.site.macros.macro_registry import NAMES
from primera.site.macros.markdown_context import USUAL_EXTENSIONS, shaping
from primera.site.macros.tags import Delimiters, Syntax
from primera.site.macros.templating import Templating

_OURS = "primera.adapters.macros"
_SNIPPETS = "pymdownx.snippets"
_STATEMENTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("material", "mkdocs", "mkdocs_macros", "primera"), ()),
    "mkdocs_git_revision_date_localized_plugin": (),
    "mkdocs_include_markdown_plugin": ("include", "include-markdown"),
}
"""Packages of plugins that change Markdown -> the statements that they read and Jinja never sees.

Of other packages nobody knows.
"""
_EXTENDS = re.compile(r"\.(?:filters|tests)\b|\.filter\(|extension")
"""How a module gives templates filters and statements whose names it need not say."""


def templating_of(config: MkDocsConfig) -> Templating:
    """What a configuration says of templates in pages.

    The modules of a company are read and not run: which macros they define is told by their words.
    """
    plugin = macros_of(config)
    if plugin is None:
        return Templating(on=False, extensions=_extensions(config), snippets=_snippets(config))
    folder = Path(config.config_file_path).parent
    options = plugin.config
    sources = cache(partial(_sources, folder, options))
    return Templating(
        syntax=_syntax(options),
        extensions=_extensions(config),
        covered=frozenset(_variables(folder, options, config.extra)),
        taken=frozenset(name for name in NAMES if any(_makes(name, text) for text in sources())),
        defines=lambda name: name in config.extra or any(_says(name, text) for text in sources()),
        snippets=_snippets(config),
        extended=_is_extended(config, options, sources()),
        foreign=frozenset(_foreign(config)),
    )


def company_files(config: MkDocsConfig) -> Iterator[Path]:
    """The company's own files and folders that its pages are filled in from."""
    plugin = macros_of(config)
    if plugin is None:
        return
    folder, options = Path(config.config_file_path).parent, plugin.config
    main = folder / str(options["module_name"])
    named = [main.with_name(f"{main.name}.py"), main]
    named += [folder / name for name, _ in _data_files(options)]
    named += [Path(options["include_dir"]).absolute()] if options["include_dir"] else []
    yield from (path for path in named if path.exists())


def _syntax(options: Mapping[str, Any]) -> Syntax:
    def marks(name: str, usual: Delimiters) -> Delimiters:
        begin, end = (options.get(f"j2_{name}_{side}_string") for side in ("start", "end"))
        return (begin or usual[0], end or usual[1])

    usual = Syntax()
    found = Syntax(
        marks("variable", usual.variable),
        marks("block", usual.block),
        marks("comment", usual.comment),
    )
    # Jinja takes no two that begin alike, and says so itself when it starts.
    return found if len({found.variable[0], found.block[0], found.comment[0]}) == 3 else usual


def _extensions(config: MkDocsConfig) -> frozenset[str]:
    """Those of the configuration, and those that our plugin adds to any."""
    return shaping(config.markdown_extensions) | USUAL_EXTENSIONS


def _snippets(config: MkDocsConfig) -> tuple[Path, ...]:
    if _SNIPPETS not in config.markdown_extensions:
        return ()
    named = config.mdx_configs.get(_SNIPPETS, {}).get("base_path", ["."])
    folders = [named] if isinstance(named, str) else list(named)
    return tuple(Path(fspath(folder)).absolute() for folder in folders)


def _sources(folder: Path, options: Mapping[str, Any]) -> tuple[str, ...]:
    """The text of all that may define a macro: modules, packages and data files."""
    main = folder / str(options["module_name"])
    files = [main.with_name(f"{main.name}.py"), *sorted(main.rglob("*.py"))]
    for module in options["modules"]:
        name = str(module).rpartition(":")[2]
        if name != _OURS:
            files += _files_of(name)
    files += [folder / name for name, _ in _data_files(options)]
    return tuple(
        file.read_text(encoding="utf-8-sig", errors="replace") for file in files if file.is_file()
    )


def _files_of(module: str) -> Iterator[Path]:
    try:
        spec = find_spec(module)
    except (ImportError, ValueError):
        return
    if spec and spec.origin:
        yield Path(spec.origin)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        yield from sorted(Path(folder).rglob("*.py"))


def _data_files(options: Mapping[str, Any]) -> Iterator[tuple[str, str | None]]:
    """The files of `include_yaml`, each with the name that its content gets, if it gets one."""
    for member in options["include_yaml"]:
        if isinstance(member, dict):
            yield from ((str(file), str(key)) for key, file in member.items())
        else:
            yield str(member), None


def _is_extended(config: MkDocsConfig, options: Mapping[str, Any], sources: Iterable[str]) -> bool:
    """Whether templates may know more than Jinja does, or are filled in for some pages only."""
    return bool(
        options.get("j2_extensions")
        or not options["render_by_default"]
        or any(map(_prepares, dict(config["hooks"] or {}).values()))
        or any(map(_rewrites, config.plugins.values()))
        or any(_EXTENDS.search(text) for text in sources)
    )


def _prepares(hook: object) -> bool:
    """Whether a hook may give templates more than they have of the configuration."""
    return any(hasattr(hook, event) for event in ("on_startup", "on_config", "on_pre_build"))


def _rewrites(plugin: object) -> bool:
    """Whether a plugin may read statements in pages of which nobody knows."""
    if _package(plugin) in _STATEMENTS:
        return False
    return any(hasattr(plugin, event) for event in ("on_page_markdown", "on_page_read_source"))


def _foreign(config: MkDocsConfig) -> Iterator[str]:
    """The statements that plugins of a configuration read before templates are filled in."""
    for plugin in config.plugins.values():
        yield from _STATEMENTS.get(_package(plugin), ())


def _package(plugin: object) -> str:
    return type(plugin).__module__.partition(".")[0]


def _variables(folder: Path, options: Mapping[str, Any], extra: Mapping[str, Any]) -> Iterator[str]:
    """Those of our names by which the configuration has a variable."""
    yield from NAMES & extra.keys()
    for name, key in _data_files(options):
        file = folder / name
        if key:
            yield from NAMES & {key}
        elif file.is_file():
            text = file.read_text(encoding="utf-8-sig", errors="replace")
            yield from (ours for ours in NAMES if re.search(rf"^{ours}\s*:", text, re.MULTILINE))


def _says(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _makes(name: str, text: str) -> bool:
    """Whether a module registers a macro or a variable by a name."""
    return (
        re.search(
            rf"""@\w+\.macro\b[^\n]*\n(?:\s*@[^\n]*\n)*\s*(?:async\s+)?def\s+{name}\b
            | \.macro\(\s*{name}\s*[,)]
            | \.macro\([^\n]*["']{name}["']
            | \.variables\[\s*["']{name}["']\s*\]\s*=
            | \.variables\.{name}\s*=""",
            text,
            re.VERBOSE,
        )
        is not None
    )
