"""How each type of question is scored: a module for each, with its `SCORING`."""
