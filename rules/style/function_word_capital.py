"""Function words with a capital inside a sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, rule
from newscheck.rulekit import Hits, Word, capital_runs, follows_word, in_body, opens_name, word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

FUNCTION = frozenset(
    [
        "dan",
        "atau",
        "di",
        "ke",
        "dari",
        "yang",
        "untuk",
        "pada",
        "dalam",
        "guna",
        "dengan",
        "bagi",
        "oleh",
        "sebagai",
        "tentang",
        "terhadap",
        "agar",
        "karena",
        "serta",
        "bahwa",
        "para",
        "sejumlah",
        "seluruh",
        "beberapa",
        "setiap",
        "berbagai",
        "melalui",
        "menuju",
        "ini",
        "tersebut",
        "kepada",
        "hingga",
        "sampai",
        "demi",
        "juga",
        "telah",
        "sudah",
        "akan",
        "adalah",
        "merupakan",
        "secara",
        "kembali",
        "terkait",
        "berkaitan",
        "berdasarkan",
        "sebanyak",
        "sekitar",
        "menjadi",
        "dapat",
        "bersama",
        "maupun",
        "namun",
        "tetapi",
        "sehingga",
        "hari",
        "tanggal",
        "pukul",
        "saya",
        "kami",
        "kita",
        "mereka",
        "ia",
    ]
)
DAYS = frozenset(["senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu", "ini", "itu"])
INSIDE = frozenset(
    [
        "dalam",
        "guna",
        "kembali",
        "seluruh",
        "bersama",
        "dengan",
        "secara",
        "menjadi",
        "sehingga",
        "ke",
        "setiap",
        "dapat",
        "saya",
        "kami",
        "kita",
    ]
)
"""Function words that also stand inside names ("Kementerian Dalam Negeri", "Peninjauan Kembali")."""
FEWEST, TITLE_CASED = 2, 0.8
"""Words that a quoted name has beside its function words, and the share of them with a capital that makes it one."""
HONOUR = re.compile(r"\s+(?:Maha|Mulia\b|Terhormat\b|Amat\b|Dipertuan|[Dd]i-?Pertua|Kuasa\b|Esa\b|Kudus\b|Suci\b)")
GOD = re.compile(r"\b(?:Tuhan|Allah|Hyang|Dia|Dzat|Zat) $")
LONGEST_GOD = 8
FOREIGN = frozenset({"dan", "di", "para", "pada", "sampai"})
"""Short words that are also foreign or personal names; they are left alone beside another capital."""


@rule(
    severity=Severity.WARNING,
    weight=0.7,
    reference="EYD V, Huruf Kapital, butir 21",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    kept=0.998,
    counted="99.000 kata berita",
    speech=True,
    measured=Precision(right=14, read=14),
    examples=(
        Example(
            bad="Warga membahas peraturan **Tentang** sampah **Dan** air bersih.",
            good="Warga membahas peraturan tentang sampah dan air bersih.",
        ),
        Example(bad="Acara itu digelar pada **Hari** Kamis lalu.", good="Acara itu digelar pada hari Kamis lalu."),
        Example(good="Panitia merayakan Hari Kartini di balai desa. Dan Brown ikut menonton."),
        Example(
            good="Warga bersyukur kepada Tuhan Yang Maha Esa dan Allah Yang Mahakuasa, lalu menyapa Yang Mulia Raja."
        ),
        Example(
            bad="Lomba itu bertema “Hidup Sehat **Untuk** Warga **Yang** Bahagia”.",
            good="Lomba itu bertema “Hidup Sehat untuk Warga yang Bahagia”.",
        ),
        Example(
            bad="Sebagai ketua **Saya** mengajak warga, dan **Kami** siap.",
            good="Sebagai ketua saya mengajak warga, dan kami siap.",
        ),
    ),
)
def function_word_capital(article: Article) -> Hits:
    """Kata tugas di tengah kalimat ditulis dengan huruf kecil.

    Huruf kapital menandai nama. “Dan”, “di”, “untuk”, atau “pada” di tengah kalimat bukan nama, juga bila mengapit nama.
    """
    for word in (*_in_sentences(article), *_in_quoted_names(article)):
        message = Message("“{word}” bukan nama; tulis dengan huruf kecil.", word=word.text)
        yield Hit(word.range, message, (Fix.replace(word.range, word.lower),))


def _in_sentences(article: Article) -> Iterator[Word]:
    """The function words with a capital inside the sentences of the body."""
    for run in capital_runs(article):
        for i, word in enumerate(run):
            if word.lower not in FUNCTION or word.text.isupper() or (word.lower == "yang" and _honours(article, word)):
                continue
            if i and word.lower in INSIDE and run[i - 1].lower not in FUNCTION:
                continue
            if not in_body(article, word) or not follows_word(article, word):
                continue
            if not i and (opens_name(article, word) or (word.lower in INSIDE and _behind_capital(article, word))):
                continue
            after = run[i + 1].lower if i + 1 < len(run) else ""
            if word.lower in {"hari", "tanggal", "pukul"} and not _dated(article, word.range.end, after):
                continue
            if word.lower in FOREIGN and _personal(article, word):
                continue
            yield word


def _in_quoted_names(article: Article) -> Iterator[Word]:
    """The function words with a capital inside titles, themes and mottos in marks that are set in title case."""
    for quoted in article.quoted:
        if quoted.speech or not (quoted.opened and quoted.closed):
            continue
        words = article.words_in(quoted.range)
        heavy = [w for w in words if w.lower not in word_list("title_small_words")]
        if len(heavy) < FEWEST or sum(w.text[0].isupper() for w in heavy) < TITLE_CASED * len(heavy):
            continue
        for before, word in pairwise(words):
            goes_on = article.text[before.range.end : word.range.start] == " " and in_body(article, word)
            small = word.lower in word_list("title_small_words") and word.text.istitle()
            if goes_on and small and not _honours(article, word):
                yield word


def _honours(article: Article, word: Word) -> bool:
    """Whether “Yang” begins a name of God or a title of honour: Tuhan Yang Maha Esa, Yang Mulia, Yang di-Pertuan."""
    return bool(HONOUR.match(article.text, word.range.end)) or bool(
        GOD.search(article.text, max(0, word.range.start - LONGEST_GOD), word.range.start)
    )


def _behind_capital(article: Article, word: Word) -> bool:
    """Whether the word before has a capital, as the first word of a sentence or label has: "Melihat Kembali …"."""
    before = article.text[: word.range.start].rsplit(None, 1)[-1:]
    return bool(before) and before[0][:1].isupper()


def _dated(article: Article, end: int, after: str) -> bool:
    """Whether a day or a number follows: "Hari Kamis", "Tanggal 2", never "Hari Kartini"."""
    return after in DAYS or article.text[end : end + 2].strip().isdigit()


def _personal(article: Article, word: Word) -> bool:
    """Whether the word may belong to a personal name: "Dan Brown", "Ángel Di María"."""
    return any(n.range.covers(word.range) and n.kind == "PER" for n in article.names)
