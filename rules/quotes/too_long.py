"""A quotation is short enough to be heard."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, TextRange, rule
from newscheck.rulekit import Hits, word_after


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="PWI 1978 butir 8",
    speech=True,
    examples=(
        Example(
            bad="**“Kami** menanam padi di sawah dan menjaga airnya setiap hari menanam padi di sawah dan menjaga airnya setiap hari menanam padi di sawah dan menjaga airnya setiap hari menanam padi di sawah dan menjaga airnya setiap hari menanam padi di sawah dan menjaga airnya setiap hari menanam padi di sawah dan menjaga airnya setiap hari menanam padi di sawah dan menjaga airnya setiap hari bersama,” kata Siti.",
        ),
        Example(
            bad='**"Warga** datang ke balai desa lalu membawa hasil kebunnya sendiri datang ke balai desa lalu membawa hasil kebunnya sendiri datang ke balai desa lalu membawa hasil kebunnya sendiri datang ke balai desa lalu membawa hasil kebunnya sendiri datang ke balai desa lalu membawa hasil kebunnya sendiri datang ke balai desa lalu membawa hasil kebunnya sendiri datang ke balai desa lalu membawa hasil kebunnya sendiri datang ke balai desa lalu membawa hasil kebunnya sendiri bersama," kata Siti.',
        ),
        Example(
            good="“Kami menanam padi,” kata Siti.",
        ),
        Example(
            good="Siti bercerita panjang tentang sawahnya. “Airnya cukup,” katanya.",
        ),
    ),
)
def too_long(
    article: Article,
    *,
    max_words: Annotated[int, Param("kata terbanyak dalam satu kutipan", ge=10, former="words")] = 60,
) -> Hits:
    """Kutipan panjang lebih enak dipotong.

    Ucapan yang panjang melelahkan pembaca. Ambil bagian yang paling kuat, dan ceritakan sisanya dengan kalimat Anda sendiri.
    """
    for quoted in article.quoted:
        count = len(article.words_in(quoted.range)) if quoted.speech else 0
        if count > max_words:
            where = TextRange(quoted.range.start, word_after(article, quoted.range.start))
            message = Message("Kutipan ini {count} kata. Ambil bagian terkuat, ceritakan sisanya.", count=count)
            yield Hit(where, message)
