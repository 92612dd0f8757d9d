"""The command line: thin."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True)


@app.callback()
def main() -> None:
    """Periksa naskah berita."""


@app.command()
def check(paths: Annotated[list[Path], typer.Argument()], format: str = "json", select: str = "") -> None:  # noqa: A002
    """Check drafts."""
    from newscheck.config import Config
    from newscheck.pipeline import check_source, chosen_rules
    from newscheck.reading import read
    from newscheck.report import Report
    from newscheck.reporters import json

    config = Config(select=tuple(s for s in select.split(",") if s))
    rules = chosen_rules(config)
    files = [f for p in paths for f in (sorted(p.rglob("*.txt")) if p.is_dir() else [p])]
    typer.echo(json.render(Report(tuple(check_source(read(f), rules, config) for f in files))))


@app.command()
def test(pack: Annotated[Path, typer.Argument()] = Path("rules"), only: str = "") -> None:
    """Run the examples of a pack."""
    from newscheck.catalog import Pack
    from newscheck.examples import failures

    p = Pack(pack)
    bad = [f for i in p.files if i.startswith(only) for f in failures(p.load(i))]
    typer.echo("\n".join(bad) or "ok")
    raise typer.Exit(bool(bad))
