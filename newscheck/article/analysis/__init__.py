"""What the language model says of the text: clauses, predicates, names."""
