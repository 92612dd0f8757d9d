"""Searches find what their patterns find, wherever the required literals occur."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscheck.article import Article
from newscheck.article.text.literals import required_literals
from newscheck.article.text.search import Search
from newscheck.article.text.views import Views
from newscheck.source import Source, TextRange

PATTERNS = (
    r"\bpersonil\b",
    r"(?<=, )Kata(nya)?(?= |\.)",
    r"(?<=Rp)(\d{1,3})(\d{3})(?!\d)",
    r"\b([^\W\d_]++)([,;])(?=[^\W\d_]{2,})([^\W\d_]+)",
    r"\b(?:dan|di|ke)([A-Z][a-z]+)",
    r"\b(?=[Pp])(?i:perlu\s+diketahui|pada\s+kesempatan)\b",
    r"(?<![.,] )\b((?:(?!dan\b)[\w%]+[)”]?) (?:apalagi|bahkan))|(?<=antara )lain",
    r"(?:(?<=\n)|(?<=[.!?] ))(Nah|Ya) (?=[a-z])",
    r"(?<=\S) {2,}(?=\S)",
    r"([Kk]e)(?<=\b.e)(\d+)",
    r"[a-z]{3,}, (karena|setelah)|\d{2,6} ?an\b",
    r"(?i)rapat (?:itu|ini)",
    r"(?:ab|a)+c?",
    r"x*",
)
WORDS = [
    "personil",
    "dan",
    "danUMKM",
    "di",
    "keSini",
    "ke",
    "5",
    "ke5",
    "Rp",
    "10000",
    "Rp10000",
    "1990an",
    "90",
    "an",
    "siap,tetapi",
    "Kata",
    "Katanya.",
    "Kata,",
    ",",
    ".",
    ".",
    "Nah",
    "Ya",
    "ya",
    "apalagi",
    "bahkan",
    "antara",
    "lain",
    "perlu",
    "PERLU",
    "diketahui",
    "Pada",
    "kesempatan",
    "karena",
    "setelah",
    "abc",
    "ababc",
    "x",
    "İKe5",
    "ſ",
    "rapat",
    "RAPAT",
    "itu",
    "ITU",
    "warga,",
    "warga)",
    "warga”",
    "½",
    "é",
    "É",
    "日",
]
TEXTS = st.lists(st.sampled_from([*WORDS, " ", "\n", "\n \n"]), max_size=40).map(" ".join)


@pytest.mark.parametrize("text", PATTERNS)
@settings(max_examples=60, deadline=None)
@given(draft=TEXTS, cuts=st.lists(st.integers(0, 250), max_size=6))
def test_a_search_finds_what_its_pattern_finds(text: str, draft: str, cuts: list[int]) -> None:
    pattern, ends = re.compile(text), sorted({0, len(draft), *(c for c in cuts if c < len(draft))})
    stretches = [TextRange(a, b) for a, b in pairwise(ends)][::2]
    found = [(m.stretch, m.found.span()) for m in Search(pattern).matches(Article(Source("a.txt", draft)), stretches)]
    assert found == [(i, m.span()) for i, where in enumerate(stretches) for m in pattern.finditer(draft, *where)]


@pytest.mark.parametrize(
    ("text", "view", "strings"),
    [
        (r"\bpersonil\b", "written", {"personil"}),
        (r"(?<=, )Tegas", "written", {", Tegas"}),
        (r"\b(?:dan|di)([A-Z])", "shape", {"aaA", "aaaA"}),
        (r"(?i)rapat", "small", {"rapat"}),
    ],
)
def test_anchors_are_the_rarest_signs(text: str, view: str, strings: set[str]) -> None:
    found = required_literals(re.compile(text))
    assert found is not None
    assert found.view == view
    assert set(found.texts) == strings


def test_a_pattern_that_may_match_nothing_has_no_anchors() -> None:
    assert required_literals(re.compile(r"x*")) is None


@given(st.text())
def test_views_are_of_one_length(text: str) -> None:
    seen = Views(text)
    assert len(seen.small) == len(seen.shape) == len(text)


def test_the_shape_of_a_text() -> None:
    assert Views("Siap,tetapi 10½ É").shape == "Aaaa,aaaaaa 00n A"
