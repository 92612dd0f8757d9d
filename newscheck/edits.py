"""Corrections of a text: single edits, fixes made of them, and how several are applied without harm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.message import Message
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces the code points in ``range`` by ``text`` (an empty range inserts)."""

    range: TextRange
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding. ``safe`` means that ``newscheck fix`` may apply it without asking.

    A ``joint`` fix mends the findings beside it too; it is an offer for the whole spot and no alternative.
    """

    title: Message
    edits: tuple[Edit, ...]
    safe: bool = True
    joint: bool = False

    @classmethod
    def replace(cls, where: tuple[int, int], text: str, *, safe: bool = True) -> Fix:
        """The commonest fix: put ``text`` in the place of one range."""
        title = Message("Ganti dengan “{text}”", text=text) if text.strip() else Message("Hapus")
        return cls(title, (Edit(TextRange(*where), text),), safe)

    @classmethod
    def insert(cls, at: int, text: str, *, safe: bool = True) -> Fix:
        """Puts ``text`` in at offset ``at``."""
        return cls(Message("Sisipkan “{text}”", text=text), (Edit(TextRange(at, at), text),), safe)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; the edits must not overlap.

    Raises ValueError when two edits overlap or one lies outside the text.
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda e: e.range):
        start, end = edit.range
        if start < at or end < start or end > len(text):
            msg = f"edit {edit} overlaps another or lies outside the text"
            raise ValueError(msg)
        parts += (text[at:start], edit.text)
        at = end
    return "".join((*parts, text[at:]))


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes, first come first served, that can be applied together: none touches what another has taken."""
    taken: list[TextRange] = []
    chosen: list[Fix] = []
    for fix in sorted(fixes, key=lambda f: (min((e.range for e in f.edits), default=TextRange(0, 0)), len(f.edits))):
        spans = [TextRange(e.range.start, max(e.range.end, e.range.start + 1)) for e in fix.edits]
        if spans and not any(a.overlaps(b) for a in spans for b in taken):
            chosen.append(fix)
            taken += spans
    return chosen
