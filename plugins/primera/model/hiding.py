"""Hiding: the manual that is shown, without what the company hides and what follows it.

Hide is not delete. The entries stay known, so that nothing dangles: whatever names a hidden one
follows by the policy of the field that does (`primera.model.reference_types`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from primera.model.blueprint import fitted
from primera.model.counting import ToldCount, counts_in_questions
from primera.model.entry import Entry, Sourced
from primera.model.fields import Part
from primera.model.introspection import Holds, fields_of
from primera.model.kinds import Kind
from primera.model.manual import Manual
from primera.model.parts import parts_of
from primera.model.pruning import Loss, Pruning
from primera.model.quiz import Bank, Quiz
from primera.model.refs import Ref, parse_ref
from primera.model.registry import ENTRY_CLASSES
from primera.model.settings import Settings
from primera.model.terms_and_sources import Source

NOUNS = ("question", "stage", "line", "part")
"""What the parts that hide by themselves are told as, in the order of the report."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The manual that is shown, how many entries the settings hide, and what follows them.

    `followers` counts entries by kind and parts by their noun, in the order of the kinds.
    """

    manual: Manual
    named: int = 0
    followers: Mapping[str, int] = field(default_factory=dict)


def without(manual: Manual, named: Iterable[Ref]) -> Shown:
    """The manual without some of its entries. One that loses nothing is given back as it is."""
    hidden, told = tuple(named), counts_in_questions(manual)
    if not hidden and all(each.holds(manual) for each in told):
        return Shown(manual)
    return _Hiding(manual, hidden, told).run()


def hidden_by_settings(manual: Manual) -> Iterator[Ref]:
    """The entries that the settings hide, each once: what follows them is not among them."""
    settings = manual.settings
    hide, only = _entries_of(settings.hide, manual), _entries_of(settings.only, manual)
    kinds = {ref.kind for ref in only}
    kept = _with_groups(only, manual)
    for ref, entry in manual.entries.items():
        left_out = not settings.complementary and _is_complementary(entry)
        if ref in hide or left_out or (ref.kind in kinds and ref not in kept):
            yield ref


def _entries_of(addresses: Iterable[str], manual: Manual) -> set[Ref]:
    refs = {ref.entry for ref in map(parse_ref, addresses) if ref}
    return {ref for ref in refs if ref in manual.entries}


def _is_complementary(entry: Entry) -> bool:
    return isinstance(entry, Sourced) and entry.origin == "complementary"


def _with_groups(kept: set[Ref], manual: Manual) -> set[Ref]:
    """Entries with the groups that they are in, and groups with all that is in them."""
    groups = {ref: group_of(entry) for ref, entry in manual.entries.items()}
    members = {ref for ref, group in groups.items() if group in kept}
    return kept | members | {group for ref in kept if (group := groups[ref])}


def group_of(entry: Entry) -> Ref | None:
    """The entry that an entry is a member of, as a practice is of its area."""
    for each in fields_of(type(entry)):
        if each.refers and each.refers.kind and each.holds is Holds.REFERENCE and not each.many:
            name = getattr(entry, each.name)
            if name and ENTRY_CLASSES[each.refers.kind].spec.holds is entry.kind:
                return Ref(each.refers.kind, name)
    return None


class _Hiding:
    """One hiding: what is hidden grows until nothing that is shown names any of it."""

    def __init__(self, manual: Manual, named: tuple[Ref, ...], told: Sequence[ToldCount]) -> None:
        self._whole = manual
        self._named = named
        self._told = told
        self._wrong: dict[Ref, set[str]] = {}
        self._entries = dict(manual.entries)
        self._hidden: dict[Ref, Entry] = {}
        self._lost_parts: set[Ref] = set()
        self._unsourced: set[str] = set()
        self._hid: dict[Ref, list[Part]] = {}
        self._waiting: dict[Ref, None] = {}

    def run(self) -> Shown:
        for ref in self._named:
            if ref in self._entries:
                self._hide(ref)
        while self._waiting or self._miscount():
            ref = next(iter(self._waiting))
            del self._waiting[ref]
            self._follow(ref)
        settings = self._pruning().left_of(self._whole.settings)
        assert isinstance(settings, Settings)
        manual = replace(
            self._whole,
            settings=settings,
            entries=self._entries,
            hidden=self._hidden,
            hidden_parts=frozenset(self._lost_parts),
        )
        return Shown(manual, len(self._named), self._followers())

    def _miscount(self) -> bool:
        """Whether questions tell counts that hold no more: their banks have to do without them."""
        left = replace(self._whole, entries=self._entries)
        for told in self._told:
            wrong = self._wrong.setdefault(told.bank, set())
            if told.bank in self._entries and told.question not in wrong and not told.holds(left):
                wrong.add(told.question)
                self._waiting[told.bank] = None
        return bool(self._waiting)

    def _hide(self, ref: Ref) -> None:
        entry = self._hidden[ref] = self._entries.pop(ref)
        self._hid.pop(ref, None)
        if isinstance(entry, Source):
            self._unsourced.update(statement.id for statement in entry.statements)
        self._waiting |= dict.fromkeys(self._naming(ref))
        group = group_of(entry)
        if group in self._entries and not self._has_members(group):
            self._hide(group)

    def _naming(self, ref: Ref) -> Iterator[Ref]:
        """The shown entries that name an entry, each of which may have to follow."""
        links = self._whole.backlinks.get(ref, ())
        return (source for link in links if (source := link.source) in self._entries)

    def _has_members(self, group: Ref) -> bool:
        return any(group_of(self._entries[ref]) == group for ref in self._naming(group))

    def _follow(self, ref: Ref) -> None:
        """Make of an entry what is left of it; whatever names it follows in turn."""
        if ref not in self._entries:
            return
        whole, before = self._whole.entries[ref], self._entries[ref]
        pruning = self._pruning(self._wrong.get(ref, ()))
        left = self._fitted(pruning.left_of(whole))
        if isinstance(left, Loss):
            self._hide(ref)
        elif left != before:
            self._entries[ref] = left
            self._hid[ref] = pruning.hid
            kept = dict(parts_of(left))
            lost = {Ref(ref.kind, ref.id, name) for name, _ in parts_of(whole) if name not in kept}
            self._lost_parts.update(lost)
            self._waiting |= dict.fromkeys(self._naming(ref))

    def _fitted(self, left: Entry | Loss) -> Entry | Loss:
        """A quiz that asks no more than its bank still has."""
        if not isinstance(left, Quiz):
            return left
        bank = self._entries.get(Ref(Bank.kind, left.bank))
        if not isinstance(bank, Bank):
            return left
        return fitted(left, bank, self._whole) or Loss.OWNER

    def _pruning(self, without: Collection[str] = ()) -> Pruning:
        return Pruning(self._is_hidden, self._unsourced.__contains__, without)

    def _is_hidden(self, ref: Ref) -> bool:
        return ref.entry in self._hidden or ref in self._lost_parts

    def _followers(self) -> Mapping[str, int]:
        entries = Counter(ref.kind.value for ref in self._hidden if ref not in self._named)
        parts = Counter(part.noun for hid in self._hid.values() for part in hid)
        in_order = (*(kind.value for kind in Kind), *NOUNS)
        counts = entries + parts
        return {name: counts[name] for name in in_order if counts[name]}
