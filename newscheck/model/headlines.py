"""Reads title-case headlines as if they were running text.

Title case hides names: every word looks like one.  A sentence where nearly all
words have a capital is therefore read a second time in a copy with likely
casing — a word is written small when the rest of the draft writes it small, or
when the training text nearly always did — and what that copy yields (parts of
speech, features, heads, names) is written back onto the original tokens.  The
text itself never changes, so no offset does either.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, Span
from spacy.util import minibatch

from newscheck.model import TRAINED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

_MIN_WORDS = 4
_CAPITAL_SHARE = 0.75
_SHORT = 3


def is_title_case(forms: list[str]) -> bool:
    """Tell whether nearly all words of four letters or more begin with a capital, and no full stop ends them."""
    if next((form for form in reversed(forms) if form.strip()), "") == ".":
        return False
    words = [form for form in forms if form[:1].isalpha() and len(form) > _SHORT]
    capitals = sum(form[:1].isupper() for form in words)
    return len(words) >= _MIN_WORDS and capitals >= _CAPITAL_SHARE * len(words)


def headline_tokens(doc: Doc) -> frozenset[int]:
    """Return the tokens of title-case sentences, where every word is capitalised."""
    if not doc.has_annotation("SENT_START"):
        return frozenset()
    return frozenset(t.i for s in doc.sents if is_title_case([t.text for t in s]) for t in s)


class HeadlineReader:
    """A component that reads title-case sentences again with likely casing."""

    def __init__(self, nlp: Language) -> None:
        """Take the pipeline whose trained components read the copies."""
        self._nlp = nlp
        self._small: frozenset[str] = frozenset()

    def learn(self, small_words: Iterable[str]) -> None:
        """Take the words that running text writes small."""
        self._small = frozenset(small_words)

    def __call__(self, doc: Doc) -> Doc:
        """Reread every title-case sentence of a parsed document."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 32, **_: object) -> Iterator[Doc]:
        """Reread the title-case sentences of many documents, those of a batch side by side."""
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            parted = [(doc, sentence, copy) for doc in batch for sentence, copy in self._copies(doc)]
            copies: Iterable[Doc] = [copy for _doc, _sentence, copy in parted]
            for name in TRAINED if parted else ():
                component: Any = self._nlp.get_pipe(name)
                copies = component.pipe(copies, batch_size=len(parted))
            for (doc, sentence, _copy), read in zip(parted, copies, strict=True):
                _write_back(doc, sentence, read)
            yield from batch

    def likely(self, form: str, seen: Counter[str], *, first: bool) -> str:
        """Return the casing that a word would have in running text."""
        small = form.lower()
        if form.isupper() and len(form) > 1:
            return form if small not in self._small else small.capitalize() if first else small
        votes = seen[small] - seen[form]
        if first or form[:1].islower() or not form[:1].isalpha():
            return form
        if votes > 0 or (votes == 0 and small in self._small):
            return small
        return form

    def _copies(self, doc: Doc) -> Iterator[tuple[Span, Doc]]:
        """Yield the title-case sentences of a document, each with its copy in likely casing."""
        if not doc.has_annotation("SENT_START"):
            return
        headlines = [s for s in doc.sents if is_title_case([t.text for t in s])]
        if not headlines:
            return
        inside = {i for s in headlines for i in range(s.start, s.end)}
        seen = Counter(t.text for t in doc if t.i not in inside and not t.is_sent_start)
        for sentence in headlines:
            forms = [self.likely(t.text, seen, first=t.i == sentence.start) for t in sentence]
            spaces = [bool(t.whitespace_) for t in sentence]
            starts: list[bool | int | None] = [i == 0 for i in range(len(forms))]
            yield sentence, Doc(doc.vocab, words=forms, spaces=spaces, sent_starts=starts)


def _write_back(doc: Doc, sentence: Span, copy: Doc) -> None:
    """Put what was read in the copy of a sentence onto its own tokens."""
    for token, read in zip(sentence, copy, strict=True):
        token.pos, token.morph = read.pos, read.morph
        token.dep = read.dep
        token.head = doc[sentence.start + read.head.i]
    kept = [e for e in doc.ents if e.end <= sentence.start or e.start >= sentence.end]
    found = [Span(doc, sentence.start + e.start, sentence.start + e.end, label=e.label_) for e in copy.ents]
    doc.ents = sorted([*kept, *found], key=lambda span: span.start)
