"""Ten thousand packs through the code and back: whole, in parts, cut, mistyped and as phones do."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Browser, Route
from tests.exchange.packs import MANUAL, case_of, told
from tests.scoring.programs import RUNTIME, run_node

from primera.exchange.codes import find_codes
from primera.exchange.pack import Pack

pytestmark = pytest.mark.xdist_group("packs")  # they are made once for all
HERE = Path(__file__).parent
COUNT = 10_000
PLAIN_HTTP = "http://manual.example/"
"""Where browsers have no hashes of their own."""


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    chance = Random(20261130)
    return [case_of(chance) for _ in range(COUNT)]


def test_python_reads_what_it_wrote_and_refuses_the_rest(cases: list[dict[str, Any]]) -> None:
    for case in cases:
        cut = {"fault": "truncated", "kind": case["pack"]["kind"], "part": 0, "count": 0}
        found = [told(one) for one in find_codes(case["message"], MANUAL)]
        assert found == [case["pack"], case["pack"], {**cut, "missing": []}], case
        assert not any(isinstance(one, Pack) for one in find_codes(case["wrong"], MANUAL)), case
        assert all(len(part) <= case["longest"] for part in case["parts"])


def test_node_writes_and_reads_the_same(cases: list[dict[str, Any]]) -> None:
    given = json.dumps({"cases": cases, "manual": MANUAL})
    done = run_node(str(HERE / "judge_packs.mjs"), given=given)
    assert json.loads(done.stdout) == []


def test_a_browser_without_https_writes_and_reads_the_same(
    cases: list[dict[str, Any]], chromium: Browser
) -> None:
    files = {
        "index.html": (b"<!doctype html><title>x</title>", "text/html"),
        "cases.json": (json.dumps(cases).encode(), "application/json"),
        "judge.mjs": ((HERE / "judge.mjs").read_bytes(), "text/javascript"),
    }
    for path in (RUNTIME / "exchange").glob("*.js"):
        files[path.name] = (path.read_bytes(), "text/javascript")
    asked: list[str] = []

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(PLAIN_HTTP)
        asked.append(name)
        body, kind = files[name]
        route.fulfill(body=body, content_type=kind)

    context = chromium.new_context()
    context.route("**/*", serve)
    page = context.new_page()
    page.goto(f"{PLAIN_HTTP}index.html")
    found = page.evaluate(
        """async (manual) => {
          const codes = await import("/codes.js");
          const { differences } = await import("/judge.mjs");
          const cases = await (await fetch("/cases.json")).json();
          return (await differences(codes, cases, manual)).slice(0, 3);
        }""",
        MANUAL,
    )
    context.close()
    assert found == []
    assert "sha256-plain.js" in asked
