"""The version of newscheck, for all rooms of the house."""

__version__ = "0.1.0"
