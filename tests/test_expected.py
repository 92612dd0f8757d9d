"""Every example draft has its expected report beside it, and the two agree.

``pytest --update`` writes the reports anew; read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.reading import read
from newscheck.report import Report
from newscheck.reporters import render
from newscheck.ruleset.selection import chosen_rules

EXAMPLES = Path(__file__).parents[1] / "examples"
EXPECTED = EXAMPLES / "expected"
DRAFTS = sorted(f for f in EXAMPLES.iterdir() if f.suffix in {".txt", ".md"})


def report_of(draft: Path) -> str:
    """The score and one line a finding, the file named without its folder."""
    config = Config()
    file = check_source(read(draft), chosen_rules(config), config)
    lines = render("concise", Report((file,))).replace(f"{draft}:", f"{draft.name}:")
    return f"{draft.name}: {file.score} {file.grade}\n{lines}"


@pytest.mark.generated
@pytest.mark.parametrize("draft", DRAFTS, ids=lambda d: d.name)
def test_report_is_as_expected(draft: Path) -> None:
    expected = EXPECTED / f"{draft.name}.report"
    found = report_of(draft)
    if {"NEWSCHECK_UPDATE", "UPDATE_EXPECTED"} & set(os.environ):
        EXPECTED.mkdir(exist_ok=True)
        expected.write_text(found, encoding="utf-8")
    assert expected.read_text(encoding="utf-8") == found


def test_no_expected_report_is_left_over() -> None:
    assert {f.name for f in EXPECTED.iterdir()} == {f"{d.name}.report" for d in DRAFTS}


def test_examples_run_from_poor_to_publishable() -> None:
    grades = {(EXPECTED / f"{d.name}.report").read_text(encoding="utf-8").split("\n")[0].split()[-1] for d in DRAFTS}
    assert {"siap-terbit", "perlu-suntingan"} <= grades
