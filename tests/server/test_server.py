"""The language server with a real client over standard input and output."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from newscheck.server.desk import CONFIGS, Desk
from newscheck.server.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

BODY = (
    "DESA MELATI — Warga 😀 datang agar supaya didata petugas kecamatan, Senin (2/3/2026).\n\n"
    "Warga bekerja demi untuk keluarga mereka yang tinggal di tepi sungai sejak musim hujan tiba.\n"
)
DRAFT = f"Warga Sukamaju Bangun Jembatan.\n\n{BODY}"
CONFIG = 'select = ["style/pleonasm", "lead/title-full-stop"]\n'
PATIENCE = 600
"""Seconds after which an answer will never come: no measure of speed, the machine may be busy."""


class Editor:
    """A client that keeps the diagnostics it is sent."""

    def __init__(self, folder: Path) -> None:
        self.uri = (folder / "naskah.txt").as_uri()
        self.client = LanguageClient("penyunting", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.shown: list[str] = []

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def _(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)  # type: ignore[untyped-decorator]
        def _(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)

    async def start(self, folder: Path) -> None:
        await self.client.start_io(sys.executable, "-m", "newscheck", "server")
        await self.client.initialize_async(
            types.InitializeParams(capabilities=types.ClientCapabilities(), root_uri=folder.as_uri())
        )
        self.client.initialized(types.InitializedParams())

    def open(self, text: str) -> None:
        item = types.TextDocumentItem(self.uri, "plaintext", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def type(self, version: int, where: types.Range, text: str) -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri)
        change = types.TextDocumentContentChangePartial(text=text, range=where)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def diagnostics(self, version: int) -> list[types.Diagnostic]:
        while True:
            params = await asyncio.wait_for(self.published.get(), PATIENCE)
            if params.version == version:
                return list(params.diagnostics)

    async def actions(self, where: types.Range, only: list[str] | None = None) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only)
        document = types.TextDocumentIdentifier(self.uri)
        found = await self.client.text_document_code_action_async(types.CodeActionParams(document, where, context))
        return [a for a in found or [] if isinstance(a, types.CodeAction)]

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()  # type: ignore[no-untyped-call]


def edited(folder: Path, work: Callable[[Editor], Awaitable[None]]) -> None:
    async def session() -> None:
        editor = Editor(folder)
        await editor.start(folder)
        try:
            await work(editor)
        finally:
            await asyncio.wait_for(editor.stop(), PATIENCE)

    asyncio.run(session())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "newscheck.toml").write_text(CONFIG, encoding="utf-8")
    return tmp_path


def at(line: int, start: int, end: int) -> types.Range:
    return types.Range(types.Position(line, start), types.Position(line, end))


def test_findings_follow_what_is_typed(folder: Path) -> None:
    async def work(editor: Editor) -> None:
        editor.open(DRAFT)
        found = await editor.diagnostics(1)
        assert [(d.code, d.range) for d in found] == [
            ("lead/title-full-stop", at(0, 30, 31)),
            ("style/pleonasm", at(2, 30, 41)),
            ("style/pleonasm", at(4, 14, 24)),
        ]
        editor.type(2, at(0, 30, 31), "")
        editor.type(3, at(4, 14, 24), "demi")
        assert [d.range for d in await editor.diagnostics(3)] == [at(2, 30, 41)]

    edited(folder, work)


def test_hover_explains_and_actions_mend(folder: Path) -> None:
    async def work(editor: Editor) -> None:
        editor.open(DRAFT)
        document = types.TextDocumentIdentifier(editor.uri)
        hover = await editor.client.text_document_hover_async(types.HoverParams(document, types.Position(2, 33)))
        assert hover is not None
        assert "style/pleonasm" in str(hover.contents)
        assert await editor.client.text_document_hover_async(types.HoverParams(document, types.Position(4, 2))) is None
        quick = await editor.actions(at(2, 33, 33), ["quickfix"])
        assert [a.title for a in quick] == ["Ganti dengan “agar”"]
        everything = await editor.actions(at(0, 0, 0), ["source.fixAll"])
        edits = (everything[0].edit.changes or {})[editor.uri] if everything[0].edit else []
        positions, mended = Positions(DRAFT), DRAFT
        for edit in sorted(edits, key=lambda e: positions.offset(e.range.start), reverse=True):
            start, end = positions.offset(edit.range.start), positions.offset(edit.range.end)
            mended = mended[:start] + edit.new_text + mended[end:]
        assert mended == DRAFT.replace("Jembatan.", "Jembatan").replace("agar supaya", "agar").replace(
            "demi untuk", "demi"
        )

    edited(folder, work)


def test_a_broken_config_is_told_and_the_draft_is_checked_all_the_same(folder: Path) -> None:
    (folder / "newscheck.toml").write_text("selekt = 1\n", encoding="utf-8")

    async def work(editor: Editor) -> None:
        editor.open(DRAFT)
        assert "style/pleonasm" in {d.code for d in await editor.diagnostics(1)}
        assert any("selekt" in s for s in editor.shown)

    edited(folder, work)


def test_a_closed_draft_has_no_findings(folder: Path) -> None:
    async def work(editor: Editor) -> None:
        editor.open(DRAFT)
        await editor.diagnostics(1)
        document = types.TextDocumentIdentifier(editor.uri)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(document))
        params = await asyncio.wait_for(editor.published.get(), PATIENCE)
        assert not params.diagnostics

    edited(folder, work)


@pytest.mark.parametrize("opened", [False, True])
def test_the_end_is_orderly(opened: bool) -> None:  # noqa: FBT001
    """After “shutdown” and “exit” the process ends with 0 and says nothing, even while a draft is checked."""
    process = subprocess.Popen(
        [sys.executable, "-m", "newscheck", "server"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    item = {"uri": "untitled:a", "languageId": "plaintext", "version": 1, "text": DRAFT * 50}
    messages: list[dict[str, Any]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        *([{"method": "textDocument/didOpen", "params": {"textDocument": item}}] if opened else []),
        {"id": 2, "method": "shutdown"},
        {"method": "exit"},
    ]
    bodies = [json.dumps({"jsonrpc": "2.0", **message}).encode() for message in messages]
    sent = b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(body), body) for body in bodies)
    _out, said = process.communicate(sent, timeout=PATIENCE)
    assert (process.returncode, said) == (0, b"")


@pytest.mark.parametrize(("encoding", "column"), [("utf-8", 6), ("utf-16", 4), ("utf-32", 3)])
def test_positions_count_in_the_units_agreed_on(encoding: str, column: int) -> None:
    positions = Positions("satu\r\na😀b\rtiga", encoding)
    assert positions.position(9) == types.Position(1, column)
    assert positions.offset(types.Position(1, column)) == 9
    assert positions.position(10) == types.Position(2, 0)
    assert positions.offset(types.Position(9, 9)) == 14


def test_a_config_edited_many_times_leaves_one_set_of_rules(tmp_path: Path) -> None:
    desk = Desk()
    for n in range(20):
        folder = tmp_path / str(n % 10)
        folder.mkdir(exist_ok=True)
        (folder / "newscheck.toml").write_text('select = ["style/ellipsis"]\n', encoding="utf-8")
        os.utime(folder / "newscheck.toml", (n, n))
        desk.check("Judul\n\nWarga datang ke balai desa.", str(folder / "naskah.txt"))
    kept = desk.configs
    assert len(kept) == len(set(kept)) == CONFIGS
