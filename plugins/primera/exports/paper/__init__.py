"""A quiz on paper: what its forms, answer sheet and key are made of."""
