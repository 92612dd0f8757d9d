"""``newscheck check``: read drafts, report, and leave with a code that says how it went."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from newscheck.cli import options
from newscheck.cli.progress import steps
from newscheck.cli.streams import put, put_data, tell
from newscheck.message import Message, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.batch.gate import Gate
    from newscheck.config import Config
    from newscheck.engine.checker import Checker
    from newscheck.report import FileReport, Report

HELP = Message("Periksa naskah, lalu tunjukkan apa yang perlu dibenahi dan mengapa.")
CLEAN, FINDINGS, UNCHECKED = 0, 1, 3
PAGE, ONE_LINE = 100, 10_000
"""Columns of a report that goes into a file or a pipe; a quiet one keeps each draft on one line."""
STREAMED = frozenset({"concise", "jsonl"})
"""Formats of single lines: many drafts one by one are the same as all at once."""
FOR_CONSOLES = frozenset({"text", "concise"})
"""Formats that are read where they are printed."""
RATES = ("hint", "warning", "error")


def check(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: options.Paths,
    form: options.Format = "text",
    output: options.Output = None,
    quiet: options.Quiet = False,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    min_score: options.MinScore = None,
    published: options.Published = None,
    jobs: options.Jobs = 1,
    since: options.Since = None,
    staged: options.Staged = False,
    baseline: options.BaselineFile = None,
    statistics: options.Statistics = False,
    no_cache: options.NoCache = False,
    stdin_name: options.StdinName = "stdin.txt",
    config: options.ConfigFile = None,
    isolated: options.Isolated = False,
    preset: options.Preset = None,
    packs: options.Packs = None,
    force_exclude: options.ForceExclude = False,
    allow_python: options.AllowPython = False,
    show_settings: options.ShowSettings = False,
) -> None:
    """The command; see HELP."""
    known_format(form, counts=statistics)
    files = outputs(output or [], form)
    settings = options.config_for(
        paths, select=select, ignore=ignore, config=config, isolated=isolated, preset=preset,
        packs=packs, allow_python=allow_python, published=published, force_exclude=force_exclude,
    )  # fmt: skip
    settings = threshold(settings, fail_on, min_score)
    from newscheck.batch.gate import Gate
    from newscheck.engine.checker import Checker

    checker = Checker(settings, stdin_name)
    if show_settings:
        from newscheck.batch.settings import shown

        put_data(shown(checker, str(paths[0])))
        return
    gate = Gate.of(settings, since=since, staged=staged, baseline=baseline)
    outcome = Outcome(settings)
    reports = outcome.watching(_reports(paths, checker, gate, jobs, cached=not no_cache))
    if statistics:
        _count(reports, checker, form, files)
    else:
        _tell(reports, checker, form, files, quiet=quiet)
    raise typer.Exit(outcome.code)


def known_format(form: str, *, counts: bool = False) -> None:
    """Raises BadParameter for a format that there is not, or that cannot hold ``counts`` where these are asked for."""
    from newscheck.reporters import FORMATS

    if form not in FORMATS:
        known = ", ".join(FORMATS)
        raise typer.BadParameter(
            str(Message("Bentuk “{form}” tidak ada; pilihannya {known}.", form=form, known=known)),
            param_hint="--format",
        )
    if counts:
        from newscheck.cli.statistics import countable

        countable(form)


def outputs(words: list[str], form: str) -> list[tuple[str, Path]]:
    """Formats and files of ``--output``: ``html=r.html`` names its own format, a mere file takes ``--format``."""
    from newscheck.reporters import FORMATS

    cut = [(word.partition("="), word) for word in words]
    return [(name, Path(file)) if file and name in FORMATS else (form, Path(word)) for (name, _is, file), word in cut]


def threshold(settings: Config, fail_on: str | None, min_score: float | None) -> Config:
    """The settings with the command line's word on when a run fails."""
    from newscheck.finding import Severity

    if fail_on is not None and fail_on not in {*RATES, "never"}:
        raise typer.BadParameter(_("Pilihannya error, warning, hint, atau never."), param_hint="--fail-on")
    if fail_on is not None:
        settings = replace(settings, fail_on=None if fail_on == "never" else Severity(fail_on))
    return settings if min_score is None else replace(settings, min_score=min_score)


