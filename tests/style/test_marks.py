"""Rules of marks and capitals beside each other: what one mends, none accuses again."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.config import Config
from newscheck.edits import apply, compatible
from newscheck.engine.findings import findings_of
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source

TITLE = "Warga Desa Sukamaju Bangun Jembatan\n\n"
CLEAN = [
    "Kepala Dinas Pertanian, Sri Wahyuni, mengatakan bahwa panen berhasil. Selain itu, harga gabah naik.",
    "Menurut dia, warga Kecamatan Mekarsari, Kabupaten Tirtasari, menanam padi, jagung, dan kedelai.",
    "Rapat digelar pada Rabu (4/3/2026) di balai desa. Para lurah dan tokoh masyarakat hadir.",
    "“Nah, kami siap,” kata Sumarni, yakni ketua kelompok tani.",
]
DIRTY = [
    "Dinas Pertanian, telah membagikan benih ,pupuk,dan alat.",
    "Selain itu warga menanam bakau pada Rabu 4 Maret 2026 bersama para Lurah .",
    "Acara itu Dihadiri para Lurah dan warga desa Sukamaju.",
]


def findings(text: str) -> list[str]:
    rules = chosen_rules(Config(select=("style",)))
    crashes: list[str] = []
    found = list(findings_of(Article(Source("a.txt", TITLE + text)), rules, crashes))
    assert not crashes
    return [f"{f.rule}: {f.text}" for f in found]


@pytest.mark.parametrize("text", CLEAN)
def test_clean_prose_is_left_alone(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize("text", DIRTY)
def test_what_is_mended_is_not_accused_again(text: str) -> None:
    rules = chosen_rules(Config(select=("style",)))
    for _ in range(3):
        found = list(findings_of(Article(Source("a.txt", TITLE + text)), rules, []))
        fixes = compatible([f.fixes[0] for f in found if f.fixes and f.fixes[0].safe])
        text = apply(TITLE + text, [e for fix in fixes for e in fix.edits]).removeprefix(TITLE)
    assert [f for f in findings(text) if "comma" in f or "space" in f or "capital" in f] == []
