"""A statement while it is being found: quotation and attribution before anybody knows the speaker's name."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

    from newscheck.article.parts import QuoteKind


@dataclass(frozen=True, slots=True)
class Statement:
    """What a quotation's own words say: content, cue and the mention beside it, all as ranges of the text."""

    kind: QuoteKind
    content: tuple[TextRange, ...]
    cue: TextRange | None = None
    speaker: TextRange | None = None

    @property
    def place(self) -> int:
        """Where the statement stands among others: where its attribution does, else where its words end."""
        return self.cue.start if self.cue else self.content[0].end


class Tokens:
    """The tokens of a document by offset, blanks left out unless they hold a line end."""

    def __init__(self, doc: Doc) -> None:
        """Keeps the tokens in order with the offsets at which they begin."""
        self._tokens = [t for t in doc if not t.is_space or "\n" in t.text]
        self._starts = [t.idx for t in self._tokens]

    def between(self, start: int, end: int) -> Sequence[Token]:
        """The tokens that begin in ``[start, end)``."""
        return self._tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def span(tokens: Sequence[Token], place: tuple[int, int] | None) -> TextRange | None:
    """The range of the text from the first to the last token of a place in ``tokens``."""
    if place is None or place[0] >= place[1]:
        return None
    last = tokens[place[1] - 1]
    return TextRange(tokens[place[0]].idx, last.idx + len(last))
