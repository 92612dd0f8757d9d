"""Quotation marks: how they pair, what is lost, what is speech."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscheck.article import Article
from newscheck.source import Source


def article(body: str) -> Article:
    return Article(Source("naskah.txt", f"Warga Bangun Jembatan\n\n{body}"))


def quoted(body: str) -> list[tuple[str, bool]]:
    draft = article(body)
    return [(draft[q.range], q.speech) for q in draft.quoted]


@pytest.mark.parametrize(
    "said",
    [
        "“Kami siap,”",
        '"Kami siap,"',
        "”Kami siap,”",
        "''Kami siap,''",
        "‘’Kami siap,’’",
        "“Kami siap,’’",
        '„Kami siap,"',
        "‘Kami siap,’",
        "« Kami siap,»",
    ],
)
def test_any_glyphs_pair(said: str) -> None:
    assert quoted(f"{said} kata Siti. Warga pulang.") == [(said, True)]


@pytest.mark.parametrize(
    "body",
    [
        "Ia membaca buku “Menanam Padi di Lahan Kering” kemarin.",
        "Acara bertema “Desa Kuat, Warga Sejahtera” dibuka Siti.",
        "Wali Kota Made 'Dek' Rai datang.",
        "Warga menyebutnya “lumbung” desa.",
    ],
)
def test_titles_and_terms_are_no_speech(body: str) -> None:
    assert [speech for _, speech in quoted(body)] == [False]


def test_apostrophes_are_no_marks() -> None:
    assert quoted("Hari Jum'at, Ma'ruf dan Ni’am datang ke rumah Sa'diyah.") == []


def test_inches_are_no_marks() -> None:
    assert quoted('Warga membeli layar 14" untuk balai desa.') == []


def test_unclosed_ends_before_its_attribution() -> None:
    draft = article("“Kami siap bekerja, kata Siti. Warga pulang.")
    (found,) = draft.quoted
    assert (draft[found.range], found.opened, found.closed) == ("“Kami siap bekerja,", True, False)


def test_unclosed_title_ends_with_its_capitals() -> None:
    draft = article("Siti hadir dalam kursus “Menulis Berita Desa yang diadakan warga.")
    (found,) = draft.quoted
    assert (draft[found.range], found.speech) == ("“Menulis Berita Desa", False)


def test_unopened_begins_with_its_paragraph() -> None:
    draft = article("Kami siap bekerja,” kata Siti.")
    (found,) = draft.quoted
    assert (draft[found.range], found.opened, found.closed) == ("Kami siap bekerja,”", False, True)


def test_a_lost_mark_harms_only_its_paragraph() -> None:
    draft = article("“Kami siap bekerja, kata Siti.\n\nWarga pulang.\n\n“Kami datang,” ujarnya.")
    assert [q.closed for q in draft.quoted] == [False, True]


def test_several_paragraphs() -> None:
    draft = article("“Kami siap bekerja.\n\n“Kami datang besok.\n\n“Kami pulang lusa,” kata Siti.")
    assert [(q.continued, q.continues) for q in draft.quoted] == [(False, True), (True, True), (True, False)]


def test_several_paragraphs_with_one_pair_of_marks() -> None:
    draft = article("“Kami siap bekerja.\n\nKami datang besok.\n\nKami pulang lusa,” kata Siti.")
    assert [q.speech for q in draft.quoted] == [True, True, True]


def test_nested() -> None:
    draft = article("“Gerakan “Ayo Tanam” berjalan baik,” kata Siti.")
    (found,) = draft.quoted
    assert [draft[i] for i in found.inner] == ["“Ayo Tanam”"]


@given(st.text(alphabet="a A.,?\n\"“”'‘’„«»`0", max_size=80))
def test_anything_is_read(body: str) -> None:
    draft = article(body)
    ranges = [q.range for q in draft.quoted]
    assert all(0 <= r.start <= r.end <= len(draft.text) for r in ranges)
    assert [r.start for r in ranges] == sorted(r.start for r in ranges)
