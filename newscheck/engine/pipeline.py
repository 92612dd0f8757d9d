"""The whole tool on one page: source → article → hits → findings → score → report."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from newscheck.article import Article
from newscheck.article.analysis.side_by_side import Batch
from newscheck.article.metrics import measure
from newscheck.engine.duplicates import mark_duplicates
from newscheck.engine.findings import findings_of
from newscheck.engine.gradable import broken, landmarks, not_gradable, skipped, too_short
from newscheck.engine.joint_fixes import with_joint_fixes
from newscheck.engine.suppression import suppress
from newscheck.engine.written import as_written
from newscheck.report import FileReport, Status
from newscheck.report.score import Extent, score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.config import Config
    from newscheck.ruleset.rule import Rule
    from newscheck.source import Source

STORY = frozenset({"lead", "coverage", "quotes", "facts"})
"""Categories whose rules ask for the story itself; a run of others alone never loads the model for its report."""
TOGETHER = 8
"""Drafts that the model reads side by side; more gain nothing."""
CHARACTERS_TOGETHER = 60_000
"""Code points of drafts beyond which no further one joins them."""


def check_source(source: Source, rules: Iterable[Rule], config: Config) -> FileReport:
    """The report of one draft; one that is empty, a bare title, or not Indonesian is skipped and says so."""
    prepared = _prepared(source, config)
    return prepared if isinstance(prepared, FileReport) else as_written(_graded(prepared, tuple(rules)), source)


def check_sources(sources: Iterable[Source], rules: Iterable[Rule], config: Config) -> Iterator[FileReport]:
    """The reports of many drafts, in their order; the way to check thousands.

    The model reads up to :data:`TOGETHER` drafts side by side, yet every report is the one that :func:`check_source`
    gives. Drafts are taken from ``sources`` as reports are taken, one group ahead, so that memory stays flat however
    many they are. A draft that breaks the check gets a report with status FAILED and costs no other.
    """
    rules = tuple(rules)
    for group in _groups(sources):
        batch = Batch(all_need_it=_tells_story(rules))
        waiting = deque((source, _attempted(source, config, batch)) for source in group)
        batch.begin(one for _, one in waiting if isinstance(one, Article))
        while waiting:
            source, one = waiting.popleft()
            yield one if isinstance(one, FileReport) else _guarded(one, source, rules)


def _groups(sources: Iterable[Source]) -> Iterator[list[Source]]:
    group: list[Source] = []
    for source in sources:
        group.append(source)
        if len(group) == TOGETHER or sum(len(s.text) for s in group) >= CHARACTERS_TOGETHER:
            yield group
            group = []
    if group:
        yield group


def _prepared(source: Source, config: Config, batch: Batch | None = None) -> Article | FileReport:
    """A draft ready to be graded, or the report that says why it is not."""
    article = Article(source, config.published, batch.doc if batch else None)
    problem = not_gradable(article)
    return as_written(skipped(article, problem), source) if problem else article


def _attempted(source: Source, config: Config, batch: Batch) -> Article | FileReport:
    try:
        return _prepared(source, config, batch)
    except Exception as e:  # noqa: BLE001 - a fault of newscheck costs this draft only, and is told
        return broken(source, e)


def _guarded(article: Article, source: Source, rules: tuple[Rule, ...]) -> FileReport:
    try:
        return as_written(_graded(article, rules), source)
    except Exception as e:  # noqa: BLE001 - a fault of newscheck costs this draft only, and is told
        return broken(source, e)


def _tells_story(rules: Iterable[Rule]) -> bool:
    """Whether the report holds the story's elements, quotations and people, and so needs the model in any case."""
    return any(r.category in STORY for r in rules)


def _graded(article: Article, rules: tuple[Rule, ...]) -> FileReport:
    crashes: list[str] = []
    told = _tells_story(rules)
    found = sorted(findings_of(article, rules, crashes), key=lambda f: (f.range, f.rule))
    kept, unused = suppress(article, found, {r.id for r in rules})
    extent = Extent(len(article.words), sum(q.speech for q in article.quoted))
    weights = {r.id: r.card.weight for r in rules}
    priced = mark_duplicates(with_joint_fixes(article.text, kept))
    result = score(priced, extent, weights, {r.category for r in rules})
    short = too_short(article)
    return FileReport(
        path=article.source.path,
        status=Status.FAILED if crashes else Status.CHECKED,
        problem="; ".join(crashes) or None,
        text=article.text,
        words=len(article.words),
        score=None if short else result.total,
        grade=None if short else result.grade,
        categories=() if short else result.categories,
        metrics=measure(article),
        blocks=article.blocks,
        elements=tuple(article.elements.values()) if told else (),
        quotes=article.quotes if told else (),
        people=article.people if told else (),
        findings=result.findings,
        notes=(*([str(short)] if short else []), *article.source.notes, *unused),
        landmarks=landmarks(article.source),
    )
