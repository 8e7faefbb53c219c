"""What a manual is written to beside its site: each format a module, all behind one port."""

from __future__ import annotations


class ExporterError(Exception):
    """An exporter that is not whole, or does not do what it says of itself."""
