"""How each type of question is shown and printed: a module for each, with its `SHOWN`."""
