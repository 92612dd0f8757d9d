"""Gaps beside marks, label lines, abbreviations: what the grammar of marks asks for and what it lets stand."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.text.gaps import missets
from newscheck.article.text.labels import label_lines
from newscheck.article.text.sentences import is_abbreviation
from newscheck.source import Source

TITLE = "Warga Desa Sukamaju Bangun Jembatan\n\n"


def article(body: str) -> Article:
    return Article(Source("naskah.txt", TITLE + body))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("siap ,tetapi", "siap, tetapi"),
        ("rapat .dimulai", "rapat. dimulai"),
        ("nomor 01,02", "01, 02"),
        ("warga(43)", "warga (43"),
        ("nomor 10 -20", "10-20"),
        ("pulang.(rin)", "pulang. (rin"),
        ("kartu dan/ atau", "dan/atau"),
        ("naik 5 %", "5%"),
    ],
)
def test_a_wrong_gap_is_mended(written: str, right: str) -> None:
    draft = article(f"Menurut panitia, warga {written} sejak pagi.")
    assert [m.mended(draft.text) for m in missets(draft)] == [right]


@pytest.mark.parametrize(
    "written",
    [
        "4,5 persen",
        "09.30 WIB",
        "S.H., M.Si.",
        "3:1",
        "(ber)main",
        "pra- dan pascabencana",
        "2.0",
        "f(x)",
        "Rp5.000,00",
    ],
)
def test_marks_inside_tokens_stand(written: str) -> None:
    assert missets(article(f"Menurut panitia, warga {written} sejak pagi.")) == ()


def test_label_lines_come_in_company_or_with_a_known_label() -> None:
    draft = article("Acara itu digelar besok.\n\nWaktu: 08.00 WIB\n\nAturan: warga membawa bibit dan pulang sore.")
    assert [draft[r] for r in label_lines(draft)] == ["Waktu: 08.00 WIB"]


@pytest.mark.parametrize(("word", "wanted"), [("saw.", True), ("bdk.", True), ("dgn.", True), ("itu.", False)])
def test_abbreviations(word: str, wanted: bool) -> None:  # noqa: FBT001 - a case of the table
    assert is_abbreviation(word) is wanted
