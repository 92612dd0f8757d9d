"""No blank inside the marks, one blank outside."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_after, word_before

_CLITIC = re.compile(r"(?:nya|ku|mu|an|isme)\b")


@rule(
    severity=Severity.ERROR,
    weight=1.0,
    reference="EYD V, Tanda Petik",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-petik/",
    speech=True,
    examples=(
        Example(
            bad="**“ Kami** siap bekerja,” kata Siti.",
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            bad="“Kami siap **bekerja,”kata** Siti.",
            good="“Kami siap bekerja,” kata Siti.",
        ),
        Example(
            bad="Hujan sudah **reda.“Kami** pulang,” ujar Ketut.",
            good="Hujan sudah reda. “Kami pulang,” ujar Ketut.",
        ),
        Example(
            good="“Kami siap bekerja,” kata Siti (“Bu Siti”).",
        ),
        Example(
            good="Gerakan “Ayo Tanam” dimulai—“bersama warga”.",
        ),
    ),
)
def spacing(article: Article) -> Hits:
    """Petik menempel pada ucapan, berjarak dari kata lain.

    Tanda petik menempel pada kata pertama dan kata terakhir ucapan, lalu ada satu spasi di luarnya. Spasi yang salah tempat
    membuat petik terbawa ke baris lain.
    """
    text = article.text
    for quoted in article.quoted:
        if quoted.single:
            continue
        if quoted.opening and quoted.closed:
            yield from _opening(article, quoted.opening)
        if quoted.closing and quoted.opened:
            yield from _closing(article, quoted.closing, text)


def _opening(article: Article, mark: TextRange) -> Hits:
    text = article.text
    after = mark.end + len(text[mark.end : mark.end + 3]) - len(text[mark.end : mark.end + 3].lstrip(" "))
    if after > mark.end:
        fix = Fix.replace((mark.end, after), "")
        yield Hit(
            TextRange(mark.start, word_after(article, after)), Message("Hapus spasi setelah petik pembuka."), (fix,)
        )
    if mark.start and (text[mark.start - 1].isalnum() or text[mark.start - 1] in ".,:;!?"):
        fix = Fix.insert(mark.start, " ")
        where = TextRange(word_before(article, mark.start), word_after(article, mark.end))
        yield Hit(where, Message("Beri spasi sebelum petik pembuka."), (fix,))


def _closing(article: Article, mark: TextRange, text: str) -> Hits:
    before = len(text[: mark.start].rstrip(" "))
    if before < mark.start and not text[before - 1].isspace():
        fix = Fix.replace((before, mark.start), "")
        yield Hit(
            TextRange(word_before(article, before), mark.end), Message("Hapus spasi sebelum petik penutup."), (fix,)
        )
    if text[mark.end : mark.end + 1].isalpha() and not _CLITIC.match(text, mark.end):
        fix = Fix.insert(mark.end, " ")
        where = TextRange(word_before(article, mark.start), word_after(article, mark.end))
        yield Hit(where, Message("Beri spasi setelah petik penutup."), (fix,))
