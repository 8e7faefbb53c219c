"""A quiz on paper, as questions: which a form asks, in which order, and how each is printed."""
