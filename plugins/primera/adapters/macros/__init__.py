"""The macros of a manual, handed to mkdocs-macros-plugin. What each one gives is in `site/macros/`.

A configuration that lists `macros` and `primera` needs nothing else. This package is a pluglet too,
for hosts that take macros by their modules: `modules: [primera.adapters.macros]`.
"""

from __future__ import annotations

from typing import Any

from primera.strings import load_strings


def define_env(env: Any) -> None:
    """Give mkdocs-macros-plugin, or a host that follows it, the macros of our plugin's manual.

    Raises RuntimeError where our plugin is not configured: it knows the manual.
    """
    plugin = env.conf["plugins"].get("primera")
    if plugin is None:
        raise RuntimeError(load_strings()("build.macros_alone"))
    if plugin.page_events:  # there is none while the manual is broken
        plugin.page_events.give(env)
