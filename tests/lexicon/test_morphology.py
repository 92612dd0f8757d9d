"""Words are taken apart as grammar books do it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscheck.lexicon.morphology import analyse, nasal


@pytest.mark.parametrize(
    ("word", "root", "prefixes", "suffix", "clitic"),
    [
        ("mengungkapkan", "ungkap", ("meN",), "kan", ""),
        ("dilaksanakannya", "laksana", ("di",), "kan", "nya"),
        ("pemberdayaan", "daya", ("peN", "ber"), "an", ""),
        ("berkesinambungan", "sinambung", ("ber", "ke"), "an", ""),
        ("diperlihatkan", "lihat", ("di", "per"), "kan", ""),
        ("mempertanggungjawabkan", "tanggungjawab", ("meN", "per"), "kan", ""),
        ("ditindaklanjuti", "tindaklanjut", ("di",), "i", ""),
        ("bekerja", "kerja", ("ber",), "", ""),
        ("belajar", "ajar", ("ber",), "", ""),
        ("rumahnyalah", "rumah", (), "", "nyalah"),
    ],
)
def test_affixes(word: str, root: str, prefixes: tuple[str, ...], suffix: str, clitic: str) -> None:
    found = analyse(word)
    assert found is not None
    assert (found.root, found.prefixes, found.suffix, found.clitic) == (root, prefixes, suffix, clitic)


@pytest.mark.parametrize("word", ["menyampaian", "melaksanaan", "menunjukan", "sambutanya", "nerupakan", "bedialog"])
def test_impossible_words_have_no_analysis(word: str) -> None:
    assert analyse(word) is None


@pytest.mark.parametrize("word", ["rumah-rumah", "bahu-membahu", "tolong-menolong", "sebaik-baiknya", "berlari-lari"])
def test_reduplication(word: str) -> None:
    found = analyse(word)
    assert found is not None
    assert found.doubled


@pytest.mark.parametrize(
    ("prefix", "root", "word"),
    [
        ("me", "pukul", "memukul"),
        ("me", "tulis", "menulis"),
        ("me", "sapu", "menyapu"),
        ("me", "konsumsi", "mengonsumsi"),
        ("me", "produksi", "memproduksi"),
        ("me", "kritik", "mengkritik"),
        ("me", "syarat", "mensyarat"),
        ("pe", "tani", "penani"),
        ("me", "ubah", "mengubah"),
        ("me", "lihat", "melihat"),
    ],
)
def test_nasal_prefixes_melt(prefix: str, root: str, word: str) -> None:
    assert nasal(prefix, root) == word


def test_unmelted_letters_are_told() -> None:
    found = analyse("mengkonsumsi")
    assert found is not None
    assert found.unmelted


@given(st.text("abdeghikmnprstuy-", max_size=30))
def test_any_letters_are_survived(word: str) -> None:
    analyse(word)
