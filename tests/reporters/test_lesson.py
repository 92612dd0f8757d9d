"""What cards teach, and the handbook made of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newscheck import Severity
from newscheck.report import weights as weigh
from newscheck.reporters import handbook
from newscheck.reporters.lesson import Kind, base_rate, lesson, score_lesson
from newscheck.ruleset.catalog import Catalog, Pack, builtin_pack
from newscheck.ruleset.rule import Card

CATALOG = Catalog((Pack(builtin_pack()),))


@pytest.mark.parametrize("rule_id", list(CATALOG))
def test_every_rule_teaches(rule_id: str) -> None:
    one = lesson(CATALOG[rule_id])
    kinds = {kind for part in one.parts for kind, _ in part.lines}
    assert one.title
    assert {Kind.TEXT, Kind.BAD, Kind.CODE} <= kinds


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        (0.999, "999 dari 1.000 berita menaatinya."),
        (0.95, "95 dari 100 berita menaatinya."),
        (0.9997, "9.997 dari 10.000 berita menaatinya."),
        (1.0, "10.000 dari 10.000 berita menaatinya."),
        (None, ""),
    ],
)
def test_base_rates_in_words(kept: float | None, words: str) -> None:
    assert base_rate(Card("Judul", "Sebab", Severity.ERROR, kept=kept)) == words


def test_the_score_is_explained_with_the_weights_in_force() -> None:
    text = "\n".join(line for part in score_lesson().parts for _, line in part.lines)
    assert f"{weigh.READY:g} ke atas" in text
    assert all(f"{share:g}" in text for share in weigh.CATEGORY.values())


def test_the_handbook_holds_every_rule() -> None:
    book = handbook.markdown(CATALOG)
    assert all(f"`{rule_id}`" in book for rule_id in CATALOG)
    page = handbook.html(CATALOG)
    assert all(f'id="{rule_id}"' in page for rule_id in CATALOG)


@pytest.mark.parametrize("what", ["lead/title-full-stop", "skor"])
def test_explaining_loads_no_model(what: str) -> None:
    code = (
        "import sys\nfrom newscheck.cli import app\n"
        f"try:\n    app(['explain', {what!r}])\nexcept SystemExit as e:\n    assert not e.code, e.code\n"
        "print(sorted({'spacy', 'textstat', 'jinja2', 'newscheck.model'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.rstrip().endswith("[]")
