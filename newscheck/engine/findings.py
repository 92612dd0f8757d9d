"""What the engine makes of the hits of rules: findings, in places where a rule may point."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

from newscheck.engine.duplicates import SPOT
from newscheck.engine.prefilter import prefiltered
from newscheck.finding import Finding, Hit, Severity
from newscheck.message import Message
from newscheck.source import BESIDE, Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.article import Article
    from newscheck.edits import Edit, Fix
    from newscheck.ruleset.rule import Rule

LANGUAGE = frozenset({"style", "quotes", "sentences"})
"""Categories whose rules speak of the words and marks themselves."""


def findings_of(article: Article, rules: Iterable[Rule], crashes: list[str]) -> Iterator[Finding]:
    """The findings of all rules; a rule that raises adds a sentence to ``crashes`` and costs only itself.

    Hits of last resort come at the end, where no other finding speaks of the same spot.
    """
    told: list[TextRange] = []
    held: list[Finding] = []
    for rule in prefiltered(rules, article):
        seen: Counter[str] = Counter()
        try:
            for hit in rule.run(article):
                if not allowed(hit, rule, article):
                    continue
                made = finding(hit, rule, article, seen)
                if hit.last_resort:
                    held.append(made)
                    continue
                if made.category in LANGUAGE:
                    told.append(made.range)
                yield made
        except Exception as e:  # noqa: BLE001 - any fault of a rule is told, and the run goes on
            crashes.append(
                str(Message("Aturan {rule} gagal: {problem}", rule=rule.id, problem=f"{type(e).__name__}: {e}"))
            )
    spots = Ranges(where for where in told if where.length <= SPOT)
    yield from (made for made in held if not spots.overlaps(made.range))


def allowed(hit: Hit, rule: Rule, article: Article) -> bool:
    """Whether a rule may point there: not at code or links, and at a speaker's words only when its card says so.

    A hit may hold code or markup wholly, as a long sentence does, but must not begin or end inside it.
    """
    where = hit.range if hit.range.length else TextRange(hit.range.start, hit.range.start + 1)
    block = article.block_at(where.start)
    if block is not None and block.kind in BESIDE and not rule.card.opaque:
        return False
    if not rule.card.opaque and not _readable(where, article):
        return False
    return rule.card.speech or not article.speech.covers(where)


def _readable(where: TextRange, article: Article) -> bool:
    opaque = article.source.opaque
    if not opaque.overlaps(where):
        return True
    inside = [r for r in opaque if r.overlaps(where)]
    if not all(where.covers(r) for r in inside):
        return False
    hidden = sum(r.length for r in inside)
    return hidden + sum(c.isspace() for c in article[where]) < where.length


def usable_fixes(hit: Hit, rule: Rule, article: Article) -> tuple[Fix, ...]:
    """The fixes of a hit that touch neither code nor links, nor, unless the rule is about speech, a speaker's words."""

    def touches(edit: Edit, ranges: Ranges) -> bool:
        if edit.range.length:
            return ranges.overlaps(edit.range)
        around = ranges.at(edit.range.start)
        return around is not None and around.start < edit.range.start

    def usable(fix: Fix) -> bool:
        return not any(
            (not rule.card.opaque and touches(e, article.source.opaque))
            or (not rule.card.speech and touches(e, article.speech))
            for e in fix.edits
        )

    return tuple(f for f in hit.fixes if usable(f))


def finding(hit: Hit, rule: Rule, article: Article, seen: Counter[str]) -> Finding:
    """The finding that the engine makes of a hit: id, severity, place and fingerprint are never the check's to say."""
    line, column = article.source.position(hit.range.start)
    text = article[hit.range]
    seen[text] += 1
    print_of = f"{rule.id}\0{text}\0{seen[text]}"
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=Severity.HINT if hit.soft else rule.card.severity,
        range=hit.range,
        line=line,
        column=column,
        text=text,
        message=str(hit.message),
        fixes=usable_fixes(hit, rule, article),
        related=hit.related,
        fingerprint=hashlib.sha256(print_of.encode("utf-8", "surrogatepass")).hexdigest()[:16],
    )
