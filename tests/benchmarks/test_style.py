"""All rules on style together cost little beside the model that reads the same drafts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscheck.article import Article
from newscheck.article.language import analyse
from newscheck.config import Config
from newscheck.pipeline import chosen_rules
from newscheck.reading import read

if TYPE_CHECKING:
    from tests.benchmarks.conftest import Ratio

DRAFTS = Path(__file__).parents[3] / "shared" / "gold" / "dev" / "text"
MOST, SHARE = 30, 0.25


@pytest.mark.skipif(not DRAFTS.is_dir(), reason="needs the annotated drafts beside the repository")
def test_style_costs_a_small_share_of_the_model(ratio: Ratio) -> None:
    """Nothing that the rules have worked out before helps them: each time they meet the drafts as new articles."""
    rules = chosen_rules(Config(select=("style",)))
    known = [Article(read(path)) for path in sorted(DRAFTS.iterdir())[:MOST]]
    for article in known:
        assert article.names is not None
        assert article.speech is not None

    def style() -> None:
        for before in known:
            article = Article(before.source)
            article.__dict__.update(before.__dict__)
            for rule in rules:
                list(rule.run(article))

    def model() -> None:
        for article in known:
            analyse(article)

    assert ratio(style, model) <= SHARE
