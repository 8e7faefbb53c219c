"""What our site cannot do, or should not, in a configuration that MkDocs takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.host.config_source import ConfigSource, error, near_path, warning
from primera.adapters.host.config_values import missing_files, repeated_keys, wrong_values
from primera.adapters.host.page_urls import repeated_places
from primera.diagnostics import Diagnostic
from primera.diagnostics.suggestions import closest
from primera.site.host import shown_from
from primera.site.project import is_project
from primera.yamltree.nodes import MappingNode, SequenceNode, span_of, text_of

PLUGIN = "primera"
THEME = "material"
_INSTANT = "navigation.instant"
_SEARCH = ("search", "material/search")
_I18N = "i18n"
_OFFLINE = "material/offline"
_PRIVACY = "material/privacy"
"""The plugin that brings fonts home while the site is built."""


def problems_of(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """All that is wrong with a configuration for our plugin, or that its author may not know."""
    yield from repeated_keys(written)
    yield from _our_options(config, written)
    if config.theme.name != THEME:
        theme = config.theme.name or ""
        yield error("PL826", written.at("theme", "name"), theme=theme)
        return
    yield from wrong_values(config, written)
    yield from missing_files(config, written)
    yield from instant_features(config, written)
    yield from _headings(config, written)
    yield from _fonts(config, written)
    yield from _other_languages(config, written)
    yield from _polyfill(config, written)
    yield from _without_search(config, written)
    yield from repeated_places(written)


def instant_features(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """The theme's instant navigation, whoever asks for it."""
    node = written.get("theme", "features")
    members = node.value if isinstance(node, SequenceNode) else ()
    for feature in theme_features(config):
        if f"{feature}.".startswith(f"{_INSTANT}."):
            found = next((member for member in members if text_of(member) == feature), None)
            span = span_of(found) if found else written.at("theme", "features")
            yield error("PL815", span, feature=feature)


def theme_features(config: MkDocsConfig) -> list[str]:
    """The features of the theme, as a list; a single one may be written as a text."""
    features = config.theme.get("features")
    if isinstance(features, str):
        return [features]
    return [*features] if isinstance(features, list) else []


def named_project(
    config: MkDocsConfig, written: ConfigSource, folder: Path
) -> tuple[Path, Diagnostic | None]:
    """The folder of the manual, and what is wrong with the way in which it is named."""
    named = config.plugins[PLUGIN].config["project"]
    if not named:
        return folder, None
    span = written.option_at("plugins", PLUGIN, "project")
    if not isinstance(named, str):
        return folder, error("PL824", span, finding="type", option="project")
    root = (folder / named).resolve()
    if is_project(root):
        return root, None
    shown = {"project": named, "folder": shown_from(folder, root)}
    if root.is_dir():
        above = shown_from(folder, root.parent) if is_project(root.parent) else None
        return root, error("PL825", span, above, finding="empty", **shown)
    return root, error("PL825", span, near_path(root, folder), finding="missing", **shown)


def _our_options(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    ours = [(node, options) for name, node, options in written.listed("plugins") if name == PLUGIN]
    if PLUGIN not in config.plugins:
        span = span_of(ours[0][0]) if ours else written.at_key("plugins")
        yield error("PL822", span, finding="off" if ours else "missing")
        return
    yield from (error("PL823", span_of(node)) for node, _ in ours[1:])
    known = [name for name, _ in config.plugins[PLUGIN].config_scheme]
    for _, options in ours[:1]:
        for key, _ in options.value if isinstance(options, MappingNode) else ():
            if key.value not in (*known, "enabled"):
                likely = closest(key.value, known)
                yield error("PL824", span_of(key), likely, finding="unknown", option=key.value)


def _headings(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """A table of contents that is told to move the headings of pages: ours have their levels."""
    level = config.mdx_configs.get("toc", {}).get("baselevel", 1)
    if level != 1:
        span = written.option_at("markdown_extensions", "toc", "baselevel")
        yield error("PL839", span, level=str(level))


def _fonts(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """Fonts that somebody chose: pages ask another host for them. Unless chosen, there are none."""
    if not isinstance(config.theme.get("font"), dict) or _brings_home(config):
        return
    if written.says("theme", "font"):
        yield warning("PL835", written.at("theme", "font"))


def _brings_home(config: MkDocsConfig) -> bool:
    """Whether what pages ask of other hosts is fetched while the site is built."""
    privacy = config.plugins.get(_PRIVACY)
    return bool(privacy and privacy.config["enabled"] and privacy.config["assets"])


def _other_languages(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """A plugin that builds each page once a language from its file: those of a manual have none."""
    if _I18N in config.plugins:
        yield error("PL845", written.option_at("plugins", _I18N, ""))


def _polyfill(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """The script with which the theme searches pages opened as files: another host has it."""
    offline = config.plugins.get(_OFFLINE)
    own = any("iframe-worker" in script for script in config.extra.get("polyfills") or ())
    if offline and offline.config["enabled"] and not own and not _brings_home(config):
        yield warning("PL846", written.option_at("plugins", "offline", ""))


def _without_search(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """No search at all, unless somebody turned it off in so many words."""
    named = {name.rpartition("/")[2] for name, _, _ in written.listed("plugins")}
    if "search" not in named and not any(name in config.plugins for name in _SEARCH):
        yield warning("PL836", written.at_key("plugins"))
