"""HTML as the tests look at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Element:
    """A start tag with its attributes and all the text inside it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Parsed:
    """The elements of a page in order, and whether every one of them was closed in its place."""

    elements: list[Element] = field(default_factory=list)
    text: str = ""
    well_formed: bool = True

    def values(self, attribute: str) -> list[str]:
        """All values of an attribute."""
        return [e.attributes[attribute] for e in self.elements if attribute in e.attributes]

    def having(self, attribute: str, value: str) -> list[Element]:
        """The elements one of whose words in an attribute is the value."""
        return [e for e in self.elements if value in e.attributes.get(attribute, "").split()]


_VOID = {"img", "input", "link", "track", "br", "hr"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parsed = Parsed()
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.parsed.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1].tag == tag:
            self._open.pop()
        else:
            self.parsed.well_formed = False

    def handle_data(self, data: str) -> None:
        self.parsed.text += data
        for element in self._open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        self.parsed.well_formed = False

    def close(self) -> None:
        super().close()
        self.parsed.well_formed = self.parsed.well_formed and not self._open


def parse(html: str) -> Parsed:
    """Read HTML. Comments count as malformed: no page of ours has any."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.parsed
