"""The exporters: a module for each, of its name, that declares an `EXPORTER`.

A module here is a command of its name. It is imported when somebody asks for it.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from primera.exports import ExporterError

if TYPE_CHECKING:
    from primera.exports.port import Exporter

NAMES = tuple(sorted(module.name for module in iter_modules(__path__)))
"""The names of all exporters."""


def exporter_of(name: str) -> Exporter[Any]:
    """The exporter in the module of a name. Raises ExporterError if it has none of that name."""
    from primera.exports.port import Exporter  # not for the names, which every command needs

    module = f"{__name__}.{name}"
    found = getattr(import_module(module), "EXPORTER", None)
    if not isinstance(found, Exporter) or found.name != name:
        raise ExporterError(f"{module} has no EXPORTER with its name")
    return found
