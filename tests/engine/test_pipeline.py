"""The engine: what rules may point at, exceptions in drafts, faults of rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.errors import NewscheckError
from newscheck.finding import Hit, Severity
from newscheck.message import Message
from newscheck.reading import parse
from newscheck.report import FileReport, Status
from newscheck.ruleset.rule import Card, Rule
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.article import Article

TEXT = "# Judul Berita\n\nWarga desa `kode` datang ke balai.\n\nKami pulang.\n"


def every_word(article: Article) -> Iterator[Hit]:
    for word in ("Warga", "desa", "kode", "datang", "Kami"):
        at = article.text.find(word)
        if at >= 0:
            yield Hit(TextRange(at, at + len(word)), Message("Ada."))


def rule(check: object = every_word, **card: object) -> Rule:
    return Rule(Card("Kata", "Untuk uji.", Severity.WARNING, **card), check, "style/kata")  # type: ignore[arg-type]


def report(text: str = TEXT, *rules: Rule, name: str = "a.md") -> FileReport:
    return check_source(parse(text, name), rules or (rule(),), Config())


def test_code_is_not_pointed_at() -> None:
    assert [f.text for f in report().findings] == ["Warga", "desa", "datang", "Kami"]
    assert "kode" in [f.text for f in report(TEXT, rule(opaque=True)).findings]


def test_a_hit_may_hold_code_but_not_begin_in_it() -> None:
    def sentence(article: Article) -> Iterator[Hit]:
        start = article.text.index("Warga")
        yield Hit(TextRange(start, article.text.index(".") + 1), Message("Panjang."))
        yield Hit(TextRange(article.text.index("kode"), article.text.index("balai")), Message("Di kode."))

    assert len(report(TEXT, rule(sentence)).findings) == 1


def test_a_rule_that_raises_costs_only_itself() -> None:
    def broken(article: Article) -> Iterator[Hit]:
        yield Hit(TextRange(2, 7), Message("Sebelum."))
        raise ValueError(article.text[:3])

    result = report(TEXT, rule(), rule(broken))
    assert result.status is Status.FAILED
    assert "ValueError" in (result.problem or "")
    assert "style/kata" in (result.problem or "")
    assert len(result.findings) == 5


@pytest.mark.parametrize("word", ["abaikan", "ignore"])
def test_a_comment_sets_the_next_paragraph_aside(word: str) -> None:
    text = TEXT.replace("Kami", f"<!-- newscheck: {word} style/kata — nama acara -->\n\nKami")
    result = report(text)
    assert "Kami" not in [f.text for f in result.findings]
    assert "Warga" in [f.text for f in result.findings]
    assert [n for n in result.notes if "dinilai" not in n] == []


def test_a_comment_inside_a_paragraph_is_about_that_paragraph() -> None:
    text = TEXT.replace("balai.", "balai. <!-- newscheck: abaikan style -->")
    assert [f.text for f in report(text).findings] == ["Kami"]


def test_plain_text_knows_comments_too() -> None:
    text = "Judul Berita\n\n<!-- newscheck: abaikan style/* -->\n\nWarga desa datang.\n\nKami pulang.\n"
    assert [f.text for f in report(text, name="a.txt").findings] == ["Kami"]


def test_front_matter_sets_the_whole_draft_aside() -> None:
    assert report("---\nnewscheck:\n  abaikan: [style/kata]\n---\n" + TEXT).findings == ()


def test_useless_and_unknown_exceptions_are_told() -> None:
    text = TEXT.replace("Kami", "<!-- newscheck: abaikan style/kata, style/kta -->\n\nDia")
    notes = report(text).notes
    assert any("tidak terpakai" in n and "baris 5" in n for n in notes)
    assert any("style/kta" in n and "tidak dikenal" in n for n in notes)
    quiet = TEXT.replace("Kami", "<!-- newscheck: abaikan lead/title-full-stop -->\n\nKami")
    assert [n for n in report(quiet).notes if "dinilai" not in n] == []


def test_choosing_rules() -> None:
    assert {r.category for r in chosen_rules(Config(select=("style",)))} == {"style"}
    assert [r.id for r in chosen_rules(Config(select=("lead/title-f*",)))] == ["lead/title-full-stop"]
    assert "lead/title-full-stop" not in [r.id for r in chosen_rules(Config(ignore=("lead",)))]
    with pytest.raises(NewscheckError, match="Maksud Anda"):
        chosen_rules(Config(select=("stlye",)))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "kosong"),
        ("...\n\n---", "satu kata pun"),
        ("Judul Saja", "judul"),
        ("The News\n\n" + "The mayor of the town said on Monday that the bridge is open. " * 4, "Indonesia"),
    ],
)
def test_what_is_not_graded(text: str, says: str) -> None:
    result = report(text, name="a.txt")
    assert result.status is Status.SKIPPED
    assert says in (result.problem or "")
    assert result.score is None
