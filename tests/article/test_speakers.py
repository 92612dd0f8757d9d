"""Who is meant: by an alias, an office, a pronoun, a description; and whether that is sure."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.source import Source

NAMED = [
    ("“Air surut,” kata Deka, sapaan akrab Made Rai.\n\n“Warga pulang,” ujar Made Rai.", ["Made Rai", "Made Rai"]),
    ("Bripka Made Rai atau akrab disapa Pak Deka datang.\n\n“Air surut,” kata Pak Deka.", ["Made Rai"]),
    ("“Air surut,” kata Andika Putra Lesmana.\n\n“Warga pulang,” ujar Andi Lesmana.", ["Andika Putra Lesmana"] * 2),
    ("Kuasa hukum menyebut air sudah surut sejak pagi.", ["Kuasa hukum"]),
    (
        "“Air surut,” kata seorang petani.\n\nMade Rai datang.\n\n“Warga pulang,” ujar petani itu.",
        ["seorang petani", "Made Rai"],
    ),
    ("“Air surut,” kata Made Rai.\n\n“Warga pulang,” ujar istri Made Rai.", ["Made Rai", "istri Made Rai"]),
    (
        "“Air surut,” kata Made Rai.\n\nBaginya, Siti Aminah sudah membantu warga.\n\n“Warga pulang,” ujarnya.",
        ["Made Rai"] * 3,
    ),
    ("Dinas Pertanian Melati (DPM) siap.\n\nDPM menyatakan panen mundur.", ["Dinas Pertanian Melati"]),
    ("“Air surut,” kata Made Rai M.Hum. di Melati.", ["Made Rai"]),
]


@pytest.mark.parametrize(("body", "names"), NAMED)
def test_names(body: str, names: list[str]) -> None:
    draft = Article(Source("naskah.txt", f"Warga bangun jembatan\n\n{body}"))
    assert [q.speaker_name for q in draft.quotes] == names


@pytest.mark.parametrize(
    ("between", "sure"),
    [("Jalan itu ditutup kemarin.", True), ("Jalan itu ditutup bersama Siti Aminah kemarin.", False)],
)
def test_a_speaker_is_unsure_when_somebody_else_was_named_since(between: str, sure: bool) -> None:  # noqa: FBT001
    body = f"“Air surut,” kata Made Rai.\n\n{between}\n\n“Warga pulang,” ujarnya."
    draft = Article(Source("naskah.txt", f"Warga bangun jembatan\n\n{body}"))
    assert draft.quotes[1].speaker_sure is sure


@pytest.mark.parametrize(
    ("word", "verb"),
    [("tinjau", True), ("menyampaikan", True), ("dikerubutin", True), ("resmikan", True), ("surya", False),
     ("diana", False), ("bagus", False)],
)  # fmt: skip
def test_verbs_that_end_a_name(word: str, verb: bool) -> None:  # noqa: FBT001
    from newscheck.article.quotes.name_words import is_verb

    assert is_verb(word) is verb


@pytest.mark.parametrize(("word", "plain"), [("gugatan", True), ("program", True), ("lestari", False), ("dewi", False)])
def test_nouns_that_nobody_is_called(word: str, plain: bool) -> None:  # noqa: FBT001
    from newscheck.article.quotes.name_words import is_plain_noun

    assert is_plain_noun(word) is plain
