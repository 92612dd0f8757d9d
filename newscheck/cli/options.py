"""Options that several commands share, and the config they make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscheck.message import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscheck.config import Config

Paths = Annotated[
    list[Path], typer.Argument(metavar="NASKAH", help=_("Berkas atau folder naskah; - untuk masukan standar."))
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", help=_("Hanya aturan ini: id, kategori, atau pola; boleh dipisah koma.")),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", help=_("Matikan aturan ini: id, kategori, atau pola."))]
ConfigFile = Annotated[Path | None, typer.Option("--config", help=_("Berkas konfigurasi yang dipakai."))]
Isolated = Annotated[bool, typer.Option("--isolated", help=_("Abaikan semua berkas konfigurasi."))]
Preset = Annotated[str | None, typer.Option("--preset", help=_("Setelan siap pakai: pelatihan, redaksi, rilis, ci."))]
Packs = Annotated[
    list[Path] | None, typer.Option("--pack", help=_("Folder aturan tambahan; boleh memuat kode Python."))
]
AllowPython = Annotated[
    bool, typer.Option("--allow-python-packs", help=_("Percayai kode Python dalam paket aturan dari konfigurasi."))
]
ForceExclude = Annotated[
    bool,
    typer.Option("--force-exclude", help=_("Berkas yang disebut namanya pun dilewati bila diabaikan.")),
]
Published = Annotated[
    datetime | None, typer.Option("--published", formats=["%Y-%m-%d"], help=_("Tanggal terbit naskah."))
]
StdinName = Annotated[str, typer.Option("--stdin-filename", help=_("Nama naskah dari masukan standar."))]
Format = Annotated[
    str, typer.Option("--format", "--output-format", "-f", help=_("Bentuk laporan: text, concise, json, html, …"))
]
Output = Annotated[
    list[str] | None,
    typer.Option(
        "--output", "-o", help=_("Tulis laporan ke BERKAS, atau bentuk lain lagi: html=BERKAS; boleh berulang.")
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help=_("Cukup satu baris untuk setiap naskah."))]
FailOn = Annotated[
    str | None, typer.Option("--fail-on", help=_("Kode keluar 1 mulai dari: error, warning, hint, atau never."))
]
MinScore = Annotated[
    float | None, typer.Option("--min-score", min=0, max=100, help=_("Kode keluar 1 bila skor di bawah ini."))
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help=_("Banyaknya proses; 0 berarti semua inti."))]
Since = Annotated[str | None, typer.Option("--since", help=_("Hanya temuan pada baris yang berubah sejak commit ini."))]
Staged = Annotated[bool, typer.Option("--staged", help=_("Hanya temuan pada baris yang akan di-commit."))]
BaselineFile = Annotated[
    Path | None, typer.Option("--baseline", help=_("Sembunyikan temuan lama yang tercatat di berkas ini."))
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help=_("Hitung temuan per aturan, sebagai ganti daftar temuannya."))
]
NoCache = Annotated[bool, typer.Option("--no-cache", help=_("Periksa semuanya lagi, tanpa simpanan."))]
ShowSettings = Annotated[bool, typer.Option("--show-settings", help=_("Tampilkan setelan yang berlaku, lalu selesai."))]


def config_for(  # noqa: PLR0913 - one for each option on the command line
    paths: Iterable[Path] = (),
    *,
    select: list[str] | None = None,
    ignore: list[str] | None = None,
    config: Path | None = None,
    isolated: bool = False,
    preset: str | None = None,
    packs: list[Path] | None = None,
    allow_python: bool = False,
    published: datetime | date | None = None,
    force_exclude: bool = False,
) -> Config:
    """The config found for the paths (or named), with what the command line says laid over it."""
    found = _found(paths, config, preset, isolated=isolated)
    chosen, off = split(select), split(ignore)
    return replace(
        found,
        select=chosen or found.select,
        ignore=(*found.ignore, *off),
        trusted_packs=tuple(str(p) for p in packs or ()),
        allow_python_packs=allow_python,
        force_exclude=force_exclude or found.force_exclude,
        published=published.date() if isinstance(published, datetime) else published or found.published,
    )


def split(words: Iterable[str] | None) -> tuple[str, ...]:
    """Words given one by one or with commas between them."""
    return tuple(w.strip() for word in words or () for w in word.split(",") if w.strip())


def _found(paths: Iterable[Path], config: Path | None, preset: str | None, *, isolated: bool) -> Config:
    from newscheck.config import Config

    file = config
    if file is None and not isolated:
        file = _nearest(paths)
    if file is None and preset is None:
        return Config()
    from newscheck.config.file import config_from, read_config

    return config_from({}, None, preset) if file is None else read_config(file, preset)


def _nearest(paths: Iterable[Path]) -> Path | None:
    """The config file for the folder that holds all paths; cheap where there is none."""
    import os

    real = [str(p.resolve() if p.is_dir() else p.resolve().parent) for p in paths if str(p) != "-"]
    start = Path(os.path.commonpath(real)) if real else Path.cwd()
    for folder in (start, *start.parents):
        if (folder / "newscheck.toml").is_file() or (folder / "pyproject.toml").is_file():
            from newscheck.config.file import find_config

            return find_config(start)
        if (folder / ".git").exists():
            return None
    return None
