"""What MkDocs itself finds wrong with a configuration, in our words and at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugins

from primera.adapters.host.config_rules import PLUGIN, THEME
from primera.adapters.host.config_source import ConfigSource, error, near_path, warning
from primera.diagnostics import Diagnostic, Span
from primera.diagnostics.suggestions import closest
from primera.site.host import shown_from
from primera.yamltree.nodes import Node, descendants, span_of, text_of

_EXTENSION = re.compile(r"Failed to load extension '([^']*)'")
_MISSING_PATH = re.compile(r"'([^']+)'\)? (?:isn't an existing|does not exist)")
_SUB_OPTION = re.compile(r"Sub-option '([^']*)': ")
_PLUGIN_OPTION = re.compile(
    r"Plugin '(?P<name>[^']*)' option '(?P<option>[^']*)': |the '(?P<plugin>[^']*)' plugin"
)
_TYPE = re.compile(r"Expected type: <class '(str|bool|list|dict)'>")
_PHRASES = {
    "The URL isn't valid": "url",
    "Expected nav to be a list": "list",
    "Expected a multiline string": "str",
    "Invalid config options for": "dict",
    "Expected a key-value mapping": "dict",
    "Invalid Plugins configuration": "members",
    "Invalid Markdown Extensions configuration": "members",
}
"""What MkDocs says -> what we say."""
_CUSTOM_DIR = "custom_dir"
_UNKNOWN_KEY = "Unrecognised configuration name"
_OURS = f"Plugin '{PLUGIN}"

Found = tuple[str, object]
"""A key of the configuration, and what MkDocs says of its value."""


def unreadable(cause: Exception, written: ConfigSource) -> Diagnostic:
    """A configuration that MkDocs cannot read at all, or Python a plugin or a hook of it."""
    reason = cause.__context__ or cause
    words = getattr(reason, "problem", None) or str(reason)
    if type(cause).__module__.startswith("mkdocs"):
        return error("PL832", _marked(reason, written), finding="mkdocs", cause=_one_line(words))
    told = f"{type(cause).__name__}: {_one_line(words)}"
    return error("PL832", written.at("hooks"), finding="python", cause=told)


def refused_values(
    failed: Iterable[Found], config: MkDocsConfig, written: ConfigSource
) -> Iterator[Diagnostic]:
    """The values that MkDocs does not take."""
    causes = {key: str(cause) for key, cause in failed}
    if "docs_dir" in causes:
        causes.pop("site_dir", None)  # one cannot be told right before the other is
    for key, cause in causes.items():
        yield from _refused(key, cause, config, written)


def warned_values(warned: Iterable[Found], written: ConfigSource) -> Iterator[Diagnostic]:
    """What MkDocs takes with a warning. What it says of our plugin, we say ourselves."""
    for key, cause in warned:
        words = str(cause)
        if words.startswith(_UNKNOWN_KEY):
            likely = closest(key, (name for name, _ in MkDocsConfig._schema))
            yield warning("PL833", written.at_key(key), likely, key=key)
        elif not words.startswith(_OURS):
            params = {"key": _called(key, words), "cause": _one_line(words)}
            yield warning("PL834", _place(key, words, written), **params)


def _refused(
    key: str, words: str, config: MkDocsConfig, written: ConfigSource
) -> Iterator[Diagnostic]:
    folder = written.files[0].parent
    if key == "site_name" and not written.says(key):
        yield error("PL830", written.whole())
    elif missing := _MISSING_PATH.search(words):
        path = Path(missing[1])
        span = _place_of_path(written.get(key), path, folder) or written.at(key)
        likely = near_path(path, folder)
        shown = shown_from(folder, path)
        yield error("PL828", span, likely, key=_called(key, words), path=shown)
    elif "should not be" in words and key in ("docs_dir", "site_dir"):
        yield error("PL829", written.at(key), finding=_overlap(config, folder))
    elif key == "theme" and "Unrecognised theme name" in words:
        node = written.get("theme", "name") or written.get("theme")
        name = text_of(node) or ""
        yield error("PL826", written.at("theme", "name"), closest(name, [THEME]), theme=name)
    elif key == "plugins" and (unknown := tuple(_unknown_plugins(written))):
        yield from unknown
    elif key == "markdown_extensions" and (extension := _EXTENSION.search(words)):
        yield _refused_extension(extension[1], words, written)
    else:
        yield _refused_value(key, words, written)


def _refused_value(key: str, words: str, written: ConfigSource) -> Diagnostic:
    """Anything else: in our words where the type is wrong, else in those of MkDocs."""
    wrong = _TYPE.search(words)
    said = (
        wrong[1] if wrong else next((_PHRASES[known] for known in _PHRASES if known in words), "")
    )
    span, cause = _place(key, words, written), _one_line(words)
    return error("PL831", span, key=_called(key, words), finding=said or "other", cause=cause)


def _overlap(config: MkDocsConfig, folder: Path) -> str:
    """Which folder lies in which: both are whole paths by now."""
    docs, site = Path(config["docs_dir"]), Path(config["site_dir"])
    if docs == folder:
        return "docs_is_all"
    return "site_in_docs" if site.is_relative_to(docs) else "docs_in_site"


def _unknown_plugins(written: ConfigSource) -> Iterator[Diagnostic]:
    installed = get_plugins()
    for name, node, _ in written.listed("plugins"):
        if name.removeprefix("/") not in installed and f"{THEME}/{name}" not in installed:
            likely = closest(name, (known.removeprefix(f"{THEME}/") for known in installed))
            yield error("PL827", span_of(node), likely, plugin=name)


def _refused_extension(name: str, words: str, written: ConfigSource) -> Diagnostic:
    span = written.option_at("markdown_extensions", name, "")
    last = _one_line(words.splitlines()[-1])
    if "No module named" in last:
        return error("PL838", span, closest(name, _extensions()), finding="missing", extension=name)
    return error("PL838", span, finding="broken", extension=name, cause=last)


def _extensions() -> Iterator[str]:
    yield from (found.name for found in entry_points(group="markdown.extensions"))
    modules = (file.name for file in files("pymdownx").iterdir() if file.name.endswith(".py"))
    yield from (f"pymdownx.{name.removesuffix('.py')}" for name in modules)


def _place(key: str, words: str, written: ConfigSource) -> Span:
    """Where the value is that MkDocs speaks of: inside a key, or among the options of a plugin."""
    if said := _PLUGIN_OPTION.search(words):
        return written.option_at("plugins", _plugin(said), said["option"] or "")
    return written.at(key, *_SUB_OPTION.findall(words))


def _called(key: str, words: str) -> str:
    """The value that MkDocs speaks of, by all its keys: `theme.custom_dir`."""
    if said := _PLUGIN_OPTION.search(words):
        return ".".join(filter(None, (key, _plugin(said), said["option"])))
    if _CUSTOM_DIR in words:
        return f"{key}.{_CUSTOM_DIR}"
    return ".".join((key, *_SUB_OPTION.findall(words)))


def _plugin(said: re.Match[str]) -> str:
    """A plugin as configurations call it."""
    return (said["name"] or said["plugin"]).removeprefix(f"{THEME}/")


def _place_of_path(node: Node | None, path: Path, folder: Path) -> Span | None:
    """The member of a list of paths, or the value, that leads to a path."""
    texts = (below for below in descendants(node) if text_of(below)) if node else ()
    return next((span_of(below) for below in texts if folder / below.value == path), None)


def _marked(reason: BaseException, written: ConfigSource) -> Span:
    mark = getattr(reason, "problem_mark", None)
    if mark is None:
        return written.whole()
    line, column = mark.line + 1, mark.column + 1
    file = Path(mark.name).resolve().as_posix()
    return Span(file, line, column, line, column + 1)


def _one_line(words: str) -> str:
    return " ".join(words.split())
