"""Common nouns with a capital inside a sentence."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import (
    Hits,
    Ranges,
    Word,
    analyse,
    cached_per_article,
    capital_runs,
    case_doubts,
    commonly_small,
    find_expansions,
    follows_word,
    in_body,
    is_common,
    large_common_words,
    opens_name,
    share_of_capitals,
    word_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


COUNTING = frozenset(
    [
        "para", "seluruh", "semua", "beberapa", "setiap", "tiap", "berbagai", "sejumlah", "banyak", "satu",
        "dua", "tiga", "empat", "lima", "orang", "ekor", "salah",
    ]
)  # fmt: skip
DOING = frozenset(
    [
        "melakukan", "melaksanakan", "mengadakan", "menggelar", "menghadiri", "mengikuti", "menyelenggarakan",
        "dilakukan", "dilaksanakan",
    ]
)  # fmt: skip
HEAD_SHARE = 0.04
"""A run that names something begins with a word that edited news often gives a capital; below this share it does not."""
ALONE_SHARE = 0.1
SHORTEST = 4
LONGEST = 4
"""A longer run of common nouns may be the name of a programme or a prize; it is only a hint."""
EXPANDED = frozenset({"organisasi", "kunjungan", "korupsi", "sosialisasi"})
"""Heads of common nouns that are often followed by their short form in brackets."""
OPENERS = frozenset(
    [
        "para", "seluruh", "beberapa", "setiap", "pada", "di", "dengan", "dari", "untuk", "melalui", "tentang",
        "dalam", "ke", "dan",
    ]
)  # fmt: skip
"""Function words that may stand before a common noun and share its wrong capital."""
SHORT_FORM = re.compile(r"\([^()\n]{0,20}?\b[A-Z][a-z]{3}")
LINKS = (", ", " dan ", ", dan ", " serta ", ", serta ", " atau ", " & ", " maupun ")
INSTITUTIONS = frozenset(
    [
        "kementerian", "menteri", "dinas", "badan", "direktorat", "direktur", "kepala", "ketua", "komisi",
        "bidang", "universitas", "fakultas", "lembaga", "pusat", "asosiasi", "ikatan", "persatuan",
        "undang-undang", "peraturan", "forum", "departemen", "seksi", "bagian", "unit", "balai", "wakil",
        "pemerintah", "hari", "laporan", "rencana", "sekretaris", "sekretariat",
    ]
)  # fmt: skip
DATES = frozenset({"tanggal", "pukul"})
"""Words that the rule on function words looks after."""
TITLES = frozenset({"insinyur", "profesor", "doktor", "dokter"})
"""They have a capital in front of a name, and only there."""
KEPT = frozenset(
    [
        "presiden", "gubernur", "bupati", "wali", "wakil", "menteri", "bapak", "ibu", "pak", "bu", "saudara",
        "tuhan", "pemerintah", "negara", "anda", "republik", "masjid", "antara", "kejagung", "antaranews",
        "reformasi", "proklamasi", "kemerdekaan", "pancasila",
    ]
)  # fmt: skip


@rule(
    severity=Severity.WARNING,
    weight=0.8,
    reference="EYD V, Huruf Kapital, butir 10, 16, dan 20",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-huruf/huruf-kapital/",
    kept=0.99,
    counted="kata dengan sedikitnya 8 kemunculan di berita; di luar daftar kata umum hanya saran",
    speech=True,
    measured=Precision(right=27, read=32),
    examples=(
        Example(
            bad="Rapat itu dihadiri para **Lurah** dan **Tokoh Masyarakat** setempat.",
            good="Rapat itu dihadiri para lurah dan tokoh masyarakat setempat.",
        ),
        Example(
            bad="Dinas Pertanian melakukan **Kunjungan Kerja** ke Desa Sukamaju.",
            good="Dinas Pertanian melakukan kunjungan kerja ke Desa Sukamaju.",
        ),
        Example(
            bad="Dinas itu menggelar rapat kerja (**Raker**) pekan depan.",
            good="Dinas itu menggelar rapat kerja (raker) pekan depan.",
        ),
        Example(
            bad="Petugas memeriksa **Rumah** itu sejak pagi, dan **Pemilik** rumah menolak membuka pintu.",
            good="Petugas memeriksa rumah itu sejak pagi, dan pemilik rumah menolak membuka pintu.",
        ),
        Example(good="Kepala Dinas Pertanian Tirtasari bertemu Bupati Hartono di Kecamatan Mekarsari."),
        Example(good="Ia membaca Undang-Undang Nomor 4 Tahun 2019 di Kantor Desa Sukamaju."),
    ),
)
def common_noun_capital(article: Article) -> Hits:
    """Kata umum di tengah kalimat ditulis dengan huruf kecil.

    Huruf kapital hanya untuk nama diri. “Tokoh masyarakat”, “kunjungan kerja”, dan “para lurah” menyebut jenis, bukan
    nama, betapa pun pentingnya bagi Anda.
    """
    flagged = tuple(_flagged(article))
    places = [_place(found) for _, found in flagged]
    for run, found in flagged:
        where = _place(found)
        right = article[where].lower()
        wider = _wider(article, where, places, run)
        yield Hit(
            where,
            Message("“{right}” di sini kata umum, bukan nama; tulis dengan huruf kecil.", right=right),
            (
                Fix.replace(where, right, safe=len(found) == 1),
                *(Fix.replace(w, article[w].lower(), safe=False) for w in wider),
            ),
            soft=found[0].lower not in word_list("common_nouns")
            or len(found) > LONGEST
            or _may_name(article, run, found),
        )
    for short in _short_forms(article, places):
        right = article[short].lower()
        message = Message("Singkatan dari kata umum ditulis dengan huruf kecil: “{right}”.", right=right)
        yield Hit(short, message, (Fix.replace(short, right),), soft=True)
    taken = Ranges(places)
    for where in large_common_words(article):
        if taken.overlaps(where):
            continue
        right = article[where].lower()
        message = Message("“{right}” di sini kata umum, bukan nama; tulis dengan huruf kecil.", right=right)
        yield Hit(where, message, (Fix.replace(where, right, safe=False),), soft=True, last_resort=True)


def _may_name(article: Article, run: Sequence[Word], found: Sequence[Word]) -> bool:
    """Whether the words may begin or end a name, and edited text, too, would give them their capital here."""
    linked = article.text[: found[0].range.start].endswith((", ", " dan "))
    inside = linked or len(found) < len(run)
    return inside and not any(
        doubt.range.overlaps(found[0].range) for doubt in case_doubts(article) if not doubt.capital
    )


def _short_forms(article: Article, places: Sequence[TextRange]) -> Iterator[TextRange]:
    """Syllabic short forms in brackets with a capital, behind a long form that is small or flagged (kunjungan kerja)."""
    if not SHORT_FORM.search(article.text):
        return
    flagged = Ranges(places)
    for expansion in find_expansions(article):
        short = expansion.acronym
        if not expansion.aligned or len(short) < SHORTEST or not short.istitle() or article[expansion.range] != short:
            continue
        if article[expansion.phrase].islower() or flagged.covers(expansion.phrase):
            yield expansion.range


def _flagged(article: Article) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Every run of capitals with the words at its head that should be small."""
    last: tuple[Word, ...] = ()
    flagged = False
    for whole in capital_runs(article):
        run = whole
        if whole[0].lower in OPENERS:
            run = tuple(dropwhile(lambda w: w.lower in OPENERS, whole)) or whole
        if not _is_common(run[0].text):
            last, flagged = run, False
            continue
        chained = article.text[last[-1].range.end : run[0].range.start] if last else ""
        open_name = chained in LINKS and not flagged
        found = _small_part(article, run) if _may_be_small(article, run, last if open_name else (), chained) else ()
        last, flagged = run, bool(found)
        if found and in_body(article, found[0]):
            yield run, found


