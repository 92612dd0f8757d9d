"""What stands in a text and nobody sees: soft hyphens, zero-width and direction signs, odd line ends, comments.

They neither hide faults nor make them: the draft is read without them, and every place is told as it is in the file.
Signs after Unicode 15.1, chapter 23.2 (Layout Controls); line ends after UAX 14.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscheck.message import Message
from newscheck.source import Block, Ranges, Remark, Seam, Seams, Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_HIDDEN = "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
_UNSEEN = re.compile(
    rf"(?P<hidden>(?<![ÃÂâ€])[{_HIDDEN}]|(?<=[^\W\d_])\u200d(?=[^\W\d_]))"
    "|(?P<paragraph>\u2029|\x0c)|(?P<line>\u2028|\x0b|(?<![ÃÂâ€])\x85|\r(?!\n))"
)
"""Behind Ã, Â, â and € such a sign is half of a letter that was read in the wrong encoding."""
_BLANKS = " \t"
_MARK = re.compile(r"\[([a-z]{1,2})\]")
_MARGIN = re.compile(r"\n\s{0,9}((?:\[[a-z]{1,2}\][^\n]{1,2000}(?:\n\s{0,9}(?=\[[a-z]{1,2}\])|\s*$)){1,60})\Z")


def unseen(text: str) -> list[Seam]:
    r"""Signs that show nothing, read as nothing, and line ends of other systems, read as ``\\n``."""
    ends = {"hidden": "", "paragraph": "\n\n", "line": "\n"}
    return [Seam(*found.span(), ends[str(found.lastgroup)]) for found in _UNSEEN.finditer(text)]


def note_on(seams: Sequence[Seam]) -> str | None:
    """The one sentence that tells of them; None when there are none."""
    if not seams:
        return None
    message = Message(
        "Naskah ini memuat {n} tanda yang tidak terlihat, biasanya sisa salin-tempel; dibaca seolah-olah tidak ada.",
        n=len(seams),
    )
    return str(message)


def comments(
    text: str, opening: str = "<!--", closing: str = "-->", shown: Ranges | None = None
) -> Iterator[TextRange]:
    """The comments between two signs, in order; one that begins in ``shown``, where code is shown, is none."""
    at = 0
    while (start := text.find(opening, at)) >= 0:
        code = shown.at(start) if shown else None
        if code is not None:
            at = code.end
            continue
        stop = text.find(closing, start + len(opening))
        if stop < 0:
            return
        at = stop + len(closing)
        yield TextRange(start, at)


def marginal(text: str) -> list[TextRange]:
    """Comments as Google Docs exports them: lines ``[a]…`` at the end, and their marks ``[a]`` in the text."""
    tail = _MARGIN.search(text)
    if tail is None:
        return []
    names = set(_MARK.findall(tail.group()))
    marks = [TextRange(*m.span()) for m in _MARK.finditer(text, 0, tail.start()) if m[1] in names]
    return (
        [*marks, TextRange(tail.start(1), len(text.rstrip()))]
        if {text[slice(*m)][1:-1] for m in marks} == names
        else []
    )


def cut(text: str, start: int, end: int) -> Seam:
    """A seam that takes a stretch out with the blanks that it would leave doubled, or at the end of a line."""
    after = end
    while after < len(text) and text[after] in _BLANKS:
        after += 1
    before = start
    while before and text[before - 1] in _BLANKS:
        before -= 1
    opens_line = not before or text[before - 1] in "\r\n"
    ends_line = after == len(text) or text[after] in "\r\n"
    if ends_line or (before < start and not (opens_line or after > end) and text[after] in ".,;:!?)"):
        return Seam(start if opens_line else before, end if opens_line else after, firm=True)
    return Seam(start, after if before < start or opens_line else end, firm=True)


def _remarks(sewing: Seams, text: str, places: Iterable[TextRange]) -> Iterator[Remark]:
    for where in places:
        line = text.count("\n", 0, where.start) + 1
        yield Remark(text[slice(*where)], line, sewing.read(where.start))


def sewn(
    text: str,
    path: str,
    seams: Iterable[Seam],
    remarks: Iterable[TextRange],
    parse: Callable[[Seams], Source],
) -> Source:
    """The source whose story is what ``parse`` makes of the text without its seams; ``remarks`` are its comments."""
    hidden = unseen(text)
    sewing = Seams(text, merged([*hidden, *seams]))
    if not sewing.seams:
        return parse(sewing)
    found = parse(sewing)
    story = replace(found, notes=(), remarks=tuple(_remarks(sewing, text, remarks)))
    note = note_on(hidden)
    notes = (note, *found.notes) if note else found.notes
    return Source(path, text, format=story.format, meta=story.meta, notes=notes, story=story, seams=sewing)


def merged(seams: Iterable[Seam]) -> list[Seam]:
    """The seams in order, none within another; where two overlap they become one."""
    kept: list[Seam] = []
    for seam in sorted(seams, key=lambda s: (s.start, -s.end)):
        if kept and seam.start < kept[-1].end:
            last = kept[-1]
            kept[-1] = Seam(last.start, max(last.end, seam.end), last.text, last.firm or seam.firm)
        else:
            kept.append(seam)
    return kept


def unveiled(source: Source) -> Source:
    """A source of a format without lines with its story: everything in it is moved to where it is read."""
    text = source.text
    where = list(comments(text)) if "<!--" in text else []
    hidden = unseen(text)
    if not where and not hidden:
        return source
    sewing = Seams(text, merged([*hidden, *(cut(text, *w) for w in where)]))

    def moved(ranges: Iterable[TextRange]) -> Iterator[TextRange]:
        return (TextRange(sewing.read(r.start), sewing.read(r.end)) for r in ranges)

    story = replace(
        source,
        text=sewing.text,
        outline=tuple(Block(b.kind, *moved([b.range])) for b in source.outline),
        opaque=Ranges(moved(source.opaque)),
        emphasis=Ranges(moved(source.emphasis)),
        display=Ranges(moved(source.display)),
        places=(),
        notes=(),
        remarks=tuple(_remarks(sewing, text, where)),
    )
    note = note_on(hidden)
    notes = source.notes if note is None or note in source.notes else (note, *source.notes)
    return replace(source, notes=notes, story=story, seams=sewing)
