"""The body bears out what the title says."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits, analyse, is_function_word

SHORT = 2
"""Letters of words that carry no story of their own."""
STEM = 5
"""Letters at the beginning of a root by which an unknown derivation is still seen."""


@rule(
    severity=Severity.WARNING,
    weight=2.0,
    reference="Kode Etik Jurnalistik, Pasal 3; Pedoman Pemberitaan Media Siber, butir 2 (judul sesuai isi)",
    kept=0.995,
    counted="judul 289 berita terbit",
    examples=(
        Example(
            bad="**Harga Beras Melonjak Jelang Lebaran**\n\nKarang taruna Desa Sukamaju menanam bakau di pesisir pada Senin pagi.",
            whole=True,
        ),
        Example(
            bad="**Ribuan Guru Honorer Tuntut Kenaikan Gaji**\n\nPanitia lomba lari membagikan air minum kepada peserta di lapangan.",
            whole=True,
        ),
        Example(
            good="Karang Taruna Sukamaju Tanam Bakau\n\nKarang taruna Desa Sukamaju menanam bakau di pesisir pada Senin pagi.",
            whole=True,
        ),
        Example(good="Bakau Kami\n\nPanitia lomba lari membagikan air minum kepada peserta.", whole=True),
    ),
)
def title_unsupported(
    article: Article,
    *,
    max_share: Annotated[float, Param("bagian kata judul yang tidak ada di isi, 0–1", ge=0, le=1)] = 0.65,
    min_words: Annotated[int, Param("kata pokok judul paling sedikit", ge=1)] = 4,
) -> Hits:
    """Isi berita mendukung judulnya.

    Judul adalah janji kepada pembaca. Kalau isinya bercerita tentang hal lain, pembaca merasa ditipu, walaupun tiap
    kalimatnya benar.
    """
    title = article.title
    if title is None or not article.paragraphs:
        return
    words = [w for w in article.words_in(title.range) if len(w.text) > SHORT and w.text[0].isalpha()]
    told = [w for w in words if not is_function_word(w.lower)]
    body = {word.lower for block in article.paragraphs for word in article.words_in(block.range)}
    roots = {_root(word) for word in body}
    text = " ".join(sorted(body))
    lost = [
        w for w in told if w.lower not in body and _root(w.lower) not in roots and _root(w.lower)[:STEM] not in text
    ]
    if len(told) >= min_words and len(lost) >= max_share * len(told):
        some = ", ".join(f"“{w.text}”" for w in lost[:3])
        yield Hit(title.range, Message("Isi berita tidak menyebut {some}. Samakan judul dengan isinya.", some=some))


def _root(word: str) -> str:
    found = analyse(word)
    return found.root if found else word
