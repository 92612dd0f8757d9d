"""``python -m newscheck``."""

from newscheck.cli import app

app()
