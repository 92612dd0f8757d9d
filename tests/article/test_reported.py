"""Reported speech: what is said, by which word, by whom."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.source import Source

SAID = [
    ("Menurut Siti Aminah, jalan itu dibuka.", ["jalan itu dibuka"], "Menurut", "Siti Aminah"),
    ("Jalan itu, menurut Siti Aminah, sudah dibuka.", ["Jalan itu", "sudah dibuka"], "menurut", "Siti Aminah"),
    ("Jalan itu sudah dibuka menurut Siti Aminah.", ["Jalan itu sudah dibuka"], "menurut", "Siti Aminah"),
    ("Menurutnya, jalan itu sudah dibuka.", ["jalan itu sudah dibuka"], "Menurutnya", None),
    ("Jalan itu sudah dibuka, katanya.", ["Jalan itu sudah dibuka"], "katanya", None),
    ("Jalan itu sudah dibuka, kata Siti Aminah di Melati.", ["Jalan itu sudah dibuka"], "kata", "Siti Aminah"),
    ("Selain itu, kata Siti Aminah, jalan itu dibuka.", ["jalan itu dibuka"], "kata", "Siti Aminah"),
    ("Dijelaskan Siti Aminah, jalan itu sudah dibuka.", ["jalan itu sudah dibuka"], "Dijelaskan", "Siti Aminah"),
    ("Dijelaskannya, jalan itu sudah dibuka.", ["jalan itu sudah dibuka"], "Dijelaskannya", None),
    ("Dikatakan bahwa jalan itu sudah dibuka.", ["jalan itu sudah dibuka"], "Dikatakan", None),
    ("Siti Aminah berharap agar jalan itu dibuka.", ["jalan itu dibuka"], "berharap", "Siti Aminah"),
    ("Siti Aminah menilai jalan itu perlu dibuka.", ["jalan itu perlu dibuka"], "menilai", "Siti Aminah"),
    ("Dilansir Suaramelati, jalan itu sudah dibuka.", ["jalan itu sudah dibuka"], "Dilansir", "Suaramelati"),
]


@pytest.mark.parametrize(("sentence", "content", "cue", "speaker"), SAID)
def test_reported(sentence: str, content: list[str], cue: str, speaker: str | None) -> None:
    draft = Article(Source("naskah.txt", f"Warga Bangun Jembatan\n\n{sentence}"))
    (quote,) = draft.quotes
    assert [draft[c] for c in quote.content] == content
    assert quote.cue is not None
    assert draft[quote.cue] == cue
    assert (draft[quote.speaker] if quote.speaker else None) == speaker
