"""Our overrides of Material's templates, and what they have to be told of a manual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from primera.adapters.material.search import search_on_demand
from primera.rendering.context import Context
from primera.rendering.kinds import VIEWS
from primera.rendering.today import today_block
from primera.site.face import Face, picture
from primera.site.plan import HOME, SitePlan, nav_sections
from primera.strings import Strings

CARD = "assets/primera-linea/card.png"
"""The picture that shared links show: a file of our templates, or the company's in `docs/`."""

_MARK = "assets/primera-linea/favicon.svg"
_MARK_COLOURS = ("#ffc42e", "#14232b")
"""The mark in the tabs of browsers: its file in our templates, its ground and what is on it."""

_COLOURS = ("#ffc42e", "#0b3a45")
"""The band by day and by night, as our styles have it."""

_ICONS = {
    "today": "material/clipboard-check",
    "manual": "material/book-open-variant",
    "practise": "material/comment-question",
    "me": "material/account",
}

_MADE = {"today": ["home"], "practise": ["drills"], "me": ["me"]}
"""The pages of no kind of entry that belong to an item of the bar."""


def theme_folder() -> Path:
    """The folder with our overrides of Material's templates."""
    return Path(str(files("primera").joinpath("adapters", "material", "templates")))


def with_own_mark(plan: SitePlan) -> SitePlan:
    """The plan with our mark in the colours of the company, if it has some and no mark itself."""
    face = plan.face
    if face.band is None or "favicon" in face.pictures:
        return plan
    mark = theme_folder().joinpath(_MARK).read_text(encoding="utf-8")
    for ours, own in zip(_MARK_COLOURS, face.band, strict=True):
        mark = mark.replace(ours, own)
    asset = picture("favicon", "svg", mark.encode())
    pictures = {**face.pictures, "favicon": asset.path}
    return replace(plan, assets=(*plan.assets, asset), face=replace(face, pictures=pictures))


def theme_values(context: Context, face: Face) -> dict[str, Any]:
    """What the templates find as `config.extra.primera`; all URLs are relative to the site's root.

    `home` is the home page, `words` are those of the theme's own pages, `bar` the items of the
    bottom bar, each with the kinds of pages that it is the present one for, `search` a script that
    goes before the theme's, and `today` the card of the home page, as HTML. `shared` is what the
    manual says of devices that several people use, `report` where to
    tell of what is not right, `robots` is for search engines, and `colours` for browsers around
    pages by day and by night.
    """
    say = context.strings
    return {
        "home": context.addresses.url_of(HOME),
        "words": {key: say(f"theme.{key}") for key in say.under("theme")},
        "bar": list(_bar(context)),
        "assets": context.assets,
        "card": _card(face),
        "robots": "" if face.is_indexed else "noindex",
        "colours": face.theme_colours or _COLOURS,
        "search": search_on_demand(),
        "shared": {
            "manual": context.manual.settings.id,
            "on": context.manual.settings.shared_device,
            "minutes": context.manual.settings.close_after,
        },
        "report": {
            "mail": face.mail,
            "whatsapp": face.whatsapp,
            "edition": next((each.id for each in reversed(context.manual.settings.editions)), ""),
        },
        "today": str(today_block(context)),
    }


def _card(face: Face) -> str:
    """The picture of shared links: a company that has a face is not shown with ours."""
    return face.pictures.get("card") or ("" if face.is_own else CARD)


def palettes(strings: Strings) -> list[dict[str, Any]]:
    """Our colours by day and by night, each with the button that leads to the other."""
    return [
        _palette("light", "default", "material/weather-night", strings("theme.palette.dark")),
        _palette("dark", "slate", "material/weather-sunny", strings("theme.palette.light")),
    ]


def _palette(preferred: str, scheme: str, icon: str, name: str) -> dict[str, Any]:
    return {
        "media": f"(prefers-color-scheme: {preferred})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": icon, "name": name},
    }


def _bar(context: Context) -> Iterator[dict[str, Any]]:
    """An item for each section of the navigation; it leads to the first page of that."""
    for name, section in nav_sections(context).items():
        kinds = [kind.value for kind, view in VIEWS.items() if view.nav.section == name]
        url = context.addresses.url_of(section.first)
        made = _MADE.get(name, [])
        yield {"label": section.title, "icon": _ICONS[name], "url": url, "kinds": [*made, *kinds]}
