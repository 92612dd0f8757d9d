"""Acronyms and the words they stand for."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.text.acronyms import find_expansions, spelled_out
from newscheck.source import Source


def article(body: str) -> Article:
    return Article(Source("naskah.txt", f"Warga Bangun Jembatan\n\n{body}"))


@pytest.mark.parametrize(
    ("body", "acronym", "phrase"),
    [
        ("Ketua Forum Nelayan Muda Indonesia (FNMI) datang.", "FNMI", "Forum Nelayan Muda Indonesia"),
        ("Dinas Komunikasi dan Informatika (Diskominfo) hadir.", "Diskominfo", "Dinas Komunikasi dan Informatika"),
        ("Warga memakai media sosial (medsos) setiap hari.", "medsos", "media sosial"),
        ("Warga mendatangi BPAD (Badan Pengelola Air Desa) kemarin.", "BPAD", "Badan Pengelola Air Desa"),
        ("Anggaran Pendapatan dan Belanja Desa (APBDes) naik.", "APBDes", "Anggaran Pendapatan dan Belanja Desa"),
    ],
)
def test_aligned(body: str, acronym: str, phrase: str) -> None:
    draft = article(body)
    (found,) = find_expansions(draft)
    assert (found.acronym, draft[found.phrase], found.aligned) == (acronym, phrase, True)


@pytest.mark.parametrize(
    "body", ["Ia datang ke Organisasi Kesehatan Dunia (WHO).", "Perusahaan PT Melati (Persero) tutup."]
)
def test_a_gloss_that_does_not_align(body: str) -> None:
    assert [e.aligned for e in find_expansions(article(body))] == [False]


def test_spelled_out_without_brackets() -> None:
    draft = article("Warga mendatangi Badan Pengelola Air Desa. Kini BPAD tutup.")
    where = spelled_out(draft, "BPAD")
    assert where is not None
    assert draft[where] == "Badan Pengelola Air Desa"
    assert spelled_out(draft, "XYZ") is None
