"""The runner of examples sees when a card and its check do not agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from newscheck import Article, Example, Fix, Hit, Message, TextRange, rule
from newscheck.engine.examples import failures, unmark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.ruleset.rule import Rule


@rule()
def small_c(article: Article) -> Iterator[Hit]:
    """Jangan menulis huruf c.

    Huruf ini hanya untuk uji.
    """
    for i, c in enumerate(article.text):
        if c == "c":
            where = TextRange(i, i + 1)
            yield Hit(where, Message("Ganti."), (Fix.replace(where, "k"),))


def with_examples(*examples: Example) -> Rule:
    return replace(small_c, id="style/small-c", card=replace(small_c.card, examples=examples))


def test_unmark() -> None:
    assert unmark("a **b** c **d**") == ("a b c d", [(2, 3), (6, 7)])


def test_all_well() -> None:
    assert list(failures(with_examples(Example(bad="ba**c**a", good="baka")))) == []


@pytest.mark.parametrize(
    ("example", "says"),
    [
        (Example(good="baka"), "belum ada contoh “bad”"),
        (Example(bad="b**a**ca", good="baka"), "seharusnya ditemukan “a”, tetapi ditemukan “c”"),
        (Example(bad="ba**c**a", good="baca"), "dalam contoh “good” “baca” seharusnya tidak ada temuan"),
        (Example(bad="ba**c**a", good="baga"), "bukan “baga”"),
    ],
)
def test_what_does_not_hold_is_told_in_a_sentence(example: Example, says: str) -> None:
    assert any(says in str(failure) for failure in failures(with_examples(example)))


def test_a_rule_that_breaks_is_told_of() -> None:
    def broken(article: Article) -> Iterator[Hit]:
        yield Hit(TextRange(0, 1 // len(article.title.range[2:] if article.title else "")), Message("Ganti."))

    [failure] = failures(replace(with_examples(Example(bad="ba**c**a")), check=broken))
    assert "gagal pada contohnya: ZeroDivisionError" in str(failure)


def test_whole_drafts() -> None:
    assert list(failures(with_examples(Example(bad="Ba**c**a\n\nIsi", good="Baka\n\nIsi", whole=True)))) == []
