"""Reduplicated words without their hyphen: berturut turut, satu satunya, bahu membahu."""

from __future__ import annotations

from functools import cache, lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, adjacent, count, counts, indices_of, is_root, nasal, span, table, word_index

SHORTEST = 4
LONGEST_PREFIX = 4
"""Letters of meng-."""
LOST = "kpst"
"""First letters that melt behind the prefix."""


@rule(
    severity=Severity.ERROR,
    reference="EYD V, Tanda Hubung, butir 2; Bentuk Ulang",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-turunan/",
    speech=True,
    measured=Precision(right=5, read=5),
    examples=(
        Example(bad="Hujan turun tiga hari **berturut turut**.", good="Hujan turun tiga hari berturut-turut."),
        Example(bad="Itu **satu satunya** jembatan desa.", good="Itu satu-satunya jembatan desa."),
        Example(bad="Warga **bahu membahu** menutup tanggul.", good="Warga bahu-membahu menutup tanggul."),
        Example(bad="Isi tas itu **porak poranda**.", good="Isi tas itu porak-poranda."),
        Example(good="Warga terus-menerus bekerja; satu per satu turut berturut-turut."),
        Example(good="Jalan itu ramai. Kami berjalan jauh, lalu tolong ia menolong ibunya."),
    ),
)
def reduplication_hyphen(article: Article) -> Hits:
    """Rangkaikan bentuk ulang dengan tanda hubung.

    “Berturut-turut”, “satu-satunya”, dan “bahu-membahu” adalah satu kata. Tanpa tanda hubung, pembaca tersandung pada
    kata yang tampak kembar.
    """
    known = word_index(article).keys()
    halves, words = _halves(), article.words
    firsts = known & halves.keys()
    twins = {
        i for i in indices_of(article, firsts) if i + 1 < len(words) and words[i + 1].text in halves[words[i].lower]
    }
    roots = {root for word in known if word[:2] == "me" for root in _roots(word) if root in known}
    for _, first, second in adjacent(article, sorted(twins.union(indices_of(article, roots)))):
        a, b = first.lower, second.text
        if not b.startswith((a[:3], "me")) and b not in a and f"{a}-{b}" not in _listed():
            continue
        right = _whole(a, b) if a != b and min(len(a), len(b)) >= SHORTEST else None
        if right:
            where = span(first, second)
            right = first.text[0] + right[1:]
            message = Message("Bentuk ulang memakai tanda hubung: “{right}”.", right=right)
            yield Hit(where, message, (Fix.replace(where, right),), soft=_listed().get(f"{a}-{b}", False))


@cache
def _halves() -> dict[str, set[str]]:
    """What stands before a hyphen in words that have been counted, and what stands behind it."""
    found: dict[str, set[str]] = {}
    for word in counts().keys() | _listed().keys():
        for i, sign in enumerate(word):
            if sign == "-":
                found.setdefault(word[:i], set()).add(word[i + 1 :])
    return found


@lru_cache(maxsize=8192)
def _roots(verb: str) -> tuple[str, ...]:
    """The roots that a verb with me- may repeat: membahu of bahu."""
    melted = (lost + verb[i:] for i in range(2, LONGEST_PREFIX + 1) for lost in ("", *LOST))
    return tuple({root for root in melted if len(root) >= SHORTEST and _whole(root, verb)})


def _whole(first: str, second: str) -> str | None:
    """The reduplicated word that the two make; None when they make none that is known."""
    if second.startswith("me"):
        right = nasal("me", first)
        return f"{first}-{right}" if second in {right, f"me{first}"} and is_root(first) else None
    whole = f"{first}-{second}"
    return whole if count(whole).small > 1 or whole in _listed() else None


@cache
def _listed() -> dict[str, bool]:
    """Words of two unlike halves, and whether edited text leaves their hyphen out as often as not."""
    return {row["word"]: int(row["apart"]) >= int(row["joined"]) for row in table("hyphened_pairs")}
