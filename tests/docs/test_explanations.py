"""`primera explain`: every sample of an explanation is what the explanation says it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.docs.explained.fitting import tree
from tests.docs.explained.host import problems_of_host, problems_of_pages
from tests.docs.explained.running import problems_of_manual
from tests.docs.explained.samples import Sample, samples
from yaml import MappingNode, Node, SequenceNode

from primera.diagnostics import Severity
from primera.diagnostics.wording import codes
from primera.strings import load_strings

PLUGINS = Path(__file__).parents[2] / "plugins"
SAMPLES = {language: list(samples(language)) for language in ("es", "en")}
CODES = codes(load_strings("es"))
FILLED = {"PL858", "PL859", "PL860", "PL871"}
"""Codes of what is found while a page is filled in, which only a build does."""
NOT_RUN = {
    "PL116": "a file of more than 8 MB",
    "PL119": "whoever runs the tests may be allowed to read everything",
    "PL224": "for what no other code says: no value is known that reaches it",
    "PL311": "of a folder that is gone since the layers were read; before, it is PL814",
    "PL522": "a page of over 250 words",
    "PL861": "a module of Python that MkDocs loads while it builds",
    "PL862": "a snippet of another host, which has to be asked for it",
    "PL870": "of a site that a plugin of the company's has rewritten",
}
"""Codes whose samples are not run, and why."""

Found = dict[Sample, set[str]]


def of_code(code: str, language: str) -> list[Sample]:
    return [sample for sample in SAMPLES[language] if sample.code == code]


def is_new(sample: Sample) -> bool:
    """Whether a sample is another one than that of the first language."""
    first = [each.text for each in of_code(sample.code, "es")]
    return sample.language == "es" or sample.text not in first


def run(root: Path, sample: Sample) -> set[str]:
    """The codes that are told of the project with a sample in it: of a good one, of errors only."""
    good = next(each.text for each in of_code(sample.code, sample.language) if not each.bad)
    judge = problems_of_host if sample.code.startswith("PL8") else problems_of_manual
    problems = judge(root, sample, good)
    return {
        problem.code
        for problem in problems
        if sample.bad or problem.code == sample.code or problem.severity is Severity.ERROR
    }


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("code", [code for code in CODES if code not in {*NOT_RUN, *FILLED}])
def test_a_bad_sample_has_its_problem_and_a_good_one_none(
    code: str, language: str, tmp_path: Path
) -> None:
    for number, sample in enumerate(filter(is_new, of_code(code, language))):
        root = tmp_path / str(number) / "sitio"
        root.mkdir(parents=True)
        found = run(root, sample)
        assert code in found if sample.bad else not found, (sample.text, found)


def test_a_sample_of_a_page_that_is_filled_in_has_its_problem(tmp_path: Path) -> None:
    shown = [each for each in SAMPLES["es"] + SAMPLES["en"] if each.code in FILLED]
    for sample, found in problems_of_pages(tmp_path / "sitio", shown).items():
        assert found == ({sample.code} if sample.bad else set()), sample.text


@pytest.mark.parametrize("code", NOT_RUN)
def test_a_sample_that_is_not_run_could_not_be(code: str, tmp_path: Path) -> None:
    for number, sample in enumerate(of_code(code, "es")):
        root = tmp_path / str(number) / "sitio"
        root.mkdir(parents=True)
        assert code not in run(root, sample)


def test_few_samples_are_not_run() -> None:
    assert len(NOT_RUN) < 10


@pytest.mark.parametrize("language", SAMPLES)
def test_every_code_has_a_bad_sample_before_a_good_one(language: str) -> None:
    shown: dict[str, list[bool]] = defaultdict(list)
    for sample in SAMPLES[language]:
        shown[sample.code].append(sample.bad)
    assert {code: shown[code][:2] for code in CODES} == {code: [True, False] for code in CODES}


def test_every_code_that_is_used_has_words_and_the_other_way_round() -> None:
    texts = [file.read_text("utf-8") for file in PLUGINS.rglob("*.py")]
    used = {code for text in texts for code in re.findall(r'"((?:PL\d{3}|Q\d{2}))"', text)}
    assert used == set(CODES)


def shape(node: Node | None) -> object:
    """The keys of a sample and where they stand; of texts, nothing."""
    if isinstance(node, MappingNode):
        return [(shape(key) or key.value, shape(value)) for key, value in node.value]
    if isinstance(node, SequenceNode):
        return [shape(each) for each in node.value]
    return None


def shapes(shown: Sequence[Sample]) -> list[object]:
    return [
        (each.fence, each.bad, shape(tree(each.text))) for each in shown if each.fence == "yaml"
    ]


@pytest.mark.parametrize("code", CODES)
def test_the_samples_of_both_languages_are_the_same_but_for_their_texts(code: str) -> None:
    assert shapes(of_code(code, "en")) == shapes(of_code(code, "es"))
