"""News shape by script: copies with title case, curly quotes, datelines, titles and degrees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscheck.model.wordlists import word_set
from newscheck.training.names_data import Tagged
from newscheck.training.treebanks import Word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from newscheck.training.treebanks import Sentence

SMALL_WORDS = frozenset(
    {"di", "ke", "dari", "dan", "yang", "untuk", "pada", "dalam", "dengan", "atau", "oleh", "bagi", "kepada"},
)
TITLES = ("Dr.", "Drs.", "Dra.", "Prof.", "Ir.", "H.", "Hj.", "KH.", "dr.", "Kombes", "AKBP", "Brigjen")
OFFICES = ("Plt.", "Pj.", "Plh.")
DEGREES = (
    "S.Sos.", "S.H.", "S.E.", "S.Pd.", "S.T.", "S.Kom.", "S.IP.", "S.STP.", "S.Ag.", "S.Si.",
    "M.Si.", "M.M.", "MM.", "M.H.", "M.Pd.", "M.T.", "M.AP.", "M.Kes.", "Ph.D.", "SE", "SH", "MM", "M.Si",
)  # fmt: skip
PLACES = (
    "Jakarta", "Bandung", "Denpasar", "Surabaya", "Klungkung", "Medan", "Makassar", "Kupang",
    "Banda Aceh", "Palangka Raya", "Tanjung Selor", "Semarang", "Mataram", "Gorontalo",
)  # fmt: skip
OUTLETS = ("Baliekbis.com", "ANTARA", "Kabarnusa.com", "Suaradesa", "MC", "Humas", "InfoPublik")
REPORTING = word_set("reporting")


def title_form(form: str, index: int, *, keep_small: bool) -> str:
    """Return a word as a headline writes it."""
    if keep_small and index and form.lower() in SMALL_WORDS:
        return form.lower()
    return form[:1].upper() + form[1:]


def title_cased(forms: Sequence[str], random: Random) -> list[str]:
    """Return token forms in title case, function words small half of the time."""
    keep_small = random.random() < 0.5
    return [title_form(form, i, keep_small=keep_small) for i, form in enumerate(forms)]


def curly_quoted(forms: Sequence[str]) -> list[str]:
    """Return token forms with straight double quotes turned into “ and ” in turns."""
    opening = True
    changed = []
    for form in forms:
        if form in {'"', "``", "''"}:
            changed.append("“" if opening else "”")
            opening = not opening
        else:
            changed.append(form)
    return changed


def reshaped(sentence: Sentence, forms: Sequence[str]) -> Sentence:
    """Return the sentence with other forms."""
    return tuple(replace(w, form=f) for w, f in zip(sentence, forms, strict=True))


def inserted(sentence: Sentence, at: int, new: Sequence[Word]) -> Sentence:
    """Insert words before position ``at``; their heads count in the new sentence."""
    shift = len(new)
    old = [replace(w, head=w.head + shift if w.head >= at else w.head) for w in sentence]
    return (*old[:at], *new, *old[at:])


def with_dateline(sentence: Sentence, random: Random) -> Sentence:
    """Put a dateline before a sentence; it hangs on the root as parataxis."""
    place = random.choice(PLACES).split()
    outlet = random.choice(OUTLETS)
    style = random.randrange(4)
    pieces: list[tuple[str, str, bool]]
    if style == 0:
        pieces = [("(", "p", False), (outlet, "n", False), (")", "p", False), (",", "p", True)]
    elif style == 1:
        upper = [p.upper() for p in place]
        pieces = [*((p, "n", True) for p in upper[:-1]), (upper[-1], "n", False), (",", "p", True)]
        pieces += [(outlet, "n", True), (random.choice("-–—"), "p", True)]
    elif style == 2:
        pieces = [*((p, "n", True) for p in place), ("(", "p", False), (outlet, "n", False)]
        pieces += [(")", "p", True), (random.choice("-–"), "p", True)]
    else:
        pieces = [*((p, "n", True) for p in place[:-1]), (place[-1], "n", True), (random.choice("-–—"), "p", True)]
    first = next(i for i, piece in enumerate(pieces) if piece[1] == "n")
    root = next(i for i, w in enumerate(sentence) if w.head < 0) + len(pieces)
    new = []
    for index, (form, kind, space) in enumerate(pieces):
        head, relation = (first, "flat" if kind == "n" else "punct")
        if index == first:
            head, relation = root, "parataxis"
        new.append(Word(form, form, "PROPN" if kind == "n" else "PUNCT", "", head, relation, space))
    return inserted(sentence, 0, new)


def speaker_end(sentence: Sentence) -> tuple[int, int] | None:
    """Return (head, end) of a proper name of two words or more that is subject of a reporting verb."""
    for index, word in enumerate(sentence):
        if not word.relation.startswith("nsubj") or word.upos != "PROPN" or word.head < 0:
            continue
        if sentence[word.head].form.lower() not in REPORTING:
            continue
        end = index + 1
        while end < len(sentence) and sentence[end].relation == "flat" and sentence[end].head == index:
            end += 1
        if end > index + 1:
            return index, end
    return None


def with_degrees(sentence: Sentence, random: Random) -> Sentence:
    """Put one to three academic degrees after a speaker's name; they belong to the name."""
    found = speaker_end(sentence)
    if not found:
        return sentence
    head, end = found
    degrees = random.sample(DEGREES, random.choice((1, 1, 2, 2, 3)))
    new = []
    for degree in degrees:
        new.append(Word(",", ",", "PUNCT", "", head, "punct", True))
        new.append(Word(degree, degree, "PROPN", "", head, "flat", True))
    last_space = sentence[end - 1].space_after
    if random.random() < 0.5 and end < len(sentence) and sentence[end].upos != "PUNCT":
        new.append(Word(",", ",", "PUNCT", "", head, "punct", True))
    for index, word in enumerate(new[:-1]):
        if new[index + 1].form == ",":
            new[index] = replace(word, space_after=False)
    new[-1] = replace(new[-1], space_after=last_space)
    parts = list(inserted(sentence, end, new))
    parts[end - 1] = replace(parts[end - 1], space_after=False)
    return tuple(parts)


