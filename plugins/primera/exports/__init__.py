"""What a manual is written to beside its site: each format a module, all behind one port."""
