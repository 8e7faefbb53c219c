"""Python and the browser give the same score for 10,000 generated questions and responses."""

from __future__ import annotations

import json
import shutil
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Page, sync_playwright
from tests.scoring.generator import lines
from tests.scoring.programs import HERE, RUNTIME, run_node, score_line

from primera.scoring import Outcome

COUNT = 10_000
BROWSER_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SCORE_ALL = """async (lines) => {
  const { score } = await import("/score.js");
  return lines.map((line) => {
    const { question, response } = JSON.parse(line);
    return JSON.stringify(score(question, response));
  });
}"""


@pytest.fixture(scope="module")
def given() -> list[str]:
    return list(lines(COUNT))


@pytest.fixture(scope="module")
def scored(given: list[str]) -> list[str]:
    return [score_line(line) for line in given]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """A test prints nothing."""


@pytest.fixture
def scoring_page() -> Iterator[Page]:
    handler = partial(_Quiet, directory=str(RUNTIME / "scoring"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as play:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with play.chromium.launch(
            executable_path=shutil.which("chromium"), args=BROWSER_FLAGS
        ) as browser:
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/")
            yield page
        server.shutdown()


def test_the_same_seed_gives_the_same_lines(given: list[str]) -> None:
    assert len(given) == COUNT
    assert list(lines(COUNT)) == given
    assert list(lines(COUNT, seed=1)) != given


def test_the_lines_meet_every_outcome_often(scored: list[str]) -> None:
    met = Counter(json.loads(line)["outcome"] for line in scored)
    assert set(met) == {outcome.value for outcome in Outcome}
    assert min(met.values()) >= 500, met


def test_python_and_node_score_alike(given: list[str], scored: list[str]) -> None:
    done = run_node(str(HERE / "score_lines.mjs"), given="\n".join(given))
    assert done.stdout.splitlines() == scored


def test_python_and_chromium_score_alike(
    given: list[str], scored: list[str], scoring_page: Page
) -> None:
    assert scoring_page.evaluate(SCORE_ALL, given) == scored
