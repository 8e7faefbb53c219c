"""What travels without a server: codes and assignment links. Pure, no I/O."""
