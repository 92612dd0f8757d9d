"""Passive or not: the morphologizer's Voice, checked against the form.

Indonesian marks the passive on the verb: di- (deliberate), ter- (accidental
or stative), ke-…-an (adversative).  Words that only look so are listed; both
sources must agree unless the form alone decides.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_DI = re.compile(r"di(?:per|ke|se|ber)?[a-z]{3,}")
_DI_SUFFIXED = re.compile(r"di[a-z]{3,}(?:kan|i|kannya|inya)")
_TER = re.compile(r"ter[a-z]{3,}")
NOT_DI = frozenset(
    ["dia", "dialah", "dianya", "diri", "dirinya", "dini", "dinas", "dinasti", "dinding", "dingin", "dinamika", "dinamis", "dinamai", "dialog", "diameter", "diam", "diare", "didik", "digit", "digital", "dilema", "dimensi", "dinar", "dipan", "diploma", "diplomat", "diplomasi", "diplomatik", "direksi", "direktur", "direktorat", "direktori", "disiplin", "diskon", "diskusi", "diskriminasi", "disertasi", "disket", "disko", "dispensasi", "distribusi", "distributor", "distrik", "divisi", "divestasi", "divonis", "diabetes", "diagnosa", "diagnosis", "diagram", "dialek", "diaspora", "diet", "difabel", "difusi", "dikte", "diktator", "dimana", "disana", "disini", "disitu", "diskotek", "disinformasi", "disabilitas", "disrupsi", "disposisi", "distorsi", "diversifikasi", "diversi", "diva", "divisional", "didaktik", "diesel", "digitalisasi", "dinosaurus", "dirgahayu", "dirgantara", "dirjen", "dirut", "disamping", "diantara", "diatas", "dibawah", "didalam", "diluar", "dibelakang", "didepan"],
) - {"divonis", "dinamai", "didik"}
NOT_TER = frozenset(
    ["terhadap", "terbaru", "terbaik", "terbesar", "tertinggi", "terkecil", "terakhir", "terlalu", "terus", "terutama", "terang", "terbang", "terima", "terjun", "teras", "teror", "terori", "teroris", "terorisme", "teritori", "teritorial", "terminal", "termometer", "terompet", "terong", "terowongan", "terpal", "terapi", "terampil", "teratai", "terasi", "terbit", "tertib", "tertawa", "tertua", "termuda", "terdekat", "terjauh", "terendah", "terpanjang", "terluas", "terbanyak", "terkuat", "terburuk", "terdahulu", "teratas", "terbawah", "terdepan", "terkini", "terjemah", "ternak", "ternyata", "termasuk"],
) - {"termasuk"}
_VERBAL = frozenset({"VERB", "AUX", "ADJ"})


def is_passive(token: Token) -> bool:
    """Tell whether a tagged token is a passive verb."""
    form = token.lower_
    marked = "Pass" in token.morph.get("Voice")
    if form.startswith("di"):
        if form in NOT_DI or not _DI.fullmatch(form):
            return False
        return marked or token.pos_ == "VERB" or (_DI_SUFFIXED.fullmatch(form) is not None and token.pos_ != "PROPN")
    if form.startswith("ter"):
        return marked and form not in NOT_TER and _TER.fullmatch(form) is not None
    return marked and token.pos_ in _VERBAL


def has_passive(span: Doc | Span) -> bool:
    """Tell whether a sentence or document holds a passive verb."""
    return any(is_passive(token) for token in span)
