"""``newscheck init``: a config file to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newscheck.cli.streams import put_line
from newscheck.errors import NewscheckError
from newscheck.message import Message, _

HELP = Message("Buat newscheck.toml berisi penjelasan di folder ini.")
CONTENT = """\
# Setelan newscheck. Baris yang diawali tanda pagar tidak berlaku; hapus tandanya untuk memakainya.

# Setelan siap pakai:
#   pelatihan  semua saran tampil, tidak pernah gagal
#   redaksi    untuk yang sudah mahir: tanpa nasihat tentang kebiasaan di seluruh naskah; galat menggagalkan
#   rilis      siaran pers: satu narasumber itu wajar, bahasa kantor dan singkatan gelap jadi peringatan
#   ci         seperti redaksi, dan skor di bawah 60 menggagalkan
preset = "{preset}"

# Aturan yang dimatikan: id, kategori, atau pola. Daftarnya: newscheck rules.
# ignore = ["lead/opens-with-time"]

# Kode keluar 1 bila ada temuan mulai dari tingkat ini: error, warning, hint, atau never.
# fail-on = "error"

# Kode keluar 1 bila skor sebuah naskah di bawah angka ini (0-100).
# min-score = 60

# Berkas yang dilewati, seperti dalam .gitignore.
# exclude = ["arsip/"]

# Aturan gaya selingkung sendiri. Mulailah dengan: newscheck new gaya/nama-aturan
# packs = ["gaya-rumah"]

# Setelan satu aturan; pilihannya tampil dengan: newscheck explain ID
# [rules]
# "style/baku" = "hint"
# [rules."lead/too-long"]
# severity = "warning"

# Setelan lain untuk berkas tertentu.
# [[overrides]]
# paths = ["siaran-pers/"]
# ignore = ["coverage/single-source"]
"""


def init(
    folder: Annotated[Path, typer.Argument(help=_("Folder tempat berkas dibuat."))] = Path(),
    preset: Annotated[str, typer.Option("--preset", help=_("Setelan siap pakai untuk memulai."))] = "redaksi",
) -> None:
    """The command; see HELP."""
    from newscheck.config.presets import PRESETS
    from newscheck.writing.files import write_report

    if preset not in PRESETS:
        message = Message("Preset “{name}” tidak dikenal; pilihannya {known}.", name=preset, known=", ".join(PRESETS))
        raise typer.BadParameter(str(message), param_hint="--preset")
    file = folder / "newscheck.toml"
    if file.exists():
        raise NewscheckError(Message("Berkas ini sudah ada, jadi tidak ditimpa."), str(file))
    write_report(file, CONTENT.format(preset=preset))
    put_line(Message("{path} dibuat.", path=file))
