"""Edits do what they say, or nothing."""

from __future__ import annotations

import pytest

from newscheck.edits import Edit, Fix, apply, compatible
from newscheck.source import TextRange


def test_apply_makes_all_edits_in_order() -> None:
    edits = [Edit(TextRange(4, 7), "dua"), Edit(TextRange(0, 3), "ini"), Edit(TextRange(7, 7), "!")]
    assert apply("itu tgl.", edits) == "ini dua!."


@pytest.mark.parametrize("edits", [[(0, 4), (2, 5)], [(0, 99)], [(3, 2)]])
def test_apply_refuses_what_does_not_fit(edits: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply("enam huruf", [Edit(TextRange(*e), "") for e in edits])


def test_compatible_keeps_the_first_of_two_that_touch() -> None:
    first, second, third = Fix.replace((0, 4), "a"), Fix.replace((2, 6), "b"), Fix.insert(8, "c")
    assert compatible([second, third, first]) == [first, third]


def test_titles_say_what_happens() -> None:
    assert str(Fix.replace((0, 1), "personel").title) == "Ganti dengan “personel”"
    assert str(Fix.replace((0, 1), "").title) == "Hapus"
    assert str(Fix.insert(0, ",").title) == "Sisipkan “,”"
