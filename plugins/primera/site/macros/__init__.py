"""The macros of a manual: what hand-written pages ask of it, as `{{ quiz("fundamentos") }}`."""
