"""What a manual is written to beside its site, each format behind the same port."""
