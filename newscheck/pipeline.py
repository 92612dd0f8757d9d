"""The whole tool on one page: source → article → hits → findings → score → report."""

from __future__ import annotations

import hashlib
from collections import Counter
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from newscheck.article import Article
from newscheck.catalog import Catalog, Pack, builtin_pack
from newscheck.config import Config, RuleConfig
from newscheck.finding import Finding, Hit, Severity
from newscheck.message import Message
from newscheck.metrics import measure
from newscheck.report import FileReport, Status
from newscheck.score import Extent, score
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.rule import Rule
    from newscheck.source import Source


def chosen_rules(config: Config, catalog: Catalog | None = None) -> tuple[Rule, ...]:
    """The rules that a config switches on, with its severities and values, in the order of their ids."""
    catalog = catalog or Catalog((Pack(builtin_pack()),))
    return tuple(_configured(catalog, i, config) for i in catalog if _wanted(catalog, i, config))


def check_source(source: Source, rules: Iterable[Rule], config: Config) -> FileReport:
    """The report of one draft."""
    rules = tuple(rules)
    article = Article(source, config.published)
    crashes: list[str] = []
    findings = sorted(findings_of(article, rules, crashes), key=lambda f: (f.range, f.rule))
    extent = Extent(len(article.words), sum(q.speech for q in article.quoted))
    result = score(findings, extent, {r.id: r.card.weight for r in rules})
    return FileReport(
        path=source.path,
        status=Status.FAILED if crashes else Status.CHECKED,
        problem="; ".join(crashes) or None,
        text=source.text,
        words=len(article.words),
        score=result.total,
        grade=result.grade,
        categories=result.categories,
        metrics=measure(article),
        blocks=article.blocks,
        elements=tuple(article.elements.values()) if article.analysed else (),
        quotes=article.quotes if article.analysed else (),
        people=article.people if article.analysed else (),
        findings=result.findings,
        notes=source.notes,
    )


def findings_of(article: Article, rules: Iterable[Rule], crashes: list[str]) -> Iterator[Finding]:
    """The findings of all rules; a rule that raises adds a sentence to ``crashes`` and costs only itself."""
    for rule in rules:
        seen: Counter[str] = Counter()
        try:
            for hit in rule.run(article):
                if allowed(hit, rule, article):
                    yield finding(hit, rule, article, seen)
        except Exception as e:  # noqa: BLE001 - any fault of a rule is told, and the run goes on
            crashes.append(
                str(Message("Aturan {rule} gagal: {problem}", rule=rule.id, problem=f"{type(e).__name__}: {e}"))
            )


def allowed(hit: Hit, rule: Rule, article: Article) -> bool:
    """Whether a rule may point there: not at code or links, and at a speaker's words only when its card says so."""
    where = hit.range if hit.range.length else TextRange(hit.range.start, hit.range.start + 1)
    if not rule.card.opaque and article.source.opaque.overlaps(where):
        return False
    return rule.card.speech or not article.speech.covers(where)


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
        fixes=hit.fixes,
        related=hit.related,
        fingerprint=hashlib.sha256(print_of.encode()).hexdigest()[:16],
    )


def _matches(rule_id: str, patterns: Iterable[str]) -> bool:
    category = rule_id.partition("/")[0]
    return any(p in {rule_id, category} or fnmatchcase(rule_id, p) for p in patterns)


def _wanted(catalog: Catalog, rule_id: str, config: Config) -> bool:
    if _matches(rule_id, config.ignore):
        return False
    if config.select:
        return _matches(rule_id, config.select)
    own = config.rules.get(rule_id, RuleConfig())
    return catalog[rule_id].card.enabled if own.enabled is None else own.enabled


def _configured(catalog: Catalog, rule_id: str, config: Config) -> Rule:
    own = config.rules.get(rule_id, RuleConfig())
    return catalog[rule_id].configured(own.severity, own.values)
