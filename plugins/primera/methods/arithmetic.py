"""What is counted at the counter, and the plain arithmetic of all the rest."""

from __future__ import annotations

from fractions import Fraction


def first_contact_resolution(returned: Fraction, cases: Fraction) -> Fraction:
    """Cases that did not come back for the same reason: (cases - returned) / cases * 100.

    Units: cases, cases above 0, returned <= cases; the result in per cent, 0 to 100.
    Source: Cleveland, B. (2012). Call Center Management on Fast Forward.
    """
    return (cases - returned) / cases * 100


def compliance(met: Fraction, measured: Fraction) -> Fraction:
    """Cases that meet a standard: met / measured * 100.

    Units: cases, measured above 0, met <= measured; the result in per cent, 0 to 100.
    Source: ISO 10004 (2018). Guidelines for monitoring and measuring customer satisfaction.
    """
    return met / measured * 100


def moments_per_month(customers: Fraction, contacts: Fraction) -> Fraction:
    """Moments of truth in a month: customers * contacts of each of them.

    Units: customers and contacts per customer and month, from 0; the result in moments.
    Source: Carlzon, J. (1987). Moments of Truth.
    """
    return customers * contacts


def priority(importance: Fraction, score: Fraction) -> Fraction:
    """Where a moment of truth stands in the queue: importance * (6 - score).

    The 6 turns the scale round, so that a bad mark weighs more than a good one.
    Units: both in points, 1 to 5; the result in points, 1 to 25.
    Source: of this manual, after Martilla, J. and James, J. (1977). Importance-Performance
    Analysis. Journal of Marketing.
    """
    return importance * (6 - score)


def percentage(part: Fraction, whole: Fraction) -> Fraction:
    """A part in per cent: part / whole * 100.

    Units: the same for both, whole not 0; the result in per cent.
    Source: elementary arithmetic.
    """
    return part / whole * 100


def share_of_points(percent: Fraction, maximum: Fraction) -> Fraction:
    """So many per cent of a maximum: percent * maximum / 100.

    Units: per cent, 0 to 100; maximum in points, from 0; the result in points.
    Source: elementary arithmetic.
    """
    return percent * maximum / 100


def difference(a: Fraction, b: Fraction) -> Fraction:
    """The first less the second: a - b.

    Units: the same for both and for the result; any numbers.
    Source: elementary arithmetic.
    """
    return a - b


def total(a: Fraction, b: Fraction) -> Fraction:
    """Both together: a + b.

    Units: the same for both and for the result; any numbers.
    Source: elementary arithmetic.
    """
    return a + b
