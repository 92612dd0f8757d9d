"""``newscheck rules``: the table of rules."""

from __future__ import annotations

from typing import Annotated

import typer

from newscheck.cli import options
from newscheck.cli.streams import put
from newscheck.message import Message, _

HELP = Message("Daftar aturan.")


def rules(
    category: Annotated[
        str | None, typer.Option("--category", help=_("Hanya kategori ini: lead, coverage, quotes, …"))
    ] = None,
    packs: options.Packs = None,
) -> None:
    """The command; see HELP."""
    from newscheck.reporters.labels import SEVERITY, named
    from newscheck.reporters.passages import visible
    from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack
    from newscheck.ruleset.rule import CATEGORIES
    from newscheck.ruleset.summaries import summaries

    chosen = Catalog((Pack(builtin_pack()), *(Pack(p) for p in packs or ())))
    known = {*CATEGORIES, *(i.partition("/")[0] for i in chosen)}
    if category is not None and category not in known:
        message = Message(
            "Kategori “{name}” tidak ada; pilihannya {known}.", name=category, known=", ".join(sorted(known))
        )
        raise typer.BadParameter(str(message), param_hint="--category")
    rows = [s for s in summaries(chosen) if category in {None, s.id.partition("/")[0]}]
    wide = max(len(s.id) for s in rows)
    grades = {s: named(SEVERITY, s) for s in SEVERITY}
    broad = max(map(len, grades.values()))
    for row in rows:
        put(visible(f"{row.id:<{wide}}  {grades[row.severity]:<{broad}}  {_(row.title)}"))
