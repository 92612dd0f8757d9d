"""Rules: what one is, the packs they come in, and how a run chooses among them."""
