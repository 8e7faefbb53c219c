"""What a configuration says of where pages are found: in the navigation, and on a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.host.config_source import ENVIRONMENT, ConfigSource, warning
from primera.adapters.host.nav import PLACE
from primera.diagnostics import Diagnostic, Span
from primera.site.face import CNAME
from primera.yamltree.nodes import Node, descendants, span_of, text_of

_OFFLINE = "material/offline"
"""The theme's plugin for sites that are opened as files. It turns folders off, whatever is set."""


def has_directory_urls(config: MkDocsConfig) -> bool:
    """Whether pages will have folders for addresses, once every plugin has had its word."""
    offline = config.plugins.get(_OFFLINE)
    return config.use_directory_urls and not (offline and offline.config["enabled"])


def repeated_places(written: ConfigSource) -> Iterator[Diagnostic]:
    """Every place for the manual's sections in the navigation but the first (PL810)."""
    nav = written.get("nav")
    for node in [*_places(nav)][1:] if nav else ():
        yield warning("PL810", span_of(node))


def unsaid_address(config: MkDocsConfig, written: ConfigSource) -> Iterator[Diagnostic]:
    """Nothing about where the site will be (PL809); `CNAME` names a server of its own."""
    if config.site_url is None and not (Path(config.docs_dir) / CNAME).is_file():
        yield warning("PL809", written.whole())


def said_addresses(config: MkDocsConfig, written: ConfigSource) -> Iterator[tuple[str, Span]]:
    """What people wrote of where the site will be, and the place where they did.

    What the environment says is not among it: each place of publishing has its own.
    """
    node = written.get("site_url")
    if node and node.tag != ENVIRONMENT and (text := text_of(node)) and written.says("site_url"):
        yield text, span_of(node)
    file = Path(config.docs_dir) / CNAME
    if file.is_file():
        yield file.read_text(encoding="utf-8", errors="replace").strip(), Span(file.as_posix())


def _places(nav: Node) -> Iterator[Node]:
    return (node for node in descendants(nav) if text_of(node) == PLACE)
