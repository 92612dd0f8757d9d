"""Ready-made settings for four situations; a config's own words stand above them."""

from __future__ import annotations

from typing import Any

PRESETS: dict[str, dict[str, Any]] = {
    "pelatihan": {"fail-on": "never"},
    "redaksi": {"fail-on": "error"},
    "rilis": {"fail-on": "error", "rules": {"coverage/single-source": "off"}},
    "ci": {"fail-on": "error", "min-score": 60},
}
"""Workshop (everything is shown, nothing fails), desk, government release (one voice is its nature), and CI."""
