"""A predicate without its prefix: sudah janji, akan koordinasi, ia minta."""

from __future__ import annotations

from functools import lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Hits, adjacent, indices_of, is_root, nasal, pair_count

AUXILIARIES = ("akan", "telah", "sudah", "dapat", "bisa", "harus", "ingin", "sempat", "tetap", "segera", "turut")
SUBJECTS = ("ia", "dia", "mereka", "pihaknya")
BEFORE = frozenset((*AUXILIARIES, *SUBJECTS))
SEEN = 15
"""So often edited text must set the prefixed verb behind these words for its habit to be known."""
BARE = {"ber": 0.1, "me": 0.15}
"""How often at most, against the verb with this prefix, it sets the bare root there."""
SHORTEST = 4


@lru_cache(maxsize=8192)
def prefixed(root: str, prefix: str) -> str | None:
    """The verb that edited text puts where ``root`` stands behind these words; None when the root may stand bare."""
    if len(root) < SHORTEST or not is_root(root):
        return None
    verb = f"ber{root}" if prefix == "ber" else nasal("me", root)
    seen = _behind(verb)
    return verb if seen >= SEEN and _behind(root) <= BARE[prefix] * seen else None


def _behind(word: str) -> int:
    return sum(
        pair_count(first, word) for first in (*AUXILIARIES, *SUBJECTS, "mulai", "untuk", "yang", "juga", "tidak")
    )


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia, Verba; PWI 1978, butir 3 (bahasa jurnalistik baku)",
    measured=Precision(right=0, read=0),
    examples=(
        Example(bad="Lurah sudah **janji** datang.", good="Lurah sudah berjanji datang."),
        Example(bad="Petugas akan **koordinasi** dengan camat.", good="Petugas akan berkoordinasi dengan camat."),
        Example(bad="Ia **ajak** warga menanam pohon.", good="Ia mengajak warga menanam pohon."),
        Example(good="Lurah sudah ada di sana; ia akan datang. Buku yang ia baca tebal."),
    ),
)
@looks_for(word=lambda word: word in BEFORE or word in {"Ia", "Dia", "Mereka", "Pihaknya"})
def bare_root(article: Article) -> Hits:
    """Predikat dalam berita memakai awalan lengkap.

    Dalam percakapan orang bilang “sudah janji” dan “akan koordinasi”. Dalam tulisan: “sudah berjanji”, “akan berkoordinasi”.
    """
    starts = {sentence.range.start for sentence in article.sentences}
    for _, before, word in adjacent(article, indices_of(article, BEFORE)):
        by_subject = before.lower in SUBJECTS
        if not word.text.islower() or (by_subject and before.range.start not in starts):
            continue
        verb = prefixed(word.text, "ber") or (prefixed(word.text, "me") if by_subject else None)
        if verb:
            message = Message("Sebagai predikat tulis lengkap: “{verb}”.", verb=verb)
            yield Hit(word.range, message, (Fix.replace(word.range, verb, safe=False),))