def _place(words: Sequence[Word]) -> TextRange:
    return TextRange(words[0].range.start, words[-1].range.end)


def _wider(article: Article, where: TextRange, places: Sequence[TextRange], run: Sequence[Word]) -> Iterator[TextRange]:
    """Wider stretches that the writer may want small too: a whole chain ("Camat, dan Lurah"), the whole run."""
    i = first = last = places.index(where)
    while first and article.text[places[first - 1].end : places[first].start] in LINKS:
        first -= 1
    while last + 1 < len(places) and article.text[places[last].end : places[last + 1].start] in LINKS:
        last += 1
    if first < i or last > i:
        yield TextRange(places[first].start, places[last].end)
    whole = _place(run)
    named = any(n.range.overlaps(whole) for n in article.names) or any(w.text.isupper() for w in run)
    if whole != where and not named:
        yield whole


def _may_be_small(article: Article, run: Sequence[Word], name: Sequence[Word], link: str) -> bool:
    """Whether the place allows a verdict: inside a sentence, and not the rest of a name that went before."""
    head = run[0]
    if not follows_word(article, head) or head.lower in KEPT or opens_name(article, head):
        return False
    if head.lower in word_list("function_words") or head.lower in DATES or _numbered(article, head):
        return False
    if name and (head.lower not in word_list("common_nouns") or (link != ", " and name[0].lower in INSTITUTIONS)):
        return False
    if _goes_on(_before(article, head), comma=article.text[head.range.start - 2] == ","):
        return False
    if head.lower in TITLES and any(_persons(article).overlaps(w.range) for w in run[1:2]):
        return False
    return head.lower in word_list("common_nouns") or not _persons(article).overlaps(head.range)


