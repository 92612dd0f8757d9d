"""Every bad input gets one clear sentence and its exit code, and never a traceback."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.conftest import DRAFT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FAST = ("--select", "lead/title-full-stop", "--format", "json")
ENGLISH = "The Council Meets\n\n" + "The council of the town met on Monday and spoke of roads and bridges. " * 6
RULE = '''\
from newscheck import rule

@rule()
def {name}(article):
    """Untuk uji.

    Hanya untuk uji."""
    {body}
    yield from ()
'''
DRAFTS: dict[str, tuple[bytes, int, str]] = {
    "kosong.txt": (b"", 3, "kosong"),
    "spasi.txt": (b" \n\n ", 3, "kosong"),
    "judul.txt": (b"Warga Bangun Jembatan\n", 3, "baru berisi judul"),
    "nul.txt": (b"Warga\x00 desa", 3, "NUL"),
    "biner.txt": (bytes(range(1, 32)) * 40, 3, "biner"),
    "foto.txt": (b"\x89PNG\r\n\x1a\n123", 3, "PNG"),
    "campur.txt": (DRAFT.encode() + "Kata dia, “maju”.".encode("cp1252"), 0, "windows-1252"),
    "lama.txt": (DRAFT.encode("cp1252"), 0, "windows-1252"),
    "baris.txt": (b"warga desa " * 500_000, 3, "karakter"),
    "inggris.txt": (ENGLISH.encode(), 3, "bukan berbahasa Indonesia"),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_drafts(run: Callable[..., Any], tmp_path: Path, name: str) -> None:
    data, code, says = DRAFTS[name]
    (tmp_path / name).write_bytes(data)
    done = run("check", name, "--select", "lead/title-full-stop")
    assert done.returncode == code, done.stdout + done.stderr
    assert says in " ".join(done.stdout.split())
    assert "Traceback" not in done.stderr


def test_a_file_that_is_too_large(run: Callable[..., Any], tmp_path: Path) -> None:
    with (tmp_path / "besar.txt").open("wb") as file:
        file.truncate(51_000_000)
    done = run("check", "besar.txt", *FAST)
    assert done.returncode == 3
    assert "51,0 MB" in done.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(run: Callable[..., Any], draft: Path) -> None:
    draft.chmod(0)
    done = run("check", "naskah.txt", *FAST)
    assert done.returncode == 3
    assert "izin ditolak" in done.stdout


MISTAKES: dict[str, tuple[tuple[str, ...], str]] = {
    "missing path": (("check", "tidak-ada.txt"), "Tidak ada berkas"),
    "folder without drafts": (("check", "kosong"), "tidak berisi naskah"),
    "unknown rule": (("check", "naskah.txt", "--select", "lead/title-ful-stop"), "Maksud Anda “lead/title-full-stop”"),
    "unknown ignore": (("check", "naskah.txt", "--ignore", "zzz"), "newscheck rules"),
    "unknown format": (("check", "naskah.txt", "--format", "pdf"), "pilihannya text"),
    "unknown threshold": (("check", "naskah.txt", "--fail-on", "galat"), "Pilihannya error"),
    "unknown preset": (("check", "naskah.txt", "--preset", "koran"), "pelatihan"),
    "unknown option": (("check", "naskah.txt", "--cepat"), "--cepat"),
    "missing config": (("check", "naskah.txt", "--config", "hilang.toml"), "tidak ditemukan"),
    "broken config": (("check", "naskah.txt", "--config", "rusak.toml"), "rusak.toml:2"),
    "broken pack": (("check", "naskah.txt", "--pack", "paket"), "jelek.yaml"),
    "missing pack": (("check", "naskah.txt", "--pack", "hilang"), "tidak ditemukan"),
    "no git": (("check", "naskah.txt", "--since", "HEAD"), "Git"),
    "broken baseline": (("check", "naskah.txt", "--baseline", "rusak.toml"), "rusak"),
    "missing baseline": (("check", "naskah.txt", "--baseline", "b.json"), "baseline write"),
    "unknown language": (("--lang", "jv", "rules"), "id dan en"),
    "unknown category": (("rules", "--category", "leed"), "lead"),
    "pack without such rules": (("test", "paket", "--only", "zzz"), "zzz"),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_mistakes_of_the_person_at_the_keyboard(
    run: Callable[..., Any], draft: Path, tmp_path: Path, case: str
) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "rusak.toml").write_text('select = ["style"]\nignore = [\n', encoding="utf-8")
    (tmp_path / "paket" / "gaya").mkdir(parents=True)
    (tmp_path / "paket" / "gaya" / "jelek.yaml").write_text("title: [", encoding="utf-8")
    words, says = MISTAKES[case]
    done = run(*words, GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert done.returncode == 2, done.stdout + done.stderr
    assert says in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_rule_that_raises_costs_only_itself(run: Callable[..., Any], draft: Path, tmp_path: Path) -> None:
    pack = tmp_path / "paket" / "gaya"
    pack.mkdir(parents=True)
    (pack / "jatuh.py").write_text(RULE.format(name="jatuh", body="1 / 0"), encoding="utf-8")
    done = run("check", "naskah.txt", "--pack", "paket", "--select", "gaya,lead/title-full-stop", "--format", "json")
    assert done.returncode == 3
    assert "gaya/jatuh" in done.stdout
    assert "ZeroDivisionError" in done.stdout
    assert '"score": 100' in done.stdout


def test_python_in_a_pack_of_a_config_needs_trust(run: Callable[..., Any], draft: Path, tmp_path: Path) -> None:
    pack = tmp_path / "paket" / "gaya"
    pack.mkdir(parents=True)
    (pack / "diam.py").write_text(RULE.format(name="diam", body="pass"), encoding="utf-8")
    (tmp_path / "newscheck.toml").write_text('packs = ["paket"]\n', encoding="utf-8")
    words = ("check", "naskah.txt", "--select", "gaya/diam", "--format", "json")
    refused = run(*words)
    assert refused.returncode == 2
    assert "--allow-python-packs" in refused.stderr
    assert run(*words, "--allow-python-packs").returncode == 0


def test_a_former_name_in_a_config_is_told_once(run: Callable[..., Any], draft: Path) -> None:
    (draft.parent / "newscheck.toml").write_text('[rules."sentences/too-long"]\nwarn = 50\n', encoding="utf-8")
    done = run("check", str(draft))
    assert done.returncode in {0, 1}
    assert done.stderr.count("“warn” sekarang bernama “warn_above”") == 1
    assert done.stderr.startswith("newscheck: ")
