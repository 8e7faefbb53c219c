"""Problems as values: what is wrong, where, how bad, and what to do about it."""

from primera.diagnostics.diagnostic import Decision, Diagnostic, Related, Severity, Span

__all__ = ["Decision", "Diagnostic", "Related", "Severity", "Span"]
