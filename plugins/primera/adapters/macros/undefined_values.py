"""What templates read of the manual in vain: told where they read it, and never printed raw."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Environment, Undefined

from primera.site.macros.manual_view import Collection, Text, View

Tell = Callable[[object, str], str]
"""Takes a value of the manual and a name that it has not; gives what stands for it in the page."""

_OURS = (View, Collection, Text)


def tell_what_lacks(environment: Environment, tell: Tell) -> None:
    """Let `tell` say what stands where a template shows, or loops over, what is not there.

    A template may still ask whether a field is there: `is defined`, `default(…)`.
    """
    environment.undefined = _telling(environment.undefined, tell)
    for way in ("getattr", "getitem"):
        setattr(environment, way, _reading(getattr(environment, way), tell))


def _reading(read: Callable[[Any, Any], Any], tell: Tell) -> Callable[[Any, Any], Any]:
    def read_of(value: Any, name: Any) -> Any:
        found = read(value, name)
        method = isinstance(value, Text) and isinstance(name, str) and callable(found)
        return _Method(value, name, found, tell) if method else found

    return read_of


class _Method:
    """A method of a text: to be called. Who shows it took the text for an entry."""

    def __init__(self, text: Text, name: str, call: Callable[..., object], tell: Tell) -> None:
        self._text = text
        self._name = name
        self._call = call
        self._tell = tell

    def __call__(self, *given: object, **named: object) -> object:
        return self._call(*given, **named)

    def __str__(self) -> str:
        return self._tell(self._text, self._name)


def _telling(base: type[Undefined], tell: Tell) -> type[Undefined]:
    class Lacking(base):  # type: ignore[misc,valid-type]
        """What is not there: of the manual's values it is told, of others as the host has it."""

        @property
        def _undefined_message(self) -> str:
            ours = isinstance(self._undefined_obj, _OURS)
            # Jinja's own words name the classes of our code.
            return f"{self._undefined_name!r} is undefined" if ours else super()._undefined_message

        def _told(self) -> str | None:
            value = self._undefined_obj
            return tell(value, str(self._undefined_name)) if isinstance(value, _OURS) else None

        def __str__(self) -> str:
            told = self._told()
            return super().__str__() if told is None else told

        def __iter__(self) -> Iterator[Any]:
            return super().__iter__() if self._told() is None else iter(())

        def __bool__(self) -> bool:
            return super().__bool__() if self._told() is None else False

        def __len__(self) -> int:
            return super().__len__() if self._told() is None else 0

    return Lacking
