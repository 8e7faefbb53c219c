"""What MkDocs says of a project's configuration, and what our plugin makes of it."""
