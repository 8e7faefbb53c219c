"""Drills: questions that the browser draws from a table made of the manual itself."""
