"""The network that restores capitals and commas reads what it was taught to read, and nothing it must not see."""

from __future__ import annotations

import numpy as np
import pytest

from newscheck.model.restoration.features import TOKEN, Case, Page, Words, bits, case_of, holds, page
from newscheck.model.restoration.network import WINDOW, restorer

SENTENCES = (
    "Menurut Hartono harga beras di Pasar Mekarsari naik, kata Kepala Dinas Pertanian.",
    "Ia bertemu Bupati Hartono di Desa Sukamaju pada Senin.",
)


def tokens(*sentences: str) -> list[str]:
    return [token for sentence in sentences for token in (*TOKEN.findall(sentence), "")]


def read(*sentences: str) -> Page:
    return page(tokens(*sentences), restorer().words)


@pytest.mark.parametrize(
    ("token", "case"),
    [
        ("desa", Case.SMALL),
        ("Desa", Case.CAPITAL),
        ("A", Case.CAPITAL),
        ("DPRD", Case.ALL),
        ("kantorCamat", Case.MIXED),
        ("Anak-anak", Case.CAPITAL),
        ("2019", Case.NUMBER),
        (".", Case.MARK),
    ],
)
def test_the_case_of_a_token(token: str, case: Case) -> None:
    assert case_of(token) is case


def test_commas_are_flags_and_edges_enclose_sentences() -> None:
    found = read("Ya, Desa.", "Tidak.")
    assert found.cases.tolist() == [
        *(Case.EDGE, Case.CAPITAL, Case.CAPITAL, Case.MARK),
        *(Case.EDGE, Case.CAPITAL, Case.MARK, Case.EDGE),
    ]
    assert found.after.tolist() == [0, 1, 0, 0, 0, 0, 0, 0]
    assert found.before.tolist() == [0, 0, 1, 0, 0, 0, 0, 0]
    assert found.token.tolist() == [-1, 0, 2, 3, 4, 5, 6, 7]


def test_no_verdict_where_a_sentence_or_a_quotation_begins() -> None:
    found = read('Ia berkata: "Kami datang ke Desa."')
    words = tokens('Ia berkata: "Kami datang ke Desa."')
    assert [words[i] for i in found.token[found.free]] == ["berkata", "datang", "ke", "Desa"]


def test_elsewhere_counts_other_sentences_alone() -> None:
    found = read("Di desa itu desa tua.", "Ke Desa dan desa.", "Lihat Desa.")
    at = {i: int(n) for i, n in zip(found.token.tolist(), found.elsewhere.tolist(), strict=True)}
    assert at[1] == 3 * 1 + 2  # the second sentence: one small; the second and third: two capitals
    assert at[0] == 0


def test_a_word_never_sees_its_own_case() -> None:
    for wrong in ("pertanian", "Pertanian"):
        found = read(SENTENCES[0].replace("Pertanian", wrong))
        at = np.array([i for i, k in enumerate(found.token) if k >= 0 and tokens(SENTENCES[0])[k] == "Pertanian"])
        logits, _ = restorer().verdicts(found, at, np.empty(0, np.int64))
        assert logits[0] > 2  # a capital, whatever is written


def test_a_gap_never_sees_its_own_comma() -> None:
    given, taken = SENTENCES[0].replace("Hartono harga", "Hartono, harga"), SENTENCES[0]
    verdicts = [restorer().verdicts(read(s), np.empty(0, np.int64), np.array([2]))[1][0] for s in (given, taken)]
    assert verdicts[0] == pytest.approx(verdicts[1], abs=1e-4)
    assert verdicts[1] > 2


def test_a_window_ends_with_its_sentence() -> None:
    alone, among = read(SENTENCES[1]), read("Hujan.", SENTENCES[1], "Panas.")
    start = len(TOKEN.findall("Hujan.")) + 1
    words, gaps = np.flatnonzero(alone.free), np.array([1, 2, 3])
    one = restorer().verdicts(alone, words, gaps)
    other = restorer().verdicts(among, words + start, gaps + start)
    for left, right in zip(one, other, strict=True):
        np.testing.assert_allclose(left, right, atol=1e-4)
    assert WINDOW > 3


def test_nothing_asked_nothing_said() -> None:
    none = np.empty(0, np.int64)
    assert [len(part) for part in restorer().verdicts(read("Hujan."), none, none)] == [0, 0]


def test_bits_hold_their_words() -> None:
    held = holds(bits(["sukamaju", "mekarsari"], size=1 << 12))
    assert held("sukamaju")
    assert held("mekarsari")
    assert not held("tirtasari")


def test_words_are_forgotten_when_they_are_many() -> None:
    words = Words(lambda _: False, lambda _: False, most=3)
    first = page(["desa", "kota", ",", "jalan", ""], words)
    again = page(["pasar", ",", "desa", ""], words)
    assert len(set(first.words.tolist())) == 4
    assert again.after.tolist() == [0, 1, 0, 0]
    assert again.words.max() < first.words.max()
