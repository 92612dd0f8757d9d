"""Every reporter's output, kept for people to read; ``pytest --update`` writes it anew."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscheck import __version__
from newscheck.reporters import FORMATS, render

if TYPE_CHECKING:
    from newscheck.report import Report

pytestmark = pytest.mark.generated
SNAPSHOTS = Path(__file__).parents[1] / "snapshots"


def same_as_snapshot(name: str, text: str) -> None:
    file = SNAPSHOTS / name
    text = text.replace(f'"{__version__}"', '"VERSI"').replace(f"newscheck {__version__}", "newscheck VERSI")
    if os.environ.get("NEWSCHECK_UPDATE"):
        file.write_text(text, encoding="utf-8", newline="")
    assert file.exists(), f"no snapshot {name}: run pytest --update"
    with file.open(encoding="utf-8", newline="") as kept:
        assert kept.read() == text


@pytest.mark.parametrize("form", FORMATS)
def test_one_draft(form: str, report: Report) -> None:
    same_as_snapshot(f"draft.{form}", render(form, report))


@pytest.mark.parametrize("form", [f for f in FORMATS if f not in {"html", "svg"}])
def test_a_folder(form: str, folder: Report) -> None:
    same_as_snapshot(f"folder.{form}", render(form, folder))


@pytest.mark.parametrize("width", [80, 120])
def test_terminal_widths(width: int, report: Report) -> None:
    text = render("text", report, width=width)
    assert max(map(len, text.splitlines())) <= width
    same_as_snapshot(f"draft-{width}.text", text)


def test_quiet_terminal(folder: Report) -> None:
    same_as_snapshot("folder-quiet.text", render("text", folder, quiet=True))


def test_unknown_format(report: Report) -> None:
    with pytest.raises(KeyError):
        render("pdf", report)
