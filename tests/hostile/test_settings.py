"""Configs, baselines, caches, exceptions and options that say anything at all: a sentence, never another exception."""

from __future__ import annotations

import contextlib
import io
import json
import sqlite3
import sys
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscheck.article import Article
from newscheck.batch.baseline import read_baseline
from newscheck.batch.cache import Cache
from newscheck.batch.codec import plain, report_from
from newscheck.cli import app
from newscheck.config import Config
from newscheck.config.file import config_from, read_config
from newscheck.engine.checker import Checker
from newscheck.engine.suppression import find_suppressions, suppress
from newscheck.errors import NewscheckError
from newscheck.reading import parse
from newscheck.reading.front_matter import find_front
from newscheck.report import FileReport
from newscheck.ruleset.catalog import Pack
from newscheck.ruleset.selection import chosen_rules

if TYPE_CHECKING:
    from pathlib import Path

MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
FEW = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
SETTINGS = [
    *("preset", "select", "ignore", "rules", "packs", "exclude", "overrides", "language", "fail-on", "min-score"),
    *("published", "max-bytes", "max-characters", "max-line", "max-paragraphs", "max-findings", "paths", "enabled"),
    *("severity", "lead/too-long", "warn", "tool", "newscheck"),
]
WORDS = (
    "ci",
    "off",
    "error",
    "lead",
    "lead/*",
    "style/baku",
    "*",
    "[",
    "!",
    "..",
    "\ud800",
    "\0",
    "newscheck.toml",
    "id",
)
KEYS = st.one_of(st.sampled_from(SETTINGS), st.text(max_size=6))
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.dates(), st.sampled_from(WORDS), st.text(max_size=10)
)
VALUES = st.recursive(
    SCALARS, lambda v: st.one_of(st.lists(v, max_size=3), st.dictionaries(KEYS, v, max_size=3)), max_leaves=12
)
TEXT = "Judul Berita\n\nWarga desa membangun jembatan agar supaya anak-anak dapat ke sekolah.\n"


@MANY
@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_any_settings_are_taken_or_refused(data: dict[str, Any]) -> None:
    with contextlib.suppress(NewscheckError):
        config = config_from(data)
        config.for_path("naskah/a.txt")
        chosen_rules(config)


@MANY
@given(
    text=st.one_of(
        st.text(max_size=80), st.lists(st.sampled_from(["[", "]", "=", "'", "\n", "a", "{", '"', "."])).map("".join)
    )
)
def test_any_config_file_is_read_or_refused(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("c") / "newscheck.toml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    with contextlib.suppress(NewscheckError):
        read_config(file)


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, f"max-line = {'9' * 9_000}", "a." * 20_000 + "b = 1"])
def test_a_config_beyond_measure_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "newscheck.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NewscheckError):
        read_config(file)


@MANY
@given(data=VALUES)
def test_any_baseline_is_read_or_refused(data: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("b") / "newscheck-baseline.json"
    file.write_text(json.dumps({"schema": "newscheck-baseline/1", "files": data}, default=str), encoding="utf-8")
    with contextlib.suppress(NewscheckError):
        found = read_baseline(file)
        assert all(isinstance(n, int) for prints in found.values() for n in prints.values())


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Checker, FileReport]:
    """A draft, its checker and its report."""
    draft = tmp_path_factory.mktemp("cache") / "a.txt"
    draft.write_text(TEXT, encoding="utf-8")
    checker = Checker(Config(select=("style/pleonasm",)))
    return draft, checker, checker.check(draft)


@FEW
@given(
    content=st.one_of(st.binary(max_size=60), VALUES.map(lambda v: zlib.compress(json.dumps(v, default=str).encode())))
)
def test_any_content_of_the_cache_is_a_report_or_nothing(
    content: bytes, kept: tuple[Path, Checker, FileReport]
) -> None:
    draft, checker, report = kept
    cache = Cache(checker, draft.parent / "c.sqlite")
    key = cache.key(draft)
    assert key is not None
    cache.put(key, report)
    cache.close()
    with sqlite3.connect(draft.parent / "c.sqlite") as base:
        base.execute("UPDATE reports SET data = ?", (content,))
    again = Cache(checker, draft.parent / "c.sqlite")
    assert again.get(key, draft) is None
    again.close()


