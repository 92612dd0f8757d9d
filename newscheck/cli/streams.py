"""What goes to the standard streams: sentences on single lines, data in UTF-8, and no letter that ends in a fault."""

from __future__ import annotations

import codecs
import sys
from io import TextIOWrapper

_STAND_INS = str.maketrans(
    "“”‘’–—−…×·→│╰▔─━█░●◐✔✘✖▲\N{NO-BREAK SPACE}",
    "\"\"''---.x->|`^--#.*~vxx! ",
)
"""Letters of reports that a console of fewer letters (Windows' cp1252, ASCII) shows as others of the same width."""
_HANDLER = "newscheck.stand_ins"


def settle() -> None:
    """Lets standard output and errors write any text in the encoding that the console asks for."""
    codecs.register_error(_HANDLER, _stand_in)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def put(text: str) -> None:
    """Writes a text for people on standard output, as the console is able to show it."""
    sys.stdout.write(text if text.endswith("\n") or not text else f"{text}\n")


def put_data(text: str) -> None:
    """Writes what programs read on standard output: UTF-8, whatever the console says."""
    whole = text if text.endswith("\n") or not text else f"{text}\n"
    sys.stdout.flush()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.buffer.write(whole.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(whole)


def put_line(sentence: object) -> None:
    """Writes one line on standard output that commands neither a terminal nor a CI runner."""
    from newscheck.reporters.passages import plain_line

    put(plain_line(str(sentence)))


def tell(sentence: object, *, signed: bool = True) -> None:
    """Writes a sentence on standard error, on one line, behind the name of the program if ``signed``."""
    from newscheck.reporters.passages import plain_line

    sys.stderr.write(f"{'newscheck: ' * signed}{plain_line(str(sentence))}\n")


def _stand_in(fault: UnicodeError) -> tuple[str, int]:
    """Other letters for those that the encoding lacks: like ones of :data:`_STAND_INS`, or question marks."""
    if not isinstance(fault, UnicodeEncodeError):
        raise fault
    missing = fault.object[fault.start : fault.end].translate(_STAND_INS)
    return missing.encode("ascii", "replace").decode("ascii"), fault.end
