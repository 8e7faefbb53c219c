"""What travels without a server, and what is kept of editions. Pure, no I/O."""
