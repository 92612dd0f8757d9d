"""Who said what, and who is who."""
