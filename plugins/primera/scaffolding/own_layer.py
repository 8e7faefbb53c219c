"""Where a company's own layer keeps its files: nothing is begun outside of it."""

from __future__ import annotations

from pathlib import Path

from primera.loading import Loaded
from primera.loading.files import MEDIA_FOLDER
from primera.model.kinds import Kind
from primera.model.refs import Ref
from primera.model.registry import SPECS
from primera.scaffolding.portable_names import unportable_part
from primera.scaffolding.typed_lines import UnfitError
from primera.site.project import CONTENT_FOLDERS, Project
from primera.site.project_file import read_project_file

_CONTENT, _BANKS = CONTENT_FOLDERS
_ENDINGS = (".yml", ".yaml")


class Homes:
    """The folders of the highest layer of a project, as far as they are in the project."""

    def __init__(self, project: Project) -> None:
        self._root = project.root.resolve()
        declared = read_project_file(project.root).says_layers
        folders = project.layers[-1].folders if declared else self._usual()
        self._folders = [each.resolve() for each in folders if self._is_ours(each.resolve())]
        if not self._folders:
            raise UnfitError("new.entry.no_layer")

    def file(self, given: Path | None, kind: Kind, usual: str, segment: str = "") -> Path:
        """The file that was given, or the usual one in the folder where a kind is kept.

        There, each kind has a folder `segment` of its own, but for what is asked.

        Raises UnfitError for a file that no layer of the company reads, or not every system holds.
        """
        if given is None:
            folder = self._folder_for(kind)
            return folder / usual if folder.name == _BANKS else folder / segment / usual
        if odd := unportable_part(given):
            raise UnfitError("new.text.portable", part=odd)
        file = given.resolve()
        if file.suffix.lower() not in _ENDINGS:
            raise UnfitError("new.entry.ending", file=given)
        if not any(_is_read(folder, file) for folder in self._folders):
            folders = ", ".join(each.relative_to(self._root).as_posix() for each in self._folders)
            raise UnfitError("new.entry.outside", file=given, folders=folders)
        return file

    def of_entry(self, ref: Ref, loaded: Loaded) -> Path | None:
        """The file that an entry is written in; None when it is not in the company's layer."""
        path, _, _ = loaded.manual.origins.get(ref, "").partition("#")
        file = (self._root / path).resolve()
        return file if any(file.is_relative_to(folder) for folder in self._folders) else None

    def shown(self, file: Path) -> str:
        """A file as problems name it."""
        return file.relative_to(self._root).as_posix()

    @property
    def root(self) -> Path:
        """The project's folder."""
        return self._root

    def _usual(self) -> tuple[Path, ...]:
        return tuple(self._root / name for name in CONTENT_FOLDERS)

    def _is_ours(self, folder: Path) -> bool:
        return folder.is_relative_to(self._root)

    def _folder_for(self, kind: Kind) -> Path:
        asks = (SPECS[kind].shown_by or kind) is Kind.QUIZ
        name = _BANKS if asks else _CONTENT
        return next((each for each in self._folders if each.name == name), self._folders[0])


def _is_read(folder: Path, file: Path) -> bool:
    """Whether a layer reads a file, which may not be there yet, in a folder of its own."""
    if not file.is_relative_to(folder):
        return False
    parts = file.relative_to(folder).parts
    return parts[0] != MEDIA_FOLDER and not any(part.startswith(".") for part in parts)
