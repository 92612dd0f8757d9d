"""The command line: thin. One file a command; the work is done elsewhere."""

from __future__ import annotations

import os
import sys
import warnings
from typing import TYPE_CHECKING, NoReturn, TextIO

from newscheck.cli.streams import settle, tell
from newscheck.message import LANGUAGES, use_language

if TYPE_CHECKING:
    from typer import Typer

__all__ = ["app"]
INTERRUPTED = 130
UNWRITTEN = 3


def app(arguments: list[str] | None = None) -> NoReturn:
    """Runs newscheck with the words behind its name on the command line, and leaves with its exit code."""
    settle()
    language, rest = chosen_language(sys.argv[1:] if arguments is None else arguments)
    use_language(language)
    from newscheck.batch.garbage import collect_rarely
    from newscheck.cli.program import program
    from newscheck.errors import NewscheckError, ReadError

    collect_rarely()
    warnings.showwarning = _noticed
    try:
        refuse_files_as_options(rest)
        _finished(program(), rest)
    except NewscheckError as e:
        tell(e)
        sys.exit(3 if isinstance(e, ReadError) else 2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as e:
        from newscheck.message import Message

        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        place = f"{e.filename}: " if e.filename else ""
        tell(place + str(Message("Sistem menolak: {problem}.", problem=e.strerror or e)))
        sys.exit(UNWRITTEN)
    except KeyboardInterrupt:
        from newscheck.message import Message

        tell(Message("Dihentikan."))
        sys.exit(INTERRUPTED)
    sys.exit(0)


def _finished(program: Typer, arguments: list[str]) -> None:
    """Runs the command and empties standard output while its faults can still be told."""
    try:
        program(arguments, prog_name="newscheck")
    finally:
        if not sys.stdout.closed:
            sys.stdout.flush()


def chosen_language(arguments: list[str]) -> tuple[str, list[str]]:
    """The language that ``--lang`` (anywhere before ``--``) or NEWSCHECK_LANG asks for, and the other words.

    An unknown language stays among the words, so that the program can refuse it with its usual sentence.
    """
    language = os.environ.get("NEWSCHECK_LANG", "id")
    rest = list(arguments)
    end = rest.index("--") if "--" in rest else len(rest)
    for i, word in enumerate(rest[:end]):
        name, _, value = word.partition("=")
        value = value or (rest[i + 1] if i + 1 < end else "")
        if name == "--lang" and value in LANGUAGES:
            language = value
            del rest[i : i + (1 if "=" in word else 2)]
            break
    return (language if language in LANGUAGES else "id"), rest


def _noticed(  # noqa: PLR0913, PLR0917 - as Python calls it
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Tells newscheck's own notices as it tells mistakes; others look as ever."""
    from newscheck.errors import Notice

    if isinstance(message, Notice):
        tell(message)
    else:
        (file or sys.stderr).write(warnings.formatwarning(message, category, filename, lineno, line))


def refuse_files_as_options(arguments: list[str]) -> None:
    """Raises NewscheckError for a word that is an option and, as it stands, the name of a file.

    Programs such as pre-commit hand on names bare: a file called ``--config=x.md`` must not choose the rules.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    for word in arguments[:end]:
        if word.startswith("-") and word != "-" and os.path.lexists(word):
            from newscheck.errors import NewscheckError
            from newscheck.message import Message

            message = Message(
                "Nama berkas ini mirip pilihan perintah. Tulis “./{name}”, atau “--” di depannya.", name=word
            )
            raise NewscheckError(message, word)
