"""The guide to writing questions: every sample is what the guide says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any, get_args

import pytest
import yaml
from tests.checks.test_questions import problems_of
from tests.docs.guide_runner import blocks_of
from tests.helpers import found_in

from primera.checks import SEVERITIES, CheckContext
from primera.diagnostics import Severity
from primera.loading import Layer, load
from primera.methods import FORMULAS
from primera.model.question_types import QuestionType
from primera.model.quiz import Bank
from primera.model.text_entry import Forgiven
from primera.scoring.number_answers import read_number
from primera.scoring.text_answers import TypedKey, judge
from primera.site.docs_pages import DocsPage
from primera.site.macros.page_contents import contents_of
from primera.site.macros.templating import Templating

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/guias/preguntas.md").read_text(encoding="utf-8")
BASE = Layer("base", (ROOT / "content", ROOT / "quizzes"))
RULES = sorted(code for code in SEVERITIES if code.startswith("Q"))
COMPLETE = {"id", "type", "stem", "explanation", "passage", "bloom"}
WHOLE_FILE = {"manual", "banks", "quizzes"}
COPIES = {"Q27": 8}
"""Rules that read a bank: a sample stands for so many questions alike."""
PROPOSAL = [
    "practicas.yml",
    "    area: el-cliente\n",
    "    area: el-cliente\n    origin: complementary\n",
]
"""What makes the passage of the small bank's questions one of a proposal."""

