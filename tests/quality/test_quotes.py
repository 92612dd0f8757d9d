"""Rules about marks on 200 published articles, each with one quotation broken on purpose."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from newscheck.article import Article
from newscheck.config import Config
from newscheck.engine.findings import findings_of
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source

NEWS = Path(__file__).parents[3] / "shared" / "corpora" / "news" / "text"
RULES = ("unclosed", "unopened", "comma-before-attribution", "comma-outside", "stop-before-attribution", "spacing")
DRAFTS = 200
NEAR = 25
_QUOTE = re.compile(
    r"(?<=\n\n)\"(?P<said>[A-Z][^\"\n]{30,400}),\" (?P<cue>kata|ujar|tutur|ucap|ujarnya|katanya|tuturnya)\b"
)


@dataclass(frozen=True)
class Broken:
    """A draft with one slip: where it is and which rules may name it."""

    text: str
    place: int
    rules: frozenset[str]


def broken(text: str, kind: int) -> Broken | None:
    """The text with its first plain quotation broken in one of seven ways."""
    found = _QUOTE.search(text)
    if found is None:
        return None
    start, end = found.start(), found.end("said")
    cue = found["cue"]
    tail = text[found.end() :]
    ways = (
        (text[:end] + ", " + cue + tail, end, {"unclosed"}),
        (text[:start] + text[start + 1 :], end, {"unopened"}),
        (text[:end] + '" ' + cue + tail, end, {"comma-before-attribution"}),
        (text[:end] + '", ' + cue + tail, end, {"comma-outside"}),
        (text[:end] + '." ' + cue + tail, end, {"stop-before-attribution"}),
        (text[:end] + ',"' + cue + tail, end, {"spacing"}),
        (text[: start + 1] + " " + text[start + 1 :], start, {"spacing"}),
    )
    changed, place, rules = ways[kind % len(ways)]
    return Broken(changed, place, frozenset(f"quotes/{r}" for r in rules))


def hits(text: str) -> list[tuple[str, int]]:
    """Rule and place of every finding of the rules about marks."""
    rules = chosen_rules(Config(select=tuple(f"quotes/{r}" for r in RULES)))
    return [(f.rule, f.range.start) for f in findings_of(Article(Source("naskah.txt", text)), rules, [])]


@pytest.mark.skipif(not NEWS.is_dir(), reason="the news corpus is not beside this repository")
def test_slips_are_found_and_nothing_else_is() -> None:
    texts = [p.read_text(encoding="utf-8") for p in sorted(NEWS.glob("*.txt"))]
    clean = [t for t in texts if _QUOTE.search(t) and not hits(t)]
    random.Random(4).shuffle(clean)  # noqa: S311 - a fixed order, no secret
    found = told = right = 0
    for i in range(DRAFTS):
        draft = broken(clean[i % len(clean)], i // len(clean) + i)
        assert draft is not None
        got = hits(draft.text)
        near = [rule for rule, at in got if abs(at - draft.place) < NEAR and rule in draft.rules]
        found += bool(near)
        told += len(got)
        right += len(near)
    assert found / DRAFTS >= 0.95, found / DRAFTS
    assert right / told >= 0.98, right / told
