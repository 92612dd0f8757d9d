"""One draft from its file to its report, with the rules that its path calls for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from newscheck.engine.pipeline import check_sources
from newscheck.errors import ReadError
from newscheck.reading import read, read_bytes
from newscheck.reading.discovery import find_drafts
from newscheck.report import FileReport, Status
from newscheck.ruleset.catalog import catalog_of
from newscheck.ruleset.selection import chosen_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from newscheck.config import Config
    from newscheck.ruleset.rule import Card, Rule
    from newscheck.source import Source

STDIN = "-"


class Checker:
    """Checks drafts under one config; rules are loaded once for every set of overrides."""

    def __init__(self, config: Config, stdin_name: str = "stdin.txt") -> None:
        """Loads the rules; raises NewscheckError when the config or a pack is wrong."""
        self.config = config
        self.stdin_name = stdin_name
        self._catalog = catalog_of(config)
        self._rules: dict[tuple[tuple[str, ...], ...], tuple[Rule, ...]] = {}
        self.rules = self.rules_for("")

    @property
    def pack_folders(self) -> tuple[Path, ...]:
        """The folders that the rules come from."""
        return self._catalog.folders

    @property
    def cards(self) -> dict[str, Card]:
        """The cards of the rules in use, by id."""
        return {r.id: r.card for rules in self._rules.values() for r in rules}

    def config_for(self, path: str) -> Config:
        """The settings for one draft."""
        return self.config.for_path(path) if path and self.config.overrides else self.config

    def rules_for(self, path: str) -> tuple[Rule, ...]:
        """The rules for one draft."""
        config = self.config_for(path)
        key = (config.ignore, tuple(f"{k}={v}" for k, v in config.rules.items()))
        if key not in self._rules:
            self._rules[key] = chosen_rules(config, self._catalog)
        return self._rules[key]

    def drafts(self, paths: Iterable[Path]) -> Iterator[Path]:
        """The drafts that the paths mean, without those that the config leaves out; see :func:`find_drafts`."""
        return find_drafts(paths, self.config.exclude, self.config.folder, forced=self.config.force_exclude)

    def read(self, path: Path) -> Source:
        """The draft in a file, or in standard input for ``-``."""
        limits = self.config.limits
        if str(path) == STDIN:
            return read_bytes(sys.stdin.buffer.read(limits.max_bytes + 1), self.stdin_name, limits)
        return read(path, limits)

    def check(self, path: Path) -> FileReport:
        """The report of the draft in a file; one that cannot be read, or that breaks the check, fails alone."""
        return next(self.check_all((path,)))

    def check_all(self, paths: Sequence[Path]) -> Iterator[FileReport]:
        """The reports of the drafts in several files, in their order, each as :meth:`check` gives it.

        All are read at once and drafts of the same settings are checked side by side: give few at a time.
        """
        read = [self._attempted(path) for path in paths]
        alike: dict[int, list[Source]] = {}
        for one in read:
            if not isinstance(one, FileReport):
                alike.setdefault(self._settings(one), []).append(one)
        checked = {
            settings: check_sources(sources, self.rules_for(sources[0].path), self.config_for(sources[0].path))
            for settings, sources in alike.items()
        }
        for one in read:
            yield one if isinstance(one, FileReport) else next(checked[self._settings(one)])

    def check_bytes(self, data: bytes, path: str) -> FileReport:
        """The report of what a file called ``path`` would hold; such a draft fails alone, as in :meth:`check`."""
        try:
            source = read_bytes(data, path, self.config.limits)
        except ReadError as e:
            return _failed(e, path)
        return next(check_sources([source], self.rules_for(path), self.config_for(path)))

    def _settings(self, source: Source) -> int:
        """The same number for drafts that the same rules are for: overrides change nothing else."""
        return id(self.rules_for(source.path))

    def _attempted(self, path: Path) -> Source | FileReport:
        try:
            return self.read(path)
        except ReadError as e:
            return _failed(e, self.stdin_name if str(path) == STDIN else str(path))


def _failed(error: ReadError, name: str) -> FileReport:
    problem = str(error.message) if error.line is None else f"{error.line}: {error.message}"
    return FileReport(name, Status.FAILED, problem)
