"""An entry that is added to a project: a sample that is in order as it stands, in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from primera.loading import Loaded
from primera.model.entry import Entry
from primera.model.fields import ID_PATTERN, LONGEST_ID
from primera.model.kinds import Kind
from primera.model.practice import Area, Practice
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.registry import SPECS, TEACHING
from primera.model.roles import Role
from primera.model.slugs import free_id, id_of
from primera.scaffolding.own_layer import Homes
from primera.scaffolding.portable_names import is_portable
from primera.scaffolding.project import SCHEMA
from primera.scaffolding.templating import by_address, exists, rendered
from primera.scaffolding.typed_lines import UnfitError, line_of
from primera.site.id_fixing import is_read_only
from primera.site.project import Project
from primera.strings import Strings, load_strings
from primera.yamltree.compose import compose
from primera.yamltree.list_insertion import NoPlaceError, added, follow
from primera.yamltree.nodes import Origin, SequenceNode, span_of

QUESTION = "question"
LONGEST_TITLE = 100
_QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to begin; what is None is chosen."""

    word: str
    """The value of a kind, or `question`."""
    title: str
    id: str | None = None
    file: Path | None = None
    bank: str | None = None
    """The bank of a question."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A file with an entry added, and the line where it begins, from 1."""

    file: Path
    text: str
    line: int
    left_out: str | None = None
    """The address of the entry, if the manual shows `only` others of its kind."""


@cache
def words() -> tuple[str, ...]:
    """What can be begun: every kind that there is a sample of, and questions."""
    kinds = [kind.value for kind in Kind if exists(_template("es", kind.value))]
    return (*kinds, QUESTION)


def begin(project: Project, loaded: Loaded, wish: Wish) -> Begun:
    """The file that a wish makes or changes. It is not written. Raises UnfitError."""
    return _Beginning(project, loaded, wish).begun()


