"""A report for people shows the findings that cost most, and says how many it leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newscheck.report import Report
from newscheck.reporters import render

if TYPE_CHECKING:
    from newscheck.report import FileReport


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_dearest_are_shown(form: str, report: Report) -> None:
    file: FileReport = report.files[0]
    costliest = max(file.findings, key=lambda f: f.points)
    page = render(form, Report((replace(file),), report.cards), most=1)
    assert costliest.message in page
    assert f"{len(file.findings) - 1} temuan lagi tidak ditampilkan" in page
    assert "tidak ditampilkan" not in render(form, report)
