"""What hand-written pages ask of the manual by templates: `{{ quiz("fundamentos") }}`."""
