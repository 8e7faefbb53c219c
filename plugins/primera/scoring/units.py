"""Whether the words beside a typed number fit the unit asked for. scoring.md, section 10.3."""

from __future__ import annotations

import re

from primera.scoring.folding import folded, without_accents, without_number

MONEY = (
    "[a-z]{0,3}[$¢£¥\u20a0-\u20cf][a-z]{0,3}|s/\\.?|b/\\.?|bs\\.?|lps|[lq]|"
    "usd|eur|gbp|brl|mxn|cop|ars|clp|pen|bob|ves|gtq|hnl|nio|crc|pab|dop|cup|uyu|pyg"
)
"""A pattern: the signs of money, in small letters."""
_ANY_MONEY = ("dinero", "unidades de dinero", "unidades monetarias", "moneda")
_NAMES_OF_SIGNS = {
    "$": ("peso", "dolar", "dollar"),
    "us$": ("dolar", "dollar"),
    "usd": ("dolar", "dollar"),
    "€": ("euro",),
    "eur": ("euro",),
    "£": ("libra", "pound"),
    "¥": ("yen", "yuan"),
    "₡": ("colon",),
    "₲": ("guarani",),
    "s/": ("sol",),
    "bs": ("boliviano", "bolivar"),
    "q": ("quetzal",),
    "l": ("lempira",),
}
_PER_CENT = ("%", "por ciento", "porciento", "por cien", "percent", "per cent")
_ONLY_NAMES = re.compile(r"[a-zà-öø-ÿ.'\"()/ $¢£¥\u20a0-\u20cfºª-]+")
_NO_LETTERS = re.compile(r"[^a-zà-öø-ÿ]+")
_OTHER_NUMBERS = """
    mil miles millon millones mm millardo millardos billon billones cien ciento cientos centenar
    centenares centena centenas decena decenas docena docenas medio media medios medias tercio
    tercios cuarto cuartos par pares doble triple mitad cero dos tres cuatro cinco seis siete ocho
    nueve diez once doce veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa menos
    negativo negativos bajo e k m thousand million billion hundred dozen half minus cent percent
"""


def unit_fits(typed: str, unit: str) -> bool:
    """Whether what stands beside a number is its unit, as folded; nothing always is.

    Where the question has no unit, words only say what is counted, unless they make another number.
    """
    bare = without_accents(folded(unit))
    if not typed:
        return True
    if not bare:
        others = _OTHER_NUMBERS.split()
        words = _NO_LETTERS.split(typed)
        return bool(_ONLY_NAMES.fullmatch(typed)) and not any(word in others for word in words)
    if typed in _PER_CENT and bare in _PER_CENT:
        return True
    return without_number(typed) == without_number(bare) or _is_its_money(typed, bare)


def _is_its_money(typed: str, unit: str) -> bool:
    """Whether a sign of money stands for the unit: `$` for pesos, and any for units of money."""
    if not re.fullmatch(MONEY, typed):
        return False
    names = (*_NAMES_OF_SIGNS.get(typed, ()), *_ANY_MONEY)
    return without_number(unit) in map(without_number, names)
