"""A rule reads its parameters from its check's signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from newscheck import Article, Hit, Message, Param, Severity, TextRange, rule
from newscheck.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(severity=Severity.ERROR, weight=2, reference="buku gaya", kept=0.99)
def loud(
    article: Article,
    *,
    mark: Annotated[str, Param("tanda yang dicari")] = "!",
    most: Annotated[int, Param("paling banyak", ge=0, le=9)] = 0,
) -> Iterator[Hit]:
    """Jangan berteriak.

    Tanda seru
    jarang perlu.
    """
    found = [i for i, c in enumerate(article.text) if c == mark]
    for at in found[most:]:
        yield Hit(TextRange(at, at + 1), Message("Tanda seru."))


def test_docstring_is_the_card() -> None:
    assert loud.card.title == "Jangan berteriak"
    assert loud.card.why == "Tanda seru jarang perlu."
    assert loud.card.severity is Severity.ERROR
    assert loud.card.weight == 2


def test_parameters() -> None:
    mark, most = loud.parameters
    assert (mark.name, mark.type, mark.default, mark.about) == ("mark", str, "!", "tanda yang dicari")
    assert (most.type, most.param.ge, most.param.le) == (int, 0, 9)


def test_configured_rule_keeps_the_check_and_changes_values() -> None:
    article = Article(Source("x", "Judul\n\nAyo! Cepat! Sekarang!"))
    tame = loud.configured(Severity.HINT, {"most": 2}).named("style/loud", "loud.py")
    assert len(list(loud.run(article))) == 3
    assert len(list(tame.run(article))) == 1
    assert tame.card.severity is Severity.HINT
    assert tame.category == "style"
    assert tame.parameters[1].default == 2
