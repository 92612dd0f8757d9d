"""``newscheck new``: a rule file to begin with, for people who do not program."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from newscheck.cli.streams import put_line
from newscheck.errors import NewscheckError
from newscheck.message import Message, _

HELP = Message("Buat berkas aturan baru dalam paket gaya rumah.")
CONTENT = """\
# Judul aturan: satu kalimat yang menyebut apa yang sebaiknya ditulis.
title: Tulis “warga”, bukan “masyarakat setempat”
# Alasannya, untuk penulis yang baru belajar.
why: Kata yang pendek lebih cepat dibaca.
# error, warning, atau hint.
severity: hint
check: substitution
message: "Tulis “{right}”, bukan “{wrong}”."
# kata yang dihindari: penggantinya
swap:
  masyarakat setempat: warga
# Contoh adalah ujian aturan ini: **…** menandai yang harus ditemukan. Jalankan: newscheck test PAKET
examples:
  - bad: Bantuan dibagikan kepada **masyarakat setempat** kemarin.
    good: Bantuan dibagikan kepada warga kemarin.
"""
_ID = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*")


def new(
    rule: Annotated[str, typer.Argument(metavar="ATURAN", help=_("Id aturan, misalnya gaya/sapaan-warga."))],
    pack: Annotated[Path, typer.Option("--pack", help=_("Folder paket aturan."))] = Path("gaya-rumah"),
) -> None:
    """The command; see HELP."""
    from newscheck.writing.files import write_report

    if not _ID.fullmatch(rule):
        raise typer.BadParameter(_("Tulis seperti kategori/nama-aturan, dengan huruf kecil."), param_hint="ATURAN")
    file = pack / f"{rule.replace('-', '_')}.yaml"
    if file.exists():
        raise NewscheckError(Message("Berkas ini sudah ada, jadi tidak ditimpa."), str(file))
    file.parent.mkdir(parents=True, exist_ok=True)
    write_report(file, CONTENT)
    put_line(Message("{path} dibuat. Sunting isinya, lalu: newscheck test {pack}", path=file, pack=pack))
