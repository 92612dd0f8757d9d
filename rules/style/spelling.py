"""Typing errors: a word far less likely than another word that one slip of the finger makes it of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from newscheck import Article, Example, Fix, Hit, Message, Param, Precision, Severity, rule
from newscheck.rulekit import (
    Candidate,
    Casing,
    Hits,
    Word,
    analyse,
    casings,
    corrections,
    count,
    fit,
    indices_of,
    kinds_beside,
    missing_suffix,
    name_words,
    oddest,
    open_words,
    slip_cost,
    slips,
    standing,
    swap_table,
    word_index,
    word_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Burden(NamedTuple):
    """What makes a doubt weaker: how much likelier the word meant must be then (``decades``, log10), and why."""

    decades: float
    origin: str


SPEECH = Burden(0.2, "kata lisan dalam kutipan: 18 dari 49 galat yang luput, 2 klaim salah dari 289 berita")
CAPITAL = Burden(0.3, "huruf kapital di awal kalimat dapat menandai nama")
NAME = Burden(1.5, "nama orang dan tempat mirip dengan kata umum")
NAMED = Burden(1.0, "kata itu lebih sering ditulis sebagai nama")
AGAIN = Burden(0.5, "kata yang dipakai berulang dalam satu naskah biasanya istilah")
FOREIGN = Burden(1.0, "kata di sebelahnya juga asing")
LOAN = Burden(0.3, "kata serapan berbeda satu huruf dari kata serapan lain (imunitas, komunitas)")
SHORT = Burden(0.2, "kata tiga huruf bertetangga dengan banyak kata")
FOUR = Burden(0.2, "kata empat huruf bertetangga dengan banyak kata")
OPEN = Burden(1.2, "kata itu ada dalam daftar kata terbuka (Wordnet Bahasa, wordfreq)")
LONGER = Burden(0.2, "tiap huruf di atas enam: kata panjang hampir tak bertetangga")
OPEN_LONG = Burden(2.5, "kata panjang dalam daftar terbuka hampir tak pernah salah ketik")
SEEN = Burden(0.3, "kata itu pernah ditulis media lain")
"""Their weights were set on 897 typing errors made in 289 published articles and on what the articles themselves hold."""

TIME = re.compile(r"\s+\d{1,2}[.:]\d\d\b")
LOANS = re.compile(r"(?:itas|isasi|asi|if|ik|isme|ologi)$")
SHORTEST = 3
NAME_LETTERS = 9
"""Letters of the shortest word with a capital inside a sentence that is asked about."""
OPENING_LETTERS = 5
"""Letters of the shortest word with a capital at the start of a sentence that is asked about."""
KNOWN = 30
"""Seen so often in small letters in 2.8 million words, a word is known."""
SOURCES = 4
"""Independent sources that make a word known when they write it as often as ``AGREED``."""
AGREED = 15
EVERYDAY = 1000
"""Seen so often, a word is standard by itself, though a list mends it in some phrase (dari, sebagai)."""
MANY = 3
"""Independent sources that make a word one to propose."""
LONG = 6
"""Letters beyond which every one more makes a chance likeness less likely, up to twice as many."""
OFTEN = 2
"""Times a word stands in one article before it may be a term of its own."""
CUT = frozenset({"(", "…", "@", "#", "_", "/"})
"""Marks beside an acronym, a word cut off, or a name on the web."""
FOREIGN_WORDS = 3
FOREIGN_SHARE = 0.5
"""The share of unknown words, names among them, beyond which a sentence is of another language."""
SLIP = 2.5
"""What the slip costs at most that makes another word of pukul before a time."""
IMPOSSIBLE = -4.0
"""A letter behind two others so unlikely (log10) stands in no Indonesian word."""
EXPLAINED = 2.5
"""What speaks for a word (log10) beyond which no slip is likelier."""
ALONE = 1.5
"""How far behind the second word meant must lie before the first stands alone."""
CERTAIN = 3.0
"""Gain of a word meant that leaves no doubt."""
DOUBT = 1.3
"""Gain short of what is needed by no more than this makes a hint, of a word that the grammar does not know."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the rule knows of the whole article."""

    names: frozenset[str]
    places: Mapping[str, Sequence[int]]


