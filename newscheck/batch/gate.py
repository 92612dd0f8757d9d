"""What of a report is held against the writer: everything, or only what is new since a commit or a baseline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.engine.duplicates import told_again
from newscheck.message import Message
from newscheck.reading import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.batch.baseline import Baseline
    from newscheck.batch.changes import Changes
    from newscheck.config import Config
    from newscheck.report import FileReport


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets findings through by changed lines (``changes``) and by what is known (``known``, relative to ``folder``)."""

    changes: Changes | None = None
    known: Baseline | None = None
    folder: Path = Path()

    @classmethod
    def of(cls, config: Config, *, since: str | None, staged: bool, baseline: Path | None) -> Gate:
        """The gate that the command line asks for; raises NewscheckError when git or the baseline fails."""
        changes = known = None
        if since or staged:
            from newscheck.batch.changes import Changes

            changes = Changes(since, staged=staged)
        if baseline:
            from newscheck.batch.baseline import read_baseline

            known = read_baseline(baseline)
        return cls(changes, known, baseline.parent if baseline else config.folder)

    def wants(self, path: Path, *, named: bool = False) -> bool:
        """Whether the draft need be checked at all; raises NewscheckError for a named one that cannot be staged."""
        if self.changes is None or self.changes.of(path) is not None:
            return True
        if named and self.changes.staged and not self.changes.keeps(path):
            from newscheck.batch.changes import not_staged

            raise not_staged(path)
        return False

    def content(self, path: Path) -> bytes | None:
        """What will be committed of the draft, where that may be something else than the file holds."""
        change = self.changes.of(path) if self.changes else None
        if change is None or change.staged is None:
            return None
        from newscheck.batch.changes import blob

        return blob(change.staged, change.folder)

    def staged_only(self, folders: Iterable[Path]) -> Iterator[Path]:
        """The staged drafts below the folders that are no longer in the working tree."""
        if self.changes is None or not self.changes.staged:
            return
        for place in sorted(self.changes.staged_only()):
            if place.suffix.lower() in SUFFIXES:
                yield from (f / place.relative_to(f.resolve()) for f in folders if f.resolve() in place.parents)

    def through(self, report: FileReport) -> FileReport:
        """The report with only the findings that count; the score stays that of the whole draft."""
        kept = {f.fingerprint for f in report.findings}
        change = self.changes.of(Path(report.path)) if self.changes else None
        if self.changes and change:
            from newscheck.batch.changes import only_new

            kept &= only_new(report, self.changes.lines(report, change))
        if self.known is not None:
            from newscheck.batch.baseline import new_findings

            kept &= new_findings(report, self.known, self.folder)
        hidden = len(report.findings) - sum(f.fingerprint in kept for f in report.findings)
        if not hidden:
            return report
        note = str(Message("{n} temuan lama tidak ditampilkan; skor menilai seluruh naskah.", n=hidden))
        findings = tuple(told_again(report.findings, kept))
        return replace(report, findings=findings, notes=(*report.notes, note))