def named_with_titles(tagged: Tagged, random: Random) -> Tagged:
    """Put a title before and degrees after each person's name, outside the name."""
    forms = list(tagged.forms)
    names = list(tagged.names)
    for start, end, label in sorted(tagged.names, reverse=True):
        if label != "PER" or end - start < 2:
            continue
        after: list[str] = []
        if random.random() < 0.7:
            for degree in random.sample(DEGREES, random.choice((1, 2, 2, 3))):
                after += [",", degree]
        before = [random.choice(TITLES)] if random.random() < 0.5 else []
        forms[end:end] = after
        forms[start:start] = before
        shifted = []
        for a, b, kind in names:
            move = len(before) if a >= start else 0
            move += len(after) if a >= end else 0
            shifted.append((a + move, b + move, kind))
        names = shifted
    return Tagged(tuple(forms), tuple(names))


class NamePool:
    """Names of every kind, to put in the place of others."""

    def __init__(self, tagged: Sequence[Tagged]) -> None:
        """Collect the names of some sentences."""
        self._names: dict[str, list[tuple[str, ...]]] = {}
        for sentence in tagged:
            for start, end, label in sentence.names:
                self._names.setdefault(label, []).append(sentence.forms[start:end])

    def swapped(self, tagged: Tagged, random: Random) -> Tagged:
        """Return the sentence with each name replaced by another of its kind."""
        forms: list[str] = []
        names = []
        at = 0
        for start, end, label in sorted(tagged.names):
            forms += tagged.forms[at:start]
            other = random.choice(self._names[label])
            names.append((len(forms), len(forms) + len(other), label))
            forms += other
            at = end
        return Tagged((*forms, *tagged.forms[at:]), tuple(names))