@rule(
    severity=Severity.ERROR,
    weight=2,
    reference="KBBI",
    speech=True,
    measured=Precision(right=70, read=73),
    examples=(
        Example(
            bad="Warga mengadu karena **layanam** air terhenti.", good="Warga mengadu karena layanan air terhenti."
        ),
        Example(bad="Rapat itu **menyampaian** rencana kerja.", good="Rapat itu menyampaikan rencana kerja."),
        Example(bad="Air meluap di dua **siai** jembatan.", good="Air meluap di dua sisi jembatan."),
        Example(bad="Warga membuat surat **permohon** bantuan.", good="Warga membuat surat permohonan bantuan."),
        Example(bad="Acara dimulai **pikul** 09.00 Wita.", good="Acara dimulai pukul 09.00 Wita."),
        Example(good="Petani memikul hasil panen; kunker camat ke Bukit Asah Duren berlanjut."),
        Example(good="“Robbana lakal hamdu fiddunya wal akhiroh, waqina adzabannar.” Jemaah mengulanginya."),
        Example(good="Warga menonton wayang, makan kerupuk udang, lalu berswafoto."),
    ),
)
def spelling(
    article: Article,
    *,
    gain: Annotated[
        float,
        Param("seberapa jauh lebih lazim kata yang dimaksud (logaritma sepuluh) agar dianggap salah ketik", ge=0, le=5),
    ] = 1.0,
) -> Hits:
    """Periksa kembali kata yang tampaknya salah ketik.

    Ada kata lain yang amat mirip, jauh lebih lazim, dan lebih pas di antara kata-kata di sebelahnya. Baca sekali lagi:
    jari sering terpeleset ke huruf di sebelahnya.
    """
    words, cases = article.words, casings(article)
    seen = _Seen(name_words(article), word_index(article))
    for i in indices_of(article, set(filter(_looked_for, seen.places))):
        word = words[i]
        found = _time_word(article, word) if _like_time(word.lower) else ()
        needed, built = gain - LONGER.decades * min(max(0, len(word.lower) - LONG), LONG), analyse(word.lower)
        if not found and _strange(word, cases[i], seen) and not _cut(article, word):
            doubt = 0.0 if built and len(built.root) > SHORTEST else DOUBT
            found = tuple(c for c in _meant(article, i) if c.gain >= needed - doubt)
            needed += sum(burden.decades for burden in _burdens(article, i, cases[i], seen)) if found else 0.0
            found = tuple(c for c in found if c.gain >= needed - doubt)
        if not found or _passage(article, i):
            continue
        choices = [_like(word.text, c.word) for c in found[:2] if c.gain > found[0].gain - ALONE]
        sure = len(choices) == 1 and found[0].gain >= CERTAIN and oddest(word.lower) <= IMPOSSIBLE
        fixes = tuple(Fix.replace(word.range, c, safe=sure) for c in choices)
        yield Hit(word.range, _question(choices), fixes, soft=found[0].gain < needed or built is not None)


@lru_cache(maxsize=32768)
def _looked_for(word: str) -> bool:
    """Whether a word in small letters is one to ask about at all."""
    return _like_time(word) or _unexplained(word)


def _like_time(word: str) -> bool:
    """Whether a word may be the word pukul, mistyped: one slip away."""
    return word[0] == "p" and 4 <= len(word) <= 6 and word not in {"pukul", "puku"}  # noqa: PLR2004


def _question(choices: Sequence[str]) -> Message:
    """Asks for the likeliest word, or for the two likeliest when neither is certain."""
    if len(choices) == 1:
        return Message("Mungkin maksud Anda “{right}”?", right=choices[0])
    return Message("Mungkin maksud Anda “{right}” atau “{other}”?", right=choices[0], other=choices[1])


def _time_word(article: Article, word: Word) -> tuple[Candidate, ...]:
    """The word pukul before a time, mistyped."""
    if not TIME.match(article.text, word.range.end):
        return ()
    near = "pukul" in slips(word.lower) and slip_cost(word.lower, "pukul") <= SLIP
    return (Candidate(CERTAIN, "pukul"),) if near else ()


@lru_cache(maxsize=32768)
def _unexplained(word: str) -> bool:
    """Whether a word in small letters may be a typing error: neither known to its readers nor to the grammar."""
    if len(word) < SHORTEST or not word.isalpha() or not word.isascii():
        return False
    known = count(word)
    if known.small >= KNOWN or (known.sources >= SOURCES and known.small >= AGREED):
        return False
    if word in _known() or word in _listed():
        return False
    return bool(missing_suffix(word)) or standing(word) < EXPLAINED


