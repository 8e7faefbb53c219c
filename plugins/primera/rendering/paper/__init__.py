"""Quizzes on paper: forms, a sheet for the answers and the key, from one seed."""
