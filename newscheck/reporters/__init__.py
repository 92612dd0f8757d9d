"""The faces of a report: name → function of Report."""
