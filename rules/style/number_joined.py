"""Numbers in words run together: tigapuluh, duaribu, keduabelas."""

from __future__ import annotations

import re
from functools import lru_cache

from newscheck import Article, Example, Fix, Hit, Message, Precision, Severity, looks_for, rule
from newscheck.rulekit import Casing, Hits, casings

UNITS = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
SCALES = "belas|puluh|ratus|ribu|juta|miliar|milyar|triliun|trilyun"
ONES = f"se(?:{SCALES})|setengah|seperempat|(?:ratus|ribu|juta)(?={SCALES})"
PART = re.compile(
    f"{ONES}|(?:puluh|ratus|ribu|juta|miliar)an|{UNITS}|{SCALES}|per(?:dua|tiga|empat|lima|seratus)|kali|koma"
)
WHOLE = re.compile(
    rf"(?P<ke>ke)?(?P<number>(?:{ONES}|(?:puluh|ratus|ribu|juta|miliar)an|{UNITS})(?:{SCALES}|{UNITS}|{ONES})*"
    rf"(?:per(?:dua|tiga|empat|lima|seratus)|kali|koma(?:{UNITS}|nol))?)(?P<end>an|nya)?"
)
ALSO_COUNTED = frozenset({"perdua", "pertiga", "perempat", "perlima", "perseratus", "kali"})


@lru_cache(maxsize=4096)
def parted(word: str) -> str:
    """The words of a number written in one, given in small letters; empty for one that is a single word."""
    whole = WHOLE.fullmatch(word)
    if whole is None:
        return ""
    parts = PART.findall(whole["number"])
    scaled = any(p.endswith(tuple(SCALES.split("|"))) for p in parts) or parts[-1] in ALSO_COUNTED or "koma" in parts
    if len(parts) == 1 or not scaled or "".join(parts) != whole["number"]:
        return ""
    modern = " ".join(parts).replace("lyar", "liar").replace("lyun", "liun")
    return f"{whole['ke'] or ''}{modern}{whole['end'] or ''}"


@rule(
    severity=Severity.ERROR,
    reference="EYD V, Angka dan Bilangan, butir 7",
    url="https://ejaan.kemendikdasmen.go.id/eyd/penulisan-kata/angka-dan-bilangan/",
    speech=True,
    measured=Precision(right=0, read=0),
    examples=(
        Example(bad="Sebanyak **tigapuluh** rumah terendam.", good="Sebanyak tiga puluh rumah terendam."),
        Example(bad="Hadiah itu **limaratus** ribu rupiah.", good="Hadiah itu lima ratus ribu rupiah."),
        Example(bad="Panitia menerima **duapuluhlima** surat.", good="Panitia menerima dua puluh lima surat."),
        Example(bad="Lomba itu memasuki tahun **keduabelas**.", good="Lomba itu memasuki tahun kedua belas."),
        Example(bad="Ia gagal **duakali** tahun ini.", good="Ia gagal dua kali tahun ini."),
        Example(good="Sebelas warga, seribu bibit, dan seperempat hasil panen dicatat sekali."),
        Example(good="Rombongan melewati Taman Bukit Duabelas, lalu bermalam di Limapuluh Kota."),
    ),
)
@looks_for(word=lambda word: parted(word.lower()))
def number_joined(article: Article) -> Hits:
    """Tulis bilangan kata demi kata.

    Bilangan yang terdiri atas beberapa kata ditulis terpisah: tiga puluh, dua ribu, lima belas. Yang serangkai hanya yang
    berawalan se- atau ke-: sebelas, seratus, kelima.
    """
    cases = casings(article)
    for i, word in enumerate(article.words):
        right = parted(word.lower) if cases[i] is not Casing.NAME else ""
        if right:
            right = right[:1].upper() + right[1:] if cases[i] is Casing.PLACED else right
            message = Message("Bilangan ini ditulis terpisah: “{right}”.", right=right)
            yield Hit(word.range, message, (Fix.replace(word.range, right),))
