"""Diagrams made from the entries of a manual: one module for each, and what they share."""
