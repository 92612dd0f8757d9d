"""Many files: discovery, cache, workers, fixes."""
