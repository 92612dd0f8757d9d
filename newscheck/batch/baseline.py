"""Known findings of an old archive, kept by fingerprint, so that a gate reports only what is new."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.errors import ConfigError
from newscheck.message import Message
from newscheck.report import Status
from newscheck.writing.files import write_report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newscheck.report import FileReport

NAME = "newscheck-baseline.json"
SCHEMA = "newscheck-baseline/1"
Baseline = dict[str, dict[str, int]]
"""Path (as POSIX, relative to the baseline's folder) → fingerprint → how many findings."""


def baseline_of(reports: Iterable[FileReport], folder: Path) -> Baseline:
    """The baseline that holds every finding of the reports."""
    return dict(sorted((path, prints) for path, prints in _counted(reports, folder) if prints))


def pruned(old: Baseline, reports: Iterable[FileReport], folder: Path) -> Baseline:
    """The old baseline without what the reports show to be mended, and without files that are gone.

    Nothing new comes in; files that no report speaks of, or that could not be checked, keep what they had.
    """
    now = dict(_counted(reports, folder))
    here = {path: prints for path, prints in old.items() if path in now or (folder / path).exists()}
    kept = {
        path: {p: min(n, now[path][p]) for p, n in prints.items() if p in now[path]} if path in now else prints
        for path, prints in here.items()
    }
    return {path: prints for path, prints in kept.items() if prints}


def _counted(reports: Iterable[FileReport], folder: Path) -> Iterator[tuple[str, dict[str, int]]]:
    for report in reports:
        if report.status is not Status.FAILED:
            yield _key(report, folder), dict(sorted(Counter(f.fingerprint for f in report.findings).items()))


def new_findings(report: FileReport, baseline: Baseline, folder: Path) -> set[str]:
    """The fingerprints of the findings that the baseline does not hold."""
    known: Mapping[str, int] = baseline.get(_key(report, folder), {})
    return {f.fingerprint for f in report.findings if f.fingerprint not in known}


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file; raises ConfigError when it is none."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["schema"] == SCHEMA:
            return {str(p): {str(k): int(n) for k, n in prints.items()} for p, prints in data["files"].items()}
    except FileNotFoundError as e:
        message = Message("Baseline tidak ditemukan. Buat dengan: newscheck baseline write.")
        raise ConfigError(message, str(path)) from e
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as e:
        message = Message("Baseline ini rusak. Buat lagi dengan: newscheck baseline write.")
        raise ConfigError(message, str(path)) from e
    raise ConfigError(Message("Baseline ini dari versi newscheck yang lain; buat lagi."), str(path))


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Writes the baseline, whole or not at all; raises NewscheckError when it cannot."""
    data = {"schema": SCHEMA, "files": baseline}
    write_report(path, json.dumps(data, indent=1, ensure_ascii=False) + "\n")


def _key(report: FileReport, folder: Path) -> str:
    path, folder = Path(report.path).resolve(), folder.resolve()
    return path.relative_to(folder).as_posix() if folder in path.parents else path.as_posix()
