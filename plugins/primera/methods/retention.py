"""Customers who stay, who leave, and what they are worth."""

from __future__ import annotations

from fractions import Fraction


def retention(start: Fraction, new: Fraction, end: Fraction) -> Fraction:
    """Customers of the start who are still there: (end - new) / start * 100.

    Units: customers, start above 0, new <= end; the result in per cent, 0 to 100.
    Source: Farris, P. et al. (2010). Marketing Metrics. Retention rate.
    """
    return (end - new) / start * 100


def churn(start: Fraction, lost: Fraction) -> Fraction:
    """Customers of the start who left: lost / start * 100; 100 less the retention.

    Units: customers, start above 0, lost <= start; the result in per cent, 0 to 100.
    Source: Farris, P. et al. (2010). Marketing Metrics. Retention rate.
    """
    return lost / start * 100


def lifetime_value(margin: Fraction, retention: Fraction, discount: Fraction) -> Fraction:
    """Margin that is still to come, in money of today: m * r / (1 + i - r).

    The first margin counted is the one of the next period.
    Units: m in money per customer and period; retention and discount in per cent per period of
    the same length, retention 0 to 100, discount from 0, not 100 and 0 at once; the result in
    money per customer.
    Source: Gupta, S. and Lehmann, D. (2003). Customers as Assets. Journal of Interactive
    Marketing.
    """
    return margin * retention / (100 + discount - retention)


def cost_of_lost_customer(value: Fraction, replacement: Fraction, incident: Fraction) -> Fraction:
    """What losing a customer costs: value still to come + replacement + cost of the incident.

    Units: money per customer, each from 0; the result in money per customer.
    Source: Reichheld, F. and Sasser, W. (1990). Zero Defections. Harvard Business Review.
    """
    return value + replacement + incident


def customer_margin(paid: Fraction, product: Fraction, service: Fraction) -> Fraction:
    """What a customer leaves: paid - cost of the product - cost of serving.

    Units: money per customer and period, each from 0; the result may be below 0.
    Source: Zeithaml, V., Rust, R. and Lemon, K. (2001). The Customer Pyramid. California
    Management Review.
    """
    return paid - product - service
