"""A folder of drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.batch.broken import DRAFTS, told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "naskah"
    folder.mkdir()
    for n in range(DRAFTS):
        (folder / f"{n:03}.txt").write_text(told(n), encoding="utf-8")
    return folder
