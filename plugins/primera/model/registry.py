"""Every kind of entry, registered once: what depends on the kind is read from here.

A kind is a member of `Kind` and a class of entries with a `spec`, in one of the `MODULES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import TypeGuard

from primera.model.entry import Entry
from primera.model.fields import Part
from primera.model.introspection import Holds, classes_in, fields_of, is_naming, names_of
from primera.model.kinds import MODULES, Kind, KindSpec
from primera.model.reference_types import RefTo
from primera.model.settings import Settings


class RegistryError(ValueError):
    """A kind or a reference is not declared as it must be. It is raised when this is imported."""


def declared(modules: Iterable[str]) -> Iterator[type[Entry]]:
    """The classes of entries that modules of this package declare with a spec."""
    for name in modules:
        module = import_module(f"primera.model.{name}")
        for cls in vars(module).values():
            if _is_specified(cls) and cls.__module__ == module.__name__:
                yield cls


def _is_specified(cls: object) -> TypeGuard[type[Entry]]:
    return isinstance(cls, type) and issubclass(cls, Entry) and "spec" in vars(cls)


def registered(
    classes: Iterable[type[Entry]], kinds: Iterable[Kind] = Kind
) -> Mapping[Kind, type[Entry]]:
    """Kind -> its class, in the order of the kinds.

    Raises RegistryError for a class without the field that its spec names, and for a kind with two
    classes or none.
    """
    found: dict[Kind, type[Entry]] = {}
    for cls in classes:
        if cls.spec.summary not in cls.model_fields:
            raise RegistryError(f"{cls.__name__} has no field {cls.spec.summary!r}: its summary")
        if cls.kind in found:
            names = f"{found[cls.kind].__name__} and {cls.__name__}"
            raise RegistryError(f"{cls.kind!r} is registered twice: by {names}")
        found[cls.kind] = cls
    for kind in kinds:
        if kind not in found:
            raise RegistryError(f"{kind!r} has no class of entries with a spec in any of MODULES")
    return {kind: found[kind] for kind in kinds}


def _claimed(claims: Iterable[tuple[str, Kind]], what: str) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for word, kind in claims:
        if found.setdefault(word, kind) is not kind:
            raise RegistryError(f"{what} {word!r} is of two kinds: {found[word]!r} and {kind!r}")
    return found


def collections_of(specs: Iterable[KindSpec]) -> dict[str, Kind]:
    """Top-level key of the YAML -> kind. Raises RegistryError for a key of two kinds."""
    return _claimed(((spec.collection, spec.kind) for spec in specs), "the collection")


def schemes_of(specs: Iterable[KindSpec]) -> dict[str, Kind]:
    """Word before the colon of a link -> kind. Raises RegistryError for a word of two kinds."""
    specs = tuple(specs)
    own = ((spec.kind.value, spec.kind) for spec in specs)
    others = ((word, spec.kind) for spec in specs for word in spec.link_words)
    return _claimed((*own, *others), "the link word")


def check_references(roots: Iterable[type[Part]], specs: Mapping[Kind, KindSpec]) -> None:
    """Raise RegistryError for a field that does not say, or says wrongly, what it names.

    Each field of ids, addresses or statements but `id` carries `RefTo`, `PartId` or `OwnId`. What
    `RefTo` names has pages, or is shown on those of another kind.
    """
    for cls in classes_in(*roots):
        for name in cls.model_fields:
            try:
                fault = _fault_of(cls, name, specs)
            except ValueError as error:
                raise RegistryError(str(error)) from error
            if fault:
                raise RegistryError(f"{cls.__name__}.{name} {fault}")


def _fault_of(cls: type[Part], name: str, specs: Mapping[Kind, KindSpec]) -> str | None:
    mark = names_of(cls, name)
    if not is_naming(cls, name):
        return "holds no ids: it can refer to nothing" if mark else None
    if mark is None:
        return None if name == "id" else "names something: it needs RefTo, PartId or OwnId"
    if not isinstance(mark, RefTo):
        return None
    if mark.kind is None:
        is_address = any(f.name == name and f.holds is Holds.ADDRESS for f in fields_of(cls))
        return None if is_address else "holds no addresses: its RefTo must say the kind"
    spec = specs[mark.kind]
    if not spec.has_pages and spec.shown_by is None:
        return f"refers to {mark.kind!r}, which has no pages"
    return None


ENTRY_CLASSES: Mapping[Kind, type[Entry]] = registered(declared(MODULES))
"""Kind -> its class of entries."""

ENTRIES: tuple[type[Entry], ...] = tuple(ENTRY_CLASSES.values())
"""The classes of entries, in the order of their kinds."""

SPECS: Mapping[Kind, KindSpec] = {kind: cls.spec for kind, cls in ENTRY_CLASSES.items()}
"""Kind -> what it says of itself."""

COLLECTIONS: dict[str, Kind] = collections_of(SPECS.values())
"""Top-level YAML key -> kind, in the order in which pages and reports list them."""

SCHEMES: dict[str, Kind] = schemes_of(SPECS.values())
"""The word before the colon in `[texto](practica:buena-imagen)`, in English and Spanish."""

WITH_PAGES: tuple[Kind, ...] = tuple(kind for kind, spec in SPECS.items() if spec.has_pages)
"""The kinds whose entries have pages of their own, in the order of the kinds."""

TEACHING: tuple[Kind, ...] = tuple(kind for kind, spec in SPECS.items() if spec.teaches)
"""The kinds that hold something to learn, in the order of the reports."""

check_references((Settings, *ENTRIES), SPECS)
