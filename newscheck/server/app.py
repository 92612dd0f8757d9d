"""The language server: it checks as the writer types, never twice at once, and always the newest text."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from newscheck import __version__
from newscheck.errors import NewscheckError
from newscheck.reporters.passages import one_line
from newscheck.server import answers
from newscheck.server.desk import Desk
from newscheck.server.positions import Positions

if TYPE_CHECKING:
    from newscheck.finding import Finding

_KINDS = [types.CodeActionKind.QuickFix, types.CodeActionKind(types.CodeActionKind.SourceFixAll)]


@dataclass(slots=True)
class _Draft:
    """An open draft: its last text that was checked, what was found in it, and whether a newer text waits."""

    text: str = ""
    findings: tuple[Finding, ...] = ()
    waiting: bool = False
    work: asyncio.Task[None] | None = None
    checked: asyncio.Event = field(default_factory=asyncio.Event)


class DraftServer(LanguageServer):
    """Open drafts and the desk that checks them."""

    def __init__(self, desk: Desk) -> None:
        """The server, not yet listening."""
        super().__init__("newscheck", __version__)
        self.desk = desk
        self.drafts: dict[str, _Draft] = {}

    def changed(self, uri: str) -> None:
        """A draft has a new text: checks it now, or as soon as the check that is under way is done."""
        draft = self.drafts.setdefault(uri, _Draft())
        draft.waiting = True
        draft.checked.clear()
        if draft.work is None or draft.work.done():
            draft.work = asyncio.ensure_future(self._work(uri, draft))

    async def findings(self, uri: str) -> tuple[Positions, tuple[Finding, ...]]:
        """The findings in the newest text, waited for."""
        draft = self.drafts.get(uri)
        if draft is None:
            return Positions(""), ()
        await draft.checked.wait()
        return self._positions(draft.text), draft.findings

    def _positions(self, text: str) -> Positions:
        return Positions(text, self.workspace.position_encoding or types.PositionEncodingKind.Utf16)

    async def _work(self, uri: str, draft: _Draft) -> None:
        while draft.waiting and uri in self.drafts:
            draft.waiting = False
            document = self.workspace.get_text_document(uri)
            text, version = document.source, document.version
            try:
                report = await asyncio.to_thread(self.desk.check, text, path_of(uri, document.language_id))
                draft.findings = report.findings
            except NewscheckError as e:
                draft.findings = ()
                self._say(str(e))
            draft.text = text
            self._tell_problems()
            if not draft.waiting and uri in self.drafts:
                self._publish(uri, draft, version)
        draft.checked.set()

    def _publish(self, uri: str, draft: _Draft, version: int | None) -> None:
        positions = self._positions(draft.text)
        found = [answers.diagnostic(f, self.desk.card(f.rule), positions, uri) for f in draft.findings]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _tell_problems(self) -> None:
        while self.desk.problems:
            self._say(self.desk.problems.pop(0))

    def _say(self, sentence: str) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, one_line(sentence)))


def path_of(uri: str, language: str | None) -> str:
    """The path of a document; one that was never saved gets a name that fits its language."""
    if uri.startswith("file:"):
        return to_fs_path(uri) or uri
    return "naskah.md" if language == "markdown" else "naskah.txt"


def make_server(*, allow_python: bool = False) -> DraftServer:
    """The server with all its features, not yet listening."""
    server = DraftServer(Desk(allow_python=allow_python))

    @server.feature(types.INITIALIZED)
    async def _(ls: DraftServer, _params: types.InitializedParams) -> None:
        await asyncio.to_thread(ls.desk.warm_up)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def _(ls: DraftServer, params: types.DidOpenTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def _(ls: DraftServer, params: types.DidChangeTextDocumentParams) -> None:
        ls.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def _(ls: DraftServer, params: types.DidCloseTextDocumentParams) -> None:
        ls.drafts.pop(params.text_document.uri, None)
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(params.text_document.uri, []))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def _(ls: DraftServer, params: types.HoverParams) -> types.Hover | None:
        return await _hover(ls, params)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=_KINDS))
    async def _(ls: DraftServer, params: types.CodeActionParams) -> list[types.CodeAction]:
        return await _code_actions(ls, params)

    return server


async def _hover(ls: DraftServer, params: types.HoverParams) -> types.Hover | None:
    positions, findings = await ls.findings(params.text_document.uri)
    here = answers.at(findings, positions.offset(params.position))
    if not here:
        return None
    text = "\n\n---\n\n".join(answers.explanation(f, ls.desk.card(f.rule)) for f in here)
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), positions.range(here[0].range))


async def _code_actions(ls: DraftServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    uri = params.text_document.uri
    positions, findings = await ls.findings(uri)
    wanted = params.context.only
    actions: list[types.CodeAction] = []
    if wanted is None or types.CodeActionKind.QuickFix in wanted:
        where = positions.offset(params.range.start), positions.offset(params.range.end)
        actions += answers.quick_fixes(findings, where, positions, uri)
    everything = answers.fix_all(findings, positions, uri)
    if everything and (wanted is None or any(answers.FIX_ALL.startswith(w) for w in wanted)):
        actions.append(everything)
    return actions
