"""Scaffolding: the files of a new project, and of an entry that is added to one."""
