"""What git says of drafts, whatever its settings: which changed, in which lines, and what will be committed."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from newscheck.batch.changes import THROUGHOUT, Changes, blob, new_lines
from newscheck.batch.gate import Gate
from newscheck.config import Config
from newscheck.errors import NewscheckError
from newscheck.reading import read
from newscheck.report import FileReport, Status

if TYPE_CHECKING:
    from pathlib import Path

OLD = "Warga Bangun Jembatan\n\nWarga desa datang.\n\nMereka bekerja sejak pagi.\n"
NEW = OLD.replace("sejak", "sampai") + "\nHujan turun.\n"
ADDED = ((5, 5), (7, 8))
"""The lines of NEW that OLD lacks, with the empty one behind its last line end."""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one draft, which is the working folder."""
    settings = tmp_path / "gitconfig"
    settings.write_text(
        '[user]\nname=Rini\nemail=rini@kabar.example\n[protocol "file"]\nallow=always\n', encoding="utf-8"
    )
    for name in [n for n in os.environ if n.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(settings))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    return started(tmp_path / "kerja", monkeypatch)


def started(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder.mkdir()
    monkeypatch.chdir(folder)
    git("init", "-q", "-b", "main")
    (folder / "a.txt").write_text(OLD, encoding="utf-8")
    committed()
    return folder


def git(*words: str) -> None:
    subprocess.run(["git", *words], check=True, capture_output=True)


def committed() -> None:
    git("add", "-A")
    git("commit", "-q", "-m", "naskah")


def lines(path: Path, since: str = "HEAD", *, staged: bool = False) -> tuple[tuple[int, int], ...] | None:
    """The changed lines of a draft as it lies in the folder; None when git says that it did not change."""
    changes = Changes(since, staged=staged)
    change = changes.of(path)
    report = FileReport(str(path), Status.CHECKED, text=read(path).text)
    return None if change is None else changes.lines(report, change)


def test_lines_of_two_texts() -> None:
    assert new_lines(OLD, NEW) == ADDED
    assert new_lines(OLD, OLD.replace("\n", "\r\n")) == ()
    assert new_lines("judul\n\na\nb\n", "a\nb\n") == ((1, 1),), "a title that was cut off"
    assert new_lines("a\n\nb\n\nc\n", "a\n\nc\n") == (), "what stands beside a cut is old"
    assert new_lines("", "a") == ((1, 1),)


@pytest.mark.parametrize("setting", ["diff.relative", "diff.noprefix", "diff.mnemonicPrefix", "core.quotePath"])
def test_settings_of_the_user_change_nothing(repository: Path, setting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "dalam").mkdir()
    draft = repository / "dalam" / "é.txt"
    draft.write_text(OLD, encoding="utf-8")
    committed()
    git("config", setting, "true")
    git("config", "diff.external", "false")
    git("config", "color.ui", "always")
    draft.write_text(NEW, encoding="utf-8")
    monkeypatch.chdir(repository / "dalam")
    assert lines(draft) == ADDED


def test_a_renamed_draft_is_the_same_draft(repository: Path) -> None:
    git("config", "diff.renames", "false")
    git("mv", "a.txt", "b.txt")
    (repository / "b.txt").write_text(NEW, encoding="utf-8")
    assert lines(repository / "b.txt") == ADDED
    committed()
    assert lines(repository / "b.txt", "HEAD~1") == ADDED


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_texts_in_other_encodings(repository: Path, encoding: str) -> None:
    draft = repository / "u.txt"
    draft.write_bytes(("\ufeff" * (encoding == "utf-16-le") + OLD).encode(encoding))
    committed()
    assert lines(draft) is None
    draft.write_bytes(("\ufeff" * (encoding == "utf-16-le") + NEW).encode(encoding))
    assert lines(draft) == ADDED


@pytest.mark.parametrize("attribute", ["-diff", "binary", "diff=word", "working-tree-encoding=UTF-16LE-BOM"])
def test_attributes_hide_no_change(repository: Path, attribute: str) -> None:
    (repository / ".gitattributes").write_text(f"u.txt {attribute}\n", encoding="utf-8")
    git("config", "diff.word.textconv", "false")
    encoding = "utf-16" if "UTF-16" in attribute else "utf-8"
    (repository / "u.txt").write_bytes(OLD.encode(encoding))
    committed()
    (repository / "u.txt").write_bytes(NEW.encode(encoding))
    assert lines(repository / "u.txt") == ADDED


def test_paragraphs_of_a_word_file(repository: Path) -> None:
    docx = pytest.importorskip("docx")
    for text in (OLD, NEW):
        document = docx.Document()
        for paragraph in text.split("\n\n"):
            document.add_paragraph(paragraph.strip())
        document.save(str(repository / "n.docx"))
        if text == OLD:
            committed()
    found = lines(repository / "n.docx")
    kept = read(repository / "n.docx").text.split("\n")
    assert found
    assert [kept[i - 1] for first, last in found for i in range(first, last + 1) if kept[i - 1]] == [
        "Mereka bekerja sampai pagi.", "Hujan turun.",
    ]  # fmt: skip


def test_what_git_does_not_keep_is_new_throughout(repository: Path, tmp_path: Path) -> None:
    (repository / ".gitignore").write_text("rahasia.txt\n", encoding="utf-8")
    committed()
    nested = repository / "lain"
    nested.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=nested, check=True)
    for draft in (repository / "rahasia.txt", repository / "baru.txt", tmp_path / "luar.txt"):
        draft.write_text(NEW, encoding="utf-8")
        assert lines(draft) == THROUGHOUT
    assert lines(repository / "a.txt") is None


