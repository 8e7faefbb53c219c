"""What comes next for somebody: the browser's rule, and the data that it goes by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from primera.model.kinds import Kind
from primera.model.meaning_hash import meaning_hash
from primera.model.refs import Ref
from primera.model.roles import Path as LearningPath
from primera.rendering.addresses import file_of
from primera.site.plan import plan_site
from tests.rendering.manuals import ROOT, every_kind
from tests.scoring.programs import run_node

HERE = Path(__file__).parent
CASES = json.loads((HERE / "next.json").read_text("utf-8"))["cases"]
PLAN = plan_site(every_kind(), ROOT)


def paths() -> list[dict[str, Any]]:
    ends = tuple(f"/{path.id}.json" for path in PLAN.context.manual.of(LearningPath))
    return [
        json.loads(asset.content)
        for asset in PLAN.assets
        if asset.path.endswith(ends) and isinstance(asset.content, bytes)
    ]


def test_the_browser_tells_what_comes_next_as_its_vectors_say() -> None:
    done = run_node("--test", "--test-reporter=tap", str(HERE / "next.test.mjs"))
    assert "# fail 0" in done.stdout
    assert f"# pass {len(CASES) + 1}" in done.stdout
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_every_path_has_its_file_and_all_that_it_names_is_there() -> None:
    manual, pages = PLAN.context.manual, {page.path for page in PLAN.pages}
    urls = {file_of(PLAN.context.addresses.url_of(page)) for page in pages}
    found = paths()
    assert [path["id"] for path in found] == [path.id for path in manual.of(LearningPath)]
    for path in found:
        stages = path["stages"]
        read = [one for stage in stages for one in stage["read"]]
        tests = [one for stage in stages for one in stage["quizzes"]]
        assert read
        assert tests
        named = [path["url"], *(one[3] for one in read), *(one[2] for one in tests)]
        assert {file_of(url.partition("#")[0]) for url in named} <= urls
        for entry, meaning, *_ in read:
            kind, _, name = entry.partition(":")
            assert meaning == meaning_hash(manual.entries[Ref(Kind(kind), name)])


def test_of_what_a_stage_takes_its_task_takes_the_rest() -> None:
    [stage] = [stage for path in paths() for stage in path["stages"] if stage["id"] == "primer-dia"]
    taken = [one[4] for one in stage["read"]] + [one[3] for one in stage["quizzes"]]
    assert all(minutes >= 1 for minutes in taken)
    assert sum(taken) + stage["task_minutes"] == stage["minutes"]
