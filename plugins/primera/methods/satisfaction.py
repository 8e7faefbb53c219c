"""What customers say: recommendation, satisfaction, and the gap to what they expected."""

from __future__ import annotations

from fractions import Fraction


def nps(promoters: Fraction, passives: Fraction, detractors: Fraction) -> Fraction:
    """Net Promoter Score: (promoters - detractors) / all answers * 100.

    Answers from 0 to 10: 9 and 10 are promoters, 7 and 8 passives, 0 to 6 detractors.
    Units: counts of answers, from 0; the result in points, -100 to 100.
    Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review.
    """
    return (promoters - detractors) / (promoters + passives + detractors) * 100


def promoter_share(promoters: Fraction, passives: Fraction, detractors: Fraction) -> Fraction:
    """Promoters among all answers: promoters / (promoters + passives + detractors) * 100.

    Units: counts of answers, from 0; the result in per cent, 0 to 100.
    Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review.
    """
    return promoters / (promoters + passives + detractors) * 100


def detractor_share(promoters: Fraction, passives: Fraction, detractors: Fraction) -> Fraction:
    """Detractors among all answers: detractors / (promoters + passives + detractors) * 100.

    Units: counts of answers, from 0; the result in per cent, 0 to 100.
    Source: Reichheld, F. (2003). The One Number You Need to Grow. Harvard Business Review.
    """
    return detractors / (promoters + passives + detractors) * 100


def csat(satisfied: Fraction, valid: Fraction) -> Fraction:
    """Customer satisfaction, the two upper boxes: satisfied / valid * 100.

    Satisfied are the answers 4 and 5 of 5; valid are all but «I do not know».
    Units: counts of answers, from 0, satisfied <= valid; the result in per cent, 0 to 100.
    Source: Farris, P. et al. (2010). Marketing Metrics. Customer satisfaction.
    """
    return satisfied / valid * 100


def average_gap(received: Fraction, expected: Fraction) -> Fraction:
    """The gap of one side of the service: received - expected, both of them means.

    Units: points of the scale; with marks from 1 to 5 the result is -4 to 4. Below 0: the
    customer received less than expected.
    Source: Parasuraman, A., Zeithaml, V. and Berry, L. (1988). SERVQUAL. Journal of Retailing.
    """
    return received - expected
