"""Corrected copies of Word files: the original stays as it is, the copy carries tracked changes and comments."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.engine.pipeline import check_source
from newscheck.errors import ReadError
from newscheck.message import Message, translate
from newscheck.reading import contents
from newscheck.reading.docx import parse_bytes
from newscheck.reporters import labels
from newscheck.reporters.passages import one_line
from newscheck.writing.docx_fix import Remark, edits_between, mend
from newscheck.writing.files import CHANGED, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.engine.checker import Checker
    from newscheck.engine.fixing import Mended
    from newscheck.finding import Finding
    from newscheck.ruleset.rule import Card
    from newscheck.source import Source

SUFFIX = ".suntingan"
MOST_FIXES = 3


def is_copy(path: Path) -> bool:
    """Whether the name is that of a corrected copy."""
    return path.suffix.lower() == ".docx" and path.stem.endswith(SUFFIX)


@dataclass(frozen=True, slots=True)
class Copy:
    """A corrected copy that was written: where it is, and how many comments it carries."""

    path: Path
    comments: int = 0


def write_copy(source: Source, mended: Mended, commenting: Checker | None = None) -> Copy:
    """Writes ``naskah.suntingan.docx`` beside the original: corrections as tracked changes.

    With ``commenting``, what it still finds in the corrected text stands in the margin as comments. Raises ReadError
    when the format cannot be written, when the original has changed since it was read, and when a copy is there
    already: someone may have worked in it.
    """
    path = Path(source.path)
    if path.suffix.lower() != ".docx":
        raise ReadError(Message("Perbaikan hanya dapat ditulis ke .txt, .md, dan .docx."), source.path)
    copy = path.with_name(f"{path.stem}{SUFFIX}{path.suffix}")
    if copy.exists() or copy.is_symlink():
        message = Message("Sudah ada, jadi tidak ditimpa. Pindahkan atau hapus dahulu, lalu jalankan lagi.")
        raise ReadError(message, str(copy))
    original = contents(path)
    if parse_bytes(original, source.path).text != source.text:
        raise ReadError(CHANGED, source.path)
    data = mend(original, source.path, edits_between(source.text, mended.text)).data
    remarks = tuple(_remarks(data, source.path, commenting)) if commenting else ()
    if remarks:
        data = mend(data, source.path, (), remarks).data
    try:
        write_atomically(copy, data)
    except OSError as e:
        raise ReadError(Message("Tidak dapat menulis: {problem}.", problem=e.strerror or e), str(copy)) from e
    return Copy(copy, len(remarks))


def _remarks(data: bytes, path: str, checker: Checker) -> Iterator[Remark]:
    """What is found in the document as corrected so far, in the order of the text."""
    report = check_source(parse_bytes(data, path), checker.rules_for(path), checker.config_for(path))
    for finding in report.findings:
        yield Remark(finding.range, comment(finding, checker.cards[finding.rule]))


def comment(finding: Finding, card: Card) -> str:
    """What stands in the margin, in lines: the message, what could be put there, why, and the rule."""
    severity = labels.named(labels.SEVERITY, finding.severity)
    lines = [
        finding.message,
        *(f"→ {fix.title}" for fix in finding.fixes[:MOST_FIXES]),
        f"{translate(card.title)}. {translate(card.why)}" if card.why else translate(card.title),
        f"({severity} · {finding.rule})",
    ]
    return "\n".join(map(one_line, lines))
