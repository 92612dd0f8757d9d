"""Words of attribution beside quotation marks, and whether quoted words are speech."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.quotes.cues import attribution_at, attribution_inside, bare, title_nouns
from newscheck.article.quotes.punctuation import attributed, names_somebody, word_after, word_before
from newscheck.article.quotes.speech import title_end, title_like
from newscheck.source import Source


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“Kami siap,” kata Siti.", "kata"),
        ("“Kami siap”, ujarnya.", "ujarnya"),
        ("“Kami siap” tutup Siti.", "tutup"),
        ("“Kami siap” tutup hari ini.", None),
        ("“Kami siap.” Jalan itu dibuka.", None),
    ],
)
def test_attribution_behind_the_mark(text: str, cue: str | None) -> None:
    found = attribution_at(text, text.index("”") + 1)
    assert (found["cue"] if found else None) == cue


@pytest.mark.parametrize(
    ("text", "cue"), [("“Kami siap, kata Siti", "kata"), ("“Kami siap ujarnya.", "ujarnya"), ("“Kami siap.", None)]
)
def test_attribution_with_the_mark_lost(text: str, cue: str | None) -> None:
    found = attribution_inside(text, 0, len(text))
    assert (found["cue"] or found["bare"] if found else None) == cue


@pytest.mark.parametrize(("cue", "root"), [("Ujarnya", "ujar"), ("tanya", "tanya"), ("kata", "kata")])
def test_bare(cue: str, root: str) -> None:
    assert bare(cue) == root


@pytest.mark.parametrize(
    ("before", "announces"), [("dengan tema ", True), ("berjudul ", True), ("Siti mengatakan ", False)]
)
def test_words_that_announce_a_title(before: str, announces: bool) -> None:  # noqa: FBT001
    assert bool(title_nouns().search(before)) is announces


@pytest.mark.parametrize(("words", "title"), [("Dasar Penulisan dan Etika", True), ("kami sudah siap", False)])
def test_titles(words: str, title: bool) -> None:  # noqa: FBT001
    assert title_like(words.split()) is title
    assert (title_end(words, 0, len(words)) == len(words)) is title


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("“Kami siap,” kata Siti.", True),
        ("“Kami siap,” ujarnya.", True),
        ("“Kami siap,” kata dia.", True),
        ("“Kami siap,” kata kemarin.", False),
    ],
)
def test_whether_the_attribution_names_somebody(text: str, somebody: bool) -> None:  # noqa: FBT001
    article = Article(Source("naskah.txt", f"Warga bangun jembatan\n\n{text}"))
    (found,) = attributed(article)
    assert names_somebody(article, found.cue) is somebody
    assert article.text[word_before(article, found.cue.end) : word_after(article, found.cue.start)].startswith(
        article[found.cue]
    )
