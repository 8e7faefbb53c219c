"""Python and the browser give the same score for 10,000 generated questions and responses."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from scripts.bench.weights import served
from tests.scoring.generator import lines
from tests.scoring.programs import HERE, RUNTIME, run_node, score_line

from primera.scoring import Outcome

COUNT = 10_000
TYPES = sorted(path.name for path in (RUNTIME / "scoring" / "types").iterdir())
SCORE_ALL = """async ([types, lines]) => {
  for (const type of types) await import(`/types/${type}`);
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


@pytest.fixture
def scoring_page(chromium: Browser) -> Iterator[Page]:
    with served(RUNTIME / "scoring") as address:
        page = chromium.new_page()
        page.goto(f"{address}/")
        yield page
        page.close()


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
    assert scoring_page.evaluate(SCORE_ALL, [TYPES, given]) == scored
