"""The whole tool on one page: source → article → hits → findings → score → report."""

from __future__ import annotations

import hashlib
from collections import Counter, deque
from typing import TYPE_CHECKING

from newscheck.article import Article
from newscheck.article.together import Together
from newscheck.catalog import catalog_of
from newscheck.config import Config, RuleConfig
from newscheck.finding import Finding, Hit, Severity
from newscheck.gradable import not_gradable
from newscheck.joining import joined
from newscheck.message import Message
from newscheck.metrics import measure
from newscheck.patterns import matches, refuse_unknown
from newscheck.repeats import told_once
from newscheck.report import FileReport, Landmark, Status
from newscheck.score import Extent, score
from newscheck.source import TextRange
from newscheck.suppression import set_aside
from newscheck.waking import awake

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.catalog import Catalog
    from newscheck.edits import Edit, Fix
    from newscheck.rule import Rule
    from newscheck.source import Ranges, Source

STORY = frozenset({"lead", "coverage", "quotes", "facts"})
"""Categories whose rules ask for the story itself; a run of others alone never loads the model for its report."""
TOGETHER = 8
"""Drafts that the model reads side by side; more gain nothing."""
CHARACTERS_TOGETHER = 60_000
"""Code points of drafts beyond which no further one joins them."""


def chosen_rules(config: Config, catalog: Catalog | None = None) -> tuple[Rule, ...]:
    """The rules that a config switches on, with its severities and values, in the order of their ids.

    Raises NewscheckError for an id, a category or a glob that means no rule, and ConfigError for a value that a rule's
    parameter does not take.
    """
    catalog = catalog_of(config) if catalog is None else catalog
    refuse_unknown((*config.select, *config.ignore, *config.rules), tuple(catalog), config.path)
    return tuple(_configured(catalog, i, config) for i in catalog if _wanted(catalog, i, config))


def check_source(source: Source, rules: Iterable[Rule], config: Config) -> FileReport:
    """The report of one draft; one that is empty, a bare title, or not Indonesian is skipped and says so."""
    article = Article(source, config.published)
    problem = not_gradable(article)
    return _skipped(article, problem) if problem else _graded(article, tuple(rules))


def check_sources(sources: Iterable[Source], rules: Iterable[Rule], config: Config) -> Iterator[FileReport]:
    """The reports of many drafts, in their order; the way to check thousands.

    The model reads up to :data:`TOGETHER` drafts side by side, yet every report is the one that :func:`check_source`
    gives. Drafts are taken from ``sources`` as reports are taken, one group ahead, so that memory stays flat however
    many they are. A draft that breaks the check gets a report with status FAILED and costs no other.
    """
    rules = tuple(rules)
    for group in _groups(sources):
        yield from _side_by_side(group, rules, config)


def _groups(sources: Iterable[Source]) -> Iterator[list[Source]]:
    group: list[Source] = []
    for source in sources:
        group.append(source)
        if len(group) == TOGETHER or sum(len(s.text) for s in group) >= CHARACTERS_TOGETHER:
            yield group
            group = []
    if group:
        yield group


def _side_by_side(group: list[Source], rules: tuple[Rule, ...], config: Config) -> Iterator[FileReport]:
    begun = deque(_begun(source, config) for source in group)
    Together((a for a in begun if isinstance(a, Article)), all_need_it=_tells_story(rules))
    while begun:
        one = begun.popleft()
        yield one if isinstance(one, FileReport) else _guarded(one, rules)


def _begun(source: Source, config: Config) -> Article | FileReport:
    """A draft ready to be graded, or the report that says why it is not."""
    try:
        article = Article(source, config.published)
        problem = not_gradable(article)
        return _skipped(article, problem) if problem else article
    except Exception as e:  # noqa: BLE001 - a fault of newscheck costs this draft only, and is told
        return _broken(source, e)


def _guarded(article: Article, rules: tuple[Rule, ...]) -> FileReport:
    try:
        return _graded(article, rules)
    except Exception as e:  # noqa: BLE001 - a fault of newscheck costs this draft only, and is told
        return _broken(article.source, e)


def _broken(source: Source, fault: Exception) -> FileReport:
    return FileReport(source.path, Status.FAILED, f"{type(fault).__name__}: {fault}", text=source.text)


def _tells_story(rules: Iterable[Rule]) -> bool:
    """Whether the report holds the story's elements, quotations and people, and so needs the model in any case."""
    return any(r.category in STORY for r in rules)


def _skipped(article: Article, problem: Message) -> FileReport:
    source = article.source
    return FileReport(
        path=source.path,
        status=Status.SKIPPED,
        problem=str(problem),
        text=source.text,
        words=len(article.words),
        blocks=article.blocks,
        notes=source.notes,
        landmarks=landmarks(source),
    )


def _graded(article: Article, rules: tuple[Rule, ...]) -> FileReport:
    crashes: list[str] = []
    told = _tells_story(rules)
    found = sorted(findings_of(article, rules, crashes), key=lambda f: (f.range, f.rule))
    kept, unused = set_aside(article, found, {r.id for r in rules})
    extent = Extent(len(article.words), sum(q.speech for q in article.quoted))
    result = score(told_once(joined(article.text, kept)), extent, {r.id: r.card.weight for r in rules})
    return FileReport(
        path=article.source.path,
        status=Status.FAILED if crashes else Status.CHECKED,
        problem="; ".join(crashes) or None,
        text=article.text,
        words=len(article.words),
        score=result.total,
        grade=result.grade,
        categories=result.categories,
        metrics=measure(article),
        blocks=article.blocks,
        elements=tuple(article.elements.values()) if told else (),
        quotes=article.quotes if told else (),
        people=article.people if told else (),
        findings=result.findings,
        notes=(*article.source.notes, *unused),
        landmarks=landmarks(article.source),
    )


def landmarks(source: Source) -> tuple[Landmark, ...]:
    """The names of the passages of a format without lines."""
    return tuple(Landmark(where, name) for where, name in source.places)


def findings_of(article: Article, rules: Iterable[Rule], crashes: list[str]) -> Iterator[Finding]:
    """The findings of all rules; a rule that raises adds a sentence to ``crashes`` and costs only itself."""
    for rule in awake(rules, article):
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
    """Whether a rule may point there: not at code or links, and at a speaker's words only when its card says so.

    A hit may hold code or markup wholly, as a long sentence does, but must not begin or end inside it.
    """
    where = hit.range if hit.range.length else TextRange(hit.range.start, hit.range.start + 1)
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


def _wanted(catalog: Catalog, rule_id: str, config: Config) -> bool:
    if matches(rule_id, config.ignore):
        return False
    if config.select:
        return matches(rule_id, config.select)
    own = config.rules.get(rule_id, RuleConfig())
    return catalog[rule_id].card.enabled if own.enabled is None else own.enabled


def _configured(catalog: Catalog, rule_id: str, config: Config) -> Rule:
    own = config.rules.get(rule_id)
    rule = catalog[rule_id]
    if own is None:
        return rule
    if not own.values:
        return rule.configured(own.severity, {})
    from newscheck.values import validated

    return rule.configured(own.severity, validated(rule, own.values, config.path))
