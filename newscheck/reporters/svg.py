"""The terminal report as a picture (SVG), in colour, for slides and pages."""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

from newscheck.reporters.terminal import show

if TYPE_CHECKING:
    from newscheck.report import Report

_FONTS = re.compile(r"@font-face \{[^}]{0,2000}\}\s*")
"""Rich names fonts that a viewer would fetch; the viewer's own fixed-width font does as well."""


def render(report: Report, *, width: int = 100, title: str = "newscheck") -> str:
    """The picture, ``width`` columns wide."""
    console = Console(file=StringIO(), record=True, width=width, force_terminal=True, color_system="truecolor")
    show(report, console)
    picture = console.export_svg(title=title, unique_id="newscheck")
    return _FONTS.sub("", picture)
