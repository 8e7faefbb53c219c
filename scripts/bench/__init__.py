"""Figures: build time, bytes, checking. `make bench` prints them and writes them to `docs/`."""
