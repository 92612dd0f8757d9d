"""Signs that nobody sees neither hide faults nor make them, and every place is told as it is in the file."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscheck import check
from newscheck.article import Article
from newscheck.config import Config
from newscheck.engine.fixing import mend
from newscheck.reading import parse
from newscheck.reading.unseen import merged
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Seam, Seams, TextRange

DRAFT = "Judul Naskah Contoh\n\nWarga membeli obat di apotik kampung.\n\nDinas mengirim karung pasir."
SIGNS = ["\u00ad", "\u200b", "\u200c", "\u200e", "\u2060", "\ufeff", "&shy;", "&ZeroWidthSpace;", "&#173;", "<wbr>"]


@pytest.mark.parametrize("sign", SIGNS)
def test_a_hidden_sign_changes_nothing(sign: str) -> None:
    split = DRAFT.replace("apotik", f"apo{sign}tik").replace("karung", f"ka{sign}rung")
    found, plain = check(split, "a.md"), check(DRAFT, "a.md")
    assert [f.rule for f in found.findings] == [f.rule for f in plain.findings]
    assert found.words == plain.words
    baku = next(f for f in found.findings if f.rule == "style/baku")
    assert baku.text == f"apo{sign}tik"
    assert split[slice(*baku.fixes[0].edits[0].range)] == f"apo{sign}tik"


@pytest.mark.parametrize("end", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\r"])
def test_line_ends_of_other_systems_part_paragraphs(end: str) -> None:
    report = check(DRAFT.replace("\n\n", end), "a.txt")
    assert [b.kind for b in report.blocks] == ["title", "lead", "paragraph"]
    assert sum("tidak terlihat" in note for note in report.notes) == 1


def test_letters_broken_by_a_wrong_encoding_stay() -> None:
    assert parse("Kota Bogotá dan Ã\u00ad, Ã\x85.", "a.txt").story is None


def test_a_correction_does_not_run_over_a_comment() -> None:
    text = "# Judul Naskah\n\nWarga datang <!-- siapa? -->agar supaya rapat . Mereka pulang.\n"
    mended = mend(parse(text, "a.md"), chosen_rules(Config()), Config(), unsafe=True)
    assert "<!-- siapa? -->" in mended.text
    assert "rapat." in mended.text


def test_words_of_comments_do_not_count() -> None:
    text = f"# Judul Naskah\n\nTanggul itu dibangun pada 1998 <!-- {'cek lagi , ya ' * 200}--> oleh warga desa.\n"
    article = Article(parse(text, "a.md"))
    assert article.sentences[0].words == 8
    assert article[article.sentences[0].range] == "Tanggul itu dibangun pada 1998 oleh warga desa."


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.text(alphabet="ab \n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xy", max_size=2)), max_size=5),
)
def test_the_way_back(text: str, cuts: list[tuple[int, int, str]]) -> None:
    """Every sign that is read stands in the file where the seams say."""
    inside = (Seam(a, min(len(text), a + n), t) for a, n, t in cuts if a + 1 <= len(text) and n)
    seams = Seams(text, merged(inside))
    for i, sign in enumerate(seams.text):
        start, end = seams.written((i, i + 1))
        assert 0 <= start < end <= len(text)
        within = any(s.start <= start < s.end for s in seams.seams)
        assert within or text[start:end] == sign
        assert within or seams.read(start) == i
    assert seams.written((0, len(seams.text))).end <= len(text)
    assert TextRange(*seams.written((0, 0))).length == 0
