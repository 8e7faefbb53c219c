"""A module for each type of question: `question` and `response`, made by chance."""