def _meant(article: Article, i: int) -> tuple[Candidate, ...]:
    """The words meant at index ``i`` with what they gain over the word typed, the likeliest first."""
    word = article.words[i].lower
    before, after = kinds_beside(article, i)
    own = standing(word) + max(0.0, fit(before, word, after))
    found = [
        Candidate(c.gain + fit(before, c.word, after) - own, c.word)
        for c in corrections(word)
        if _standard(c.word) and (word != c.word + "s" or c.word[-1] == "s")
    ]
    return tuple(sorted((*found, *missing_suffix(word)), reverse=True))


@lru_cache(maxsize=8192)
def _standard(word: str) -> bool:
    """Whether a word may be proposed: the grammar or many sources know it, and no rule mends it."""
    seen = count(word)
    analysis = analyse(word)
    known = not analysis.unmelted if analysis else seen.sources >= MANY
    return known and (seen.small >= EVERYDAY or word not in _listed())


def _cut(article: Article, word: Word) -> bool:
    """Whether a word is cut off, an acronym in brackets, a name on the web, or a spoken form (kenalin)."""
    text, (start, end) = article.text, word.range
    spoken = word.lower.endswith("in") and article.speech.overlaps(word.range)
    return spoken or text[start - 1 : start] in CUT or text[end : end + 1] in CUT or text[end : end + 2] == ".."


def _strange(word: Word, case: Casing, seen: _Seen) -> bool:
    """Whether a word is worth asking about: no acronym, no name, no word that the article writes as a name."""
    lower = word.lower
    if not _unexplained(lower) or word.text[1:] != lower[1:]:
        return False
    if case is Casing.NAME:
        return len(lower) >= NAME_LETTERS
    return lower not in seen.names and (case is Casing.SMALL or len(lower) >= OPENING_LETTERS)


def _burdens(article: Article, i: int, case: Casing, seen: _Seen) -> Iterator[Burden]:
    """All that speaks for leaving the word at ``i`` alone."""
    word = article.words[i]
    if case is not Casing.SMALL:
        yield NAME if case is Casing.NAME else CAPITAL
    if len(word.lower) <= SHORTEST + 1:
        yield SHORT if len(word.lower) <= SHORTEST else FOUR
    if LOANS.search(word.lower):
        yield LOAN
    if len(seen.places[word.lower]) >= OFTEN:
        yield AGAIN
    if count(word.lower).small:
        yield SEEN
    if count(word.lower).capital > count(word.lower).small:
        yield NAMED
    if word.lower in open_words():
        yield OPEN if len(word.lower) < LONG else OPEN_LONG
    if article.speech.overlaps(word.range):
        yield SPEECH
    if _foreign(article, i - 1) or _foreign(article, i + 1):
        yield FOREIGN


def _passage(article: Article, i: int) -> bool:
    """Whether the word at ``i`` stands in a foreign passage: a prayer, a verse, a phrase of several words."""
    near = (*article.words[max(0, i - 3) : i], *article.words[i + 1 : i + 4])
    if sum(w.text.islower() and _unheard(w) for w in near) >= FOREIGN_WORDS:
        return True
    sentence = article.sentence_at(article.words[i].range.start)
    others = article.words_in(sentence.range) if sentence else ()
    return sum(map(_unheard, others)) > FOREIGN_SHARE * len(others)


def _unheard(word: Word) -> bool:
    """Whether edited news never writes the word small and no root explains it."""
    return not count(word.lower).small and analyse(word.lower) is None


def _foreign(article: Article, i: int) -> bool:
    """Whether the word at ``i`` is unknown as well: two in a row are a foreign phrase."""
    if not 0 <= i < len(article.words):
        return False
    word = article.words[i]
    if not word.text.islower() or not word.text.isascii() or not word.text.isalpha() or not _unheard(word):
        return False
    near = corrections(word.lower)
    return not near or near[0].gain < standing(word.lower)


@cache
def _listed() -> frozenset[str]:
    """Forms that the rules on standard forms and compounds mend already, affixed ones included."""
    tables = (swap_table(str(Path(__file__).parent / f"{name}.tsv"), (), True) for name in ("baku", "compound"))
    return frozenset().union(*tables)


@cache
def _known() -> frozenset[str]:
    return word_list("known_words") | word_list("foreign_words")


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[0].isupper() else word
