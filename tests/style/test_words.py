"""The rules on words together: what they mend stays mended, and they do not fight over a word."""

from __future__ import annotations

from itertools import combinations

import pytest

from newscheck.article import Article
from newscheck.config import Config
from newscheck.edits import apply, compatible
from newscheck.engine.pipeline import check_source
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source, TextRange
from tests.quality.test_style_words import SELECT

CONFIG = Config(select=SELECT)
RULES = chosen_rules(CONFIG)
TITLE = "Warga Desa Melati Menanam Bakau\n\n"
FAULTS = (
    "Camat bekerjasama dengan personil dinas untuk menindak lanjuti keluhan warga didaerah pesisir.",
    "Kegiatan itu di laksanakan pasca banjir, pikul 09:00 Wita, dan di hadiri pelajar se Bali.",
    "Warga2 menerima Rp. 500.000 per keluarga dan 4.5 persen beras dari PT. Kenanga Jaya.",
    "Petani mengkonsumsi air itu agar supaya sehat, walau pun resikonya besar.",
    "Wayan Rata, SH, dan Made Sari, S.Sos, membuka lomba ke10 pada tahun 1990an.",
    "Panitia menyampaian layanam baru, kata mereka, dimanapun warga berada.",
)
CLEAN = (
    "Bupati dan wali kota bekerja sama membangun jembatan di atas sungai. Di mana letaknya belum diputuskan.",
    "Tim mengkaji ulang program antarkota, mempunyai waktu sepekan, dan memperbaiki 12 rumah pada tahun 2024.",
    "Ketut Rai, S.H., M.H., berkata, “Kami nggak capek, kok, kerja begini tiap hari.”",
    "Anak-anak berlari-lari di tepi pantai, lalu bahu-membahu memungut sampah hingga pukul 17.30 Wita.",
)


def mended(text: str) -> str:
    """The text with every safe fix made, in a few rounds, as the command ``fix`` does."""
    for _ in range(4):
        found = check_source(Source("naskah.txt", text), RULES, CONFIG).findings
        safe = [f.fixes[0] for f in found if len(f.fixes) == 1 and f.fixes[0].safe]
        if not safe:
            break
        text = apply(text, [e for fix in compatible(safe) for e in fix.edits])
    return text


@pytest.mark.parametrize("body", FAULTS)
def test_what_is_mended_stays_mended(body: str) -> None:
    again = check_source(Source("naskah.txt", mended(TITLE + body)), RULES, CONFIG).findings
    assert [(f.rule, f.text) for f in again if len(f.fixes) == 1 and f.fixes[0].safe] == []


@pytest.mark.parametrize("body", FAULTS)
def test_no_two_rules_fight_over_a_word(body: str) -> None:
    article = Article(Source("naskah.txt", TITLE + body))
    hits = [(r.id, h.range) for r in RULES for h in r.run(article)]
    fights = [(a, b) for (a, x), (b, y) in combinations(hits, 2) if TextRange(*x).overlaps(y) and {a, b} != AGREED]
    assert fights == []


AGREED = {"style/unit-stop", "style/rupiah-space"}
"""Both join Rp to its number; their fixes exclude each other and either will do."""


@pytest.mark.parametrize("body", CLEAN)
def test_good_writing_is_left_alone(body: str) -> None:
    findings = check_source(Source("naskah.txt", TITLE + body), RULES, CONFIG).findings
    assert [(f.rule, f.text) for f in findings] == []


def test_line_ends_and_everything_else_stay() -> None:
    text = TITLE.replace("\n", "\r\n") + "Camat bekerjasama.\r\n\r\nWarga pulang.  \r\n"
    assert mended(text) == text.replace("bekerjasama", "bekerja sama")
