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
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.quality.gold import Draft, drafts, needs_gold, points_at, spans

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.slow
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
WORD_KINDS = frozenset({"typo", "baku", "luluh", "compound", "preposition", "bound", "particle"})
"""What a checker of single words can find at all."""
Flag = tuple[int, tuple[int, int]]
"""A claim: which draft, and where."""


class Figures(NamedTuple):
    """Recall of certain errors, all and those in words; precision of claims; false claims in 1,000 words."""

    recall: float
    words: float
    precision: float
    false: float


def recall(
    by_draft: dict[int, list[tuple[int, int]]], all_drafts: tuple[Draft, ...], kinds: frozenset[str] | None
) -> float:
    marked = [(at, span) for at, d in enumerate(all_drafts) for span in spans(d, kinds=kinds, certain=True)]
    return sum(any(points_at(w, span) for w in by_draft.get(at, ())) for at, span in marked) / len(marked)


def figures(flags: list[Flag], all_drafts: tuple[Draft, ...]) -> Figures:
    """The four figures of one checker."""
    by_draft: dict[int, list[tuple[int, int]]] = {}
    for at, where in flags:
        by_draft.setdefault(at, []).append(where)
    right = sum(
        any(points_at(w, s) for s in spans(draft)) for at, draft in enumerate(all_drafts) for w in by_draft.get(at, ())
    )
    words = sum(len(d.text.split()) for d in all_drafts)
    return Figures(
        recall(by_draft, all_drafts, None),
        recall(by_draft, all_drafts, WORD_KINDS),
        right / max(1, len(flags)),
        1000 * (len(flags) - right) / words,
    )


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


def show(name: str, found: Figures) -> None:
    print(  # noqa: T201 - the table is what one runs this for
        f"\n{name:28} recall {found.recall:.3f}, of words {found.words:.3f}  precision {found.precision:.3f}"
        f"  false in 1,000 words {found.false:.2f}"
    )


@needs_gold
@pytest.mark.parametrize("peer", ["hunspell", "cspell"])
def test_more_is_found_and_less_is_accused(peer: str, tmp_path: Path) -> None:
    all_drafts = drafts(("style",))
    run: Callable[[], list[Flag]] = (
        (lambda: hunspell(all_drafts)) if peer == "hunspell" else (lambda: cspell(all_drafts, tmp_path))
    )
    theirs = figures(run(), all_drafts)
    ours = figures([(at, f.range) for at, d in enumerate(all_drafts) for f in d.claims], all_drafts)
    hints_too = figures([(at, f.range) for at, d in enumerate(all_drafts) for f in d.findings], all_drafts)
    show(peer, theirs)
    show("newscheck, errors+warnings", ours)
    show("newscheck, hints as well", hints_too)
    assert ours.precision > theirs.precision
    assert ours.false < theirs.false
    assert hints_too.words > theirs.words
    assert hints_too.recall > ours.recall > theirs.recall
