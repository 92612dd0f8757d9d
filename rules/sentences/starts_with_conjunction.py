"""A conjunction that joins parts of one sentence does not open a sentence of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck import Article, Edit, Example, Fix, Hit, Message, Severity, TextRange, rule
from newscheck.rulekit import Hits, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator


_ALWAYS = re.compile(
    r"(?:Sedangkan|Sementara(?! itu|,? waktu)|Sehingga|Dan|Atau|Serta|Melainkan|Yang mana|Padahal)\b(?! lain)"
)
CONNECTORS = {"Sedangkan": "Sementara itu,", "Sementara": "Sementara itu,", "Sehingga": "Oleh karena itu,"}
_FRAGMENT = re.compile(r"(?:Karena|Sebab|Agar|Supaya|Walaupun|Meskipun|Jika|Apabila)\b(?! itu)")


@rule(
    severity=Severity.HINT,
    reference="Tata Bahasa Baku Bahasa Indonesia: konjungsi intrakalimat",
    examples=(
        Example(bad="Warga menanam padi. **Sedangkan** petani lain menanam jagung."),
        Example(bad="Jembatan putus. **Sehingga** warga harus memutar. **Karena** jalan lain longsor."),
        Example(good="Warga menanam padi, sedangkan petani lain menanam jagung."),
        Example(good="Karena jembatan putus, warga harus memutar. Oleh karena itu, mereka berangkat subuh."),
    ),
)
def starts_with_conjunction(article: Article) -> Hits:
    """Kata hubung di dalam kalimat tidak membuka kalimat baru.

    “Sedangkan”, “sehingga”, dan “karena” menyambung bagian satu kalimat. Gabungkan dengan kalimat sebelumnya, atau pakai
    penghubung antarkalimat seperti “sementara itu” dan “akibatnya”.
    """
    for sentence in article.sentences:
        found = _ALWAYS.match(article.text, *sentence.range)
        if not found and "," not in article[sentence.range]:
            found = _FRAGMENT.match(article.text, *sentence.range)
        if found:
            message = Message(
                "“{word}” menyambung kalimat sebelumnya. Gabungkan keduanya atau ganti penghubungnya.",
                word=found.group(),
            )
            yield Hit(TextRange(*found.span()), message, tuple(_ways_out(article, sentence, found)))


def _ways_out(article: Article, sentence: Sentence, found: re.Match[str]) -> Iterator[Fix]:
    """The ways to mend it: another connector, or one sentence with the one before; the writer chooses."""
    word, where = found.group(), TextRange(*found.span())
    if word in CONNECTORS:
        comma = article.text[where.end : where.end + 1] == ","
        yield Fix.replace(where, CONNECTORS[word].rstrip(",") if comma else CONNECTORS[word], safe=False)
    before = article.sentences[sentence.index - 1] if sentence.index else None
    if before and before.block == sentence.block and article.text[before.range.end - 1] == ".":
        stop = TextRange(before.range.end - 1, before.range.end)
        title = Message("Gabungkan dengan kalimat sebelumnya: “{word}”", word=word.lower())
        yield Fix(title, (Edit(stop, ""), Edit(where, word.lower())), safe=False)
