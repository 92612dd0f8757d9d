"""A date and a time that can be."""

from __future__ import annotations

import datetime as dt
import re

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import (
    LATEST_MONTH,
    LONGEST_MONTH,
    MONTHS,
    DateMention,
    Granularity,
    Hits,
    dates_in,
    find_times,
    publication,
)

_REPORTED = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|ungkap|jelas|papar|tegas|imbuh|terang|pungkas|mengatakan|menjelaskan|menegaskan|kemarin"
    r"|tadi|telah|sudah|usai|lalu)(?:nya)?\b"
)
_PLANNED = re.compile(
    r"\b(?:akan|bakal|mendatang|nanti|besok|depan|hingga|sampai|sebagai|sebelum|paling lambat|tenggat|jatuh tempo|batas waktu"
    r"|mulai|untuk|agar|(?:men|di|ter|pen|se|ber|mem|per)?(?:rencana|jadwal|agenda|target|tetap|undang|umum|utus|sepakat"
    r"|janji|siap|undur|tunda|daftar|panjang|laku|akhir|pesan|usul|minta|izin|setuju|sedia|tentu|pilih|buka|tutup)\w*"
    r"|memutus\w*|diputus\w*|mengundang|mengusul\w*|memesan|menentu\w*|menunda|menutup|memilih|meminta|menyepakat\w*)\b"
)


@rule(
    severity=Severity.ERROR,
    weight=1.5,
    reference="Kode Etik Jurnalistik, Pasal 1 (berita akurat)",
    examples=(
        Example(bad="Pendaftaran ditutup pada **31 Februari 2024**."),
        Example(bad="Rapat digelar **Jumat (12/13/2024)** di Kantor Camat Mekarsari."),
        Example(bad="Acara dimulai **pukul 25.30** WITA."),
        Example(
            bad="“Jalan ini sudah rampung,” kata Made Surya, **Senin (8/7/2024)**.",
            published=dt.date(2024, 7, 2),
        ),
        Example(good="Pendaftaran ditutup pada 29 Februari 2024 pukul 24.00 WIB."),
        Example(good="Pameran akan dibuka Senin (8/7/2024).", published=dt.date(2024, 7, 2)),
        Example(good="Camat sudah mengundang warga pada Senin (8/7/2024).", published=dt.date(2024, 7, 2)),
        Example(good="Panitia telah menetapkan 8 Juli 2024 sebagai hari lomba.", published=dt.date(2024, 7, 2)),
    ),
)
def date(article: Article) -> Hits:
    """Tanggal dan jam harus ada di kalender dan di jam dinding.

    Tanggal 31 Februari, bulan ke-13, atau ucapan bertanggal besok pasti salah ketik. Pembaca yang menemukannya akan
    meragukan angka lain dalam berita Anda.
    """
    published = publication(article)
    for block in article.blocks:
        for mention in dates_in(article, block):
            if not mention.possible:
                yield Hit(mention.range, _impossible(mention))
            elif published and _too_late(article, mention, published):
                day = f"{published.day} {MONTHS[published.month - 1]} {published.year}"
                message = Message("Tanggal ini sesudah hari terbit ({day}), padahal ceritanya sudah terjadi.", day=day)
                yield Hit(mention.range, message)
        for time in find_times(article.text, *block.range):
            if not time.possible:
                yield Hit(time.range, Message("Jam hanya sampai 24.00 dan menit hanya sampai 59. Periksa lagi."))


def _impossible(mention: DateMention) -> Message:
    if mention.month is not None and not 1 <= mention.month <= LATEST_MONTH:
        if mention.day is not None and mention.day <= LATEST_MONTH < mention.month <= LONGEST_MONTH:
            return Message("Bulan ke-{month} tidak ada. Mungkin hari dan bulannya tertukar.", month=mention.month)
        return Message("Bulan ke-{month} tidak ada. Periksa lagi tanggalnya.", month=mention.month)
    return Message("Tanggal {day} tidak ada pada bulan itu. Periksa lagi.", day=mention.day)


def _too_late(article: Article, mention: DateMention, published: dt.date) -> bool:
    """Whether a day with its year, after the publication, is told as past in its sentence."""
    day = mention.resolved(published)
    sentence = article.sentence_at(mention.range.start)
    if (
        mention.precision is not Granularity.DAY
        or mention.year is None
        or day is None
        or day <= published
        or not sentence
    ):
        return False
    told = article[sentence.range]
    return bool(_REPORTED.search(told)) and not _PLANNED.search(told)
