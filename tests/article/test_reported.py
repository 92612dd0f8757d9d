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
    ("Bagi Siti Aminah, jalan itu perlu dibuka.", ["jalan itu perlu dibuka"], "Bagi", "Siti Aminah"),
    ("Baginya, jalan itu perlu dibuka.", ["jalan itu perlu dibuka"], "Baginya", None),
    (
        "Tujuan utama kegiatan itu disampaikan Siti Aminah adalah membuka jalan.",
        ["Tujuan utama kegiatan itu", "adalah membuka jalan"],
        "disampaikan",
        "Siti Aminah",
    ),
    ("Siti Aminah memberi tahu bahwa jalan dibuka.", ["jalan dibuka"], "memberi tahu", "Siti Aminah"),
    ("Siti Aminah dalam sambutannya mengatakan jalan dibuka.", ["jalan dibuka"], "mengatakan", "Siti Aminah"),
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


@pytest.mark.parametrize(
    "sentence",
    [
        "Siti Aminah meminta warga melaporkan kerusakan yang terlihat di jalan.",
        "Hal itu disampaikan Siti Aminah usai rapat di Melati.",
        "Dinas Pasar menutup jalan itu guna memastikan warga aman.",
    ],
)
def test_not_reported(sentence: str) -> None:
    assert Article(Source("naskah.txt", f"Warga Bangun Jembatan\n\n{sentence}")).quotes == ()
