"""Figures of a draft."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.metrics import fry_grade, measure, percentile, plain_sentences, quantiles, syllables, usual
from newscheck.article.norms import PUBLISHED
from newscheck.article.textstat_import import import_textstat
from newscheck.source import Source

textstat = import_textstat()

SYLLABLES = """pembangunan 4  dia 2  kereta 3  pulau 2  pulaunya 3  main 2  laut 2  saudara 3  mulai 2  keuangan 4
survei 2  berkelanjutan 5  aula 2  mengungkapkan 4  amboi 2  syarat 2  nyanyian 3  khusus 2  berpakaian 4  api 2
kemerdekaan 5  daerah 3  doa 2  insaf 2  struktur 2  petani 3  oleh 2  masyarakat 4  ia 2  an 1"""
DRAFT = """Warga Sukamaju Bangun Jembatan

Warga Desa Sukamaju membangun jembatan gantung. Jembatan itu selesai kemarin.

“Kami senang sekali,” kata Sari."""


@pytest.mark.parametrize("pair", SYLLABLES.split("  "))
def test_syllables_of_words(pair: str) -> None:
    for line in pair.split("\n"):
        word, _, count = line.strip().partition(" ")
        assert syllables(word) == int(count), word


def test_abbreviations_and_figures_are_spoken_letter_by_letter() -> None:
    assert [syllables(w) for w in ("DPR", "KPK", "2024", "x")] == [3, 3, 4, 1]


def test_measures() -> None:
    figures = measure(Article(Source("n.txt", DRAFT)))
    assert figures["words"] == 19
    assert figures["sentences"] == 3
    assert figures["words_per_sentence"] == 5
    assert figures["lix"] == pytest.approx(5 + 100 * 7 / 15, abs=0.05)
    assert figures["rix"] == pytest.approx(7 / 3, abs=0.01)
    assert figures["quote_share"] == pytest.approx(3 / 15, abs=0.01)
    assert "speakers" not in figures


def test_textstat_sees_newschecks_sentences() -> None:
    prose = "Rektor Dr. Sari M.Pd. membayar Rp1.250.000 untuk 3 buku. Ia pulang pukul 10.15 WIB bersama empat anaknya."
    article = Article(Source("n.txt", f"Warga Bangun Jembatan\n\n{prose}"))
    words = [[w.text for w in article.words_in(s.range)] for s in article.sentences]
    text = plain_sentences(words)
    assert len(words) == 2
    assert textstat.sentence_count(text) == 2
    assert textstat.lexicon_count(text) == sum(map(len, words))
    assert measure(article)["words_per_sentence"] == pytest.approx(sum(map(len, words)) / 2, abs=0.05)


def test_gulpease_and_reading_time() -> None:
    figures = measure(Article(Source("n.txt", DRAFT)))
    letters = sum(c.isalnum() for c in DRAFT.partition("\n\n")[2]) + figures["sentences"]
    assert figures["gulpease"] == pytest.approx(89 + (300 * 3 - 10 * letters) / 15, abs=0.1)
    assert figures["reading_seconds"] == round(letters * 0.05)


def test_a_draft_without_prose_has_only_counts() -> None:
    assert measure(Article(Source("n.txt", ""))) == {"words": 0, "sentences": 0}


def test_hyphens_make_no_word_long() -> None:
    figures = measure(Article(Source("n.txt", "Warga Bangun Jembatan\n\nIbu-ibu itu melihat gunung dan sungai.")))
    assert figures["rix"] == 1


def test_fry_runs_from_first_year_to_beyond_school() -> None:
    assert fry_grade(1.9, 4) == 1
    assert fry_grade(3.2, 40) == 13
    grades = [fry_grade(2.0 + i / 20, 8 + i) for i in range(20)]
    assert grades == sorted(grades)


def test_percentiles_follow_the_table() -> None:
    for figure, table in PUBLISHED.items():
        ranks = [percentile(figure, v) for v in (table[0] - 1, *table, table[-1] + 1)]
        assert ranks == sorted(ranks, key=lambda r: r or 0)
        assert (ranks[0], ranks[-1]) == (0, 100)
        low, high = usual(figure) or (0, 0)
        assert low < high
    assert percentile("lix", 55.2) == 50
    assert percentile("speakers", 2) is None
    assert usual("speakers") is None


def test_quantiles_are_values_that_occur() -> None:
    assert quantiles(range(100)) == (1, 5, 10, 25, 50, 75, 90, 95, 99)
