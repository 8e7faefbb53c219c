"""Pictures of a company: what is let through, and what is told of the others."""

from __future__ import annotations

import pytest

from primera.checks.picture_safety import unsafe_part

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str, attributes: str = "") -> bytes:
    return f"<svg {NS} {attributes}>{inside}</svg>".encode()


@pytest.mark.parametrize(
    "content",
    [
        svg('<path d="M0 0h9" fill="#0b5160" style="stroke:url(#a)"/>', 'viewBox="0 0 9 9"'),
        b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>\n<!-- Logo -->' + svg("<g/>"),
        svg("<style>.a{fill:#fff}</style><title>«Ñandú» 🌿 مرحبا</title>"),
        svg('<defs><path id="a" d="M0 0"/></defs><use xlink:href="#a"/><use href="#a"/>'),
        svg('<text xml:space="preserve">A &amp; B &#169;</text>'),
    ],
)
def test_a_drawing_is_let_through(content: bytes) -> None:
    assert unsafe_part(content, "svg") is None


@pytest.mark.parametrize(
    ("content", "kind", "part"),
    [
        (svg("<script>alert(1)</script>"), "element", "<script>"),
        (svg("<g><x:script xmlns:x='http://www.w3.org/1999/xhtml'/></g>"), "element", "<script>"),
        (svg("<foreignObject/>"), "element", "<foreignObject>"),
        (svg('<image href="https://otro.example/a.png"/>'), "element", "<image>"),
        (svg('<a href="#x"/>'), "element", "<a>"),
        (svg('<set attributeName="href" to="javascript:x"/>'), "element", "<set>"),
        (svg("<g/>", 'onload="alert(1)"'), "attribute", "onload"),
        (svg('<g ONCLICK="x"/>'), "attribute", "ONCLICK"),
        (svg("<g/>", 'xml:base="https://otro.example/"'), "attribute", "base"),
        (svg('<use href="javascript:alert(1)"/>'), "reference", "href=javascript:alert(1)"),
        (svg('<use xlink:href="b.svg#a"/>'), "reference", "href=b.svg#a"),
        (svg('<use href="data:image/svg+xml,x"/>'), "reference", "href=data:image/svg+xml,x"),
        (svg('<g fill="url(https://o.example/#a)"/>'), "reference", None),
        (svg("<g fill=\"url( 'b.svg#a')\"/>"), "reference", None),
        (svg('<g style="background:\\75rl(x)"/>'), "reference", None),
        (svg("<style>@import 'a.css';</style>"), "reference", "<style>"),
        (svg("<style>.a{fill:URL(//o.example/a)}</style>"), "reference", "<style>"),
        (b"<!DOCTYPE svg []>" + svg("<g/>"), "doctype", "<!DOCTYPE>"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]>' + svg("&a;"), "doctype", "<!DOCTYPE>"),
        (b'<?xml-stylesheet href="a.css"?>' + svg("<g/>"), "element", "<?…?>"),
        (b'<?xml version="1.0"?><?php x ?>' + svg("<g/>"), "element", "<?…?>"),
        (b'<?xml version="1.0" encoding="UTF-7"?>' + svg("<g/>"), "xml", "UTF-7"),
        (svg("<g/>").decode().encode("utf-16"), "xml", "UTF-8"),
        (svg("<g>"), "xml", "XML"),
        (svg("&nbsp;"), "xml", "XML"),
        (b"", "xml", "XML"),
        (b"<html><script>x</script></html>", "kind", "svg"),
        (b"<svg/>", "kind", "svg"),
    ],
)
def test_more_than_a_drawing_is_told_with_what_it_has(
    content: bytes, kind: str, part: str | None
) -> None:
    found = unsafe_part(content, "svg")
    assert found
    assert found[0] == kind
    assert part is None or found[1] == part


def test_a_drawing_of_a_hundred_thousand_levels_ends_nothing() -> None:
    depth = 100_000
    content = svg("<g>" * depth + "</g>" * depth)
    assert unsafe_part(content, "svg") in (None, ("xml", "XML"))


@pytest.mark.parametrize(
    ("ending", "content"),
    [("png", b"\x89PNG\r\n\x1a\n"), ("jpg", b"\xff\xd8\xff\xe0"), ("webp", b"RIFF....WEBP")],
)
def test_a_picture_begins_as_its_name_says(ending: str, content: bytes) -> None:
    assert unsafe_part(content, ending) is None
    assert unsafe_part(svg("<script/>"), ending) == ("kind", ending)
