"""What a person can set, from newscheck.toml or the command line; the names that the rest of the house uses."""

from newscheck.config.settings import MEGABYTE, MOST_FINDINGS, Config, Override, RuleConfig

__all__ = ["MEGABYTE", "MOST_FINDINGS", "Config", "Override", "RuleConfig"]
