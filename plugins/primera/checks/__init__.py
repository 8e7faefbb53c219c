"""Rules over the whole manual: one module for each, its words in `locales/`.

A check takes a `CheckContext` and yields problems; it never raises and never stops at the first.
"""

from primera.checks.context import CheckContext
from primera.checks.runner import SEVERITIES, run_checks, run_style_checks

__all__ = ["SEVERITIES", "CheckContext", "run_checks", "run_style_checks"]
