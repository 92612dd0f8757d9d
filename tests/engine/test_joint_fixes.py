"""Findings side by side: one fix more that mends the whole spot, and never takes the place of the single ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newscheck.edits import Edit, Fix, apply
from newscheck.engine.joint_fixes import with_joint_fixes
from newscheck.finding import Finding, Severity
from newscheck.message import Message
from newscheck.source import TextRange


def finding(text: str, word: str, *right: str, severity: Severity = Severity.WARNING, safe: bool = True) -> Finding:
    where = TextRange(text.index(word), text.index(word) + len(word))
    fixes = tuple(Fix.replace(where, r, safe=safe) for r in right)
    return Finding("style/uji", "style", severity, where, 1, where.start + 1, word, "Periksa.", fixes)


def whole(text: str, *findings: Finding) -> list[str]:
    """The text that each finding's joint fix makes; its own text where there is none."""
    found = with_joint_fixes(text, sorted(findings, key=lambda f: f.range))
    joint = [next((x for x in f.fixes if x.joint), None) for f in found]
    return [apply(text, fix.edits) if fix else text for fix in joint]


def test_neighbours_are_mended_together() -> None:
    text = "Selain itu didalam balai"
    comma, preposition = finding(text, "Selain itu", "Selain itu,"), finding(text, "didalam", "di dalam")
    assert whole(text, comma, preposition) == ["Selain itu, di dalam balai"] * 2
    first = with_joint_fixes(text, [comma, preposition])[0]
    assert first.fixes[0] == comma.fixes[0]
    assert first.certain_fix == comma.fixes[0]
    assert str(first.fixes[-1].title) == "Sekaligus: “Selain itu, di dalam”"
    assert first.fixes[-1].safe


def test_a_joint_fix_is_only_as_safe_as_its_parts() -> None:
    text = "Selain itu didalam balai"
    parts = finding(text, "Selain itu", "Selain itu,", safe=False), finding(text, "didalam", "di dalam")
    assert not any(f.fixes[-1].safe for f in with_joint_fixes(text, parts))


@pytest.mark.parametrize("text", ["Selain itu. didalam", "Selain itu\ndidalam", "Selain itu ada didalam"])
def test_what_a_word_or_a_stop_parts_is_not_joined(text: str) -> None:
    assert whole(text, finding(text, "Selain itu", "Selain itu,"), finding(text, "didalam", "di dalam")) == [text] * 2


def test_a_hint_takes_its_neighbours_along_but_is_never_taken() -> None:
    text = "rapat Camat dan Lurah"
    comma = finding(text, "Camat dan", "Camat, dan", severity=Severity.HINT)
    small = finding(text, "Lurah", "lurah")
    assert whole(text, comma, small) == ["rapat Camat, dan lurah", text]


def test_a_change_of_case_goes_into_the_new_wording() -> None:
    text = "para Stakeholder Jasa"
    foreign, small = finding(text, "Stakeholder", "Pemangku"), finding(text, "Stakeholder Jasa", "stakeholder jasa")
    assert whole(text, foreign, small)[0] == "para pemangku jasa"


def test_fixes_that_contradict_each_other_are_left_apart() -> None:
    text = "warga paska banjir"
    assert whole(text, finding(text, "paska", "paksa"), finding(text, "paska banjir", "pascabanjir")) == [text] * 2


def test_two_opinions_of_one_word_are_left_apart() -> None:
    text = "soal tandatangan itu"
    parts = finding(text, "tandatangan", "tanda tangan"), finding(text, "tandatangan", "tantangan")
    assert whole(text, *parts) == [text] * 2


def test_a_capital_that_a_fix_puts_stays() -> None:
    text = "Dalam Rapat ini membahas"
    opener = Fix(Message("Buang."), (Edit(TextRange(0, 6), ""), Edit(TextRange(6, 7), "R")))
    hidden = replace(finding(text, text, severity=Severity.HINT), fixes=(opener,))
    assert whole(text, hidden, finding(text, "Rapat", "rapat"))[0] == text


def test_the_same_correction_twice_adds_nothing() -> None:
    text = "kata Dimana rapat"
    assert whole(text, finding(text, "Dimana", "di mana"), finding(text, "Dimana", "di mana")) == [text] * 2


def test_a_long_run_is_cut_and_stays_cheap() -> None:
    text = "Satu " * 2000
    fixes = [Fix.replace((i, i + 4), "dua") for i in range(0, len(text), 5)]
    many = [
        Finding("a/b", "style", Severity.ERROR, fix.edits[0].range, 1, 1, "Satu", "Periksa.", (fix,)) for fix in fixes
    ]
    assert max(len(f.fixes[-1].edits) for f in with_joint_fixes(text, many)) <= 16
    assert all(isinstance(e, Edit) for f in with_joint_fixes(text, many) for e in f.fixes[-1].edits)
