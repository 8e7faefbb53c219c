"""Hears what MkDocs finds wrong while it reads pages, and says it in our words."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import replace

from primera.adapters.host.config_source import ConfigSource, span_from
from primera.adapters.validation.log_records import LOGGERS, SETTING, Wrong, is_told, read_record
from primera.diagnostics import Diagnostic, Span
from primera.site.docs_pages import read_page
from primera.site.link_targets import NAV, UNLISTED, places_of_way
from primera.site.project import Project
from primera.yamltree.nodes import descendants, span_of, text_of


class Listening(logging.Filter):
    """Makes a problem of each warning of MkDocs' about links, and keeps the record back.

    `written` is the configuration of the project. What MkDocs says of anything else goes its way,
    and so does what it takes for no warning.
    """

    def __init__(self, written: ConfigSource, project: Project) -> None:
        super().__init__()
        self.problems: list[Diagnostic] = []
        self._written = written
        self._project = project
        self._told: Counter[tuple[str, str]] = Counter()

    def start(self) -> None:
        """Begin to hear."""
        for name in LOGGERS:
            logging.getLogger(name).addFilter(self)

    def stop(self) -> None:
        """Hear nothing any more. It can be said twice."""
        for name in LOGGERS:
            logging.getLogger(name).removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is to be shown as it is."""
        message = record.getMessage()
        wrong = read_record(message) if record.levelno >= logging.WARNING else None
        if wrong is None:
            return not is_told(message)
        problem = wrong.rule.told(self._place(wrong), wrong.params)
        if problem not in self.problems:  # of the configuration, at every page
            self.problems.append(replace(problem, suggestion=wrong.suggestion))
        return False

    def _place(self, wrong: Wrong) -> Span:
        if wrong.rule is SETTING:
            place = self._written.at(str(wrong.params["key"]))
            return span_from(self._project.root, place)
        if wrong.rule in (NAV, UNLISTED):
            return span_from(self._project.root, self._place_in_nav(wrong.url))
        self._told[wrong.page, wrong.url] += 1
        return self._place_in_page(wrong, self._told[wrong.page, wrong.url])

    def _place_in_nav(self, path: str) -> Span:
        nav = self._written.get("nav")
        found = (node for node in descendants(nav) if text_of(node) == path) if nav else ()
        return next(map(span_of, found), self._written.at_key("nav"))

    def _place_in_page(self, wrong: Wrong, number: int) -> Span:
        """The place of a way in its page, when it is told for the time `number`, from 1."""
        host = self._project.host
        file = host.docs / wrong.page
        if not file.is_file():  # another plugin has made it up
            return Span(wrong.page)
        page = read_page(host, wrong.page, self._project.root)
        places = places_of_way(page, wrong.url, host.templating)
        return places[min(number, len(places)) - 1] if places else Span(page.shown)
