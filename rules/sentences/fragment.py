"""A part of the sentence before that stands as a sentence of its own: "Termasuk warga desa sebelah."."""

from __future__ import annotations

import re

from newscheck import Article, Edit, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import PROSE, Hits, Sentence

OPENER = re.compile(
    r"(?:Termasuk|Khususnya|Terutama|Misalnya|Seperti|Yakni|Yaitu|Utamanya|Contohnya|Guna|Demi|Untuk|Baik|Usai|Setelah|Sebelum"
    r"|Dengan|Serta)\b(?! itu\b| biasa\b| diketahui\b| diberitakan\b| dikutip\b| apa\b| saja\b| kata\b)"
)
PREDICATE = re.compile(
    r"\b(?:adalah|ialah|merupakan|menjadi|akan|telah|sudah|tidak|tak|bukan|harus|dapat|bisa|perlu|masih|belum|ada|itulah|inilah"
    r"|kata|ujar|ucap|tutur|[a-z]+nya,? (?:adalah|yakni|yaitu))\b"
)
CLAUSE = re.compile(
    r"\b(?!melalui|menurut|mengenai|terhadap|terkait|berkat|berupa|bersama|dinas)(?:di|ber|ter|me)[a-z]{3,}\b"
)
EXAMPLE = re.compile(r"Misalnya|Seperti|Baik")
"""What has no verb of its own."""
JOINED = re.compile(r"(?:Termasuk|Khususnya|Terutama|Yakni|Yaitu|Utamanya|Contohnya|Serta)\b")


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia: kalimat sekurang-kurangnya bersubjek dan berpredikat",
    measured=Precision(right=8, read=8),
    examples=(
        Example(
            bad="Pasar itu menjual hasil kebun. **Termasuk** kopi dari lereng utara.",
            good="Pasar itu menjual hasil kebun, termasuk kopi dari lereng utara.",
        ),
        Example(
            bad="Warga membawa alat sendiri. **Yakni** cangkul, sabit, dan karung.",
            good="Warga membawa alat sendiri, yakni cangkul, sabit, dan karung.",
        ),
        Example(good="Warga datang. Misalnya, Hartono membawa cangkul."),
        Example(good="Hujan turun. Seperti tahun lalu, sungai meluap."),
        Example(good="Pasar itu ramai. Untuk sementara, jalan ditutup."),
    ),
)
def fragment(article: Article) -> Hits:
    """Rincian dan keterangan tetap di dalam kalimatnya.

    “Termasuk”, “yakni”, dan “terutama” menyambung rincian pada yang baru saja disebut. Sebagai kalimat sendiri, rincian itu
    kehilangan subjek dan predikat. Gabungkan dengan koma.
    """
    for before, sentence in zip(article.sentences, article.sentences[1:], strict=False):
        found = OPENER.match(article.text, *sentence.range)
        if found and before.block == sentence.block and _is_part(article, sentence, found):
            where = TextRange(*found.span())
            message = Message(
                "“{word}” menyambung kalimat sebelumnya; sebagai kalimat sendiri ini belum lengkap.", word=found.group()
            )
            yield Hit(where, message, _joined(article, before, where))


def _is_part(article: Article, sentence: Sentence, opener: re.Match[str]) -> bool:
    """Whether nothing behind the opener can be a main clause."""
    text = article[sentence.range]
    if sentence.block.kind not in PROSE or not text.endswith(".") or article.speech.overlaps(sentence.range):
        return False
    rest = article.text[opener.end() : sentence.range.end]
    if rest.startswith(","):
        return False
    if JOINED.match(opener.group()):
        return not PREDICATE.search(rest.partition(" yang ")[0])
    own = 0 if EXAMPLE.match(opener.group()) else 1
    verbs = len(CLAUSE.findall(rest.partition(" yang ")[0]))
    return "," not in rest and not PREDICATE.search(rest) and verbs <= own


def _joined(article: Article, before: Sentence, opener: TextRange) -> tuple[Fix, ...]:
    """One sentence with the one before."""
    stop = TextRange(before.range.end - 1, before.range.end)
    if article[stop] != ".":
        return ()
    word = article[opener].lower()
    title = Message("Gabungkan dengan kalimat sebelumnya: “{word}”", word=word)
    return (Fix(title, (Edit(stop, ","), Edit(opener, word)), safe=False),)