_PIECE = re.compile(r"^(#+ [^\n]*| *```yaml\n.*?^ *```)$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"\bQ[0-9]{2}\b")
_RULE = re.compile(
    r"^#### (Q[0-9]{2}) · [^\n]+ \{#(q[0-9]{2})\}\n\n\*(Error|Aviso)\.\*", re.MULTILINE
)
_FORMULA = re.compile(r"^ +\| `([a-z-]+)` \| ([^|]+) \|", re.MULTILINE)
_FORGIVEN = re.compile(r"^\| `(accents|articles|number|gender)` \| ([^|]+) \|$", re.MULTILINE)
_MACRO = re.compile(r"^\{\{.*\}\}$", re.MULTILINE)


@dataclass(frozen=True)
class Sample:
    """A piece of YAML of the guide, the heading that it stands under, and what it breaks."""

    heading: str
    value: Any
    breaks: frozenset[str]

    @property
    def name(self) -> str:
        return f"{self.heading[:24]}-{'bad' if self.breaks else 'good'}"

    @property
    def questions(self) -> list[dict[str, Any]]:
        return self.value if isinstance(self.value, list) else [self.value]

    @property
    def is_file(self) -> bool:
        return not WHOLE_FILE.isdisjoint(self.questions[0])

    @property
    def is_complete(self) -> bool:
        return all(set(question) >= COMPLETE for question in self.questions)


def samples() -> Iterator[Sample]:
    heading = ""
    for piece in _PIECE.findall(GUIDE):
        if piece.startswith("#"):
            heading = piece.lstrip("# ")
            continue
        yaml_block = dedent(piece).removeprefix("```yaml\n").removesuffix("```")
        for text in yaml_block.split("\n---\n"):
            yield sample(heading, text)


def sample(heading: str, text: str) -> Sample:
    first = text.partition("\n")[0]
    bad = first.startswith("# Mal")
    codes = _CODE.findall(first) or _CODE.findall(heading)
    return Sample(heading, yaml.safe_load(text), frozenset(codes if bad else ()))


ALL = tuple(samples())
FRAGMENTS = [each for each in ALL if not each.is_file and not each.is_complete]
QUESTIONS = [each for each in ALL if not each.is_file and each.is_complete]
FILES = [each for each in ALL if each.is_file]


def found_in_small_bank(root: Path, each: Sample) -> set[str]:
    """What is found in a bank of just these questions; what they do not say is filled in."""
    copies = COPIES.get(each.heading[:3], 1)
    case = {
        "bad": [{**question, "copies": copies} for question in each.questions],
        "quiz": {"shuffle": ["options"]},
        "edits": [PROPOSAL],
    }
    return {problem.code for problem in problems_of(root, case, "bad")}


SETTINGS = {"manual": {"merge": "change", "id": "acme"}}
"""What a company says of its manual."""


def found_above_the_base(root: Path, *files: dict[str, Any]) -> set[str]:
    """What is found in the bundled manual with these files above it, and their pictures."""
    own = root / "content"
    (own / "media").mkdir(parents=True)
    for number, value in enumerate((SETTINGS, *files)):
        text = yaml.safe_dump(value, allow_unicode=True, width=10_000)
        (own / f"{number}.yml").write_text(text, encoding="utf-8")
        for name in re.findall(r"file: (\S+)", text):
            (own / "media" / name).write_bytes(b"\0")
    loaded = load([BASE, Layer("empresa", (own,))], root)
    assert loaded.diagnostics == ()
    context = CheckContext(loaded.manual, loaded.spans, loaded.known)
    return {each.code for each in found_in(context)}


def bank_of(questions: list[dict[str, Any]]) -> dict[str, Any]:
    own = {"id": "guia", "title": "Guía"}
    bank = {**own, "description": "De la guía.", "questions": questions}
    quiz = {**own, "introduction": "Empieza.", "bank": "guia", "shuffle": ["options"]}
    return {"banks": [bank], "quizzes": [quiz]}


def rules(codes: set[str]) -> set[str]:
    """The rules of writing among codes: what breaks one may well be a long sentence besides."""
    return {code for code in codes if code.startswith("Q")}


def names(chosen: list[Sample]) -> list[str]:
    return [each.name for each in chosen]


BAD, GOOD = ([each for each in FRAGMENTS if bool(each.breaks) is bad] for bad in (True, False))


@pytest.mark.parametrize("each", BAD, ids=names(BAD))
def test_a_bad_sample_breaks_its_own_rule_and_no_other(each: Sample, tmp_path: Path) -> None:
    assert rules(found_in_small_bank(tmp_path, each)) == each.breaks


@pytest.mark.parametrize("each", GOOD, ids=names(GOOD))
def test_a_good_sample_breaks_nothing(each: Sample, tmp_path: Path) -> None:
    assert found_in_small_bank(tmp_path, each) == set()


def test_the_good_questions_of_all_types_and_the_quizzes_break_nothing(tmp_path: Path) -> None:
    good = [each for each in QUESTIONS if not each.breaks]
    questions = [question for each in good for question in each.questions]
    quizzes = [each.value for each in FILES if "quizzes" in each.value]
    assert {question["type"] for question in questions} == set(get_args(QuestionType))
    assert found_above_the_base(tmp_path, bank_of(questions), *quizzes) == set()


def test_the_bad_question_breaks_what_the_guide_says(tmp_path: Path) -> None:
    (each,) = (each for each in QUESTIONS if each.breaks)
    assert rules(found_above_the_base(tmp_path, bank_of(each.questions))) == each.breaks


LAYERS = [each for each in FILES if "quizzes" not in each.value]


@pytest.mark.parametrize("each", LAYERS, ids=names(LAYERS))
def test_a_layer_breaks_what_it_is_shown_under(each: Sample, tmp_path: Path) -> None:
    assert found_above_the_base(tmp_path, each.value) == each.breaks


def test_every_rule_has_its_anchor_its_severity_a_bad_sample_and_a_good_one() -> None:
    told = {code: (anchor, severity) for code, anchor, severity in _RULE.findall(GUIDE)}
    words = {Severity.ERROR: "Error", Severity.WARNING: "Aviso"}
    assert told == {code: (code.lower(), words[SEVERITIES[code]]) for code in RULES}
    for code in RULES:
        shown = [each for each in ALL if each.heading.startswith(code)]
        assert [each.breaks for each in shown] == [{code}, frozenset()]


def test_the_formulas_are_those_that_a_manual_can_name() -> None:
    told = {name: tuple(re.findall("`(.+?)`", row)) for name, row in _FORMULA.findall(GUIDE)}
    assert told == {name: formula.arguments for name, formula in FORMULAS.items()}


def test_what_is_forgiven_is_right_and_only_near_where_it_is_not() -> None:
    told = _FORGIVEN.findall(GUIDE)
    assert [kind for kind, _ in told] == list(get_args(Forgiven))
    for kind, typed in told:
        for forgive, state in (((kind,), "right"), ((), "near")):
            assert judge(TypedKey(("técnico",), forgive, 50), typed).state == state


def test_the_numbers_of_the_guide_are_read() -> None:
    (line,) = re.findall("como acostumbra: (.+?)\\.\n", GUIDE)
    read = [read_number(number) for number in re.findall("`(.+?)`", line)]
    assert [each and each.readings for each in read] == [
        (1_234_560_000,),
        (1_234_560_000,),
        (1_234_560_000,),
        (-5_000_000,),
        (-5_000_000,),
        (35_000_000,),
        (28_000_000,),
        (20_000_000,),
    ]
    both = read_number("1.234")
    assert both
    assert both.readings == (1_234_000_000, 1_234_000)


def test_the_question_that_a_page_calls_is_in_its_bank() -> None:
    manual = load([BASE], ROOT).manual
    assert manual
    pages = [DocsPage("a.md", "a.md", text) for text in _MACRO.findall(GUIDE)]
    (call,) = (call for page in pages for call in contents_of(page, Templating()).calls)
    assert call.name == "question"
    bank, question = (argument.text for argument in call.arguments)
    assert question in {each.id for each in manual.get(Bank, bank).questions}


def test_every_block_is_a_sample_or_a_call() -> None:
    others = [each for each in blocks_of(GUIDE) if each.language != "yaml"]
    assert all(_MACRO.fullmatch(each.text.strip()) for each in others)
