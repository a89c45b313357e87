"""Whether it happened, by its clause: negation, condition, future, charge, age."""
