"""Between MkDocs' events and the macros plugin: its start, and the pages that it fills in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from primera.adapters.macros.macros_environment import macros_of

Broken = Callable[[BaseException, str], str]


def guard_start(config: MkDocsConfig, failed: Callable[[BaseException], None]) -> None:
    """Tell `failed` why the macros plugin cannot start, and go on without it."""
    macros = macros_of(config)
    if macros is None:
        return

    def start(config: MkDocsConfig) -> object:
        try:
            return handler(config)
        except (Exception, SystemExit) as error:  # modules of a company are anybody's code
            for name, handlers in config.plugins.events.items():
                if name != "config":  # whose handlers are running
                    handlers[:] = [each for each in handlers if _owner(each) is not macros]
            failed(error)
            return config

    handler = _replace(config, "config", macros, start)


def guard_pages(config: MkDocsConfig, broken: Broken) -> None:
    """Let `broken` say what stands for a page that the macros plugin fails on."""
    macros = macros_of(config)

    def fill_in(markdown: str, **named: Any) -> object:
        try:
            return handler(markdown, **named)
        except (Exception, SystemExit) as error:
            return broken(error, markdown)

    handler = _replace(config, "page_markdown", macros, fill_in)


def _replace(
    config: MkDocsConfig, event: str, owner: object, new: Callable[..., object]
) -> Callable[..., object]:
    """Put a handler in the place of a plugin's own, which is given back."""
    handlers: list[Callable[..., object]] = config.plugins.events[event]
    at = next(number for number, each in enumerate(handlers) if _owner(each) is owner)
    old, handlers[at] = handlers[at], new
    return old


def _owner(handler: Callable[..., object]) -> object:
    return getattr(handler, "__self__", None)
