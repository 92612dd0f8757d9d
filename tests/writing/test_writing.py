"""A draft is written whole or stays as it was."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newscheck.errors import ReadError
from newscheck.reading import read
from newscheck.writing.files import write_draft

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffHalo “warga”\r\n".encode())
    return path


def test_encoding_mark_line_ends_and_rights_stay(file: Path) -> None:
    file.chmod(0o640)
    write_draft(read(file), "Halo “desa”\r\n")
    assert file.read_bytes() == "\ufeffHalo “desa”\r\n".encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in file.parent.iterdir()] == ["a.txt"]


def test_a_file_that_changed_meanwhile_is_left_alone(file: Path) -> None:
    source = read(file)
    file.write_text("Tulisan baru", encoding="utf-8")
    with pytest.raises(ReadError, match="berubah"):
        write_draft(source, "x")
    assert file.read_text(encoding="utf-8") == "Tulisan baru"


def test_a_full_disk_leaves_the_draft_whole(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    source, before = read(file), file.read_bytes()
    with pytest.raises(ReadError, match="aslinya utuh"):
        write_draft(source, "x")
    assert file.read_bytes() == before
    assert [p.name for p in file.parent.iterdir()] == ["a.txt"]


def test_links_are_not_followed(file: Path) -> None:
    link = file.with_name("b.txt")
    link.symlink_to(file)
    with pytest.raises(ReadError, match="tautan"):
        write_draft(read(link), "x")


def test_letters_that_the_encoding_lacks(tmp_path: Path) -> None:
    path = tmp_path / "lama.txt"
    path.write_bytes("Ia berkata “mau” kepada warga desa.".encode("cp1252"))
    with pytest.raises(ReadError, match="UTF-8"):
        write_draft(read(path), "Ia berkata → mau")
