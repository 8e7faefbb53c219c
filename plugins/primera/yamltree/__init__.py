"""YAML text to nodes that know their layer, file, line and column. The only importer of yaml."""