class _Beginning:
    """One wish, in a project that has been loaded."""

    def __init__(self, project: Project, loaded: Loaded, wish: Wish) -> None:
        settings = loaded.manual.settings
        self._say: Strings = load_strings(settings.language, settings.address)
        self._homes = Homes(project)
        self._loaded = loaded
        self._wish = wish
        self._title = line_of(wish.title, LONGEST_TITLE)

    def begun(self) -> Begun:
        if self._wish.word == QUESTION:
            return self._question()
        kind = Kind(self._wish.word)
        name = self._new_id(self._taken(kind), self._say(f"kinds.{kind}.link"))
        segment = self._say(f"kinds.{kind}.address")
        file = self._homes.file(self._wish.file, kind, f"{name}.yml", segment)
        begun = self._placed(file, (SPECS[kind].collection,), self._sample(name))
        return replace(begun, left_out=self._left_out(kind, name))

    def _question(self) -> Begun:
        bank = self._bank()
        name = self._new_id(
            {ref.part for ref in self._loaded.known if ref.entry == bank and ref.part},
            self._say("new.question.id"),
        )
        home = self._homes.of_entry(bank, self._loaded)
        file = self._homes.file(self._wish.file or home, Kind.BANK, f"{bank.id}.yml")
        if home is None and bank in self._loaded.known:
            raise UnfitError("new.entry.other_layer", id=bank.id)
        if home is None:
            return self._new_bank(file, bank.id, name)
        if file != home.resolve():
            raise UnfitError("new.entry.elsewhere", id=bank.id, file=self._homes.shown(home))
        return self._placed(file, _way_to(bank.id), self._sample(name))

    def _bank(self) -> Ref:
        """The bank that was named, or the only one of the company, or one to be made for it."""
        if self._wish.bank:
            return Ref(Kind.BANK, self._wish.bank)
        own = self._own(Bank)
        if len(own) > 1:
            raise UnfitError("new.entry.which_bank", ids=", ".join(ref.id for ref in own))
        return own[0] if own else Ref(Kind.BANK, self._loaded.manual.settings.id)

    def _new_bank(self, file: Path, bank: str, name: str) -> Begun:
        if file.exists():
            raise UnfitError("new.entry.there", file=self._homes.shown(file))
        title = self._loaded.manual.settings.title
        body = rendered(
            _template(self._say.language, "bank_of_one"),
            bank=bank,
            title=title,
            question=self._sample(name),
            has_quiz=Ref(Kind.QUIZ, bank) in self._loaded.known,
        )
        begun = self._begun(file, self._header(file) + body, _way_to(bank))
        return replace(begun, left_out=self._left_out(Kind.QUIZ, bank))

    def _placed(self, file: Path, way: Sequence[str], member: str) -> Begun:
        """The file with a member at the end of a list; a new one holds nothing else."""
        shown = self._homes.shown(file)
        origin = Origin(shown, "")
        if file.exists() and is_read_only(file):
            raise UnfitError("new.entry.read_only", file=shown)
        new = f"{self._header(file)}{way[0]}:\n".encode()
        there = compose(file.read_bytes() if file.exists() else new, origin)
        if there.diagnostics:
            raise UnfitError("new.entry.broken", file=shown)
        try:
            text = added(there.source, there.root, way, member)
        except NoPlaceError as error:
            raise UnfitError("new.entry.no_place", file=shown) from error
        return self._begun(file, text, way)

    def _begun(self, file: Path, text: str, way: Sequence[str]) -> Begun:
        shown = self._homes.shown(file)
        read = compose(text.encode(), Origin(shown, ""))
        members = follow(read.root, way)
        if read.diagnostics or not isinstance(members, SequenceNode):
            raise UnfitError("new.entry.no_place", file=shown)
        return Begun(file, text, span_of(members.value[-1]).line)

    def _header(self, file: Path) -> str:
        """The line that tells an editor which schema a file has, if the project keeps one."""
        if not (self._homes.root / SCHEMA).is_file():
            return ""
        up = "../" * self._homes.shown(file).count("/")
        return f"# yaml-language-server: $schema={up}{SCHEMA}\n"

    def _new_id(self, taken: Iterable[str], nameless: str) -> str:
        taken = set(taken)
        given = self._wish.id
        if given and not (re.fullmatch(ID_PATTERN, given) and len(given) <= LONGEST_ID):
            raise UnfitError("new.entry.id", id=given)
        if given and not is_portable(given):
            raise UnfitError("new.text.portable", part=given)
        name = given or id_of(self._title) or free_id(nameless, taken)
        if not is_portable(name):
            name = f"{nameless}-{name}"
        if name in taken:
            raise UnfitError("new.entry.taken", id=name)
        return name

    def _taken(self, kind: Kind) -> Iterable[str]:
        return (ref.id for ref in self._loaded.known if ref.kind is kind and ref.part is None)

    def _sample(self, name: str) -> str:
        """The member of the list, from the sample of its kind."""
        manual = self._loaded.manual
        if self._wish.word == Kind.QUIZ and not self._own(Bank):
            raise UnfitError("new.entry.no_bank")
        return rendered(
            _template(self._say.language, self._wish.word),
            by=by_address(self._say.address),
            id=name,
            title=self._title,
            area=self._first(Area),
            role=self._first(Role),
            practice=self._first(Practice),
            quiz=self._first(Quiz),
            bank=self._first(Bank),
            passage=self._passage() if self._wish.word == QUESTION else None,
            questions=sum(len(bank.questions) for bank in manual.of(Bank)),
        )

    def _left_out(self, kind: Kind, name: str) -> str | None:
        shown = (parse_ref(address) for address in self._loaded.manual.settings.only)
        is_chosen = any(ref and ref.kind is kind for ref in shown)
        return f"{self._say(f'kinds.{kind}.link')}:{name}" if is_chosen else None

    def _passage(self) -> str:
        """The address of what a question may test: the practice that the company wrote last."""
        manual = self._loaded.manual
        refs = [
            Ref(kind, entry.id)
            for kind in (*TEACHING, Kind.PRACTICE)
            for entry in manual.of_kind(kind)
        ]
        if not refs:
            raise UnfitError("new.entry.nothing_to_ask")
        own = [ref for ref in refs if self._homes.of_entry(ref, self._loaded)]
        ref = (own or refs)[-1]
        return f"{self._say(f'kinds.{ref.kind}.link')}:{ref.id}"

    def _first(self, cls: type[Entry]) -> str | None:
        """An entry of a class that the sample may name: of the company's own, if it has one."""
        entries = self._loaded.manual.of(cls)
        ids = [ref.id for ref in self._own(cls)] or [entry.id for entry in entries]
        return ids[0] if ids else None

    def _own(self, cls: type[Entry]) -> list[Ref]:
        """The entries of a class that the company wrote itself."""
        refs = (Ref(entry.kind, entry.id) for entry in self._loaded.manual.of(cls))
        return [ref for ref in refs if self._homes.of_entry(ref, self._loaded)]


def _template(language: str, word: str) -> str:
    return f"entries/{language}/{word}.yml.j2"


def _way_to(bank: str) -> tuple[str, ...]:
    return SPECS[Kind.BANK].collection, bank, _QUESTIONS
