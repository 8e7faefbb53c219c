"""Rules over the whole manual: a module for what they look at, their words in `locales/`.

A check takes a `CheckContext` and yields problems; it never raises and never stops at the first.
"""

from primera.checks.context import CheckContext
from primera.checks.registry import SEVERITIES
from primera.checks.runner import run_checks, run_style_checks
from primera.checks.tuning import Tuning

__all__ = ["SEVERITIES", "CheckContext", "Tuning", "run_checks", "run_style_checks"]
