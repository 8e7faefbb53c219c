"""A project: the folder of a company's site, and the layers that its manual is made of.

Without a word of configuration, the folders `content/` and `quizzes/` of a project are its layer
over the manual that ships with us. `primera.toml` says otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from primera.checks.rule_setting import Setting
from primera.diagnostics import Diagnostic
from primera.loading import Layer
from primera.loading.ignored_files import unread_folders
from primera.site.host import Host, Planned, usual_host
from primera.site.layer_declarations import BASE, declared_layers
from primera.site.project_file import FILE, ProjectFile, read_project_file
from primera.site.rule_settings import settings_of

CONTENT_FOLDERS = ("content", "quizzes")


def no_links(project: Project, planned: Planned) -> Iterable[Diagnostic]:
    """Nothing against links: nobody looks at them, or not yet."""
    return ()


@dataclass(frozen=True, slots=True)
class Project:
    """The layers of a manual, the host of its site, and what is settled of the rules.

    Without layers there is nothing to read: what is wrong says why. `advice` is for whoever checks:
    a build says nothing of it. `validate` is what the host has against the links of its pages and
    against its navigation, among what the manual brings.
    """

    root: Path
    layers: tuple[Layer, ...]
    host: Host
    diagnostics: tuple[Diagnostic, ...] = ()
    advice: tuple[Diagnostic, ...] = ()
    settings: tuple[Setting, ...] = ()
    validate: Callable[[Project, Planned], Iterable[Diagnostic]] = no_links

    @property
    def docs(self) -> Path:
        """The folder of the pages that are written by hand."""
        return self.host.docs


def find_project(
    start: Path, host: Host | None = None, problems: Iterable[Diagnostic] = ()
) -> Project:
    """The project of a folder, with the usual host when none is given.

    What is wrong with its `primera.toml`, or else the folders that hold a manual which no layer
    reads, are added to the `problems` of the host.
    """
    root = start.resolve()
    written = read_project_file(root)
    layers, found = _layers(root, written)
    found = (*written.problems, *found)
    if not found:
        read = [folder for layer in layers for folder in layer.folders]
        found = tuple(unread_folders(read, root))
    settings, wrong = settings_of(written)
    told = (*problems, *found, *wrong)
    return Project(root, layers, host or usual_host(root), told, settings=settings)


def is_project(folder: Path) -> bool:
    """Whether a folder holds a manual, or says which layers one is made of."""
    return (folder / FILE).is_file() or any((folder / name).is_dir() for name in CONTENT_FOLDERS)


def bundled_layer() -> Layer:
    """The manual that ships with us: inside the package, or in the checkout that it runs from."""
    package = Path(str(files("primera")))
    bundled = package / "bundled"
    home = bundled if bundled.is_dir() else package.parent.parent
    return Layer(BASE, tuple(home / folder for folder in CONTENT_FOLDERS))


def _layers(root: Path, written: ProjectFile) -> tuple[tuple[Layer, ...], tuple[Diagnostic, ...]]:
    base = bundled_layer()
    if written.says_layers:
        return declared_layers(written, root, base)
    own = tuple(root / folder for folder in CONTENT_FOLDERS if (root / folder).is_dir())
    if not own or own == base.folders or written.problems:
        return (base,), ()
    return (base, Layer(root.name, own)), ()
