"""What of a report is held against the writer: everything, or only what is new since a commit or a baseline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.engine.duplicates import restore_severities
from newscheck.message import Message

if TYPE_CHECKING:
    from newscheck.batch.baseline import Baseline
    from newscheck.batch.changes import Lines
    from newscheck.config import Config
    from newscheck.report import FileReport


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets findings through by changed lines (``changed``) and by what is known (``known``, relative to ``folder``)."""

    changed: dict[Path, Lines] | None = None
    known: Baseline | None = None
    folder: Path = Path()

    @classmethod
    def of(cls, config: Config, *, since: str | None, staged: bool, baseline: Path | None) -> Gate:
        """The gate that the command line asks for; raises NewscheckError when git or the baseline fails."""
        changed = known = None
        if since or staged:
            from newscheck.batch.changes import changed_lines

            changed = changed_lines(since, staged=staged)
        if baseline:
            from newscheck.batch.baseline import read_baseline

            known = read_baseline(baseline)
        return cls(changed, known, baseline.parent if baseline else config.folder)

    def wants(self, path: Path) -> bool:
        """Whether the draft need be checked at all."""
        return self.changed is None or path.resolve() in self.changed

    def through(self, report: FileReport) -> FileReport:
        """The report with only the findings that count; the score stays that of the whole draft."""
        kept = {f.fingerprint for f in report.findings}
        if self.changed is not None:
            from newscheck.batch.changes import only_changed

            kept &= only_changed(report, self.changed)
        if self.known is not None:
            from newscheck.batch.baseline import new_findings

            kept &= new_findings(report, self.known, self.folder)
        hidden = len(report.findings) - sum(f.fingerprint in kept for f in report.findings)
        if not hidden:
            return report
        note = str(Message("{n} temuan lama tidak ditampilkan; skor menilai seluruh naskah.", n=hidden))
        findings = tuple(restore_severities(report.findings, kept))
        return replace(report, findings=findings, notes=(*report.notes, note))
