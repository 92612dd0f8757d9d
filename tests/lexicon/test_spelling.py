"""Slips of the finger and what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscheck.lexicon.letters import letters_likelihood, oddest
from newscheck.lexicon.neighbours import fit
from newscheck.lexicon.slips import slip_cost, slips
from newscheck.lexicon.spelling import UNKNOWN, corrections, likelihood, standing


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("layanam", "layanan"),
        ("masyarakar", "masyarakat"),
        ("tangggal", "tanggal"),
        ("menggangu", "mengganggu"),
        ("audah", "sudah"),
    ],
)
def test_one_slip(typed: str, meant: str) -> None:
    assert corrections(typed)[0].word == meant


def test_two_slips() -> None:
    assert corrections("mengungkaplam")[0].word == "mengungkapkan"


def test_common_words_are_likelier_than_rare_and_unknown_ones() -> None:
    assert likelihood("dan") > likelihood("rumah") > likelihood("rumahnyalah") >= UNKNOWN
    assert likelihood("xqzt") == UNKNOWN


@settings(deadline=None, max_examples=20)
@given(st.text("abcdenry", min_size=1, max_size=12))
def test_slips_are_one_letter_away(word: str) -> None:
    for meant in slips(word):
        assert slip_cost(word, meant) > 0
        assert abs(len(meant) - len(word)) <= 1


def test_the_finger_slips_to_the_next_key_first() -> None:
    assert slip_cost("layanam", "layanan") < slip_cost("layanaq", "layanan")
    assert slip_cost("tangggal", "tanggal") < slip_cost("tanxggal", "tanggal")
    assert slip_cost("dnegan", "dengan") < slip_cost("dxngan", "dengan")


def test_endless_words_are_left_alone() -> None:
    endless = "mengungkap" * 5000
    assert corrections(endless) == ()


def test_well_formed_words_stand_for_themselves() -> None:
    assert letters_likelihood("kentongan") > letters_likelihood("knetongan")
    assert oddest("semzkin") < oddest("semakin")
    assert standing("dananya") > standing("rekaan") > standing("masyarakar")


def test_neighbours_tell_what_was_meant() -> None:
    assert fit("pukul", "sembilan", ".") > fit("pukul", "sembilu", ".")


def test_the_first_letter_is_seldom_wrong() -> None:
    assert slip_cost("wastra", "sastra") > slip_cost("masyarakar", "masyarakat")


def test_an_echo_is_likelier_than_a_stray_letter() -> None:
    assert slip_cost("efeketif", "efektif") < slip_cost("efekutif", "efektif")


def test_one_k_where_two_meet_is_more_often_ignorance_than_a_slip() -> None:
    assert slip_cost("digalakan", "digalakkan") < slip_cost("digalakkann", "digalakkan")


def test_a_passive_of_a_short_root_never_used_so_hardly_stands_for_itself() -> None:
    assert standing("digalakan") < standing("diperiksakan")


@pytest.mark.parametrize("word", ["kafé", "ärger", "日本", "al-azhar", "jum'at", "ﬁlm", "\U0010ffff"])
def test_letters_outside_the_alphabet_are_the_unlikeliest(word: str) -> None:
    assert oddest(word) < oddest("filmnya")
    assert letters_likelihood(word) < letters_likelihood("a" * len(word))
