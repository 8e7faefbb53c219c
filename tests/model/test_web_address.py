"""The address of a site, as companies write it."""

from __future__ import annotations

import pytest

from primera.model.web_address import NoAddressError, web_address


@pytest.mark.parametrize(
    ("text", "url", "is_domain"),
    [
        ("manual.acme.example", "https://manual.acme.example/", True),
        (" Manual.ACME.example/ ", "https://manual.acme.example/", True),
        ("http://acme.example", "http://acme.example/", True),
        ("xn--and-6ma2c.example", "https://xn--and-6ma2c.example/", True),
        ("https://acme.example/manual", "https://acme.example/manual/", False),
        ("acme.example//Manual_2/~a", "https://acme.example/Manual_2/~a/", False),
        ("acme.example:8080", "https://acme.example:8080/", False),
        ("192.168.1.20", "https://192.168.1.20/", False),
    ],
)
def test_an_address_is_read_as_a_browser_would(text: str, url: str, is_domain: bool) -> None:
    found = web_address(text)
    assert (found.url, found.is_domain) == (url, is_domain)


@pytest.mark.parametrize(
    ("text", "finding", "part"),
    [
        ("manual acme.example", "blank", " "),
        ("acme.example/mi manual", "blank", " "),
        ("ftp://acme.example", "scheme", "ftp://"),
        ("https:/acme.example", "scheme", "https:/"),
        ("javascript:alert(1)", "dot", "javascript"),
        ("ana:clave@acme.example", "login", "ana:clave@"),
        ("servicio@acme.example", "login", "servicio@"),
        ("acme", "dot", "acme"),
        ("localhost:8000", "dot", "localhost"),
        ("//acme.example", "dot", ""),
        (" ", "dot", ""),
        ("ñandú.example", "letters", "ñandú.example"),
        ("مرحبا.example", "letters", "مرحبا.example"),
        ("acme..example", "host", "acme..example"),
        ("-acme.example", "host", "-acme"),
        ("a_b.example", "host", "a_b"),
        (f"{'a' * 64}.example", "host", "a" * 64),
        (f"{'a.' * 130}example", "host", f"{'a.' * 130}example"),
        ("300.1.1.1", "host", "300.1.1.1"),
        ("acme.example:http", "port", "http"),
        ("acme.example:70000", "port", "70000"),
        ("acme.example:²", "port", "²"),
        ("acme.example/../otra", "climbs", "../otra"),
        ("acme.example/%2e%2e/otra", "path", "%"),
        ("acme.example/año", "path", "ñ"),
        ("acme.example/<b>", "path", "<"),
        ("acme.example/?p=1", "rest", "?p=1"),
        ("acme.example#arriba", "rest", "#arriba"),
    ],
)
def test_a_text_that_is_no_address_says_what_is_wrong(text: str, finding: str, part: str) -> None:
    with pytest.raises(NoAddressError) as wrong:
        web_address(text)
    assert (wrong.value.finding, wrong.value.part) == (finding, part)


def test_a_name_in_other_letters_comes_with_its_spelling() -> None:
    with pytest.raises(NoAddressError) as wrong:
        web_address("https://ñandú.example/x/")
    assert wrong.value.likely == "https://xn--and-6ma2c.example/x/"
    with pytest.raises(NoAddressError) as unspellable:
        web_address("a\u200bñ..example")
    assert unspellable.value.likely is None


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("acme.example", "http://acme.example/", True),
        ("https://acme.example/a", "https://ACME.example/a/", True),
        ("https://acme.example", "http://acme.example", False),
        ("acme.example", "www.acme.example", False),
        ("acme.example", "acme.example/manual", False),
    ],
)
def test_two_addresses_agree_where_both_say_something(one: str, other: str, agree: bool) -> None:
    assert web_address(one).agrees(web_address(other)) is agree
