"""Lemmas by table and affix rules: a list of roots, and the forms that the rules get wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from spacy.tokens import Doc

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
        self._known: dict[str, str] = {}

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
        if form not in self._known:
            self._known[form] = self._exceptions.get(form) or derive(form, self._roots)
        return self._known[form]

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token."""
        for token in doc:
            if token.is_space:
                token.pos_ = "SPACE"
            token.lemma_ = token.text if token.pos_ in UNCHANGED else self.lemma(token.lower_, token.pos_)
        return doc
