"""Gives a configuration what our pages need and it does not say. What it says, it keeps."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from primera.adapters.host.config_rules import theme_features
from primera.adapters.host.config_source import ConfigSource
from primera.adapters.material.theme import palettes, theme_values
from primera.adapters.other_plugins import draws_cards
from primera.rendering.escape import printed, printed_setting
from primera.site.face import Face
from primera.site.plan import SitePlan

_NEEDED = ("content.tooltips", "navigation.prune")
"""Features of the theme that we do not do without: definitions of terms, and light pages."""

_AGAINST = {"navigation.prune": "navigation.expand"}
"""Features that rule out one of ours."""

_BUNDLES: Mapping[str, tuple[str, ...]] = {
    "extra": ("attr_list", "def_list", "tables"),
    "pymdownx.extra": ("attr_list", "def_list", "tables", "pymdownx.superfences"),
}
"""Extensions that bring others along, with their options."""

_TITLES = (
    ("toc", "permalink_title", "theme.permalink"),
    ("footnotes", "BACKLINK_TITLE", "theme.backlink"),
)
"""Extensions that write words in English, the option that says others, and our words."""


def supply(config: MkDocsConfig, written: ConfigSource, plan: SitePlan) -> None:
    """Complete a configuration for the site of a plan."""
    base = _base()
    _supply_theme(config, written, base["theme"], plan.face)
    if not written.says("theme", "palette"):
        config.theme["palette"] = palettes(plan.context.strings)
    supply_extensions(config)
    _supply_titles(config, plan)
    if not written.says("extra", "generator"):
        config.extra["generator"] = base["extra"]["generator"]
    _dress(config, plan)


def _supply_theme(
    config: MkDocsConfig, written: ConfigSource, base: dict[str, Any], face: Face
) -> None:
    theme = config.theme
    for key in ("font", "favicon"):
        if not written.says("theme", key):
            theme[key] = face.pictures.get(key, base[key])
    if not (written.says("theme", "logo") or written.says("theme", "icon", "logo")):
        theme["icon"] = {**(theme.get("icon") or {}), **base["icon"]}
        if "logo" in face.pictures:
            theme["logo"] = face.pictures["logo"]
    theme["features"] = features = theme_features(config)
    for feature in _NEEDED if written.says("theme", "features") else base["features"]:
        if feature not in features and _AGAINST.get(feature) not in features:
            features.append(feature)


def supply_extensions(config: MkDocsConfig) -> None:
    """Complete the extensions of Markdown of a configuration; it can be done twice.

    They come in the order of the base, and their options under those that are given.
    """
    base: list[str | dict[str, Any]] = _base()["markdown_extensions"]
    short = _short_names(config)
    brought = {name for bundle in short for name in _BUNDLES.get(bundle, ())}
    for member in base:
        (name, options), *_ = member.items() if isinstance(member, dict) else ((member, {}),)
        if name not in short and name not in brought:
            config.markdown_extensions.append(name)
        if options:
            _supply_options(config, name, options)


def _supply_titles(config: MkDocsConfig, plan: SitePlan) -> None:
    """Titles of links that extensions write, in the language of the manual."""
    names = _short_names(config)
    for extension, option, words in _TITLES:
        if extension in names:
            _supply_options(config, extension, {option: plan.context.strings(words)})


def _supply_options(config: MkDocsConfig, name: str, options: dict[str, Any]) -> None:
    """Give an extension options under those that it is given."""
    called = _short_names(config).get(name, name)
    config.mdx_configs[called] = {**options, **config.mdx_configs.get(called, {})}


def _short_names(config: MkDocsConfig) -> dict[str, str]:
    """Names of extensions, those of Python-Markdown shortened -> as the configuration has them."""
    return {name.removeprefix("markdown.extensions."): name for name in config.markdown_extensions}


def _dress(config: MkDocsConfig, plan: SitePlan) -> None:
    """Give the site the manual's language and name, our styles and our one script."""
    settings = plan.context.manual.settings
    config.theme["language"] = settings.language
    config.site_name = _printed(config.site_name) or printed(settings.title)
    config.site_description = _printed(config.site_description) or printed(settings.description)
    config.site_author = _printed(config.site_author)
    config.site_url = config.site_url or plan.url
    if plan.face.foot and not config.copyright:
        config.copyright = plan.face.foot
    values = {**theme_values(plan.context, plan.face), "offline": plan.offline}
    if draws_cards(config):
        values["card"] = ""
    config.extra["primera"] = {**values, **config.extra.get("primera", {})}
    config.extra_css.insert(0, plan.bundle.stylesheet)
    # A plain string would become a classic script: the rule for modules runs in validation only.
    script = ExtraScriptValue(plan.bundle.script)
    script.type = "module"
    config.extra_javascript.append(script)


def _printed(setting: str | None) -> str | None:
    """Text that a configuration says, ready for templates that escape none of it."""
    return printed_setting(setting) if setting else setting


@cache
def _base() -> dict[str, Any]:
    text = files("primera").joinpath("adapters", "material", "base.yml").read_text(encoding="utf-8")
    return dict(yaml_load(text))
