"""The templates of a company, loaded so that they lie over ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, Environment

from primera.site.overrides import over_ours


class OverOurs(BaseLoader):
    """Loads what another loader does; templates in a folder of the company's are put over ours."""

    def __init__(self, loader: BaseLoader, folder: Path) -> None:
        self._loader = loader
        self._folder = folder

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template, the file that has it, and whether that is the same still."""
        text, file, fresh = self._loader.get_source(environment, template)
        is_theirs = file is not None and Path(file).is_relative_to(self._folder)
        return over_ours(text) if is_theirs else text, file, fresh

    def list_templates(self) -> list[str]:
        """The names of all templates."""
        return self._loader.list_templates()
