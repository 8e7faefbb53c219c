"""The face of a company: what its site shows of itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from primera.model.entry import Address
from primera.model.fields import Boolean, Color, Line, Part, PictureFile, SiteAddress
from primera.model.reference_types import ANY, RefTo

PICTURES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "logo": ("svg", "png", "webp", "jpg", "jpeg"),
        "logo_dark": ("svg", "png", "webp", "jpg", "jpeg"),
        "favicon": ("svg", "png", "ico"),
        "card": ("png", "jpg", "jpeg", "webp"),
    }
)
"""Key of a picture -> endings of its files, in lower case."""


class Colors(Part):
    """The colours of a company, by name (green, verde) or as "#17663a"."""

    primary: Color | None = None
    """Colour of the band on top of every page."""
    accent: Color | None = None
    """Colour of links and buttons."""


class Identity(Part):
    """What the site shows of the company."""

    logo: PictureFile | None = None
    """Picture of the company: a file of the project, svg, png, webp or jpg."""
    logo_dark: PictureFile | None = None
    """The picture for dark pages, if it is another."""
    favicon: PictureFile | None = None
    """Small picture of the site for the tabs of browsers: svg, png or ico."""
    card: PictureFile | None = None
    """Picture that shared links show, of 1200 by 630: png, jpg or webp."""
    colors: Colors | None = None
    """Colours of the company."""
    contact: Line | None = None
    """Who to write to, at the foot of every page: a mail, a telephone, an address or a line."""
    footer: Line | None = None
    """A line at the foot of every page."""
    domain: SiteAddress | None = None
    """Where the site will be: manual.acme.example, or https://acme.example/manual/."""
    home: Annotated[tuple[Address, ...], RefTo(ANY, if_hidden="drop")] = ()
    """What stands on the home page, in this order, as links: ruta:primera-semana."""
    index: Boolean = False
    """Whether search engines may show the site."""
