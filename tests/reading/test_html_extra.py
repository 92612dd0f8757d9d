"""Web pages need trafilatura, which is an extra: without it one sentence says so, and the other drafts are checked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newscheck.errors import ReadError
from newscheck.reading import read_bytes


def test_without_trafilatura_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ReadError, match="pip install trafilatura"):
        read_bytes(b"<p>Warga desa membangun jembatan.</p>", "a.html")
    assert read_bytes(b"Warga desa membangun jembatan.", "a.txt").text


def test_the_extra_holds_all_that_only_pages_need() -> None:
    import tomllib

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = " ".join(project["dependencies"])
    assert "trafilatura" not in needed
    assert any("trafilatura" in word for word in project["optional-dependencies"]["html"])
