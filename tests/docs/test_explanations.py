"""`primera explain`: every sample of an explanation is what the explanation says it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
from tests.docs.explained.completing import is_layered
from tests.docs.explained.fitting import tree
from tests.docs.explained.host import problems_of_host, problems_of_pages, problems_of_start
from tests.docs.explained.running import problems_of_manual
from tests.docs.explained.samples import Sample, samples
from yaml import MappingNode, Node, SequenceNode

from primera.diagnostics import Severity
from primera.diagnostics.wording import codes
from primera.site.compile import check_project
from primera.site.project import find_project
from primera.strings import load_strings

PLUGINS = Path(__file__).parents[2] / "plugins"
SAMPLES = {language: list(samples(language)) for language in ("es", "en")}
CODES = codes(load_strings("es"))
FILLED = {"PL858", "PL859", "PL860", "PL865", "PL871"}
"""Codes of what is found while a page is filled in, which only a build does."""
STARTED = {"PL861"}
"""Codes of what is found when the plugins of a site begin."""
NOT_RUN = {
    "PL116": "a file of more than 8 MB",
    "PL119": "whoever runs the tests may be allowed to read everything",
    "PL224": "for what no other code says: no value is known that reaches it",
    "PL427": "a layer over another, whose quiz has many questions",
    "PL862": "a snippet of another host, which has to be asked for it",
    "PL870": "of a site that a plugin of the company's has rewritten",
}
"""Codes whose samples are not run, and why."""


def of_code(code: str, language: str) -> list[Sample]:
    return [sample for sample in SAMPLES[language] if sample.code == code]


def is_new(sample: Sample) -> bool:
    """Whether a sample is another one than that of the first language."""
    first = [each.text for each in of_code(sample.code, "es")]
    return sample.language == "es" or sample.text not in first


def run_all(folder: Path, shown: Iterable[Sample]) -> Iterator[tuple[Sample, set[str]]]:
    for number, sample in enumerate(shown):
        root = folder / str(number) / "sitio"
        root.mkdir(parents=True)
        yield sample, run(root, sample)


def run(root: Path, sample: Sample) -> set[str]:
    """The codes that are told of the project with a sample in it: of a good one, of errors only."""
    good = next(each.text for each in of_code(sample.code, sample.language) if not each.bad)
    judge = problems_of_host if sample.code.startswith("PL8") else problems_of_manual
    problems = judge(root, sample, good)
    for problem in problems:
        assert bool(problem.span.line) == bool(problem.span.column), problem
    return {
        problem.code
        for problem in problems
        if sample.bad or problem.code == sample.code or problem.severity is Severity.ERROR
    }


FAMILIES = ("Q", *sorted({code[:3] for code in CODES if code.startswith("PL")}))


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_bad_sample_has_its_problem_and_a_good_one_none(
    family: str, language: str, tmp_path: Path
) -> None:
    shown = [
        sample
        for sample in SAMPLES[language]
        if sample.code.startswith(family) and sample.code not in {*NOT_RUN, *FILLED, *STARTED}
    ]
    wrong = [
        (sample, found)
        for sample, found in run_all(tmp_path, filter(is_new, shown))
        if (sample.code not in found if sample.bad else found)
    ]
    assert wrong == []


def test_a_sample_of_a_page_that_is_filled_in_has_its_problem(tmp_path: Path) -> None:
    shown = [each for each in SAMPLES["es"] + SAMPLES["en"] if each.code in FILLED]
    for sample, found in problems_of_pages(tmp_path / "sitio", shown).items():
        assert found == ({sample.code} if sample.bad else set()), sample.text


def test_a_sample_of_a_module_that_is_loaded_has_its_problem(tmp_path: Path) -> None:
    shown = [each for each in SAMPLES["es"] + SAMPLES["en"] if each.code in STARTED]
    for number, sample in enumerate(shown):
        found = problems_of_start(tmp_path / str(number), sample)
        assert found == ({sample.code} if sample.bad else set()), sample.text


def test_what_a_layer_may_do_to_another_may_be_copied_over_the_base(tmp_path: Path) -> None:
    copied = [
        each
        for each in SAMPLES["es"]
        if each.fence == "yaml" and not each.bad and each.code.startswith("PL3")
        if not each.text.startswith("#") and is_layered(tree(each.text))
    ]
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme" / "a.yml").write_text("manual: {merge: change, id: acme}\n", "utf-8")
    layers = ['"base"', '{name = "acme", folders = ["acme"]}']
    for sample in copied:
        folder = tmp_path / sample.code
        folder.mkdir()
        (folder / "a.yml").write_text(sample.text, encoding="utf-8")
        layers.append(f'{{name = "{sample.code}", folders = ["{sample.code}"]}}')
    (tmp_path / "primera.toml").write_text(f"layers = [{', '.join(layers)}]\n", encoding="utf-8")
    assert len(copied) > 6
    assert check_project(find_project(tmp_path)).diagnostics == ()


def test_a_sample_that_is_not_run_could_not_be(tmp_path: Path) -> None:
    not_run = [each for each in SAMPLES["es"] if each.code in NOT_RUN and each.bad]
    assert {each.code for each in not_run} == set(NOT_RUN)
    for sample, found in run_all(tmp_path, not_run):
        assert sample.code not in found


def test_few_samples_are_not_run() -> None:
    assert len(NOT_RUN) < 7


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


def test_the_samples_of_both_languages_are_the_same_but_for_their_texts() -> None:
    first, second = ({code: shapes(of_code(code, each)) for code in CODES} for each in SAMPLES)
    assert [code for code in CODES if first[code] != second[code]] == []
