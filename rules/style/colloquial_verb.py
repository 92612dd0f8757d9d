"""Verbs in their colloquial shape: nyari, ngambil, ngebuka, bikinin, ditanyain, ketipu."""

from __future__ import annotations

from functools import lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import LONGEST, Casing, Hits, analyse, casings, count, is_root, nasal, writings

SHORTEST = 5
RATIO = 5
"""How much more often than the colloquial one edited text must use the standard verb."""
CLITICS = ("nya", "lah", "kah")
WRITTEN = {"bikin": "buat", "kasih": "beri", "omong": "bicara"}
"""Roots of speech, and what writing puts for them."""
SOUNDS = ("ng", "ny", "n", "m")


@lru_cache(maxsize=8192)
def standard_verbs(word: str) -> tuple[str, ...]:
    """The standard verbs that a colloquial one in small letters may stand for, the commoner first; none for others."""
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha() or is_root(word):
        return ()
    bare = next((word.removesuffix(c) for c in CLITICS if word.endswith(c)), word)
    clitic = word[len(bare) :]
    if is_root(bare):
        return ()
    found = _in(bare) or _nasal(bare) or _ke(bare)
    ranked = sorted(found, key=lambda verb: -count(verb).small)
    own = count(word).small
    return tuple(verb + clitic for verb in ranked[:2] if own == 0 or count(verb).small >= RATIO * own)


def _in(word: str) -> set[str]:
    """Verbs with the suffix -in: bikinin, ditanyain, ngajarin."""
    stem = word.removesuffix("in")
    if stem == word or len(stem) < SHORTEST - 1 or analyse(word):
        return set()
    passive = "di" if stem.startswith("di") else ""
    bases = _nasal(stem) | {passive + root for root in _roots(stem.removeprefix(passive))}
    verbs = {f"{base}{suffix}" for base in bases for suffix in ("kan", "i")}
    return {verb for verb in verbs if count(verb).small} or (verbs if passive else set())


def _roots(stem: str) -> set[str]:
    """The root that a stem is, or is with the a that speech makes e of (dapet, dapat), in its standard word."""
    at = stem.rfind("e")
    found = {stem, f"{stem[:at]}a{stem[at + 1 :]}"} if at > 0 else {stem}
    return {WRITTEN.get(root, root) for root in found if is_root(root)}


def _nasal(word: str) -> set[str]:
    """Verbs with their nasal alone: ngambil, nyari, nunggu, mukul, ngebuka."""
    sound = next((s for s in SOUNDS if word.startswith(s)), "")
    rest = word[len(sound) :]
    if not sound or not rest or rest[0] not in "aiueo" or analyse(word):
        return set()
    verbs = {f"me{word}", *(nasal("me", written) for spoken, written in WRITTEN.items() if word == nasal("", spoken))}
    if sound == "ny":
        verbs.add(f"menc{rest}")
    if word.startswith("nge") and is_root(word[3:]):
        verbs.add(nasal("me", word[3:]))
    return {v for v in verbs if (a := analyse(v)) and a.prefixes[:1] == ("meN",) and count(v).small}


def _ke(word: str) -> set[str]:
    """Accidental verbs with ke- for ter-: ketipu."""
    root = word.removeprefix("ke")
    if (
        root == word
        or len(root) < SHORTEST - 1
        or not is_root(root)
        or writings("ke", root).apart
        or word.endswith("an")
    ):
        return set()
    return {f"ter{root}"} if count(f"ter{root}").small else set()


@rule(
    severity=Severity.WARNING,
    reference="Tata Bahasa Baku Bahasa Indonesia, Verba; PWI 1978, butir 3 (bahasa jurnalistik baku)",
    measured=Precision(right=2, read=2),
    examples=(
        Example(
            bad="Warga **nyari** air sampai ke kampung sebelah.", good="Warga mencari air sampai ke kampung sebelah."
        ),
        Example(bad="Petugas **ngambil** contoh air sumur.", good="Petugas mengambil contoh air sumur."),
        Example(bad="Beberapa pelanggan **nunggu** giliran.", good="Beberapa pelanggan menunggu giliran."),
        Example(bad="Iuran warga **dikurangin** panitia.", good="Iuran warga dikurangi panitia."),
        Example(bad="Dua rumah **kebakar** tadi malam.", good="Dua rumah terbakar tadi malam."),
        Example(good="Warga menonton wayang, makan nasi, lalu mandi; izin kemarin dan disiplin dijaga."),
        Example(good="“Saya nyari air dari pagi,” kata Wayan Rata."),
    ),
)
@looks_for(word=lambda word: standard_verbs(word.lower()))
def colloquial_verb(article: Article) -> Hits:
    """Tulis kata kerja dengan imbuhan lengkap.

    Dalam percakapan awalan dan akhiran sering dipendekkan: nyari, ngambil, bikinin, ketabrak. Dalam narasi berita tulislah
    lengkap: mencari, mengambil, membuatkan, tertabrak.
    """
    cases = casings(article)
    for i, word in enumerate(article.words):
        verbs = standard_verbs(word.lower) if cases[i] is not Casing.NAME else ()
        if verbs:
            right = [v.capitalize() if word.text[0].isupper() else v for v in verbs]
            message = Message(
                "“{wrong}” adalah ragam percakapan; dalam narasi tulis “{right}”.", wrong=word.text, right=right[0]
            )
            fixes = tuple(Fix.replace(word.range, v, safe=False) for v in right)
            yield Hit(word.range, message, fixes, soft=word.lower.startswith("ke"))
