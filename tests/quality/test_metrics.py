"""The table of published figures still says what is counted in published news."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from newscheck.article import Article
from newscheck.article.metrics import measure, quantiles
from newscheck.article.norms import PERCENTS, PUBLISHED
from newscheck.reading import read

NEWS = Path(__file__).parents[3] / "shared" / "corpora" / "news"


@pytest.mark.skipif(not NEWS.is_dir(), reason="needs ../shared/corpora/news")
def test_the_table_holds() -> None:
    with (NEWS / "SOURCES.tsv").open(encoding="utf-8") as sources:
        national = [r["file"] for r in csv.DictReader(sources, delimiter="\t") if r["kind"] == "national"]
    measured = [m for name in national if "lix" in (m := measure(Article(read(NEWS / "text" / name))))]
    for figure, table in PUBLISHED.items():
        now = dict(zip(PERCENTS, quantiles(m[figure] for m in measured), strict=True))
        for percent, then in list(zip(PERCENTS, table, strict=True))[2:-2]:
            assert now[percent] == pytest.approx(then, rel=0.06, abs=0.02), (figure, percent)
