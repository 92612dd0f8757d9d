"""Ready-made settings for four situations; a config's own words stand above them.

- ``pelatihan``: a workshop. Everything is shown, nothing fails.
- ``redaksi``: a desk of people who know the craft. Counsel that counts habits over a whole article is off.
- ``rilis``: a government release. One voice is its nature; the office language of its kind is held against it.
- ``ci``: a gate. As for a desk, and a score of 60 is asked; what is left points at words that can be changed.
"""

from __future__ import annotations

from typing import Any

_HABITS = {
    "quotes/same-verb": "off",
    "quotes/share": "off",
    "sentences/average-too-long": "off",
    "sentences/empty-words": "off",
    "sentences/readability": "off",
    "sentences/same-opening": "off",
}
_OFFICE_LANGUAGE = {
    "coverage/single-source": "off",
    "facts/acronym-unexpanded": "warning",
    "lead/opens-with-connector": "warning",
    "style/bureaucratic": "warning",
}

PRESETS: dict[str, dict[str, Any]] = {
    "pelatihan": {"fail-on": "never"},
    "redaksi": {"fail-on": "error", "rules": _HABITS},
    "rilis": {"fail-on": "error", "rules": _OFFICE_LANGUAGE},
    "ci": {"fail-on": "error", "min-score": 60, "rules": _HABITS},
}
