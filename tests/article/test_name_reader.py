"""Names put right by what the article shows, and names in the mentions of speakers."""

from __future__ import annotations

import pytest

from newscheck.article.quotes.name_reader import NameReader
from newscheck.model import load


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("“Kami siap,” kata Bupati Mekarsari Made Rai.", "Bupati Mekarsari Made Rai", "Made Rai"),
        ("“Kami siap,” kata Made Rai, warga Melati.", "Made Rai, warga Melati", "Made Rai"),
        ("Warga datang. Sekretaris Daerah Sapril berkata begitu.", "Sekretaris Daerah Sapril", "Sapril"),
        ("“Kami siap,” kata Sutopo asal Melati.", "Sutopo asal Melati", "Sutopo"),
        ("“Kami siap,” kata Kepala Dinas Pertanian.", "Kepala Dinas Pertanian", None),
        ("“Kami siap,” kata seorang warga.", "seorang warga", None),
    ],
)
def test_name_in_mention(text: str, mention: str, name: str | None) -> None:
    doc = load()(text)
    start = text.index(mention)
    tokens = [t for t in doc if start <= t.idx < start + len(mention)]
    assert NameReader(doc, [tokens], 0).name_in(tokens) == name
