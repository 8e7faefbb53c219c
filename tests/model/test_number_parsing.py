"""Numbers as people write them: read where they are clear, refused by name where they are not."""

import pytest
from pydantic_core import PydanticCustomError

from primera.model.number_parsing import AMBIGUOUS, FORM, decimal_of, integer_of, percent_of


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("8", "8"),
        ("0", "0"),
        ("-12.50", "-12.50"),
        ("0,5", "0.5"),
        ("85,5", "85.5"),
        ("12,25", "12.25"),
        ("12,3456", "12.3456"),
        (",5", "0.5"),
        (".5", "0.5"),
        ("0,125", "0.125"),
        ("1.125", "1.125"),
        ("1250,125", "1250.125"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234.567", "1234567"),
        ("1 250", "1250"),
        ("1\u202f250,5", "1250.5"),
        ("1'250", "1250"),
        ("−8", "-8"),
        ("–8", "-8"),
        ("- 8", "-8"),
        ("+8", "8"),
        ("“85”", "85"),
        ("«0,5»", "0.5"),
        ("'8'", "8"),
        ("\u00a08\u00a0", "8"),
        ("8\u200b", "8"),
        ("999999999", "999999999"),
        ("0.000001", "0.000001"),
    ],
)
def test_what_can_be_meant_in_one_way_only_is_read(written: str, number: str) -> None:
    assert decimal_of(written) == number


@pytest.mark.parametrize(
    ("written", "finding", "named"),
    [
        ("ochenta", "words", {}),
        ("", "words", {}),
        (".nan", "words", {}),
        ("½", "words", {}),
        ("٣", "words", {}),
        ("8%", "unit", {"unit": "%", "number": "8"}),
        ("8 pesos", "unit", {"unit": "pesos", "number": "8"}),
        ("0,5 min.", "unit", {"unit": "min.", "number": "0.5"}),
        ("$8", "unit", {"unit": "$", "number": "8"}),
        ("US$ -8", "unit", {"unit": "US$", "number": "-8"}),
        ("010", "zero", {"number": "10"}),
        ("−010", "zero", {"number": "-10"}),
        ("00", "zero", {"number": "0"}),
        ("00,5", "zero", {"number": "0"}),
        ("1000000000", "large", {}),
        ("9" * 10_000, "large", {}),
        ("0,1234567", "fine", {}),
        ("8.", "form", {}),
        ("8,", "form", {}),
        ("1e3", "form", {}),
        ("0x1F", "form", {}),
        ("1_000", "form", {}),
        ("1/2", "form", {}),
        ("--1", "form", {}),
        ("1 2", "form", {}),
        ("1,25,0", "form", {}),
        ("1.23.456", "form", {}),
        ("1,250,5", "form", {}),
        ("30/11/2026", "form", {}),
        ("12:30", "form", {}),
    ],
)
def test_what_is_no_number_says_why(written: str, finding: str, named: dict[str, str]) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        decimal_of(written)
    assert raised.value.type == FORM
    assert raised.value.context == {"finding": finding, "value": written, **named}


@pytest.mark.parametrize("read", [decimal_of, integer_of, percent_of])
@pytest.mark.parametrize(
    ("written", "decimal", "grouped"),
    [
        ("1,250", "1.25", "1250"),
        ("1.250", "1.25", "1250"),
        ("-12,345", "-12.345", "-12345"),
        ("2.000", "2", "2000"),
        ("1,000 pesos", "1", "1000"),
    ],
)
def test_three_digits_behind_a_mark_are_never_guessed(
    read: object, written: str, decimal: str, grouped: str
) -> None:
    assert callable(read)
    with pytest.raises(PydanticCustomError) as raised:
        read(written)
    assert raised.value.type == AMBIGUOUS
    assert raised.value.context == {"value": written, "decimal": decimal, "grouped": grouped}


@pytest.mark.parametrize(
    ("written", "number"), [("85", 85), ("85,0", 85), ("1 250", 1250), ("−0", 0)]
)
def test_a_whole_number_may_have_idle_decimals(written: str, number: int) -> None:
    assert integer_of(written) == number


@pytest.mark.parametrize("written", ["85", "85%", "85 %", "“85 %”", "85\u00a0%", "85 por ciento"])
def test_a_per_cent_may_have_its_sign(written: str) -> None:
    assert percent_of(written) == 85


@pytest.mark.parametrize(
    ("written", "finding"), [("85,5", "decimals"), ("85,5 %", "decimals"), ("85 puntos", "unit")]
)
def test_a_per_cent_is_whole_and_has_no_other_unit(written: str, finding: str) -> None:
    with pytest.raises(PydanticCustomError) as raised:
        percent_of(written)
    assert raised.value.context
    assert raised.value.context["finding"] == finding
