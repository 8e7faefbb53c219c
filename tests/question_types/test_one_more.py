"""What a type of question takes: one more in a copy of the package, which does all that ours do."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import FIXTURE
from tests.helpers import replace
from tests.scoring.programs import run_node

import primera
from primera.model.question import SingleQuestion
from primera.model.question_types import QUESTION_TYPES, QuestionTypeError, type_names

HERE = Path(__file__).parent
PACKAGE = Path(primera.__file__).parent
ADDED: dict[str, Any] = tomllib.loads((HERE / "estimate.toml").read_text(encoding="utf-8"))
MOST_FILES = 9
IN_RENDERING = "import primera.rendering.templating"


def with_one_more(folder: Path, *left_out: str) -> Path:
    """The folder with a copy of the package that has the type, but for some of its files."""
    shutil.copytree(PACKAGE, folder / "primera", ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in ADDED["files"].items():
        if name not in left_out:
            (folder / "primera" / name).write_text(text, encoding="utf-8")
    for name, entries in ADDED["lists"].items():
        for before, entry in entries.items():
            replace(folder / "primera" / name, before, f"{entry}\n{before}")
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the package of a folder."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-B", *arguments],
        env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_one_more_type_takes_its_own_files_and_an_entry_in_a_list() -> None:
    assert len(ADDED["files"]) + len(ADDED["lists"]) <= MOST_FILES
    assert not [name for name in ADDED["files"] if (PACKAGE / name).exists()]


def test_one_more_type_is_read_checked_shown_scored_and_printed(tmp_path: Path) -> None:
    folder = with_one_more(tmp_path)
    done = run(folder, str(HERE / "try_estimate.py"), str(FIXTURE), str(HERE / "manual"))
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["problems"] == []
    assert found["payload"] == {"type": "estimate", "points": 3, "answer": 12}
    assert found["earned"] == [300, 150, 0]
    assert 'type="number"' in found["page"]
    assert "Sin calcular: a ojo." in found["form"]
    assert "12 ± 1" in found["key"]
    assert "answer" in found["schema"]
    assert "quiz/types/estimate.js" in found["scripts"]
    runtime = folder / "primera" / "runtime"
    program = f"""
      import {{ score }} from "{(runtime / "scoring/score.js").as_uri()}";
      import "{(runtime / "scoring/types/estimate.js").as_uri()}";
      const question = {json.dumps(found["payload"])};
      console.log([12, 13, 20].map((estimated) => score(question, {{ estimated }}).earned).join());
    """
    assert run_node("--input-type=module", "--eval", program).stdout.strip() == "300,150,0"


@pytest.mark.parametrize(
    ("left_out", "code", "words"),
    [
        (
            "scoring/types/estimate.py",
            "import primera.scoring",
            "question type «estimate» needs a ScoringType:"
            " there is no module primera.scoring.types.estimate",
        ),
        (
            "rendering/questions/types/estimate.py",
            IN_RENDERING,
            "question type «estimate» needs a ShownType:"
            " there is no module primera.rendering.questions.types.estimate",
        ),
        (
            "rendering/templates/questions/_estimate.j2",
            IN_RENDERING,
            "question type «estimate» needs a form on the page:"
            " there is no macro form in templates/questions/_estimate.j2",
        ),
        (
            "runtime/scoring/types/estimate.js",
            IN_RENDERING,
            "question type «estimate» needs a scorer in the browser:"
            " no learnType of it in runtime/scoring/types/",
        ),
        (
            "runtime/quiz/types/estimate.js",
            IN_RENDERING,
            "question type «estimate» needs a form in the browser:"
            " no learnForm of it in runtime/quiz/types/",
        ),
    ],
)
def test_a_type_without_a_part_fails_at_import(
    left_out: str, code: str, words: str, tmp_path: Path
) -> None:
    done = run(with_one_more(tmp_path, left_out), "-c", code)
    assert done.returncode == 1
    assert words in done.stderr.splitlines()[-1]


def test_a_type_without_a_form_on_paper_fails_at_import(tmp_path: Path) -> None:
    folder = with_one_more(tmp_path)
    template = folder / "primera" / "rendering/templates/questions/_estimate.j2"
    replace(template, "macro on_paper(", "macro on_screen(")
    done = run(folder, "-c", IN_RENDERING)
    assert "question type «estimate» needs a form on paper" in done.stderr.splitlines()[-1]


def test_a_type_without_its_styles_fails_at_import(tmp_path: Path) -> None:
    folder = with_one_more(tmp_path)
    shown = folder / "primera" / "rendering/questions/types/estimate.py"
    replace(shown, "_on_paper)\n", '_on_paper, sheet="estimate.css")\n')
    done = run(folder, "-c", IN_RENDERING)
    assert "there is no runtime/styles/estimate.css" in done.stderr.splitlines()[-1]


def test_a_type_that_is_listed_twice_fails() -> None:
    with pytest.raises(QuestionTypeError, match="«single» is registered twice"):
        type_names((*QUESTION_TYPES, SingleQuestion))
