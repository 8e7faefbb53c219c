"""What knows a host: MkDocs and its plugins, and the macros for hand-written pages."""
