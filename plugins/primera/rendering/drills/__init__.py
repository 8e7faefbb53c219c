"""Drills: questions that the browser draws from tables made of the manual itself."""

from primera.rendering.drills.questions import Drill, drills_of, offers_drills
from primera.rendering.drills.table import Table, table_of

__all__ = ["Drill", "Table", "drills_of", "offers_drills", "table_of"]
