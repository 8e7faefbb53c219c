"""Numeric questions, and the ways to write a number."""

from __future__ import annotations

import random
from typing import Any

from tests.scoring.generators.common import of_no_form, points
from tests.scoring.generators.hostile import TEXTS, values

MILLIONTHS = 1_000_000
NUMBERS = (
    0,
    1,
    5,
    28,
    35,
    0.5,
    12.5,
    99.99,
    0.125,
    1234,
    1234.5,
    2500,
    12_000,
    1_250_000,
    0.000001,
)
UNITS = (
    "",
    "",
    "%",
    "puntos",
    "clientes",
    "por ciento",
    "Días",
    "unidades de dinero",
    "veces",
    "$",
)
BESIDE = (*UNITS, "%", "Puntos", "vez", "mil", "clientes por hora", "€", "pesos", "½", "- puntos")
MINUS = ("-", "−", "–", "—", "‑", "\uff0d", "menos ", "Menos\u00a0")
TOLERANCES = (0, 0, 1, 500_000, MILLIONTHS, 30 * MILLIONTHS)
ODD = (
    "1e5", "Infinity", "-Infinity", "NaN", "0x10", "١٢٣", "\uff11\uff12", "1/2", "½", "12.34.567",
    ".", "-", "−", "--5", "5-", "1,2,3", "1.2,3.4", "0.234,5", "1.234,567.8", ",5", ".5", "5,",
    "5.,", "-0", "−0,0", "1234567890", "999999999,9999999", "0000000000005", "1.234.567.890",
    "28 m2", "$5", "(5)", "5 %.", "5 «puntos»", "5\u00a0%", "5\u2009000", "1’234", "1'234'567",
    "5 5", "cinco", "5 puntos 6",
)  # fmt: skip
OF_NO_FORM = (*values("typed"), {"typed": 28}, {"typed": True}, {"typed": ["28"]}, {"variant": 0})
VARIANTS: tuple[Any, ...] = (
    1.0,
    0.0,
    -0.0,
    1.5,
    "1",
    True,
    False,
    None,
    99,
    -1,
    10**30,
    1e300,
    [],
    [0],
    {},
    "",
)


def question(chance: random.Random) -> dict[str, Any]:
    near = chance.choice((0, 33, 50, 50, 100))
    asked = {
        "type": "numeric",
        "points": points(chance),
        "tolerance": chance.choice(TOLERANCES),
        "near": near,
        "variants": [_variant(chance) for _ in range(chance.choice((1, 1, 2, 12)))],
    }
    unit = chance.choice(UNITS)
    return {**asked, "unit": unit} if unit else asked


def _variant(chance: random.Random) -> dict[str, Any]:
    errors = [[f"e{at}", _millionths(chance)] for at in range(chance.choice((0, 1, 2)))]
    return {"key": _millionths(chance), "errors": errors}


def _millionths(chance: random.Random) -> int:
    return chance.choice((1, 1, 1, -1)) * round(chance.choice(NUMBERS) * MILLIONTHS)


def response(chance: random.Random, asked: dict[str, Any]) -> Any:
    kind = chance.random()
    if kind < 0.08:
        return of_no_form(chance, OF_NO_FORM)
    at = chance.randrange(len(asked["variants"]))
    given = {"typed": _typed(chance, asked, asked["variants"][at])}
    if kind < 0.2:
        return {**given, "variant": chance.choice(VARIANTS)}
    return {**given, "variant": at} if at or kind < 0.6 else given


def _typed(chance: random.Random, asked: dict[str, Any], variant: dict[str, Any]) -> str:
    kind = chance.random()
    if kind < 0.12:
        return chance.choice((*ODD, *ODD, *TEXTS))
    value = variant["key"]
    if kind < 0.25 and variant["errors"]:
        value = chance.choice(variant["errors"])[1]
    elif kind < 0.35:
        value = _millionths(chance)
    elif kind < 0.45:
        value += chance.choice((-1, 1)) * (asked["tolerance"] + chance.choice((0, 1, -1)))
    unit = chance.choice(("", "", asked.get("unit", ""), chance.choice(BESIDE)))
    money = chance.choice(("", "", "", "", "", "$", "-€", "US$ ", "S/."))
    return money + written(chance, value) + chance.choice(("", " ", "\u00a0")) + unit


def written(chance: random.Random, value: int) -> str:
    """A number of millionths as somebody may write it."""
    whole, decimals = divmod(abs(value), MILLIONTHS)
    grouped = chance.choice(("", "", ".", ",", " ", "'", "\u202f"))
    digits = f"{whole:,}".replace(",", grouped)
    if decimals:
        point = chance.choice(",.".replace(grouped, "") or ",.")
        digits += point + f"{decimals:06}".rstrip(chance.choice("0-"))
    else:
        digits += chance.choice(("", "", ".", ","))
    sign = chance.choice(MINUS) if value < 0 else chance.choice(("", "", "", "+", "más "))
    return chance.choice(("", "", " ", "\u200e")) + sign + chance.choice(("", "", " ")) + digits