@cached_per_article
def _persons(article: Article) -> Ranges:
    return Ranges(n.range for n in article.names if n.kind == "PER")


def _numbered(article: Article, head: Word) -> bool:
    """Whether a kind of place is followed by its number, which makes it a name: Kelurahan 9 Ilir."""
    after = article.text[head.range.end : head.range.end + 2]
    return head.lower in word_list("place_generics") and after[:1] == " " and after[1:].isdigit()


def _goes_on(before: Sequence[str], *, comma: bool) -> bool:
    """Whether the words before make the run part of a name: a capital, a numbered name, an acronym that is spelt out."""
    if not before:
        return False
    last, first = before[-1], before[0]
    if last in {"atau", "alias"}:
        return len(first) > 1 and first.isupper()
    if last == "tentang" and first.isdigit():
        return True  # the title of a law
    if not comma and last.lower() not in OPENERS and (last[0].isupper() or last == "tentang"):
        return True
    return last.isdigit() and len(before) > 1 and first[0].isupper()


def _small_part(article: Article, run: Sequence[Word]) -> Sequence[Word]:
    """The words at the head of the run that should be small; none when the run is, or may be, a name."""
    head = run[0]
    listed = head.lower in word_list("common_nouns")
    before = (_before(article, head) or [""])[-1].lower()
    after = article.text[run[-1].range.end : run[-1].range.end + 3]
    if not listed and (after.startswith((" (", "/")) or after[1:2].isdigit()):
        return ()
    if len(run) > 1 and after.startswith(" (") and head.lower not in EXPANDED:
        return ()
    if len(run) == 1:
        share = share_of_capitals(head.lower)
        return run if listed or before in COUNTING or (share is not None and share <= ALONE_SHARE) else ()
    if not _begins_no_name(head, before):
        return ()
    for i, word in enumerate(run):
        if not is_common(word, 0.35) or word.lower in word_list("place_generics") or word.lower in INSTITUTIONS:
            named = head.lower in word_list("offices") or word.lower.startswith("undang") or word.text.isupper()
            return run[:i] if i and (before in COUNTING | DOING or not named) else ()
    return run


def _before(article: Article, word: Word) -> list[str]:
    """The one or two words before a word, as written."""
    return re.findall(r"[\w-]+", article.text[max(0, word.range.start - 40) : word.range.start])[-2:]


@lru_cache(maxsize=8192)
def _is_common(head: str) -> bool:
    """Whether a word is a common noun: listed, or of a known form, and written small in edited news."""
    small = head.lower()
    known = small in word_list("common_nouns") or (len(head) >= SHORTEST and analyse(small) is not None)
    return known and commonly_small(head)


def _begins_no_name(head: Word, before: str) -> bool:
    share = share_of_capitals(head.lower)
    listed = head.lower in word_list("common_nouns")
    return listed or before in COUNTING or (before in DOING and share is not None and share <= HEAD_SHARE)
