"""Says in our words why a server cannot build again, where MkDocs shows its own code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import Abort, ConfigurationError

from primera.adapters.host.config_loading import project_of_file
from primera.diagnostics.formats.plain import plain_line
from primera.site.compile import Findings
from primera.site.shown_paths import seen_from_here
from primera.strings import load_strings, spoken_here


def telling(build: Callable[[], None], config_file: Path | None) -> Callable[[], None]:
    """A build that raises Abort with all that is wrong with the configuration in `config_file`."""

    def told() -> None:
        try:
            build()
        except (ConfigurationError, Abort) as error:
            project = project_of_file(config_file) if config_file else None
            if project is None or project.layers:
                raise
            words = load_strings(spoken_here())
            found = seen_from_here(Findings(project.diagnostics, words, project.root))
            lines = (plain_line(problem, words) for problem in found.diagnostics)
            raise Abort("\n".join(lines)) from error

    return told
