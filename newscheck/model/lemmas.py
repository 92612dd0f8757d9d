"""Lemmas by table and affix rules: a list of roots, and the forms that the rules get wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.parts_of_speech import IDS, NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc
    from spacy.vocab import Vocab

MOST = 100_000
"""Forms remembered with their lemmas."""
UNCHANGED = frozenset({"PROPN", "PUNCT", "NUM", "SYM", "X", "SPACE"})
DERIVED = frozenset({"NOUN", "VERB", "ADJ", "ADV", "AUX"})
_ENDINGS = ("", "nya", "lah", "kah", "pun", "ku", "mu")
_SUFFIXES = ("", "kan", "an", "i")
_PREFIXES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern), heads)
    for pattern, heads in (
        (r"(?:mem|pem)(?=[aiueo])", ("p", "")),
        (r"(?:mem|pem)(?=[bfvp])", ("",)),
        (r"(?:men|pen)(?=[aiueo])", ("t", "n")),
        (r"(?:men|pen)(?=[dcjtzs])", ("",)),
        (r"(?:meng|peng)(?=[aiueo])", ("", "k")),
        (r"(?:meng|peng)(?=[ghkq])", ("",)),
        (r"(?:menge|penge)", ("",)),
        (r"(?:meny|peny)(?=[aiueo])", ("s",)),
        (r"(?:me|pe)(?=[lmnrwy])", ("",)),
        (r"(?:memper|diper|terper)", ("",)),
        (r"(?:di|ter|ber|per|ke|se|be|te|pe)", ("",)),
        (r"(?:bel|pel)(?=ajar)", ("",)),
        (r"(?:keter|keber|berke|menye|dike|diber|kese|seke)", ("",)),
    )
)


def _without_prefix(form: str) -> Iterator[str]:
    """Yield a form without each prefix it may have, lost consonants put back."""
    yield form
    for pattern, heads in _PREFIXES:
        match = pattern.match(form)
        if match:
            for head in heads:
                yield head + form[match.end() :]


def derive(form: str, roots: Mapping[str, object] | frozenset[str]) -> str:
    """Return the root that the affix rules find for a small-letter form, else the form itself.

    The longest root wins, so that "bekerja" is not "erja"; a form that is a
    root itself stays.
    """
    if form in roots:
        return form
    if "-" in form:
        return derive(form.partition("-")[0], roots)
    best = ""
    for ending in _ENDINGS:
        if not form.endswith(ending) or (ending and len(form) - len(ending) < 3):  # noqa: PLR2004 - no root is shorter
            continue
        host = form[: len(form) - len(ending)]
        if ending and host in roots:
            return host
        for suffix in _SUFFIXES:
            if not host.endswith(suffix):
                continue
            for root in _without_prefix(host[: len(host) - len(suffix)]):
                if root in roots and len(root) > len(best):
                    best = root
    return best or form


class Lemmatizer:
    """A component that sets ``token.lemma_``; names, numbers and marks keep their form."""

    def __init__(self) -> None:
        """Begin without any root: every form is its own lemma."""
        self._roots: frozenset[str] = frozenset()
        self._exceptions: Mapping[str, str] = {}
        self._function_words: Mapping[str, str] = {}
        self._known: dict[tuple[int, int], tuple[int, int]] = {}

    def learn(
        self,
        roots: Iterable[str],
        exceptions: Mapping[str, str],
        function_words: Mapping[str, str],
    ) -> None:
        """Take the roots, the forms whose lemma the rules get wrong, and lemmas of function words."""
        self._function_words = function_words
        self._roots = frozenset(roots)
        self._exceptions = exceptions
        self._known.clear()

    def lemma(self, form: str, pos: str = "VERB") -> str:
        """Return the lemma of a small-letter form; most function words keep their form."""
        if pos not in DERIVED:
            return self._function_words.get(form, form)
        return self._exceptions.get(form) or derive(form, self._roots)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token, and what blanks are."""
        if len(self._known) > MOST:
            self._known.clear()
        numbers = []
        for form, pos in doc.to_array(["ORTH", "POS"]).tolist():
            known = self._known.get((form, pos))
            if known is None:
                known = self._known[form, pos] = self._worked_out(doc.vocab, form, pos)
            numbers.append(known)
        found: Any = np.array(numbers, dtype=np.uint64)
        return doc.from_array(["POS", "LEMMA"], found) if numbers else doc

    def _worked_out(self, vocab: Vocab, form: int, pos: int) -> tuple[int, int]:
        """Return the part of speech and the lemma of a form as numbers of the vocabulary."""
        written = vocab.strings[form]
        if written.isspace():
            return IDS["SPACE"], form
        name = NAMES[pos]
        return pos, form if name in UNCHANGED else vocab.strings.add(self.lemma(written.lower(), name))
