"""What a text must have to say something, and that marking can read whatever does."""

import pytest

from primera.model.visible_text import has_visible_text
from primera.scoring.folding import folded


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "ñ",
        "7",
        "½",
        "¿Qué?",
        "%",
        "→",
        "$",
        "+",
        "e\u0301",
        "…sí",
        "日本",
        "☺",
        "#",
        "\u200ba",
    ],
)
def test_letters_digits_and_signs_with_a_meaning_say_something(text: str) -> None:
    assert has_visible_text(text)


NOTHING = [
    *(
        "",
        " ",
        "\u00a0",
        "\u200b\u2060\ufeff",
        "\u00ad",
        "\u0301",
        "\u034f",
        "\u202e",
        "\U000e0020",
    ),
    *("\u3164", "\u2800", "¿?", "...", "…", "—", "«»", "***", "`", "´", "_", "()"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_blanks_punctuation_and_unseen_signs_say_nothing(text: str) -> None:
    assert not has_visible_text(text)


def test_an_answer_that_says_something_can_be_typed() -> None:
    characters = (chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000)
    assert [each for each in characters if has_visible_text(each) and not folded(each)] == []
