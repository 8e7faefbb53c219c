"""Keys of typed words, and what people type instead of them."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from typing import Any

from tests.scoring.generators.hostile import TEXTS

PHRASES = (
    "lealtad", "la lealtad", "Promotores", "promotor", "los detractores", "atención", "Éxito",
    "señal", "el compañero", "mañana", "año", "clientes internos", "el cliente interno", "luz",
    "luces", "actitud", "aptitud", "vez", "té", "te", "ISO 9001", "24 horas", "calidad percibida",
    "las expectativas", "expectativa", "pingüino", "índice", "un índice", "el", "NPS", "the guest",
    "satisfacción del cliente", "\U0001f600 sonrisa", "qué tal", "autobús", "ingleses", "clase",
    "caduco", "la clienta", "28", "-5 %", "5 000", "$ 20", "24/7", "l'eau", "post-venta", "0800",
    "12,50 puntos",
)  # fmt: skip
LETTERS = "abcdeñnosáéóü 1\U0001f600\ud83d"
ARTICLES = ("el", "la", "los", "las", "un", "una", "unos", "the", "lo", "de")
SIGNS = (
    " ", ".", "...", "¡", "»", "\u00a0", "\x85", "…", "\t", "'", "-", "  ", " - ", " %", " / ",
    "$ ", "\u2019", "\u2212", "\uff0d", "\u200b", "\ufeff", "\u00ad", "\u202e", "\u201c", "°", "*",
    "_", "+", "\U000e0041", "\ufe0f",
)  # fmt: skip
FORGIVEN = ("accents", "articles", "number", "gender")


def key(chance: random.Random) -> dict[str, Any]:
    phrases = chance.sample(PHRASES, chance.randint(1, 5))
    accepted = chance.randint(1, len(phrases))
    return {
        "accept": phrases[:accepted],
        "forgive": chance.sample(FORGIVEN, chance.randint(0, 4)),
        "near": chance.choice((0, 25, 33, 50, 50, 50, 100)),
        "errors": [{"id": f"e{at}", "text": text} for at, text in enumerate(phrases[accepted:])],
    }


def typed(chance: random.Random, asked: dict[str, Any]) -> str:
    """What somebody types who knows it more or less."""
    kind = chance.random()
    if kind < 0.08:
        return chance.choice(TEXTS)
    text: str = chance.choice(asked["accept"])
    if kind < 0.16:
        text = chance.choice(PHRASES)
    elif kind < 0.28 and asked["errors"]:
        text = chance.choice(asked["errors"])["text"]
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        text = chance.choice(CHANGES)(chance, text)
    return text


def _unaccented(chance: random.Random, text: str) -> str:
    marks = chance.choice(("\u0301", "\u0301\u0308", "\u0303"))
    kept = (letter for letter in unicodedata.normalize("NFD", text) if letter not in marks)
    return "".join(kept)


def _accented(chance: random.Random, text: str) -> str:
    vowels = [at for at, letter in enumerate(text) if letter in "aeiouAEIOUn"]
    if not vowels:
        return text
    at = chance.choice(vowels)
    return text[: at + 1] + chance.choice("\u0301\u0301\u0300\u0308\u0303\u0331") + text[at + 1 :]


def _in_other_looks(chance: random.Random, text: str) -> str:
    if chance.random() < 0.5:
        return unicodedata.normalize("NFD", text)
    return chance.choice((text.upper(), text.lower(), text.title(), text.swapcase()))


def _with_signs(chance: random.Random, text: str) -> str:
    at = chance.choice((0, len(text), chance.randint(0, len(text))))
    return text[:at] + chance.choice(SIGNS) + text[at:]


def _with_article(chance: random.Random, text: str) -> str:
    _, _, rest = text.partition(" ")
    if rest and chance.random() < 0.5:
        return rest
    return f"{chance.choice(ARTICLES)} {text}"


def _in_other_number(chance: random.Random, text: str) -> str:
    ends = (("", "s"), ("", "es"), ("z", "ces"), ("ón", "ones"), ("s", ""), ("es", ""))
    end, other = chance.choice(ends)
    return " ".join(
        word.removesuffix(end) + other if word.endswith(end) else word for word in text.split(" ")
    )


def _in_other_gender(chance: random.Random, text: str) -> str:
    end, other = chance.choice((("o", "a"), ("a", "o"), ("", "a"), ("a", ""), ("e", "a")))
    return " ".join(
        word.removesuffix(end) + other if word.endswith(end) else word for word in text.split(" ")
    )


def _in_other_figures(chance: random.Random, text: str) -> str:
    one, other = chance.choice(
        (
            ("-", "menos "),
            ("-", "\u2212 "),
            ("%", "por ciento"),
            (" ", "."),
            (",", "."),
            ("$ ", "$"),
        )
    )
    return text.replace(one, other) + chance.choice(("", "", " clientes", ",0"))


def _with_a_slip(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) or 1)
    kind = chance.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + chance.choice(LETTERS) + text[at:]
    if kind == 2:
        return text[:at] + chance.choice(LETTERS) + text[at + 1 :]
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _without_enye(chance: random.Random, text: str) -> str:
    one, other = chance.choice((("ñ", "n"), ("n", "ñ")))
    return text.replace(one, other, 1)


CHANGES: tuple[Callable[[random.Random, str], str], ...] = (
    _unaccented,
    _accented,
    _in_other_looks,
    _with_signs,
    _with_article,
    _in_other_number,
    _in_other_gender,
    _in_other_gender,
    _in_other_figures,
    _with_a_slip,
    _with_a_slip,
    _without_enye,
    _without_enye,
)
