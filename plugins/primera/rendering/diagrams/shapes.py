"""What every diagram is made of: people, arrows, and the picture around them.

Lengths are in units of the picture, which is `WIDTH` wide: on a phone, one unit is one pixel.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

WIDTH = 350
MIDDLE = WIDTH // 2


def person(x: int, top: int) -> Markup:
    """Head and shoulders, 36 wide and 42 high, centred at `x`."""
    return Markup(
        '<path d="M{} {}a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM{} {}v-5a13 13 0 0 1 13-13h10'
        'a13 13 0 0 1 13 13v5z"/>'
    ).format(x - 9, top + 10, x - 18, top + 42)


def people(count: int, x: int, top: int) -> Markup:
    """So many persons in a row, centred at `x`."""
    first = x - (count - 1) * 21
    return Markup("").join(person(first + place * 42, top) for place in range(count))


def way(path: str) -> Markup:
    """A line along a path."""
    return Markup('<path class="pl-way" d="{}"/>').format(path)


def tip(x: int, y: int, degrees: int) -> Markup:
    """The head of an arrow around a point; 0 degrees points up, 90 to the right."""
    return Markup(
        '<path class="pl-tip" transform="translate({} {}) rotate({})" d="M0-8 8 6H-8z"/>'
    ).format(x, y, degrees)


def badge(text: int | str, x: int, y: int) -> Markup:
    """A number in a circle of radius 16 around a point."""
    return Markup(
        '<circle cx="{}" cy="{}" r="16"/><text class="pl-strong" text-anchor="middle" x="{}"'
        ' y="{}">{}</text>'
    ).format(x, y, x, y + 5, text)


def group(name: str, *shapes: Markup) -> Markup:
    """Shapes with a class: `pl-act` for whoever acts."""
    return Markup('<g class="{}">{}</g>').format(name, Markup("").join(shapes))


def picture(
    name: str, title: str, told: str, height: int, shapes: Iterable[Markup], look: str = ""
) -> Markup:
    """A picture that is read as one: what it is called, and what it shows in words.

    `name` makes its ids, and may stand only once on a page; `look` is its class.
    """
    # No id of a manual holds an underscore.
    return Markup(
        '<svg{} role="img" viewBox="0 0 {} {}" aria-labelledby="{}_title"'
        ' aria-describedby="{}_desc"><title id="{}_title">{}</title><desc id="{}_desc">{}</desc>'
        "{}</svg>"
    ).format(
        Markup(' class="{}"').format(look) if look else "",
        WIDTH, height, name, name, name, title, name, told, Markup("").join(shapes),
    )  # fmt: skip


def figure(*content: Markup) -> Markup:
    """A diagram as it stands on a page, out of the search: the page says the same in words."""
    return Markup('<figure class="pl-drawing" data-search-exclude>{}</figure>').format(
        Markup("").join(content)
    )


def numbered(texts: Iterable[str]) -> str:
    """Texts as one with their numbers: `1. Saluda. 2. Escucha.`."""
    return " ".join(f"{number}. {text.rstrip('.')}." for number, text in enumerate(texts, start=1))
