"""Ranges, lines and columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newscheck.source import Ranges, Source, TextRange

ranges = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)))


@given(ranges, st.integers(0, 39), st.integers(1, 10))
def test_ranges_answer_like_a_set(stretches: list[tuple[int, int]], start: int, length: int) -> None:
    taken = {i for a, b in stretches for i in range(a, b)}
    asked = (start, start + length)
    found = Ranges(stretches)
    assert found.overlaps(asked) == bool(taken & set(range(*asked)))
    assert found.covers(asked) == (set(range(*asked)) <= taken)
    assert {i for r in found for i in range(*r)} == taken
    assert len(found) == len(list(found))


@given(st.text(alphabet="ab\r\n", max_size=40))
def test_positions_count_from_one(text: str) -> None:
    source = Source("x", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert line == text[:offset].count("\n") + 1
        assert column == offset - (text[:offset].rfind("\n") + 1) + 1


def test_text_range() -> None:
    where = TextRange(3, 7)
    assert where.length == 4
    assert where.shifted(2) == (5, 9)
    assert where.overlaps((6, 8))
    assert not where.overlaps((7, 8))
    assert where.covers((3, 7))
