"""A subject tied to what it is by no verb: "Jadwal itu yakni …", "Kegiatan ini sebagai …"."""

from __future__ import annotations

import re

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, rule
from newscheck.rulekit import PROSE, Hits

POINTED = r"(?:[A-Z][a-z]+ (?:(?!me|di|ber|ter|yang)[a-z]+ ){0,3}(?:ini|itu|tersebut)|Ini|Hal ini|Hal itu)"
ROLE = re.compile(rf"{POINTED} (?:juga |sekaligus |hanya )?(sebagai|guna|demi|agar|supaya)\b")
NAMED = re.compile(r"([A-Z][^.,;:“”\"()\n]{4,80}?) (yakni|yaitu)\b")
RELATIVE = re.compile(r"\byang\b.*")
VERB = re.compile(
    r"\b(?:me|di|ber|ter)[a-z]{3,}|\b(?:adalah|ialah|merupakan|ada|punya|akan|telah|sudah|tidak|bukan|bisa|dapat|masih|juga|harus"
    r"|datang|hadir|lahir|tiba|tinggal|cukup|hanya|ikut|turun|naik|masuk|keluar|kata|ujar)\b",
    re.IGNORECASE,
)
NO_NOUN = re.compile(
    r"(?:Pada|Di|Dalam|Sementara|Selain|Setelah|Sesudah|Sebelum|Karena|Oleh|Untuk|Dengan|Meski|Namun|Hadir|Ikut|Turut)\b"
)
MAIN = re.compile(r"\b(?:adalah|ialah|merupakan|akan|telah|sudah|tidak)\b|, [a-z]*(?:me|di|ber)[a-z]{4,}")


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia: kalimat sekurang-kurangnya bersubjek dan berpredikat",
    measured=Precision(right=11, read=12),
    examples=(
        Example(bad="Jadwal baru itu **yakni** Senin pagi.", good="Jadwal baru itu adalah Senin pagi."),
        Example(bad="Salah satu bantuan yang dibagikan **yaitu** beras."),
        Example(bad="Kegiatan ini **sebagai** wujud gotong royong warga."),
        Example(bad="Latihan itu **guna** mencegah kebakaran hutan."),
        Example(good="Warga menanam dua jenis pohon yakni bakau. Kegiatan ini merupakan wujud gotong royong."),
        Example(good="Latihan itu digelar guna mencegah kebakaran. Itu sebabnya warga datang."),
    ),
)
def no_copula(article: Article) -> Hits:
    """Hubungkan subjek dengan “adalah”, “merupakan”, atau kata kerja.

    “Yakni” memerinci, “sebagai” dan “guna” menerangkan; tidak satu pun dapat menjadi predikat. “Kegiatan ini sebagai wujud
    …” masih menunggu kata kerjanya.
    """
    for sentence in article.sentences:
        if sentence.block.kind not in PROSE or article.speech.overlaps(sentence.range):
            continue
        found = NAMED.match(article.text, *sentence.range)
        if found and _is_noun(found[1]) and not MAIN.search(article.text, found.end(), sentence.range.end):
            where = TextRange(*found.span(2))
            message = Message("“{word}” bukan predikat; pakai “adalah”.", word=found[2])
            yield Hit(where, message, (Fix.replace(where, "adalah", safe=False),))
        found = ROLE.match(article.text, *sentence.range)
        if found and not MAIN.search(article.text, found.end(), sentence.range.end):
            message = Message(
                "Sebelum “{word}” belum ada predikat; tambahkan “merupakan” atau kata kerja.", word=found[1]
            )
            yield Hit(TextRange(*found.span(1)), message)


def _is_noun(subject: str) -> bool:
    """Whether what stands before is a noun with what describes it, and no clause."""
    return not NO_NOUN.match(subject) and not VERB.search(RELATIVE.sub("", subject))