@MANY
@given(where=st.lists(st.integers(0, 40), min_size=1, max_size=4), value=SCALARS)
def test_a_report_with_one_value_changed_is_a_report_or_refused(
    where: list[int], value: Any, kept: tuple[Path, Checker, FileReport]
) -> None:
    data = plain(kept[2])
    inner: Any = data
    for step in where[:-1]:
        if isinstance(inner, list) and inner and isinstance(inner[step % len(inner)], list):
            inner = inner[step % len(inner)]
    if inner:
        inner[where[-1] % len(inner)] = value
    with contextlib.suppress(TypeError, ValueError, KeyError, IndexError, AttributeError):
        assert isinstance(report_from(data), FileReport)


@FEW
@given(data=st.binary(max_size=4_000), at=st.integers(0, 8_000))
def test_a_damaged_cache_file_only_forgets(data: bytes, at: int, kept: tuple[Path, Checker, FileReport]) -> None:
    draft, checker, report = kept
    file = draft.parent / "d.sqlite"
    cache = Cache(checker, file)
    key = cache.key(draft)
    assert key is not None
    cache.put(key, report)
    cache.close()
    content = bytearray(file.read_bytes())
    content[at : at + len(data)] = data
    file.write_bytes(content)
    again = Cache(checker, file)
    found = again.get(key, draft)
    assert found is None or found == report
    again.put(key, report)
    again.close()


def test_a_cache_that_is_a_link_is_replaced_and_not_followed(kept: tuple[Path, Checker, FileReport]) -> None:
    draft, checker, _ = kept
    other = draft.with_name("milik-orang.sqlite")
    with sqlite3.connect(other) as base:
        base.execute("CREATE TABLE penting (x)")
    before = other.read_bytes()
    link = draft.with_name("tautan.sqlite")
    link.symlink_to(other)
    Cache(checker, link).close()
    assert other.read_bytes() == before
    assert not link.is_symlink()


@MANY
@given(st.text(max_size=60), st.text(max_size=20))
def test_any_exception_in_a_draft(pattern: str, reason: str) -> None:
    text = f"Judul Berita\n\n<!-- newscheck: abaikan {pattern} — {reason} -->\nWarga datang agar supaya rapat.\n"
    article = Article(parse(text, "a.md"))
    assert len(list(find_suppressions(article))) <= len(text)
    assert suppress(article, [], {"style/pleonasm"})[0] == []


@MANY
@given(st.one_of(st.text(max_size=80), VALUES.map(lambda v: json.dumps(v, default=str))))
def test_any_front_matter(block: str) -> None:
    for sign in ("---", "+++", ";;;"):
        front = find_front(f"{sign}\n{block}\n{sign}\n\nWarga datang.\n")
        assert front is None or (isinstance(front.meta.ignore, tuple) and all(front.notes))


@pytest.mark.parametrize(
    "text",
    [
        "title: " + "[" * 100_000,
        "a: &a x\nwhy: *a",
        "!!python/object/apply:os.system [id]",
        "title: " + "9" * 9_000,
        "- " * 9_000,
    ],
)
def test_yaml_of_a_pack_is_data_and_has_bounds(text: str, tmp_path: Path) -> None:
    (tmp_path / "gaya").mkdir()
    (tmp_path / "gaya" / "aneh.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(NewscheckError):
        Pack(tmp_path).load("gaya/aneh")


OPTIONS = [
    *("--select", "--ignore", "--format", "--output", "--fail-on", "--min-score", "--preset", "--published", "--jobs"),
    *("--stdin-filename", "--config", "--quiet", "--isolated", "--show-settings", "--no-cache", "-"),
]


@FEW
@given(
    st.lists(
        st.one_of(st.sampled_from((*OPTIONS, "lead", "json", "0", "", "\x1b[2J")), st.text(max_size=6)),
        max_size=6,
    )
)
def test_any_words_on_the_command_line(words: list[str]) -> None:
    """Nothing but exit codes comes out; what would write or start processes is tried elsewhere."""
    if any(w.startswith(("--o", "--j", "-o", "-j")) for w in words):
        return
    stdin, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(TEXT.encode()))
    try:
        with pytest.raises(SystemExit) as left:
            app(["check", "-", "--select", "lead/title-full-stop", *words])
    finally:
        sys.stdin = stdin
    assert left.value.code in {0, 1, 2, 3}
