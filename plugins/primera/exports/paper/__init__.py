"""A quiz on paper, as files: whole HTML documents of rendered questions, and what they lose."""
