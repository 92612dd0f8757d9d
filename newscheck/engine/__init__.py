"""From a source to its report: the pipeline, what it makes of hits, and the fixes it applies."""
