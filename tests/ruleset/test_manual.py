"""``rules/README.md`` says what the code does, and its rules work. ``NEWSCHECK_UPDATE=1`` writes it anew."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from newscheck.engine.examples import failures
from newscheck.ruleset.catalog import Pack, builtin_pack
from newscheck.ruleset.checks import NAMES
from tests.ruleset.manual import KIND, manual

if TYPE_CHECKING:
    from pathlib import Path

CARD = "title: Contoh\nwhy: Untuk diuji.\n"


def test_the_page_is_not_stale() -> None:
    page = builtin_pack() / "README.md"
    if os.environ.get("NEWSCHECK_UPDATE"):
        page.write_text(manual(), encoding="utf-8")
    assert page.read_text(encoding="utf-8") == manual()


@pytest.mark.parametrize("kind", NAMES)
def test_the_rule_shown_for_a_kind_finds_what_its_example_marks(tmp_path: Path, kind: str) -> None:
    _, values, bad = KIND[kind]
    (tmp_path / "uji").mkdir()
    text = f"{CARD}check: {kind}\n{values}\nexamples:\n  - bad: {bad!r}\n"
    (tmp_path / "uji" / "aturan.yaml").write_text(text, encoding="utf-8")
    assert list(map(str, failures(Pack(tmp_path).load("uji/aturan")))) == []


def test_the_first_rule_of_the_page_works(tmp_path: Path) -> None:
    (tmp_path / "uji").mkdir()
    whole = manual().partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "uji" / "aturan.yaml").write_text(whole, encoding="utf-8")
    assert list(map(str, failures(Pack(tmp_path).load("uji/aturan")))) == []