def test_another_repository_is_asked_itself(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = started(tmp_path / "lain", monkeypatch)
    monkeypatch.chdir(repository)
    assert lines(other / "a.txt") is None
    (other / "a.txt").write_text(NEW, encoding="utf-8")
    assert lines(other / "a.txt") == ADDED


def test_staged_is_what_will_be_committed(repository: Path) -> None:
    draft = repository / "a.txt"
    draft.write_text(NEW, encoding="utf-8")
    git("add", "a.txt")
    draft.write_text(OLD, encoding="utf-8")
    gate = Gate.of(Config(), since=None, staged=True, baseline=None)
    assert gate.content(draft) == NEW.encode()
    draft.unlink()
    assert list(gate.staged_only([repository])) == [draft]
    (repository / "baru.txt").write_text(NEW, encoding="utf-8")
    assert not gate.wants(repository / "baru.txt")
    with pytest.raises(NewscheckError, match="git add"):
        gate.wants(repository / "baru.txt", named=True)


def test_staged_before_the_first_commit(tmp_path: Path, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = tmp_path / "baru"
    fresh.mkdir()
    monkeypatch.chdir(fresh)
    git("init", "-q")
    (fresh / "a.txt").write_text(NEW, encoding="utf-8")
    git("add", "a.txt")
    assert lines(fresh / "a.txt", staged=True) == THROUGHOUT


def test_a_hook_of_a_partial_commit_sees_its_own_index(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = repository / "a.txt"
    (repository / "b.txt").write_text(OLD, encoding="utf-8")
    draft.write_text(NEW, encoding="utf-8")
    git("add", "-A")
    index = repository / ".git" / "indeks-lain"
    monkeypatch.setenv("GIT_INDEX_FILE", str(index))
    git("read-tree", "HEAD")
    git("add", "b.txt")
    changes = Changes(None, staged=True)
    assert changes.of(draft) is None
    assert changes.of(repository / "b.txt") is not None


def test_a_repository_beside_its_drafts(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = repository.parent / "simpanan.git"
    (repository / ".git").rename(elsewhere)
    monkeypatch.setenv("GIT_DIR", str(elsewhere))
    monkeypatch.setenv("GIT_WORK_TREE", str(repository))
    assert lines(repository / "a.txt") is None
    (repository / "a.txt").write_text(NEW, encoding="utf-8")
    assert lines(repository / "a.txt") == ADDED


def test_drafts_in_a_submodule(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started(tmp_path / "modul", monkeypatch)
    monkeypatch.chdir(repository)
    git("submodule", "add", "-q", str(tmp_path / "modul"), "modul")
    committed()
    git("config", "diff.ignoreSubmodules", "all")
    draft = repository / "modul" / "a.txt"
    assert lines(draft) is None
    draft.write_text(NEW, encoding="utf-8")
    assert lines(draft) == ADDED, "changed in its working tree"
    subprocess.run(["git", "-C", "modul", "commit", "-qam", "dua"], check=True)
    assert lines(draft) == ADDED, "committed there and not yet here"
    git("add", "modul")
    changes = Changes(None, staged=True)
    change = changes.of(draft)
    assert change
    assert blob(change.staged or "", change.folder) == NEW.encode()
    git("-c", "diff.ignoreSubmodules=none", "commit", "-qm", "modul")
    assert lines(draft) is None
    assert lines(draft, "HEAD~1") == ADDED


def test_an_unknown_commit_is_told(repository: Path) -> None:
    for name in ("tak-ada", "--upload-pack=x"):
        with pytest.raises(NewscheckError, match=r"commit atau cabang|tidak mengenal"):
            Changes(name, staged=False)
