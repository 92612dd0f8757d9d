"""What the server answers, made of findings: diagnostics, explanations, quick fixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from newscheck.edits import compatible
from newscheck.finding import Severity
from newscheck.message import Message, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscheck.edits import Fix
    from newscheck.finding import Finding
    from newscheck.ruleset.rule import Card
    from newscheck.server.positions import Positions

SOURCE = "newscheck"
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.{SOURCE}"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.HINT: types.DiagnosticSeverity.Information,
}


def diagnostic(finding: Finding, card: Card | None, positions: Positions, uri: str) -> types.Diagnostic:
    """A finding as the editor underlines it; an empty range becomes one character so that it can be seen."""
    start, end = finding.range
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, positions.range(r)), str(Message("Bandingkan dengan ini."))
        )
        for r in finding.related
    ]
    return types.Diagnostic(
        range=positions.range((start, max(end, start + 1))),
        message=finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(card.url) if card and card.url else None,
        source=SOURCE,
        related_information=related or None,
    )


def at(findings: Iterable[Finding], offset: int) -> list[Finding]:
    """The findings that an offset lies in or at the end of."""
    return [f for f in findings if f.range.start <= offset <= max(f.range.end, f.range.start + 1)]


def explanation(finding: Finding, card: Card | None) -> str:
    """A finding explained in Markdown: what, why, an example, the authority."""
    lines = [f"**{finding.message}**"]
    if card:
        lines.append(f"{translate(card.title)}. {translate(card.why)}")
        example = next((e for e in card.examples if e.bad and e.good and not e.whole), None)
        if example:
            wrong, right = Message("Sebelum"), Message("Sesudah")
            lines.append(f"- {wrong}: {example.bad}\n- {right}: {example.good}")
        if card.reference:
            lines.append(f"[{card.reference}]({card.url})" if card.url else card.reference)
    lines.append(f"`{finding.rule}`")
    return "\n\n".join(lines)


def quick_fixes(
    findings: Iterable[Finding], where: tuple[int, int], positions: Positions, uri: str
) -> Iterator[types.CodeAction]:
    """One action for every fix of the findings that a stretch touches; the only safe one is preferred."""
    for finding in findings:
        if finding.range.start > where[1] or finding.range.end < where[0]:
            continue
        for fix in finding.fixes:
            yield types.CodeAction(
                title=str(fix.title),
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic(finding, None, positions, uri)],
                is_preferred=fix.safe and fix is finding.certain_fix,
                edit=_edit([fix], positions, uri),
            )


def fix_all(findings: Iterable[Finding], positions: Positions, uri: str) -> types.CodeAction | None:
    """All certain corrections at once; None when there are none."""
    sure = compatible(fix for f in findings if (fix := f.certain_fix) and fix.safe)
    if not sure:
        return None
    title = Message("Perbaiki semua yang pasti ({n})", n=len(sure))
    return types.CodeAction(title=str(title), kind=FIX_ALL, edit=_edit(sure, positions, uri))


def _edit(fixes: Sequence[Fix], positions: Positions, uri: str) -> types.WorkspaceEdit:
    edits = [types.TextEdit(positions.range(e.range), e.text) for fix in fixes for e in fix.edits]
    return types.WorkspaceEdit(changes={uri: edits})
