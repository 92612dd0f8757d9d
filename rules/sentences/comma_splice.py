"""Two sentences that only a comma parts."""

from __future__ import annotations

import re

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, Search, word_before, word_list

PREDICATE = r"(?:(?:tidak|akan|telah|sudah|juga|belum|masih|dapat|bisa|harus) )?(?:merupakan|adalah|menjadi|me[a-z]{4,}|di[a-z]{4,}|ber[a-z]{3,}|ter[a-z]{4,})"
SUBJECT = r"(?!me[a-z]{4,}|di[a-z]{5,}|ber[a-z]{4,})[a-z-]+(?: (?!yang\b)[a-z-]+){0,2} (?:ini|tersebut|itu)"
JOINED = Search(
    re.compile(
        r", (?P<first>(?:untuk|selain) itu|oleh (?:karena|sebab) itu|dengan demikian|sementara itu)(?=,? [a-z])"
    ),
    re.compile(rf", (?P<first>{SUBJECT})(?= {PREDICATE}\b)"),
)
VERB = re.compile(r"\b(?:me[a-z]{4,}|di[a-z]{4,}|ber[a-z]{3,}|ter[a-z]{4,}|adalah|ada)\b")
OPENING = re.compile(
    r"(?:Di|Ber|Ter|Me)[a-z]{4,}\b|[\w']+nya,|Kata\b|Perlu\b|Buat\b|Khusus\b|Kalau\b|Meski|Walau|Jika|Bila|Apabila"
)
TIME = frozenset(("saat", "hari", "selama", "kali", "tahun", "bulan", "pekan", "minggu", "sejak", "setelah", "sebelum"))
LINKING = (
    word_list("subordinators") | word_list("fronting_words") | TIME
    | {"dan", "atau", "namun", "tetapi", "karena", "sebab", "sebetulnya", "sebenarnya", "apalagi", "maka", "jadi", "salah", "meskipun", "walau", "walaupun", "kalau", "bagaimana"}
    | {"termasuk", "khususnya", "terutama", "yakni", "yaitu", "yang", "serta", "misalnya", "ternyata", "saya", "mending"}
)  # fmt: skip
SHORTEST = 7
"""Words of the shortest first sentence."""


@rule(
    severity=Severity.HINT,
    weight=0.5,
    reference="EYD V, Tanda Titik, butir 1",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penggunaan-tanda-baca/tanda-titik/",
    speech=True,
    examples=(
        Example(
            bad="Warga menanam seribu pohon bakau di tepi Kali **Anyar, kegiatan** itu berlangsung dua hari.",
            good="Warga menanam seribu pohon bakau di tepi Kali Anyar. Kegiatan itu berlangsung dua hari.",
        ),
        Example(
            bad="Air sungai naik cepat dan merendam sawah **warga, untuk** itu petugas membuka pintu air.",
            good="Air sungai naik cepat dan merendam sawah warga. Untuk itu, petugas membuka pintu air.",
        ),
        Example(good="Warga mengatakan sejak pagi air terus naik, kegiatan itu lalu ditunda, dan semua pulang."),
        Example(good="Setelah warga menanam seribu pohon bakau di kali, kegiatan itu ditutup dengan doa."),
    ),
)
@looks_for(patterns=lambda: JOINED)
def comma_splice(article: Article) -> Hits:
    """Dua kalimat dipisahkan titik, bukan koma.

    Bila sesudah koma mulai subjek dan predikat baru tanpa kata hubung, yang Anda tulis sudah dua kalimat. Titik memberi
    pembaca waktu bernapas.
    """
    sentences = [s.range for s in article.sentences]
    for kind, i, match in sorted(JOINED.matches(article, sentences), key=lambda m: m.found.start()):
        start, comma = sentences[i].start, match.start()
        linked = kind == 1 and match["first"].split(maxsplit=1)[0] in LINKING
        if linked or not _whole(article.text[start:comma]):
            continue
        letter = comma + 2
        edits = [Edit(TextRange(comma, letter + 1), f". {article.text[letter].upper()}")]
        if kind == 0 and article.text[match.end()] != ",":
            edits.append(Edit(TextRange(match.end(), match.end()), ","))
        fix = Fix(Message("Mulai kalimat baru"), tuple(edits))
        end = letter + len(match["first"].split(maxsplit=1)[0])
        yield Hit(
            TextRange(word_before(article, comma), end), Message("Di sini mulai kalimat baru; pakai titik."), (fix,)
        )


def _whole(before: str) -> bool:
    """Whether the words before the comma are a sentence of their own that goes on with nothing behind it."""
    words = before.strip("“\"‘' ").split()
    if len(words) < SHORTEST or OPENING.match(" ".join(words)) or words[0].lower() in LINKING:
        return False
    return words[-1].lower() not in word_list("report_verbs") and VERB.search(before) is not None
