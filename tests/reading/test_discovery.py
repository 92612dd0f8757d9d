"""Folders are searched with their ignore files; named files are always taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.errors import NewscheckError
from newscheck.reading.discovery import find_drafts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.md", "c.py", "lama/d.txt", "lama/e.txt", ".tersembunyi/f.txt", "sub/dalam/g.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Naskah", encoding="utf-8")
    return tmp_path


def names(folder: Path, **options: object) -> list[str]:
    return [p.relative_to(folder).as_posix() for p in find_drafts([folder], **options)]  # type: ignore[arg-type]


def test_drafts_in_order(folder: Path) -> None:
    assert names(folder) == ["a.txt", "b.md", "lama/d.txt", "lama/e.txt", "sub/dalam/g.txt"]


def test_ignore_files(folder: Path) -> None:
    (folder / ".gitignore").write_text("lama/*\n!lama/e.txt\n", encoding="utf-8")
    (folder / "sub" / ".newscheckignore").write_text("dalam/\n", encoding="utf-8")
    assert names(folder) == ["a.txt", "b.md", "lama/e.txt"]


def test_ignore_files_above_the_folder_count_within_a_repository(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("/lama/d.txt\n", encoding="utf-8")
    assert names(folder / "lama") == ["e.txt"]


def test_excluded_globs(folder: Path) -> None:
    assert names(folder, exclude=("lama/", "*.md"), root=folder) == ["a.txt", "sub/dalam/g.txt"]


def test_named_files_are_taken_once(folder: Path) -> None:
    (folder / ".gitignore").write_text("a.txt\n", encoding="utf-8")
    assert list(find_drafts([folder / "a.txt", folder / "a.txt"])) == [folder / "a.txt"]


def test_named_files_are_ignored_only_when_forced(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("a.txt\nsub/\n", encoding="utf-8")
    (folder / "lama" / ".newscheckignore").write_text("*.txt\n!e.txt\n", encoding="utf-8")
    all_of_them = [folder / n for n in ("a.txt", "b.md", "lama/d.txt", "lama/e.txt", "sub/dalam/g.txt")]
    assert list(find_drafts(all_of_them)) == all_of_them
    assert list(find_drafts(all_of_them, forced=True)) == [folder / "b.md", folder / "lama/e.txt"]
    assert not list(find_drafts([folder / "b.md"], ("*.md",), folder, forced=True))


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    (folder / "putar").symlink_to(folder)
    assert "putar/a.txt" not in names(folder)


def test_what_is_not_there(folder: Path) -> None:
    with pytest.raises(NewscheckError, match="Tidak ada berkas"):
        list(find_drafts([folder / "hilang.txt"]))
    (folder / "kosong").mkdir()
    with pytest.raises(NewscheckError, match="tidak berisi naskah"):
        list(find_drafts([folder / "kosong"]))
