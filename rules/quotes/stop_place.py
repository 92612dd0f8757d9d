"""The full stop of a quoted sentence stands inside the marks, that of a quoted term outside."""

from __future__ import annotations

import re

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, QuotedText, attributed, word_before

SENTENCE = 4
"""Words of the shortest quotation that is a sentence."""
_BEGINS = re.compile(r"(?:^|[.!?…:,]|[.!?][\"”’])\s*$")
_NAMED = re.compile(r"[^\W\d_]\s+$")
_STOP = re.compile(r"\s*\.(?![.\w])")


@rule(
    severity=Severity.WARNING,
    weight=0.5,
    reference="EYD V, Tanda Petik, butir 1 dan 2",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-petik/",
    kept=0.8,
    counted="289 berita terbit, istilah dan judul di akhir kalimat: titik di luar 22, di dalam 5 (hanya saran)",
    speech=True,
    examples=(
        Example(
            bad="Begini kata Siti kepada warga.\n\n“Kami sudah membawa bibit sendiri dari **rumah”.**",
            good="Begini kata Siti kepada warga.\n\n“Kami sudah membawa bibit sendiri dari rumah.”",
        ),
        Example(
            bad="Siti berkata, “Kami siap bekerja besok **pagi”.**",
            good="Siti berkata, “Kami siap bekerja besok pagi.”",
        ),
        Example(
            bad="Panen raya itu bertema “Padi untuk **Desa.”** Warga datang beramai-ramai.",
            good="Panen raya itu bertema “Padi untuk Desa”. Warga datang beramai-ramai.",
        ),
        Example(good="Siti menyebut program itu “gagal total”. Panen raya itu bertema “Padi untuk Desa”."),
        Example(good="Siti berkata, “Kami siap bekerja.” Warga menunggu. “Kami siap bekerja besok pagi,” kata Made."),
    ),
)
def stop_place(article: Article) -> Hits:
    """Titik kutipan kalimat ada di dalam petik, titik istilah di luar.

    Bila yang dikutip satu kalimat utuh, titiknya milik kalimat itu: “Kami siap.” Bila yang diapit petik hanya judul, tema,
    atau istilah, titiknya milik kalimat Anda: bertema “Padi untuk Desa”.
    """
    told = {found.quoted for found in attributed(article)}
    for quoted in article.quoted:
        closing = quoted.closing
        if quoted.opening is None or closing is None or quoted in told:
            continue
        if _is_sentence(article, quoted):
            yield from _outside(article, closing)
        elif not quoted.speech and not quoted.single and _is_term(article, quoted):
            yield from _inside(article, closing)


def _outside(article: Article, closing: TextRange) -> Hits:
    """A full stop behind the closing mark that belongs inside."""
    stop = _STOP.match(article.text, closing.end)
    last = article.text[: closing.start].rstrip()[-1:]
    if stop and (last.isalnum() or last in ")%…" or article[(closing.start - 3, closing.start)] == "..."):
        where = TextRange(word_before(article, closing.start), stop.end())
        edits = Edit(TextRange(closing.start, closing.start), "."), Edit(TextRange(closing.end, stop.end()), "")
        yield Hit(where, Message("Kutipan ini kalimat utuh; titiknya di dalam petik."), (_moved(edits),))


def _inside(article: Article, closing: TextRange) -> Hits:
    """A full stop before the closing mark that belongs behind it."""
    at = closing.start - 1
    after = article.text[closing.end : closing.end + 1]
    if article.text[at] == "." and article.text[at - 1].isalnum() and (not after or after.isspace()):
        where = TextRange(word_before(article, at), closing.end)
        edits = Edit(TextRange(at, at + 1), ""), Edit(TextRange(closing.end, closing.end), ".")
        yield Hit(where, Message("Yang diapit petik ini bukan kalimat; titiknya di luar."), (_moved(edits),), soft=True)


def _moved(edits: tuple[Edit, Edit]) -> Fix:
    return Fix(Message("Pindahkan titiknya"), edits)


def _is_sentence(article: Article, quoted: QuotedText) -> bool:
    """Whether the quotation stands for a sentence of its own: at one's beginning, or announced by a comma or colon."""
    block = article.block_at(quoted.range.start)
    words = article.words_in(quoted.range)
    if block is None or len(words) < SENTENCE or not words[0].text[0].isupper() or not quoted.speech:
        return False
    before = article.text[max(block.range.start, quoted.range.start - 8) : quoted.range.start]
    return _BEGINS.search(before) is not None


def _is_term(article: Article, quoted: QuotedText) -> bool:
    """Whether a word of the sentence around leads on to what is quoted, so that it is no sentence of its own."""
    block = article.block_at(quoted.range.start)
    start = quoted.range.start
    return block is not None and _NAMED.search(article.text, max(block.range.start, start - 8), start) is not None
