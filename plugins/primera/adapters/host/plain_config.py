"""A complete configuration as data, for the host of a plain folder.

Plugins and hooks stay behind: what they did to hand-written pages is done. So does what is no data,
as a function that an extension is told to use.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

_TEXTS = ("site_name", "site_description", "site_author", "copyright", "repo_url", "repo_name")
_LISTS = ("extra_css", "extra_templates")
_SEARCH = ("search", "material/search")

_ABSENT = object()
"""In the place of a value that is no data."""


def plain_settings(config: MkDocsConfig) -> dict[str, Any]:
    """What a configuration says, once every plugin has completed it; no paths of folders."""
    said = {key: config[key] for key in (*_TEXTS, *_LISTS) if config[key]}
    return {
        **said,
        "site_url": config.site_url or "",
        "use_directory_urls": config.use_directory_urls,
        "edit_uri": "",  # the pages of the folder are nobody's to edit
        "theme": {**_data(dict(config.theme)), "name": config.theme.name},
        "extra": _data(dict(config.extra)),
        "extra_javascript": [_script(script) for script in config.extra_javascript],
        "markdown_extensions": [
            {name: _data(config.mdx_configs.get(name, {}))} for name in config.markdown_extensions
        ],
        "plugins": dict(_search(config)),
    }


def _script(script: ExtraScriptValue | str) -> object:
    if isinstance(script, str):
        return script
    told = {"type": script.type, "defer": script.defer, "async": script.async_}
    return {"path": script.path, **{name: value for name, value in told.items() if value}}


def _search(config: MkDocsConfig) -> Iterator[tuple[str, object]]:
    search = next((config.plugins[name] for name in _SEARCH if name in config.plugins), None)
    if search:
        options = {name: value for name, value in search.config.items() if value is not None}
        yield "search", _data(options)


def _data(value: object) -> Any:
    """A value without the parts of it that are no data."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case list() | tuple():
            return [kept for member in value if (kept := _data(member)) is not _ABSENT]
        case dict():
            kept_values = {str(key): _data(member) for key, member in value.items()}
            return {key: kept for key, kept in kept_values.items() if kept is not _ABSENT}
    return _ABSENT
