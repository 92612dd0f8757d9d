"""Makes the network that restores capitals and commas (:mod:`newscheck.model.restoration`)."""
