"""The same drafts through other checkers: hunspell with id_ID, and cspell with its Indonesian dictionary.

Run with ``pytest -s tests/quality/test_style_peers.py`` to see the table. Peers look at words in small letters only;
what they flag counts as a claim. A peer that is not installed is left out, and the test says so.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.quality.gold import Draft, drafts, needs_gold, points_at, spans
from tests.quality.test_style_words import SELECT

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
Flag = tuple[int, tuple[int, int]]
"""A claim: which draft, and where."""


def figures(flags: list[Flag], all_drafts: tuple[Draft, ...]) -> tuple[float, float, float]:
    """Recall of certain errors, precision of claims, and false claims in 1,000 words."""
    by_draft: dict[int, list[tuple[int, int]]] = {}
    for at, where in flags:
        by_draft.setdefault(at, []).append(where)
    marked = found = right = 0
    for at, draft in enumerate(all_drafts):
        for span in spans(draft, certain=True):
            marked += 1
            found += any(points_at(w, span) for w in by_draft.get(at, ()))
        right += sum(any(points_at(w, s) for s in spans(draft)) for w in by_draft.get(at, ()))
    words = sum(len(d.text.split()) for d in all_drafts)
    return found / marked, right / max(1, len(flags)), 1000 * (len(flags) - right) / words


def small_words(draft: Draft) -> list[tuple[str, tuple[int, int]]]:
    return [(m.group(), m.span()) for m in WORD.finditer(draft.text) if m.group().islower()]


def hunspell(all_drafts: tuple[Draft, ...]) -> list[Flag]:
    """The small-letter words that ``hunspell -d id_ID -l`` does not know."""
    program = shutil.which("hunspell")
    if program is None:
        pytest.skip("hunspell is not installed")
    words = sorted({w for d in all_drafts for w, _ in small_words(d)})
    done = subprocess.run(
        [program, "-d", "id_ID", "-i", "utf-8", "-l"],
        input="\n".join(words),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.skip("hunspell has no dictionary id_ID")
    unknown = set(done.stdout.split())
    return [(at, where) for at, d in enumerate(all_drafts) for w, where in small_words(d) if w in unknown]


def cspell(all_drafts: tuple[Draft, ...], folder: Path) -> list[Flag]:
    """The small-letter words that cspell does not know with ``@cspell/dict-id-id``."""
    program = shutil.which("cspell")
    if program is None:
        pytest.skip("cspell is not installed")
    extension = Path(program).resolve().parents[1] / "@cspell" / "dict-id-id" / "cspell-ext.json"
    if not extension.is_file():
        pytest.skip("cspell has no Indonesian dictionary")
    words = sorted({w for d in all_drafts for w, _ in small_words(d)})
    (folder / "words.txt").write_text("\n".join(words), encoding="utf-8")
    (folder / "cspell.json").write_text(json.dumps({"import": [str(extension)], "language": "id"}), encoding="utf-8")
    options = ["lint", "--no-progress", "--no-summary", "--words-only", "-c", "cspell.json", "words.txt"]
    done = subprocess.run([program, *options], capture_output=True, text=True, check=False, cwd=folder)
    unknown = set(done.stdout.split())
    return [(at, where) for at, d in enumerate(all_drafts) for w, where in small_words(d) if w in unknown]


def show(name: str, found: tuple[float, float, float]) -> None:
    print(  # noqa: T201 - the table is what one runs this for
        f"\n{name:24} recall {found[0]:.3f}  precision {found[1]:.3f}  false in 1,000 words {found[2]:.2f}"
    )


@needs_gold
@pytest.mark.parametrize("peer", ["hunspell", "cspell"])
def test_more_is_found_and_less_is_accused(peer: str, tmp_path: Path) -> None:
    all_drafts = drafts(SELECT)
    run: Callable[[], list[Flag]] = (
        (lambda: hunspell(all_drafts)) if peer == "hunspell" else (lambda: cspell(all_drafts, tmp_path))
    )
    theirs = figures(run(), all_drafts)
    ours = figures([(at, f.range) for at, d in enumerate(all_drafts) for f in d.claims], all_drafts)
    show(peer, theirs)
    show("newscheck, errors+warnings", ours)
    assert ours[1] > theirs[1]
    assert ours[2] < theirs[2]
