"""The code printed on paper forms: eight signs that give the form back. paper.md.

Version, letter, seed and ten bits of the quiz's meaning, in Crockford's base 32, and a sign more by
which every wrong sign and every swap of neighbours is found.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from primera.scoring.sampling import SEEDS

VERSION = 1
LETTERS = "ABCD"
"""Letters of the forms of one seed."""

PAPER_SEEDS = 2**20
"""A seed on paper is an integer from 0 to one less than this."""

MEANINGS = 2**10
"""A meaning is an integer from 0 to one less than this."""

_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ = {sign: value for value, sign in enumerate(_SIGNS)} | {"O": 0, "I": 1, "L": 1}
_DATA = 7
_GROUP = 4
_BLANKS = dict.fromkeys(map(ord, " -\N{NO-BREAK SPACE}\N{NON-BREAKING HYPHEN}\N{EN DASH}"))
_APART = 0x9E3779B9
"""Between the seeds of two forms: 2**32 over the golden ratio."""

Fault = Literal["length", "sign", "check", "version"]


class FormCodeError(ValueError):
    """What was read is no code; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault: Fault = fault


@dataclass(frozen=True, slots=True)
class FormCode:
    """A form on paper: the seed of its quiz, its letter, and the meaning that the quiz had."""

    seed: int
    letter: str
    meaning: int

    def __post_init__(self) -> None:
        inside = 0 <= self.seed < PAPER_SEEDS and 0 <= self.meaning < MEANINGS
        if not inside or len(self.letter) != 1 or self.letter not in LETTERS:
            raise ValueError(f"not a form: {self}")

    @property
    def form_seed(self) -> int:
        """The seed that this letter is shuffled by, as `sample_form` takes it."""
        return form_seed(self.seed, self.letter)


def form_seed(seed: int, letter: str) -> int:
    """The seed of a form of a seed: of A the seed itself, of the others one far from it."""
    return (seed + LETTERS.index(letter) * _APART) % SEEDS


def encode(code: FormCode) -> str:
    """The code as it is printed: `0A1B-2C3D`."""
    number = VERSION
    for bound, value in (
        (len(LETTERS), LETTERS.index(code.letter)),
        (PAPER_SEEDS, code.seed),
        (MEANINGS, code.meaning),
    ):
        number = number * bound + value
    data = [number >> 5 * place & 31 for place in reversed(range(_DATA))]
    signs = "".join(_SIGNS[value] for value in (*data, _check(data)))
    return f"{signs[:_GROUP]}-{signs[_GROUP:]}"


def decode(text: str) -> FormCode:
    """Read a code as people write it: in small letters too, with O for 0, I or L for 1, and blanks.

    Raises FormCodeError for anything that `encode` does not write.
    """
    signs = text.translate(_BLANKS).upper()
    if len(signs) != _DATA + 1:
        raise FormCodeError("length")
    if not all(sign in _READ for sign in signs):
        raise FormCodeError("sign")
    *data, check = (_READ[sign] for sign in signs)
    if check != _check(data):
        raise FormCodeError("check")
    number = 0
    for value in data:
        number = number * 32 + value
    number, meaning = divmod(number, MEANINGS)
    number, seed = divmod(number, PAPER_SEEDS)
    version, letter = divmod(number, len(LETTERS))
    if version != VERSION:
        raise FormCodeError("version")
    return FormCode(seed, LETTERS[letter], meaning)


def _check(data: list[int]) -> int:
    """The data as a polynomial over GF(32), at the element 2 and without a constant term."""
    total = 0
    for value in data:
        total = _doubled(total ^ value)
    return total


def _doubled(value: int) -> int:
    """Twice a value in GF(32), which rests on the polynomial x**5 + x**2 + 1."""
    return value << 1 ^ (0b100101 if value & 16 else 0)
