"""What is said about the files of a manual, case by case."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.loading.layer_files import load_files, told

from primera.diagnostics.wording import word
from primera.strings import load_strings

CASES = {
    f"{path.stem}: {case['name']}": case
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_problem_is_told_with_its_place(case: dict[str, Any], tmp_path: Path) -> None:
    loaded = load_files(tmp_path, case.get("files", {}))
    assert told(loaded.diagnostics) == sorted(case["expect"])
    for problem in loaded.diagnostics:
        for language in ("es", "en"):
            strings = load_strings(language)
            assert word(problem, strings).message
            assert all(strings(related.key) for related in problem.related)
