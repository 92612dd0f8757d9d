"""A transitive verb with a preposition before its object: membahas tentang, menjelaskan mengenai."""

from __future__ import annotations

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, TextRange, looks_for, rule
from newscheck.rulekit import Hits, adjacent, analyse, indices_of, takes_object, word_list

ABOUT = frozenset({"tentang", "mengenai", "perihal", "ihwal", "seputar", "terkait", "soal"})
LIGHT = frozenset({"soal", "terkait", "seputar"})
"""Prepositions that are nouns and verbs as well, or that headlines shorten to."""
WARNED = frozenset({"ingat", "peringat", "yakin", "nasihat", "ajar", "tanya", "didik", "latih", "wawancara", "edukasi"})
"""Roots of verbs whose object is who hears it: mengingatkan (warga) tentang bahaya."""
THOUGHT = frozenset(
    {
        *(
            "bahas",
            "ulas",
            "kaji",
            "diskusi",
            "bicara",
            "debat",
            "ajar",
            "paham",
            "tahu",
            "sorot",
            "singgung",
            "tanggap",
        ),
        *("telaah", "tinjau", "evaluasi", "cerita", "kisah", "jelas", "papar", "urai", "terang", "tanya", "teliti"),
    }
)
"""Roots of thinking and telling: of their verbs alone is “terkait” told to be one word too many."""


@rule(
    severity=Severity.WARNING,
    reference="Tata Bahasa Baku Bahasa Indonesia: objek verba transitif tidak didahului kata depan",
    measured=Precision(right=3, read=3),
    examples=(
        Example(bad="Rapat itu **membahas tentang** irigasi.", good="Rapat itu membahas irigasi."),
        Example(bad="Camat **menjelaskan mengenai** tanggul.", good="Camat menjelaskan tanggul."),
        Example(bad="Lurah **memaparkan terkait** bantuan beras.", good="Lurah memaparkan bantuan beras."),
        Example(good="Camat mengingatkan tentang bahaya banjir, lalu berbicara mengenai irigasi."),
        Example(good="Polisi menangkap seorang warga terkait pencurian kayu."),
    ),
)
@looks_for(word=lambda word: word.lower() in ABOUT)
def verb_about(article: Article) -> Hits:
    """Objek mengikuti kata kerjanya langsung.

    “Membahas”, “menjelaskan”, dan “menceritakan” sudah memuat arti “tentang”. Buang kata depannya: pembaca langsung
    sampai pada pokoknya.
    """
    behind = [i - 1 for i in indices_of(article, ABOUT)]
    for _, verb, about in adjacent(article, behind):
        if _has_content(verb.lower, about.lower):
            message = Message("Cukup “{verb}”; “{about}” berlebih.", verb=verb.text, about=about.text)
            fix = Fix.replace(TextRange(verb.range.end, about.range.end), "", safe=False)
            yield Hit(TextRange(verb.range.start, about.range.end), message, (fix,), soft=about.lower in LIGHT)


def _has_content(verb: str, about: str) -> bool:
    """Whether what the verb tells or thinks of is its object."""
    analysis = analyse(verb)
    if analysis is None or analysis.prefixes[:1] != ("meN",) or analysis.clitic or not takes_object(verb):
        return False
    asks = "tanya" in verb or verb == "mempelajari"
    told = analysis.root in THOUGHT or verb in word_list("report_verbs")
    return (asks or analysis.root not in WARNED) and (told or about not in LIGHT)
