"""How many answers a survey needs, and how many invitations bring them."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

# 95 % of confidence, and the share that asks for most answers: nobody knows the real one yet.
_Z = Fraction(196, 100)
_SHARE = Fraction(1, 2)
_SPREAD = _Z**2 * _SHARE * (1 - _SHARE)


def sample_size(population: Fraction, margin: Fraction) -> Fraction:
    """Answers for a margin of error: N * z² * p * q / (e² * (N - 1) + z² * p * q), rounded up.

    z = 1.96 (95 % of confidence), p = q = 1/2, e = margin / 100.
    Units: customers, from 1; margin in percentage points, above 0 and at most 100; the result
    in answers, never above the population.
    Source: Cochran, W. (1977). Sampling Techniques, 3rd ed., chapter 4.
    """
    error = margin / 100
    return Fraction(ceil(population * _SPREAD / (error**2 * (population - 1) + _SPREAD)))


def sample_size_infinite(margin: Fraction) -> Fraction:
    """Answers when the customers are too many to count: z² * p * q / e², rounded up.

    z = 1.96 (95 % of confidence), p = q = 1/2, e = margin / 100.
    Units: margin in percentage points, above 0 and at most 100; the result in answers.
    Source: Cochran, W. (1977). Sampling Techniques, 3rd ed., chapter 4.
    """
    return Fraction(ceil(_SPREAD / (margin / 100) ** 2))


def invitations(responses: Fraction, rate: Fraction) -> Fraction:
    """Invitations that bring so many answers: responses * 100 / rate, rounded up.

    Units: answers, from 0; rate in per cent of those invited, above 0 and at most 100; the
    result in invitations.
    Source: Dillman, D., Smyth, J. and Christian, L. (2014). Internet, Phone, Mail, and
    Mixed-Mode Surveys.
    """
    return Fraction(ceil(responses * 100 / rate))
