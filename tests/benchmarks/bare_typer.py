"""The smallest Typer program with two commands, to hold the start of newscheck against."""

import typer

app = typer.Typer()


@app.command()
def first(number: int = 1) -> None:
    """Do one thing."""


@app.command()
def second(number: int = 1) -> None:
    """Do another."""


app()
