"""A quotation that is opened is closed."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import PARTNERS, Hits, QuotedText, is_terminal, word_after, word_before


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Tanda Petik, butir 1",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-petik/",
    kept=0.999,
    counted="12.689 paragraf dalam 1.000 berita nasional",
    speech=True,
    examples=(
        Example(
            bad="“Kami siap **bekerja, kata** Siti.",
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            bad="Warga mengikuti pelatihan “Menulis Berita **Desa yang** diadakan balai desa.",
            good="Warga mengikuti pelatihan “Menulis Berita Desa” yang diadakan balai desa.",
        ),
        Example(
            good="“Air sudah surut,” kata Wayan. “Kami mulai membersihkan rumah.”",
        ),
        Example(
            good="“Air sudah surut.\n\n“Kami mulai membersihkan rumah,” kata Wayan.",
        ),
    ),
)
def unclosed(article: Article) -> Hits:
    """Tanda petik pembuka perlu penutup.

    Tanpa petik penutup, pembaca tidak tahu di mana ucapan narasumber berakhir dan di mana kalimat Anda mulai. Kutipan yang
    berlanjut ke paragraf berikut boleh ditutup di paragraf terakhirnya.
    """
    for quoted in article.quoted:
        if quoted.closed or quoted.continues or quoted.opening is None:
            continue
        end = quoted.range.end
        block = article.block_at(quoted.range.start)
        first = article.text[quoted.opening.start : word_after(article, quoted.opening.end)]
        if block and end < block.range.end:
            where = TextRange(max(quoted.range.start, word_before(article, end)), word_after(article, end + 1))
            message = Message("Petik {first} … belum ditutup; penutupnya kira-kira di sini.", first=first)
            yield Hit(where, message, (_closing(article, quoted),), related=(quoted.opening,))
        else:
            where = TextRange(quoted.opening.start, quoted.opening.start + len(first))
            yield Hit(where, Message("Petik pembuka ini belum ditutup."), (_closing(article, quoted),))


def _closing(article: Article, quoted: QuotedText) -> Fix:
    """Puts the closing mark in, with the comma that goes before an attribution; safe only where that place is certain."""
    end = quoted.range.end
    mark = PARTNERS.get(article[quoted.opening] if quoted.opening else "“", "”")
    last = article.text[end - 1]
    if last in "’'" and quoted.attributed:
        return Fix.replace((end - 1, end), mark)
    comma = "," if quoted.attributed and not is_terminal(last) else ""
    if comma or quoted.attributed:
        return Fix.insert(end, comma + mark)
    return Fix.insert(end, mark, safe=False)
