"""Typing errors: unknown words next to a far likelier one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Example, Fix, Hit, Message, Param, Precision, Severity, rule
from newscheck.rulekit import (
    FAR_LETTERS,
    UNKNOWN,
    Candidate,
    Casing,
    Hits,
    Word,
    analyse,
    casings,
    corrections,
    count,
    derived_corrections,
    families,
    far_corrections,
    indices_of,
    likelihood,
    missing_suffix,
    name_words,
    root_corrections,
    roots,
    slip_cost,
    slips,
    swap_table,
    word_index,
    word_list,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


TIME = re.compile(r"\s+\d{1,2}[.:]\d\d\b")
ENGLISH = re.compile(
    r"(?:tion|ity|ory|ness|ment|ing|ous|ive|ics|ly|ck|sh|th|ss|ee|oo|ance|ence|age|ary)s?$|^(?:th|wh|sh|ch|ph)"
)
PREFIXED = re.compile(r"(?:di|meng|meny|mem|ter|peng)[a-z]{6}")
"""A long word with an Indonesian prefix is not English, whatever its ending."""
LOAN = re.compile(r"(?:itas|isasi|asi|if|ik|isme|ologi)$")
"""Endings of loans, which differ by a letter from many another loan."""
SHORTEST = 4
FOUR, NEVER = 2.0, 9.0
"""What a word of four letters needs, having so many neighbours; one with a capital is left alone."""
ROOT = 5
"""An affixed form of a root so long is a word, however rare."""
NAME_LETTERS, NAME_GAIN = 10, 1.8
"""Letters and gain of a word with a capital that two slips have changed."""
RARE_ROOT = 6
"""Words of a root counted no more often may be chance likenesses (kebanggan, of a root banggan that nobody uses)."""
KNOWN = 18
"""Seen so often in small letters, a word is known."""
CUT = frozenset({"(", "…", "@", "#", "_", "/"})
FOREIGN_WORDS = 3
FOREIGN_SHARE = 0.5
"""The share of unknown words, names among them, beyond which a sentence is of another language."""
"""So many unknown small words among the six around a word make a passage in another language."""
"""Marks beside an acronym, a word cut off, or a name on the web."""
SLIP = 1.0
LONGER = 0.1
"""Every letter more makes a chance likeness less likely."""
OFTEN = 2
"""From the second time on, a strange word in one article may be a term of its own."""
SURE = 2.4
UNLIKELY = -1.0
"""Words at most so likely are strange enough for a hint."""
DOUBT = 0.6
"""Likelihood short of what is needed by no more than this makes a hint."""


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
    measured=Precision(right=67, read=70),
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
        Param("seberapa jauh lebih lazim kata yang dimaksud (logaritma sepuluh) agar dianggap salah ketik", ge=1, le=5),
    ] = 1.5,
) -> Hits:
    """Periksa kembali kata yang tampaknya salah ketik.

    Kata ini tidak ada dalam daftar kata dan tidak terbentuk dari kata dasar mana pun, padahal ada kata yang amat mirip
    dan sangat lazim. Baca sekali lagi: jari sering terpeleset ke huruf di sebelahnya.
    """
    words, cases = article.words, casings(article)
    seen = _Seen(name_words(article), word_index(article))
    for i in indices_of(article, set(filter(_looked_for, seen.places))):
        word = words[i]
        found, needed = _time_word(article, word) if _like_time(word.lower) else (), SURE
        if not found and _strange(word, cases[i], seen) and not _cut(article, word) and not _passage(article, i):
            needed = _needed(article, i, cases[i], seen, gain)
            doubt = DOUBT if likelihood(word.lower) <= UNLIKELY and len(word.text) > SHORTEST else 0.0
            found = _meant(word.lower, cases[i], needed - doubt)
        if not found:
            continue
        best = found[0]
        choices = [_like(word.text, c.word) for c in found[:3] if c.gain > best.gain - 1]
        fixes = tuple(Fix.replace(word.range, c, safe=len(choices) == 1 and best.gain >= SURE) for c in choices)
        yield Hit(word.range, _question(choices), fixes, soft=best.gain < needed)


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
    return (Candidate(SURE, "pukul"),) if near else ()


def _meant(word: str, case: Casing, needed: float) -> tuple[Candidate, ...]:
    """What a strange word may have been, the best first; nothing when no word is so much likelier as needed."""
    found = tuple(c for c in corrections(word) if c.gain >= needed and _indonesian(c.word) and word != c.word + "s")
    if _chance(word):
        return tuple(c for c in found if len(c.word) > len(word)) if case is not Casing.NAME else ()
    if case is Casing.NAME and not found and len(word) >= NAME_LETTERS and likelihood(word) == UNKNOWN:
        return tuple(c for c in far_corrections(word) if c.gain >= NAME_GAIN and _in_names(c.word, word))
    if case is not Casing.NAME:
        found = found or missing_suffix(word)
        if not found and likelihood(word) == UNKNOWN and len(word) >= FAR_LETTERS:
            far = far_corrections(word) or root_corrections(word) or derived_corrections(word)
            found = tuple(c for c in far if _indonesian(c.word))
    return found if found and found[0].gain >= needed else ()


def _in_names(meant: str, word: str) -> bool:
    """Whether a word of the same length, give or take a letter, is often part of a name (pengadilan)."""
    return count(meant).capital >= ROOT and abs(len(meant) - len(word)) <= 1


def _cut(article: Article, word: Word) -> bool:
    """Whether a word is cut off, an acronym in brackets, a name on the web, or a spoken form (kenalin)."""
    text, (start, end) = article.text, word.range
    spoken = word.lower.endswith("in") and article.speech.overlaps(word.range)
    return spoken or text[start - 1 : start] in CUT or text[end : end + 1] in CUT or text[end : end + 2] == ".."


def _strange(word: Word, case: Casing, seen: _Seen) -> bool:
    """Whether a word is worth asking about: no name, no root, not known."""
    lower = word.lower
    if not _unexplained(lower) or word.text[1:] != lower[1:]:
        return False
    return len(lower) > FAR_LETTERS if case is Casing.NAME else lower not in seen.names


@lru_cache(maxsize=32768)
def _unexplained(word: str) -> bool:
    """Whether no list and no rule of word formation explains a word in small letters."""
    if len(word) < SHORTEST or not word.isalpha() or not word.isascii():
        return False
    known = count(word)
    if known.small >= KNOWN or known.capital > known.small:
        return False
    if word in roots() or word in _known() or word in _listed() or (ENGLISH.search(word) and not PREFIXED.match(word)):
        return False
    analysis = analyse(word)
    return analysis is None or len(analysis.root) < ROOT or bool(missing_suffix(word)) or _chance(word)


def _chance(word: str) -> bool:
    """Whether a word never counted is made of a root that hardly anybody uses, perhaps by chance (kebanggan)."""
    analysis = analyse(word)
    if analysis is None or len(analysis.root) < ROOT or analysis.clitic or count(word).small:
        return False
    return families().get(analysis.root, 0) <= RARE_ROOT


def _needed(article: Article, i: int, case: Casing, seen: _Seen, gain: float) -> float:
    """How much likelier the word meant must be here."""
    lower = article.words[i].lower
    needed = max(gain - LONGER * max(0, len(lower) - FAR_LETTERS), 1.0)
    if case is not Casing.SMALL and len(lower) < FAR_LETTERS - 1:
        needed = 3.3
    if case is Casing.NAME:
        needed = max(SURE + 0.2, gain)
    if count(lower).small:
        rare = max(gain, 1.6) if analyse(lower) else 0.85
        needed = rare if case is Casing.SMALL else max(needed, rare)
    elif analyse(lower) and not _chance(lower):
        needed = max(needed, gain + 0.3)
    if len(lower) == SHORTEST:
        needed = max(needed, FOUR) if case is Casing.SMALL else NEVER
    if LOAN.search(lower):
        needed += 0.8
    if len(seen.places[lower]) >= OFTEN:
        needed += 0.6
    if article.speech.overlaps(article.words[i].range):
        needed += 0.7
    if _foreign(article, i - 1) or _foreign(article, i + 1):
        needed += 1
    return needed


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
    if not word.text.islower() or not _unheard(word):
        return False
    return not corrections(word.lower) or corrections(word.lower)[0].gain < SURE


@cache
def _listed() -> frozenset[str]:
    """Forms that the rules on standard forms and compounds mend already, affixed ones included."""
    tables = (swap_table(str(Path(__file__).parent / f"{name}.tsv"), (), True) for name in ("baku", "compound"))
    return frozenset().union(*tables)


@cache
def _known() -> frozenset[str]:
    return word_list("known_words") | word_list("foreign_words")


def _indonesian(word: str) -> bool:
    return analyse(word) is not None


def _like(model: str, word: str) -> str:
    return word.capitalize() if model[0].isupper() else word
