"""Problems as values: what is wrong, where, how bad, and what to do about it."""

from primera.diagnostics.problem import Diagnostic, Related, Severity, Span

__all__ = ["Diagnostic", "Related", "Severity", "Span"]
