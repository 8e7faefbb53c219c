"""How bad every problem is, those of sites too, and what people may take for less."""

from __future__ import annotations

from collections.abc import Mapping

from primera.checks.context import Rule
from primera.checks.registry import RULES as OF_THE_MANUAL
from primera.diagnostics import Severity
from primera.site import link_targets
from primera.site.macros import page_filling
from primera.site.macros.page_checks import HIDDEN_LINK

IDLE = Rule("PL843", Severity.WARNING)
"""A setting of a project that excuses nothing."""

_WARNINGS_OF_SITES = (
    *("PL803", "PL804", "PL805", "PL806", "PL807", "PL809", "PL810"),
    *("PL833", "PL834", "PL835", "PL836", "PL837", "PL840", "PL841", "PL846", "PL878", "PL879"),
)
"""Codes about a site and its configuration that stop no build, unless the host is strict."""

_OF_BUILT_PAGES = (*page_filling.RULES, *link_targets.RULES)

RULES: Mapping[str, Rule] = {
    **OF_THE_MANUAL,
    **{code: Rule(code, Severity.WARNING) for code in _WARNINGS_OF_SITES},
    **{rule.code: rule for rule in (*_OF_BUILT_PAGES, HIDDEN_LINK, IDLE)},
}
"""Code -> its rule. A code that is not here is an error that nobody can take for less."""

SEVERITIES: Mapping[str, Severity] = {code: rule.severity for code, rule in RULES.items()}
TUNABLE = frozenset(code for code, rule in RULES.items() if rule.tunable)
FOUND_WHILE_BUILDING = frozenset(rule.code for rule in _OF_BUILT_PAGES)
"""Codes of what may only show while pages are filled in."""
