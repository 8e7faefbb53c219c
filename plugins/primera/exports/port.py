"""The port of all exports: what an exporter is given, what it says of itself, what it gives back.

An exporter writes no files and prints no words: whoever calls it does, in the same way for all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Generic, TypeAlias, TypeVar

from primera.exports import ExporterError
from primera.exports.options import Named, Option, OptionsError, options_of
from primera.model.entry import Entry
from primera.model.manual import Manual
from primera.model.refs import Ref
from primera.strings import LANGUAGES, Strings, load_strings

OptionsT = TypeVar("OptionsT")
EntryT = TypeVar("EntryT", bound=Entry)

Step: TypeAlias = "str | int"


class ExportError(Exception):
    """What was asked for cannot be made. `key` names the words that say why, with `params`."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class UnknownEntryError(OptionsError):
    """An id that no entry has among those that are meant; `known` are theirs."""

    def __init__(self, entry_id: str, known: tuple[str, ...]) -> None:
        super().__init__("command.unknown", id=entry_id)
        self.entry_id = entry_id
        self.known = known


@dataclass(frozen=True, slots=True)
class Subject:
    """What is exported: a manual without errors, and the words of its language.

    `read` gives the bytes of a media file by its name, `address_of` the page of an entry on the
    published site, empty where nobody says where that is.
    """

    manual: Manual
    say: Strings
    read: Callable[[str], bytes]
    address_of: Callable[[Ref], str]

    def entry(self, cls: type[EntryT], entry_id: str) -> EntryT:
        """The entry of a class that an option names. Raises UnknownEntryError."""
        found = {entry.id: entry for entry in self.manual.of(cls)}
        if entry_id not in found:
            raise UnknownEntryError(entry_id, tuple(found))
        return found[entry_id]


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of the manual that an export does not carry.

    `what` is one of the losses that its exporter names; `ref` the entry and `path` the way from
    there to the value: keys and places in lists.
    """

    what: str
    ref: Ref
    path: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Export:
    """What came of it: name of a file -> what it holds, and all that none of them holds.

    `folder` is where the files go if nobody says. The same manual and options give the same bytes.
    `remarks` fill in what the exporter's `command.remark` says of some of the files.
    """

    folder: str
    files: Mapping[str, str | bytes]
    losses: tuple[Loss, ...]
    remarks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exporter(Generic[OptionsT]):
    """A format: its name, its options, how its files end, and what it may lose.

    Its words are in `<name>.toml` of each locale. Under `[command]`: `short`, `help`, `examples`,
    `out_option` and `after`, which is said when the files are written; of an option that has to be
    given its name, of another one `<option>_option`; `unknown` and `list` if an option names an
    entry; `remark` if an export has remarks. Under `[loss]`: each of the losses, with its number.
    """

    name: str
    options: type[OptionsT]
    endings: tuple[str, ...]
    losses: tuple[str, ...]
    write: Callable[[Subject, OptionsT], Export]

    def __post_init__(self) -> None:
        if not self.losses:
            raise ExporterError(f"exporter «{self.name}» names no losses: no format carries all")
        if not self.endings:
            raise ExporterError(f"exporter «{self.name}» does not say how its files end")
        for language in LANGUAGES:
            for key in _lacking(self, load_strings(language)):
                raise ExporterError(f"exporter «{self.name}» has no words for {key}: {language}")

    @property
    def given(self) -> tuple[Option, ...]:
        """Its options, as they are given."""
        return tuple(options_of(self.options))

    def export(self, subject: Subject, options: OptionsT) -> Export:
        """The export of a manual.

        Raises OptionsError and ExportError, as the exporter says, and ExporterError when it gives
        what it has not named.
        """
        made = self.write(subject, options)
        for name in made.files:
            if PurePath(name).name != name or not name.endswith(self.endings):
                raise ExporterError(f"exporter «{self.name}» writes to «{name}»")
        if len({name.casefold() for name in made.files}) < len(made.files):
            raise ExporterError(f"exporter «{self.name}» gives two files one name: {made.files}")
        for what in {loss.what for loss in made.losses}.difference(self.losses):
            raise ExporterError(f"exporter «{self.name}» does not name the loss «{what}»")
        return made


def _lacking(exporter: Exporter[Any], say: Strings) -> list[str]:
    """The words that an exporter needs and the locale does not have."""
    command = ["short", "help", "examples", "out_option", "after"]
    if any(isinstance(each.how, Named) for each in exporter.given):
        command += ["unknown", "list"]
    options = [each.name if each.is_required else f"{each.name}_option" for each in exporter.given]
    keys = [
        *(f"{exporter.name}.command.{key}" for key in (*command, *options)),
        *(f"{exporter.name}.loss.{what}" for what in exporter.losses),
    ]
    return [key for key in keys if key not in say]
