"""How bad every problem is, for the page that lists them all."""

from __future__ import annotations

from collections.abc import Mapping

from primera.checks import SEVERITIES as OF_THE_MANUAL
from primera.diagnostics import Severity

_WARNINGS_OF_SITES = (
    *("PL803", "PL804", "PL805", "PL806", "PL807", "PL809", "PL810"),
    *("PL858", "PL859", "PL860", "PL862", "PL865", "PL871"),
    *("PL833", "PL834", "PL835", "PL836", "PL837", "PL840", "PL841", "PL846"),
)
"""Codes about a site and its configuration that stop no build, unless the host is strict."""

SEVERITIES: Mapping[str, Severity] = {
    **OF_THE_MANUAL,
    **dict.fromkeys(_WARNINGS_OF_SITES, Severity.WARNING),
}
"""Code -> how bad it is. A code that is not here is an error."""
