"""All rules on style together cost little beside counting the words of the same drafts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscheck.article import Article
from newscheck.config import Config
from newscheck.engine.prefilter import prefiltered
from newscheck.reading import read
from newscheck.ruleset.selection import chosen_rules

if TYPE_CHECKING:
    from tests.benchmarks.conftest import Ratio

DRAFTS = Path(__file__).parents[3] / "shared" / "gold" / "dev" / "text"
MOST = 30
"""Times as long as the words are counted: 8 ms for 1,000 words where that takes 0.27 ms."""
WORD = re.compile(r"\w+")


@pytest.mark.skipif(not DRAFTS.is_dir(), reason="needs the annotated drafts beside the repository")
def test_style_takes_few_times_as_long_as_counting_words(ratio: Ratio) -> None:
    """Nothing that the rules have worked out before helps them: each time they meet the drafts as new articles."""
    rules = chosen_rules(Config(select=("style",)))
    known = [Article(read(path)) for path in sorted(DRAFTS.iterdir())]
    for article in known:
        assert article.names is not None
        assert article.speech is not None
        assert article.words
        assert article.sentences

    def style() -> None:
        for before in known:
            article = Article(before.source)
            article.__dict__.update(before.__dict__)
            for rule in prefiltered(rules, article):
                list(rule.run(article))

    def counting() -> None:
        for article in known:
            Counter(WORD.findall(article.text.lower())).most_common(9)

    assert ratio(style, counting) <= MOST
