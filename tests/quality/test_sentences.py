"""Sentence boundaries against those marked by hand, as offsets, in 38 drafts of government offices and newspapers.

A boundary is where the writer ended a sentence with a mark or a paragraph; a mark that opens a quotation belongs to
the sentence it opens. Where a writer forgot the mark, none is counted: a rule speaks of that.
"""

from __future__ import annotations

import json
from pathlib import Path

from newscheck.article import Article
from newscheck.source import Source
from tests.quality.gold import GOLD, needs_gold

STARTS: dict[str, list[int]] = json.loads(Path(__file__).with_name("sentence_starts.json").read_text(encoding="utf-8"))
FLOOR = 0.99


@needs_gold
def test_sentences_begin_where_a_reader_marked_them() -> None:
    right = found = marked = 0
    for name, starts in STARTS.items():
        text = (GOLD / "text" / name).read_text(encoding="utf-8")
        ours = {s.range.start for s in Article(Source(name, text)).sentences}
        right += len(ours & set(starts))
        found += len(ours)
        marked += len(starts)
    f = 2 * right / (found + marked)
    assert f >= FLOOR, f"{f:.4f}: {right} of {marked} boundaries, {found - right} wrong"
