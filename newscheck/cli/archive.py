"""``newscheck archive``: millions of articles, checked on all cores of a machine or a cluster."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newscheck.cli import options
from newscheck.cli.progress import steps
from newscheck.cli.streams import tell
from newscheck.message import Message, _

if TYPE_CHECKING:
    from rich.console import RenderableType

HELP = Message("Periksa seluruh arsip (JSONL atau Parquet) sekaligus; hasilnya tabel Parquet dan ringkasan.")
CLEAN, UNCHECKED, INTERRUPTED = 0, 3, 130
SHOWN = 10
"""How many rules the table at the end names."""


def archive(  # noqa: PLR0913, PLR0917 - one parameter for each option
    where: Annotated[Path, typer.Argument(metavar="ARSIP", help=_("Berkas atau folder JSONL atau Parquet."))],
    out: Annotated[Path, typer.Argument(metavar="HASIL", help=_("Folder hasil: tabel, galat, dan ringkasan."))],
    title: Annotated[str | None, typer.Option("--title", help=_("Kolom judul."))] = None,
    body: Annotated[str | None, typer.Option("--body", help=_("Kolom isi artikel."))] = None,
    date: Annotated[str | None, typer.Option("--date", help=_("Kolom tanggal terbit."))] = None,
    ident: Annotated[str | None, typer.Option("--id", help=_("Kolom pengenal artikel."))] = None,
    keep: Annotated[
        list[str] | None, typer.Option("--keep", help=_("Kolom lain yang dibawa serta; boleh dipisah koma."))
    ] = None,
    jobs: options.Jobs = 0,
    address: Annotated[str | None, typer.Option("--address", help=_("Alamat kluster Ray."))] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help=_("Hapus hasil lama dan mulai dari awal."))] = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    preset: options.Preset = None,
    packs: options.Packs = None,
    allow_python: options.AllowPython = False,
) -> None:
    """The command; see HELP."""
    settings = options.config_for(
        [where], select=select, ignore=ignore, config=config, isolated=isolated, preset=preset,
        packs=packs, allow_python=allow_python,
    )  # fmt: skip
    from newscheck.archive.run import Asked, Stopped, run

    columns = {"title": title, "body": body, "date": date, "id": ident}
    asked = Asked(where, out, columns, options.split(keep), jobs, address, fresh)
    try:
        summary = run(asked, settings, lambda total: steps(total, _("Memeriksa")))
    except Stopped as e:
        message = Message(
            "Dihentikan setelah {done} dari {all} bagian. Jalankan lagi untuk melanjutkan.", done=e.done, all=e.all
        )
        tell(message)
        raise typer.Exit(INTERRUPTED) from None
    _show(summary, out)
    raise typer.Exit(UNCHECKED if summary["failed"] else CLEAN)


def _show(summary: dict[str, Any], out: Path) -> None:
    from rich.console import Console

    console = Console(highlight=False, markup=False)
    for part in (*_figures(summary, out), _rules(summary)):
        console.print(part)


def _figures(summary: dict[str, Any], out: Path) -> list[str]:
    from newscheck.reporters import labels

    counted = {k: labels.number(summary[k], 0) for k in ("articles", "failed", "words")}
    lines = [str(Message("{articles} artikel diperiksa, {words} kata; {failed} gagal.", **counted))]
    if summary["mean_score"] is not None:
        values = {k: labels.number(summary[f"{k}_score"]) for k in ("mean", "median")}
        lines.append(str(Message("Nilai rata-rata {mean}, nilai tengah {median}", **values)))
    grades = (f"{labels.number(n, 0)} {labels.named(labels.GRADE, g)}" for g, n in summary["grades"].items())
    lines += [" · ".join(grades)] if summary["grades"] else []
    if summary["failed"]:
        lines.append(str(Message("Yang gagal tercatat di {path}.", path=out / "errors")))
    return [*lines, str(Message("Hasil: {path}", path=out))]


def _rules(summary: dict[str, Any]) -> RenderableType:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from newscheck.reporters import labels

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    table.add_column(str(Message("Kesalahan tersering")), overflow="fold")
    table.add_column(str(Message("Artikel")), justify="right")
    table.add_column(str(Message("Temuan")), justify="right")
    for rule in summary["rules"][:SHOWN]:
        figures = (labels.number(rule[k], 0) for k in ("articles", "findings"))
        table.add_row(Text(rule["rule"]), *figures)
    return table
