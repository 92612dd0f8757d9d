"""An acronym that readers may not know is explained at its first mention."""

from __future__ import annotations

import re
from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import (
    BlockKind,
    Hits,
    cached_per_article,
    commonly_known,
    find_expansions,
    find_initialisms,
    spelled_out,
)

READ = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST})
_SUSPECT = "bocah|korban|pelaku|pemuda|perempuan|pria|remaja|saksi|terdakwa|terduga|tersangka|wanita"
_PERSON = (
    f"{_SUSPECT}|anak|buruh|guru|karyawan|mahasiswa|mahasiswi|pelajar|petani|santri|seorang|siswa|siswi|sopir|warga"
)
_CAPITALS = r"([A-Z]{3,8})"
_VEILED = re.compile(rf"\b(?:inisial|berinisial|bernama|(?i:{_SUSPECT}))\s{_CAPITALS}\b")
_AGED = re.compile(rf"\b{_CAPITALS}(?:\s?\(\d{{1,2}}\b|,\s(?:{_PERSON}|berumur|berusia)\b)")


@rule(
    severity=Severity.HINT,
    reference="PWI 1978, butir 6 (singkatan dan akronim dijelaskan lebih dulu)",
    examples=(
        Example(bad="Menurut Ketut Arya, semua **OPKD** diminta melapor setiap bulan."),
        Example(
            bad="Dana itu dikelola **BPAD** sejak tahun lalu.\n\nBadan Pengelola Air Desa (BPAD) berdiri pada 2015.",
        ),
        Example(good="Dana itu dikelola Badan Pengelola Air Desa (BPAD) sejak tahun lalu. Kini BPAD mandiri."),
        Example(good="Polisi memeriksa KTW, siswa berumur 14 tahun, dan saksi MRD."),
        Example(good="Anggota DPR meninjau sekolah itu bersama TNI dan KPK."),
    ),
)
def acronym_unexpanded(
    article: Article,
    *,
    known: Annotated[tuple[str, ...], Param("singkatan lain yang sudah dikenal pembaca Anda")] = (),
) -> Hits:
    """Singkatan yang belum umum dijelaskan saat pertama muncul.

    Di kantor Anda semua orang tahu artinya, tetapi pembaca di rumah belum tentu. Tulis kepanjangannya dulu, lalu
    singkatannya dalam kurung.
    """
    explained = {e.acronym.upper(): e for e in reversed(find_expansions(article))}
    seen: set[str] = set()
    for block in article.blocks:
        for word in find_initialisms(article, block) if block.kind in READ else ():
            if (
                word.text in seen
                or word.text in known
                or commonly_known(word.text)
                or word.text in _initials(article)
                or article.speech.covers(word.range)
            ):
                continue
            seen.add(word.text)
            expansion = explained.get(word.text)
            if expansion is None and spelled_out(article, word.text) is None and not _part_of_name(article, word.range):
                message = Message(
                    "Apa itu {acronym}? Sebutkan kepanjangannya pada kemunculan pertama.", acronym=word.text
                )
                yield Hit(word.range, message)
            elif expansion and expansion.aligned and expansion.range.start > word.range.end:
                message = Message("Kepanjangan {acronym} baru disebut kemudian. Pindahkan ke sini.", acronym=word.text)
                yield Hit(word.range, message, related=(expansion.phrase,))


@cached_per_article
def _initials(article: Article) -> frozenset[str]:
    """The capitals that hide a person's name: *ARS, siswa …*, *tersangka ARS*, *ARS (14)*."""
    return frozenset(m.group(1) for pattern in (_VEILED, _AGED) for m in pattern.finditer(article.text))


def _part_of_name(article: Article, where: TextRange) -> bool:
    """Whether the capitals stand inside a proper name ("Hotel BMC", "PT XYZ"), with a capital word or a digit beside."""
    before = article.text[max(0, where.start - 24) : where.start].split()[-1:]
    after = article.text[where.end : where.end + 2]
    trade = bool(before) and before[0] in {
        "PT",
        "CV",
        "Hotel",
        "Bank",
        "RS",
        "Yayasan",
        "Toko",
        "Radio",
        "Grup",
        "Stasiun",
    }
    return trade or after[:1].isdigit() or (len(after) > 1 and after[0] in "-/ " and after[1].isdigit())
