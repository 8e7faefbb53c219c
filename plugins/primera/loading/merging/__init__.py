"""Laying one layer over another: entries, lists of parts, lists of plain values."""
