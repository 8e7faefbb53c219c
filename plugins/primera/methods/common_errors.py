"""Formulas that are wrong: what people compute when they fall into a known mistake.

A question names them to tell whoever typed such a number what went wrong. None measures anything.
"""

from __future__ import annotations

from fractions import Fraction


def nps_by_counts(promoters: Fraction, passives: Fraction, detractors: Fraction) -> Fraction:
    """Subtract people instead of percentages: promoters - detractors.

    Units: counts of answers, from 0; the result in people. Right by chance with 100 answers.
    Source of the mistake: error `sin-dividir` of the metric `nps`.
    """
    return promoters - detractors


def nps_without_passives(promoters: Fraction, passives: Fraction, detractors: Fraction) -> Fraction:
    """Leave passives out of the total: (promoters - detractors) / (promoters + detractors) * 100.

    Units: counts of answers, from 0; the result in points, -100 to 100.
    Source of the mistake: error `quitar-pasivos` of the metric `nps`.
    """
    return (promoters - detractors) / (promoters + detractors) * 100


def csat_with_unsure(satisfied: Fraction, valid: Fraction, unsure: Fraction) -> Fraction:
    """Leave «I do not know» in the total: satisfied / (valid + unsure) * 100.

    Units: counts of answers, from 0; the result in per cent, 0 to 100.
    Source of the mistake: error `no-se-en-el-total` of the metric `csat`.
    """
    return satisfied / (valid + unsure) * 100


def invitations_added(responses: Fraction, rate: Fraction) -> Fraction:
    """Add the rate to the answers instead of dividing by it: responses * (100 + rate) / 100.

    Units: answers, from 0; rate in per cent, 0 to 100; the result in invitations.
    Source of the mistake: error `muestra-por-respuesta` of the method
    `encuesta-anual-de-satisfaccion`.
    """
    return responses * (100 + rate) / 100


def retention_with_new(start: Fraction, new: Fraction, end: Fraction) -> Fraction:
    """Count new customers as if they had stayed: end / start * 100.

    Units: customers, start above 0; the result in per cent, from 0, also above 100.
    Source of the mistake: error `contar-nuevos` of the metric `tasa-de-retencion`.
    """
    return end / start * 100


def lifetime_value_undiscounted(margin: Fraction, retention: Fraction) -> Fraction:
    """Forget that later money is worth less: m * r / (1 - r).

    Units: m in money per customer and period; retention in per cent, 0 to less than 100; the
    result in money per customer.
    Source of the mistake: error `anos-por-margen` of the metric `valor-de-vida`.
    """
    return margin * retention / (100 - retention)


def gap_inverted(received: Fraction, expected: Fraction) -> Fraction:
    """Subtract the wrong way round: expected - received.

    Units: points of the scale; with marks from 1 to 5 the result is -4 to 4.
    Source of the mistake: error `resta-al-reves` of the metric `servqual`.
    """
    return expected - received
