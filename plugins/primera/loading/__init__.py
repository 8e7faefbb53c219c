"""Layers of YAML files to a manual; all errors in one run."""

from primera.loading.files import Layer
from primera.loading.load import Loaded, load
from primera.loading.spans import SpanIndex

__all__ = ["Layer", "Loaded", "SpanIndex", "load"]
