"""Builds the two small lemma tables: roots, and the forms that the affix rules get wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from newscheck.model.lemmas import DERIVED, UNCHANGED, derive

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from newscheck.training.treebanks import Sentence

_LEAST = 3


def gold_lemmas(sentences: Iterable[Sentence], *, derived: bool) -> dict[str, str]:
    """Return the most frequent lemma of each small-letter form, of content or of function words."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence:
            if word.lemma and word.lemma != "_" and word.upos not in UNCHANGED and (word.upos in DERIVED) == derived:
                counts[word.form.lower()][word.lemma.lower()] += 1
    return {form: c.most_common(1)[0][0] for form, c in counts.items()}


def lemma_tables(
    gold: Sequence[Sentence],
    table: Mapping[str, str],
    frequencies: Mapping[str, int],
) -> tuple[list[str], dict[str, str], dict[str, str]]:
    """Return (roots, exceptions, lemmas of function words).

    Roots are those of the large table that consist of small letters, plus
    frequent forms that the table does not derive from another.  Exceptions are
    the forms of the treebanks, and the frequent forms of the table, that the
    rules derive differently.
    """
    known = gold_lemmas(gold, derived=True)
    roots = {root for root in table.values() if root.isalpha() and root.islower() and len(root) > 1}
    roots |= {form for form, lemma in known.items() if form == lemma and form.isalpha()}
    roots -= {form for form, lemma in known.items() if form != lemma}
    frozen = frozenset(roots)
    wanted = {form: table[form] for form, n in frequencies.items() if n >= _LEAST and form in table}
    wanted |= known
    exceptions = {form: lemma for form, lemma in sorted(wanted.items()) if derive(form, frozen) != lemma}
    function_words = {f: lemma for f, lemma in gold_lemmas(gold, derived=False).items() if f != lemma}
    return sorted(frozen), exceptions, function_words
