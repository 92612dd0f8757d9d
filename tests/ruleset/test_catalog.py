"""Packs are folders; what is wrong in one is told with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.errors import PackError
from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
title: Hindari kata asing
why: Pembaca kita membaca bahasa Indonesia.
check: existence
words: [event]
message: Ganti “{found}”.
examples:
  - bad: Warga menghadiri **event** itu.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gaya").mkdir()
    (tmp_path / "gaya" / "kata_asing.yaml").write_text(GOOD, encoding="utf-8")
    return tmp_path


def test_the_id_is_the_path(folder: Path) -> None:
    pack = Pack(folder)
    assert list(pack.files) == ["gaya/kata-asing"]
    loaded = pack.load("gaya/kata-asing")
    assert loaded.id == "gaya/kata-asing"
    assert loaded.card.title == "Hindari kata asing"
    assert not pack.holds_python


def test_files_that_begin_with_an_underscore_are_no_rules(folder: Path) -> None:
    (folder / "gaya" / "_bersama.py").write_text("", encoding="utf-8")
    (folder / "catatan.yaml").write_text("", encoding="utf-8")
    assert list(Pack(folder).files) == ["gaya/kata-asing"]
    assert Pack(folder).holds_python


def test_a_later_pack_replaces_rules(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain" / "gaya"
    other.mkdir(parents=True)
    (other / "kata_asing.yaml").write_text(GOOD.replace("event", "meeting"), encoding="utf-8")
    catalog = Catalog((Pack(folder), Pack(tmp_path / "lain")))
    assert catalog["gaya/kata-asing"].values["words"] == ("meeting",)
    assert "gaya/kata-asing" in catalog


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (("title:", "titel:"), None, "titel"),
        (("check: existence", "check: ada"), None, "existence"),
        (("words: [event]", "words: [event"), 5, "YAML"),
        (("words:", "word:"), 4, "word"),
        (("check: existence", "check: existence\nseverity: parah"), 4, "severity"),
        (("  - bad:", "  - buruk:"), 7, "buruk"),
        (("title: Hindari kata asing", "title: 3"), None, "title"),
    ],
)
def test_mistakes_are_told_with_their_place(folder: Path, change: tuple[str, str], line: int | None, says: str) -> None:
    file = folder / "gaya" / "kata_asing.yaml"
    file.write_text(GOOD.replace(*change), encoding="utf-8")
    with pytest.raises(PackError) as error:
        Pack(folder).load("gaya/kata-asing")
    assert error.value.path == str(file)
    assert says in str(error.value)
    if line is not None:
        assert error.value.line == line


@pytest.mark.parametrize(
    ("code", "says"),
    [("def x(:", "SyntaxError"), ("1 / 0", "ZeroDivisionError"), ("a = 1", "tepat satu aturan")],
)
def test_python_that_is_no_rule(folder: Path, code: str, says: str) -> None:
    (folder / "gaya" / "rusak.py").write_text(code, encoding="utf-8")
    with pytest.raises(PackError, match=says):
        Pack(folder).load("gaya/rusak")


def test_a_pack_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="tidak ditemukan"):
        Pack(tmp_path / "hilang")
    with pytest.raises(PackError, match="tidak berisi"):
        Pack(tmp_path)


def test_the_builtin_pack_covers_all_six_categories() -> None:
    pack = Pack(builtin_pack())
    assert {i.partition("/")[0] for i in pack.files} == {"lead", "coverage", "quotes", "sentences", "style", "facts"}
