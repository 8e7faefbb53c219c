"""MkDocs at work for a command: what it says meanwhile, and who is to blame when it stops."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from primera.adapters.host.config_rules import PLUGIN
from primera.adapters.host.error_origin import culprit
from primera.adapters.mkdocs_plugin import PrimeraPlugin
from primera.strings import load_strings, spoken_here

_STRICT = "in strict mode"
"""What MkDocs says when it stops because of warnings."""


class BrokenManualError(Exception):
    """The manual has errors; they were reported. It says that nothing was built, and why."""


class HostStoppedError(Exception):
    """MkDocs stopped a build, or a template, a hook or a plugin broke it: `name` is that of which.

    `cause` is what it says itself.
    """

    def __init__(self, name: str, cause: str) -> None:
        super().__init__(f"{name}: {cause}")
        self.name, self.cause = name, cause


class Warnings(logging.StreamHandler[TextIO]):
    """Shows on standard error what MkDocs and its plugins warn of, and counts it."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Take a record."""
        self.count += 1
        super().emit(record)


@contextmanager
def showing_warnings() -> Iterator[Warnings]:
    """Show what MkDocs warns of, and nothing less."""
    log, shown = logging.getLogger("mkdocs"), Warnings()
    log.addHandler(shown)
    log.setLevel(logging.WARNING)
    try:
        yield shown
    finally:
        log.removeHandler(shown)
        log.setLevel(logging.NOTSET)


@contextmanager
def blaming(config: MkDocsConfig) -> Iterator[None]:
    """Say of an error in MkDocs' work whose it is.

    Raises HostStoppedError, and BrokenManualError when a strict MkDocs stops at warnings.
    """
    try:
        yield
    except Abort as error:
        if config.strict and _STRICT in str(error):  # of warnings that are shown above
            raise stopped_strictly() from error
        raise HostStoppedError("mkdocs", str(error)) from error
    except Exception as error:
        if not (name := culprit(error, config)):
            raise
        raise HostStoppedError(name, f"{type(error).__name__}: {error}") from error


def stopped_strictly() -> BrokenManualError:
    """That nothing was built because of warnings."""
    return BrokenManualError(load_strings(spoken_here())("build.stopped_strict"))


def plugin_of(config: MkDocsConfig) -> PrimeraPlugin:
    """Our plugin in a configuration that has it."""
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, PrimeraPlugin)
    return plugin
