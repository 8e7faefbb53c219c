"""Primera Línea: a service manual in YAML becomes a training site."""

__version__ = "0.1.0"
