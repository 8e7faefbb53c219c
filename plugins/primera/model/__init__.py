"""What a manual is: frozen classes, their kinds and references, and what follows from them."""
