"""`python -m primera`."""

from primera.cli.main import main

main()
