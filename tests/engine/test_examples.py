"""The runner of examples sees when a card and its check do not agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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


def test_a_rule_without_a_bad_example_fails() -> None:
    assert list(failures(with_examples(Example(good="baka"))))


def test_marks_that_do_not_equal_the_hits() -> None:
    assert list(failures(with_examples(Example(bad="b**a**ca", good="baka"))))


def test_a_good_example_that_is_accused() -> None:
    assert list(failures(with_examples(Example(bad="ba**c**a", good="baca"))))


def test_fixes_that_make_something_else() -> None:
    assert list(failures(with_examples(Example(bad="ba**c**a", good="baga"))))


def test_whole_drafts() -> None:
    assert list(failures(with_examples(Example(bad="Ba**c**a\n\nIsi", good="Baka\n\nIsi", whole=True)))) == []
