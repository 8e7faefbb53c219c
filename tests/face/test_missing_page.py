"""What an address without a page shows."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

DEPTHS = ["no-hay", "practicas/no-hay/", "practicas/no/hay/nada/"]


@pytest.mark.parametrize("path", DEPTHS)
def test_the_page_stands_at_any_depth(desk: Page, address: str, path: str) -> None:
    answers: list[Response] = []
    desk.on("response", lambda answer: answers.append(answer))
    desk.goto(f"{address}/{path}")
    missing, *parts = answers
    assert missing.status == 404
    assert [answer.url for answer in parts if answer.status >= 400] == []
    expect(desk.locator("h1")).to_have_text("Esta página no está aquí")
    links = set(desk.locator("a[href]").evaluate_all("links => links.map(link => link.href)"))
    wrong = {link: desk.request.get(link).status for link in links if "#" not in link}
    assert f"{address}/" in wrong
    assert {link: status for link, status in wrong.items() if status != 200} == {}


def test_what_is_asked_there_is_searched(desk: Page, address: str) -> None:
    desk.goto(f"{address}/{DEPTHS[-1]}")
    desk.get_by_role("searchbox", name="Buscar en el manual").fill("reclamos")
    desk.get_by_role("button", name="Buscar", exact=True).click()
    expect(desk.locator(".md-search-result__item").first).to_be_visible()
    assert urlsplit(desk.url).path == "/"
