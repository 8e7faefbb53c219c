"""The examples and tables of `docs/dev/scoring.md` say what the implementation does."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from tests.scoring.test_payload import question

from primera.scoring import SPEC_VERSION, read_payload, score
from primera.scoring.folding import folded, spaced, without_accents, without_article
from primera.scoring.number_answers import read_number
from primera.scoring.text_answers import judge
from primera.scoring.types.choice import ScorableChoice
from primera.scoring.types.short_text import ScorableShortText
from primera.scoring.units import unit_fits
from primera.scoring.variants import sample_variants

TEXT = (Path(__file__).parent.parent.parent / "docs/dev/scoring.md").read_text("utf-8")


def rows(header: str) -> list[tuple[str, ...]]:
    """The rows of the table whose header begins so, without the marks of code."""
    lines = iter(TEXT.splitlines())
    for line in lines:
        if line.startswith(f"| {header} |"):
            break
    next(lines)
    found = []
    for line in lines:
        if not line.startswith("|"):
            break
        found.append(tuple(cell.strip().replace("`", "") for cell in line[1:-1].split("|")))
    return found


CHOICE = rows("Keys | Chosen")
ORDERING = rows("Right order")
MATCHING = rows("Pairs")
WORDS = rows("Accepted")
CLOZE = rows("Hundredths of each gap")
NUMBERS = rows("Typed")
VARIANTS = rows("Question | Parameter")
CASES = rows("Worth of the decisions taken")
UNITS = rows("Unit | Typed")
TABLES: dict[str, str] = {row[0]: row[1] for row in rows("Table | Characters")}
WORD_TABLES: dict[str, str] = {row[0]: row[1] for row in rows("Table | Words")}
WHEN_NOT = "not a number"


def in_hundredths(fraction: str) -> int:
    num, den = map(int, fraction.split("/"))
    return 100 * num // den


def earned(payload: dict[str, Any], response: dict[str, Any], **more: str) -> int:
    return score(read_payload({"points": 1, **payload, **more}), response).earned


def test_the_specification_is_of_the_version_that_is_implemented() -> None:
    assert f"**Version: {SPEC_VERSION}**" in TEXT


def test_every_table_of_examples_has_its_rows() -> None:
    tables = (CHOICE, ORDERING, MATCHING, WORDS, CLOZE, NUMBERS, VARIANTS, CASES, UNITS)
    assert [len(table) for table in tables] == [5, 5, 5, 32, 5, 28, 4, 5, 13]


@pytest.mark.parametrize("row", CHOICE, ids=" ".join)
def test_an_example_of_several_keys_is_right(row: tuple[str, ...]) -> None:
    keys, chosen = (tuple(ids.split(", ")) for ids in row[:2])
    for points, expected in ((1, row[3]), (2, row[4])):
        several = ScorableChoice("multiple", points, tuple("abcde"), keys)
        assert score(several, {"chosen": list(chosen)}).earned == int(expected)
    assert in_hundredths(row[2]) == int(row[3])


@pytest.mark.parametrize("row", ORDERING, ids=" ".join)
def test_an_example_of_an_order_is_right(row: tuple[str, ...]) -> None:
    payload, response = {"type": "ordering", "items": row[0].split()}, {"order": row[1].split()}
    assert earned(payload, response) == in_hundredths(row[2]) == int(row[3])
    assert earned(payload, response, credit="all_or_nothing") == int(row[4])


@pytest.mark.parametrize("row", MATCHING, ids=" ".join)
def test_an_example_of_pairs_is_right(row: tuple[str, ...]) -> None:
    pairs, matched = ([pair.split("-") for pair in cell.split()] for cell in row[:2])
    answers = list(dict.fromkeys(answer for _, answer in pairs))
    payload = {"type": "matching", "pairs": pairs, "answers": answers}
    response = {"matched": dict(matched)}
    assert earned(payload, response) == in_hundredths(row[2]) == int(row[3])
    assert earned(payload, response, credit="all_or_nothing") == int(row[4])


@pytest.mark.parametrize("row", WORDS, ids=" ".join)
def test_an_example_of_typed_words_is_right(row: tuple[str, ...]) -> None:
    accept, forgive, error, typed, state, said = row
    errors = [{"id": "e", "text": error}] if error else []
    key = {"accept": [accept], "forgive": forgive.split(", "), "near": 50, "errors": errors}
    asked = read_payload({"type": "short_text", "points": 1, "key": key})
    assert isinstance(asked, ScorableShortText)
    judgement = judge(asked.key, typed)
    assert judgement.state == state
    assert (judgement.error or judgement.note or "") == said


@pytest.mark.parametrize("row", CLOZE, ids=" ".join)
def test_an_example_of_gaps_is_right(row: tuple[str, ...]) -> None:
    gaps, filled = [], {}
    for name, worth in enumerate(row[0].split()):
        near = int(worth) if worth not in ("empty", "0", "100") else 50
        key = {"accept": ["lealtad"], "forgive": [], "near": near, "errors": []}
        gaps.append({"id": str(name), "key": key})
        typed = {"empty": "", "0": "compra", "100": "lealtad"}.get(worth, "lealtd")
        filled[str(name)] = typed
    payload, response = {"type": "cloze", "gaps": gaps}, {"filled": filled}
    assert earned(payload, response) == in_hundredths(row[1]) == int(row[2])
    assert earned(payload, response, credit="all_or_nothing") == int(row[3])


@pytest.mark.parametrize("row", NUMBERS, ids=" ".join)
def test_an_example_of_a_typed_number_is_right(row: tuple[str, ...]) -> None:
    typed, readings, unit = row
    number = read_number(typed)
    if readings == WHEN_NOT:
        assert number is None
    else:
        assert number is not None
        signed = readings.replace("−", "-").split(", ")
        assert (number.readings, number.unit) == (tuple(map(int, signed)), unit)


@pytest.mark.parametrize("row", UNITS, ids=" ".join)
def test_an_example_of_a_unit_is_right(row: tuple[str, ...]) -> None:
    unit, typed, fits = row
    number = read_number(typed)
    assert number is not None
    assert unit_fits(number.unit, unit) == (fits == "yes")


def test_words_that_make_another_number_are_those_of_the_table() -> None:
    words = WORD_TABLES["Other numbers"].split()
    assert len(words) == 69
    assert not [word for word in words if unit_fits(f"clientes {word}", "")]
    assert unit_fits("clientes", "")


def test_the_names_of_money_are_those_of_the_table() -> None:
    found = [each.strip() for each in WORD_TABLES["Names of money"].split(";")]
    names = {
        sign: " ".join(rest).replace(",", "").split()
        for sign, *rest in (each.replace(" and", "").split(" ") for each in found)
    }
    assert len(names) == 11
    for sign, theirs in names.items():
        for name in theirs:
            assert unit_fits(sign, f"{name}s" if len(name) > 3 else sign), (sign, name)


@pytest.mark.parametrize("row", VARIANTS, ids=" ".join)
def test_an_example_of_a_drawn_value_is_right(row: tuple[str, ...]) -> None:
    name, parameter, number, _, value = row
    parameters = [
        {"id": parameter, "start": "10", "stop": "100", "step": "10"},
        {"id": "b", "start": "1"},
    ]
    fields = {"type": "numeric", "formula": "sum", "tolerance": "0", "parameters": parameters}
    drawn = sample_variants(question(**{**fields, "id": name}))
    assert drawn[int(number)].values[parameter] == int(value)


@pytest.mark.parametrize("row", CASES, ids=" ".join)
def test_an_example_of_a_case_is_right(row: tuple[str, ...]) -> None:
    worths = [int(worth) for worth in row[0].split()]
    nodes = [
        {"id": str(at), "decisions": [{"id": "x", "to": str(at + 1), "worth": worth}]}
        for at, worth in enumerate(worths)
    ]
    nodes.append({"id": str(len(worths)), "decisions": []})
    payload = {"type": "case", "nodes": nodes, "greatest": int(row[1])}
    assert earned(payload, {"path": ["x"] * len(worths)}) == in_hundredths(row[2]) == int(row[3])


def written(codes: str) -> set[str]:
    """The characters that a cell of the tables of folding names by their codes."""
    found = re.findall(r"U\+([0-9A-F]{4,5})(?:–U\+([0-9A-F]{4,5}))?", codes)
    return {
        chr(code)
        for first, last in found
        for code in range(int(first, 16), int(last or first, 16) + 1)
    }


PLAIN = {"Blanks": " ", "Dashes": "-", "Apostrophes": "'", "Quotes": '"', "Invisible": ""}
LOOKS = {letter: plain for table, plain in PLAIN.items() for letter in written(TABLES[table])}


FULL_WIDTH, CAPITALS = written(TABLES["Full width"]), written(TABLES["Capitals"])


def look(letter: str) -> str:
    """What composing makes of a character, by the tables."""
    composed = unicodedata.normalize("NFC", letter)
    if composed in FULL_WIDTH:
        composed = chr(ord(composed) - 65248)
    if composed in CAPITALS:
        return chr(ord(composed) + 32)
    return LOOKS.get(composed, {"°": "º"}.get(composed, composed)).strip(" ")


def test_every_character_has_the_look_that_the_tables_give_it() -> None:
    sizes = {name: len(written(TABLES[name])) for name in (*PLAIN, "Capitals", "Full width")}
    assert sizes == {
        "Blanks": 29, "Dashes": 11, "Apostrophes": 13, "Quotes": 11, "Invisible": 4221,
        "Capitals": 56, "Full width": 94,
    }  # fmt: skip
    told = {letter: look(letter) for letter in map(chr, (*range(0x3100), *range(0xFE00, 0x10000)))}
    assert {letter: spaced(letter) for letter in told} == told
    others = map(chr, (*range(0x3100, 0xFE00), *range(0x10000, 0x30000), *range(0xE0000, 0xE2000)))
    changed = {each for each in others if spaced(each) != unicodedata.normalize("NFC", each)}
    assert changed == {each for each in LOOKS if 0x3100 < ord(each) < 0xFE00 or each > "\uffff"}


def test_signs_symbols_accents_and_articles_are_those_of_the_tables() -> None:
    signs = set(TABLES["Signs"].split())
    for letter in map(chr, (*range(0x3100), *range(0xFE00, 0x10000))):
        assert (not folded(letter)) == (look(letter) in signs | {""}), hex(ord(letter))
    symbols = {*TABLES["Symbols"].removesuffix(" and U+007C").split(), "|"}
    for letter in map(chr, range(0x3000)):
        joined = folded(f"a {letter} b") == f"a{look(letter)}b"
        assert joined == (look(letter) in symbols | {"-"}), hex(ord(letter))
    accents = dict(
        zip(TABLES["With accent"].split(), TABLES["Without accent"].split(), strict=True)
    )
    for letter in map(chr, range(0x3000)):
        assert without_accents(letter) == accents.get(letter, letter)
    articles = TABLES["Articles"].split()
    assert all(without_article(f"{article} casa") == "casa" for article in articles)
    assert len(articles) == 11
