"""A draft cut into the passages that a reader knows (title, lead, paragraph 2 …) with what was found in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from newscheck.message import Message
from newscheck.source import BlockKind, Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article.parts import Quote
    from newscheck.finding import Finding
    from newscheck.report import FileReport
    from newscheck.source import Block

_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
COMMANDS = ("::", "##[", "##vso[")
"""How lines begin that GitHub's and Azure's runners obey, wherever they stand in the log."""
_NAMES = {
    BlockKind.FRONT_MATTER: Message("Kepala berkas"),
    BlockKind.TITLE: Message("Judul"),
    BlockKind.DATELINE: Message("Titimangsa"),
    BlockKind.LEAD: Message("Teras"),
    BlockKind.SUBHEADING: Message("Subjudul"),
    BlockKind.LIST: Message("Daftar"),
    BlockKind.CAPTION: Message("Keterangan foto"),
    BlockKind.ENDING: Message("Penutup"),
    BlockKind.LETTERHEAD: Message("Kop surat"),
    BlockKind.KICKER: Message("Kepala judul"),
    BlockKind.BYLINE: Message("Nama penulis"),
    BlockKind.CONTACT: Message("Narahubung"),
    BlockKind.ABOUT: Message("Tentang pengirim"),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A block with its name for the reader, its first line (from 1), and the findings that begin in it."""

    name: str
    block: Block
    line: int
    findings: tuple[Finding, ...]


class Excerpt(NamedTuple):
    """A piece of one line of a draft: the words before a finding, the marked words, the words after."""

    before: str
    marked: str
    after: str


def visible(text: str) -> str:
    """The text with control characters, lone surrogates and marks that turn the direction of writing made visible.

    Tabs and line feeds stay; nothing in a draft may command a terminal or break XML.
    """
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r", ""))


def one_line(text: str) -> str:
    """The text, made visible, on one line: runs of blanks become one blank."""
    return " ".join(visible(text).split())


def plain_line(text: str) -> str:
    """The text on one line that no CI runner takes for a command (``::error``, ``##[error]``), as a path may begin."""
    line = one_line(text)
    return f"./{line}" if line.startswith(COMMANDS) else line


def shortened(text: str, width: int) -> str:
    """The text on one line of at most ``width`` code points, cut at the end with an ellipsis."""
    line = one_line(text)
    return line if len(line) <= width else line[: max(width - 1, 0)].rstrip() + "…"


def costliest(file: FileReport, most: int) -> FileReport:
    """The report with at most so many findings: those that cost most, in the order of the text."""
    if len(file.findings) <= most:
        return file
    kept = sorted(range(len(file.findings)), key=lambda i: -file.findings[i].points)[:most]
    return replace(file, findings=tuple(file.findings[i] for i in sorted(kept)))


def left_out(file: FileReport, most: int) -> Message | None:
    """The sentence on the findings that :func:`costliest` leaves out; None when there are none."""
    count = len(file.findings) - most
    if count <= 0:
        return None
    return Message(
        "{count} temuan lagi tidak ditampilkan; naikkan “max-findings”, atau pakai --format json.", count=count
    )


def passages(file: FileReport) -> tuple[Passage, ...]:
    """The passages of a draft in order; what lies between blocks counts to the block before."""
    starts = [b.range.start for b in file.blocks]
    own: list[list[Finding]] = [[] for _ in file.blocks]
    for finding in file.findings:
        if own:
            own[max(0, bisect_right(starts, finding.range.start) - 1)].append(finding)
    source = Source(file.path, file.text)
    names = _names(file.blocks)
    return tuple(
        Passage(name, block, source.position(block.range.start)[0], tuple(found))
        for name, block, found in zip(names, file.blocks, own, strict=True)
    )


def _names(blocks: tuple[Block, ...]) -> Iterator[str]:
    number = 0
    for block in blocks:
        number += block.kind in {BlockKind.LEAD, BlockKind.PARAGRAPH}
        yield str(_NAMES.get(block.kind) or Message("Paragraf {number}", number=number))


def paragraph_of(file: FileReport, offset: int) -> str:
    """The name of the passage that holds an offset: a number for paragraphs (the lead is 1)."""
    number, name = 0, "1"
    for block in file.blocks:
        if block.range.start > offset:
            break
        number += block.kind in {BlockKind.LEAD, BlockKind.PARAGRAPH}
        prose = block.kind in {BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.DATELINE}
        name = str(max(number, 1)) if prose else str(_NAMES[block.kind])
    return name


def excerpt(text: str, where: tuple[int, int], width: int) -> Excerpt:
    """The words around a range on its first line, at most ``width`` code points in all, cut ends shown by ``…``."""
    start, end = where
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    marked = visible(text[start : min(end, line_end)]).rstrip("\r\n")
    if len(marked) > width - 2 or end > line_end:
        marked = marked[: max(width - 2, 1)].rstrip() + "…"
    room = max(width - len(marked), 0)
    before = visible(text[line_start:start]).replace("\t", " ").lstrip()
    after = visible(text[min(end, line_end) : line_end]).replace("\t", " ").rstrip() if not marked.endswith("…") else ""
    left = max(room // 2, room - len(after))
    return Excerpt(_tail(before, left), marked.replace("\t", " "), _head(after, room - min(left, len(before))))


def _tail(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    cut = text[len(text) - max(width - 1, 0) :]
    return "…" + (cut.partition(" ")[2] or cut)


def _head(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    cut = text[: max(width - 1, 0)]
    return (cut.rpartition(" ")[0] or cut) + "…"


def faults_of(quote: Quote, file: FileReport) -> tuple[Finding, ...]:
    """The findings of category ``quotes`` that touch a quotation, its cue or its speaker."""
    spans = [*quote.content, *(s for s in (quote.cue, quote.speaker) if s)]
    whole = TextRange(min(s.start for s in spans), max(s.end for s in spans) + 1)
    return tuple(
        f
        for f in file.findings
        if f.category == "quotes" and whole.overlaps((f.range.start, max(f.range.end, f.range.start + 1)))
    )


def speaker_of(quote: Quote, file: FileReport) -> tuple[str, str]:
    """The speaker's name and office as the draft gives them; empty where it does not, “?” where it is only inferred."""
    mention = one_line(file.text[slice(*quote.speaker)]) if quote.speaker else ""
    person = next((p for p in file.people if quote.speaker_name and p.name == quote.speaker_name), None)
    name = quote.speaker_name or mention
    doubt = "" if quote.speaker_sure or not name else " ?"
    return name + doubt, one_line(person.office or "") if person else ""
