"""Names and offices as words."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.quotes.person_names import (
    clean_name,
    is_bare_name,
    near,
    office_before,
    office_words,
    sound,
    untitled,
    words_of_name,
)
from newscheck.model import load
from newscheck.source import Source


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Dr. Siti Aminah", ["siti", "aminah"]),
        ("I Wayan Suta", ["wayan", "suta"]),
        ("Nur’aini", ["nur'aini"]),
        ("Drs.", ["drs"]),
    ],
)
def test_words(name: str, words: list[str]) -> None:
    assert words_of_name(name) == words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("soetrisna", "sutrisna", True),
        ("aria", "arya", True),
        ("mulyana", "muliana", True),
        ("prasetyo", "prastyo", True),
        ("rai", "rau", False),
        ("suarta", "sutrisna", False),
    ],
)
def test_slips(one: str, other: str, *, same: bool) -> None:
    assert near(one, other) is same


def test_sound() -> None:
    assert sound("moehammad") == sound("muhamad")


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Drs. Made Rai, M.Si.", "Made Rai"),
        ("Bupati Made Rai", "Made Rai"),
        ("Made Rai", "Made Rai"),
    ],
)
def test_clean(mention: str, name: str) -> None:
    assert clean_name(list(load()(mention))) == name


@pytest.mark.parametrize(
    ("mention", "bare"),
    [("Made Rai", True), ("Bupati Made Rai", False), ("dia", False), ("Made Rai 2", False), ("Dinas Pasar", False)],
)
def test_bare(mention: str, *, bare: bool) -> None:
    assert is_bare_name(list(load()(mention))) is bare


@pytest.mark.parametrize(
    ("lead", "office"),
    [
        ("Kepala Dinas Pertanian Made Rai datang.", "Kepala Dinas Pertanian"),
        ("Kepala Dinas Pertanian, Drs. Made Rai, datang.", "Kepala Dinas Pertanian"),
        ("Kemarin Made Rai datang.", None),
    ],
)
def test_office_before(lead: str, office: str | None) -> None:
    article = Article(Source("naskah.txt", f"Warga bangun jembatan\n\n{lead}"))
    first = next(t for t in article.doc if t.text in {"Drs.", "Made"})
    assert office_before(article, first) == office


def test_office_words_are_written_out_without_small_words() -> None:
    assert office_words(["Plt", "Kadis", "Pekerjaan", "Umum", "dan", "Penataan"])[:2] == ["kepala", "dinas"]
    assert untitled("Kepala Dinas Pertanian, Drs") == "Kepala Dinas Pertanian"