class Outcome:
    """What the exit code depends on, gathered as the reports go by."""

    def __init__(self, settings: Config) -> None:
        """Holds the reports against the limits of ``settings``."""
        self._settings = settings
        self._statuses: set[str] = set()
        self._past_limit = False

    def watching(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """The same reports, each noted before it goes on."""
        limit, lowest = self._settings.fail_on, self._settings.min_score
        for report in reports:
            self._statuses.add(report.status)
            grave = limit is not None and any(f.severity.rank >= limit.rank for f in report.findings)
            self._past_limit |= grave or (report.score is not None and report.score < lowest)
            yield report

    @property
    def code(self) -> int:
        """3 when a file could not be checked, or none was graded; 1 for findings or scores past the limit; else 0."""
        if "failed" in self._statuses or self._statuses == {"skipped"}:
            return UNCHECKED
        return FINDINGS if self._past_limit else CLEAN


def _reports(paths: list[Path], checker: Checker, gate: Gate, jobs: int, *, cached: bool) -> Iterator[FileReport]:
    from newscheck.batch.cache import Cache
    from newscheck.batch.run import check_paths
    from newscheck.engine.checker import STDIN

    named = [p for p in paths if str(p) != STDIN]
    found = [p for p in checker.drafts(named) if gate.wants(p, named=p in named)]
    files = [*(Path(STDIN) for p in paths if str(p) == STDIN), *found, *gate.staged_only(filter(Path.is_dir, named))]
    done, cache = 0, Cache(checker) if cached else None
    with steps(len(files), _("Memeriksa")) as step:
        try:
            for report in check_paths(files, checker, jobs if len(files) > 1 else 1, cache, gate.content):
                done += 1
                step()
                yield gate.through(report)
        except KeyboardInterrupt:
            message = Message("Dihentikan setelah {done} dari {all} naskah.", done=done, all=len(files))
            tell(message)
            raise typer.Exit(130) from None
        finally:
            if cache:
                cache.close()


def _tell(
    reports: Iterable[FileReport], checker: Checker, form: str, files: list[tuple[str, Path]], *, quiet: bool
) -> None:
    """Writes the reports: one by one where the format allows it, else all of them, which are held until then."""
    if not files and (form in STREAMED or (form == "text" and quiet)):
        _stream(reports, form, checker)
        return
    from newscheck.report import Report

    _show(Report(tuple(reports), checker.cards), form, files, checker.config, quiet=quiet)


def _stream(reports: Iterable[FileReport], form: str, checker: Checker) -> None:
    """Writes each report as soon as it is there and forgets it: memory does not grow with the number of drafts."""
    from newscheck.report import Report
    from newscheck.reporters import render

    plain = {"quiet": True, "width": ONE_LINE} if form == "text" else {}
    for report in reports:
        _put(form, render(form, Report((report,), checker.cards), **plain))


def _count(reports: Iterable[FileReport], checker: Checker, form: str, files: list[tuple[str, Path]]) -> None:
    """Writes the counts; the findings themselves go to the files that ``--output`` names, and nowhere without."""
    from newscheck.cli.statistics import counting, show
    from newscheck.report.statistics import Statistics

    counted = Statistics()
    if files:
        from newscheck.report import Report

        _write(Report(tuple(counting(reports, counted)), checker.cards), files, _ways(checker.config))
    else:
        for _report in counting(reports, counted):
            pass
    show(counted, form)


def _ways(settings: Config, *, quiet: bool = False) -> dict[str, dict[str, object]]:
    """What some formats need to know: how much people are shown, and what fails the run."""
    most = settings.max_findings
    return {
        "text": {"quiet": quiet, "width": ONE_LINE if quiet else PAGE, "most": most},
        "markdown": {"most": most},
        "junit": {"fail_on": settings.fail_on, "min_score": settings.min_score},
    }


def _write(report: Report, files: list[tuple[str, Path]], ways: dict[str, dict[str, object]]) -> None:
    from newscheck.reporters import render
    from newscheck.writing.files import write_report

    for name, file in files:
        write_report(file, render(name, report, **ways.get(name, {})))


def _show(report: Report, form: str, files: list[tuple[str, Path]], settings: Config, *, quiet: bool) -> None:
    """Writes the files; the report in ``--format`` also goes to standard output unless a file has taken that format."""
    from newscheck.reporters import render

    ways = _ways(settings, quiet=quiet)
    _write(report, files, ways)
    if form == "github":
        import os

        from newscheck.reporters.github import write_summary

        write_summary(report, os.environ)
    if form in {name for name, _file in files}:
        return
    if form == "text" and sys.stdout.isatty():
        from rich.console import Console

        from newscheck.reporters.terminal import show

        show(report, Console(highlight=False), quiet=quiet, most=settings.max_findings)
    else:
        _put(form, render(form, report, **ways.get(form, {})))


def _put(form: str, text: str) -> None:
    """Writes a report on standard output: formats for programs and browsers are UTF-8, whatever the console says."""
    (put if form in FOR_CONSOLES else put_data)(text)
