"""``newscheck server``: the language server for editors, over standard input and output."""

from __future__ import annotations

from importlib.util import find_spec

from newscheck.cli import options
from newscheck.errors import NewscheckError
from newscheck.message import Message

HELP = Message("Server bahasa (LSP) untuk editor: memeriksa naskah selagi ditulis.")


def server(allow_python: options.AllowPython = False) -> None:
    """The command; see HELP."""
    if find_spec("pygls") is None:
        raise NewscheckError(Message("Server ini memerlukan pygls. Pasang dengan: pip install pygls"))
    from newscheck.server.app import make_server

    make_server(allow_python=allow_python).start_io()
