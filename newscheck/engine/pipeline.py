"""The whole tool on one page: source → article → hits → findings → score → report."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from newscheck.article import Article
from newscheck.article.analysis.side_by_side import Together
from newscheck.article.metrics import measure
from newscheck.engine.duplicates import mark_duplicates
from newscheck.engine.findings import findings_of
from newscheck.engine.gradable import not_gradable
from newscheck.engine.joint_fixes import joined
from newscheck.engine.suppression import suppress
from newscheck.message import Message
from newscheck.report import FileReport, Landmark, Status
from newscheck.report.score import Extent, score
from newscheck.report.weights import LEAST_WORDS

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
    kept, unused = suppress(article, found, {r.id for r in rules})
    extent = Extent(len(article.words), sum(q.speech for q in article.quoted))
    weights = {r.id: r.card.weight for r in rules}
    result = score(mark_duplicates(joined(article.text, kept)), extent, weights, {r.category for r in rules})
    short = len(article.words) < LEAST_WORDS
    too_short = (str(Message("Baru {n} kata: belum cukup untuk dinilai.", n=len(article.words))),) if short else ()
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
        notes=(*too_short, *article.source.notes, *unused),
        landmarks=landmarks(article.source),
    )


def landmarks(source: Source) -> tuple[Landmark, ...]:
    """The names of the passages of a format without lines."""
    return tuple(Landmark(where, name) for where, name in source.places)
