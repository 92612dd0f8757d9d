"""-nya and other clitics apart from their word, or run on to an acronym or a foreign word."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Hits, adjacent, analyse, count, indices_of, span, swap_table, word_list

ACRONYM = re.compile(r"([A-Z]{2,})(nya|ku|mu)|(di|ke|se|ber|ter|peng|meng|me)([A-Z]{2,})")


def _looked_for(word: str) -> bool:
    return word == "nya" or bool(ACRONYM.fullmatch(word))


@rule(
    speech=True,
    severity=Severity.ERROR,
    weight=1,
    reference="EYD V, Kata Ganti; Tanda Hubung, butir 5",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/kata-ganti/",
    measured=Precision(right=1, read=1),
    examples=(
        Example(bad="Siswa membawa **buku nya** ke sekolah.", good="Siswa membawa bukunya ke sekolah."),
        Example(bad="Panitia berterima kasih atas **support nya**.", good="Panitia berterima kasih atas support-nya."),
        Example(bad="Warga mengurus **KTPnya** di kantor camat.", good="Warga mengurus KTP-nya di kantor camat."),
        Example(bad="Puluhan buruh **diPHK** pekan ini.", good="Puluhan buruh di-PHK pekan ini."),
        Example(good="Ia membawa KTP-nya dan bukunya."),
    ),
)
@looks_for(word=_looked_for)
def clitic(article: Article) -> Hits:
    """Rangkaikan -ku, -mu, dan -nya; beri tanda hubung di sebelah singkatan.

    Kata ganti “-nya” menempel pada katanya: bukunya. Bila menempel pada singkatan berhuruf kapital, pakai tanda hubung
    supaya huruf kecil dan kapital tidak bercampur: KTP-nya, di-PHK.
    """
    for _, first, second in adjacent(article, (i - 1 for i in indices_of(article, {"nya"}))):
        if second.text == "nya" and first.text[-1].isalpha():
            where = span(first, second)
            hyphen = "-" if first.text.isupper() or not _native(first.lower) or first.lower in _foreign() else ""
            right = f"{first.text}{hyphen}nya"
            yield Hit(where, Message("“nya” ditulis serangkai: “{right}”.", right=right), (Fix.replace(where, right),))
    for word in article.words:
        found = ACRONYM.fullmatch(word.text)
        if found:
            right = "-".join(p for p in found.groups() if p)
            message = Message("Beri tanda hubung di antara huruf kecil dan kapital: “{right}”.", right=right)
            yield Hit(word.range, message, (Fix.replace(word.range, right),))


@cache
def _foreign() -> frozenset[str]:
    """Foreign words of one word: clitics stand behind a hyphen there."""
    return word_list("foreign_words") | swap_table(str(Path(__file__).parent / "foreign.tsv"), (), False).keys()


def _native(word: str) -> bool:
    return analyse(word) is not None or count(word).small > 0
