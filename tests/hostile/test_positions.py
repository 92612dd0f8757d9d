"""Positions in the editor: there and back for every text, and no position is out of reach."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("pygls")

from lsprotocol.types import Position, PositionEncodingKind

from newscheck.server.positions import Positions

LETTERS = st.one_of(st.characters(), st.sampled_from("a🙂\r\n\ud800\udc00\0\u2028é"))
TEXTS = st.lists(LETTERS, max_size=60).map("".join)
ENCODINGS = st.sampled_from(list(PositionEncodingKind))


@settings(max_examples=300, deadline=None)
@given(TEXTS, ENCODINGS)
def test_there_and_back(text: str, encoding: PositionEncodingKind) -> None:
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        assert positions.offset(positions.position(offset)) == offset


@settings(max_examples=300, deadline=None)
@given(TEXTS, ENCODINGS, st.integers(0, 2**31 - 1), st.integers(0, 2**31 - 1))
def test_any_position_lies_in_the_text(text: str, encoding: PositionEncodingKind, line: int, character: int) -> None:
    positions = Positions(text, encoding)
    assert 0 <= positions.offset(Position(line, character)) <= len(text)
    assert 0 <= positions.offset(Position(line % 9, character % 99)) <= len(text)
