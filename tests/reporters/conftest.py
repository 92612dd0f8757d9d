"""A report made by hand, so that no rule can change what the reporters are tested with."""

from __future__ import annotations

import pytest

from newscheck.article.parts import Answer, Element, Evidence, Person, PersonKind, Question, Quote, QuoteKind
from newscheck.edits import Fix
from newscheck.finding import Finding, Severity
from newscheck.report import FileReport, Report, Status
from newscheck.report.score import Extent, score
from newscheck.ruleset.rule import Card, Example
from newscheck.source import Block, BlockKind, Source, TextRange

TEXT = """Warga Sukamaju Bangun Jembatan

Warga Desa Sukamaju membangun jembatan gantung pada Senin (5/1/2026) agar supaya anak-anak mudah ke sekolah.

“Kami senang sekali” kata Sari, Kepala Desa Sukamaju.

Personil desa <script>document.title = "diretas"</script> membantu, ujar dia 😀 dengan “semangat”"""
CARDS = {
    "style/pleonasm": Card(
        title="Satu kata sudah cukup",
        why="Pembaca membayar setiap kata dengan waktunya.",
        severity=Severity.WARNING,
        reference="PWI 1978",
        url="https://contoh.id/kaidah",
        kept=0.95,
        examples=(Example(bad="Warga datang **agar supaya** didata.", good="Warga datang agar didata."),),
    ),
    "quotes/comma-before-attribution": Card(title="Koma sebelum atribusi", why="Koma menutup ucapan."),
    "style/baku": Card(title="Gunakan bentuk baku", why="Bentuk baku menyatukan pembaca.", severity=Severity.ERROR),
    "sentences/too-long": Card(title="Kalimat pendek", why="Satu napas, satu kalimat."),
    "sentences/missing-stop": Card(title="Paragraf diakhiri tanda baca", why="Titik menutup pikiran."),
}


def at(words: str) -> TextRange:
    start = TEXT.index(words)
    return TextRange(start, start + len(words))


def found(rule: str, severity: Severity, where: TextRange, message: str, *fixes: Fix) -> Finding:
    line, column = Source("", TEXT).position(where.start)
    return Finding(
        rule, rule.partition("/")[0], severity, where, line, column, TEXT[slice(*where)], message, fixes,
        fingerprint=f"{abs(where.start):016x}",
    )  # fmt: skip


def draft(path: str = "naskah/jembatan.txt") -> FileReport:
    comma = at("sekali” kata")
    findings = (
        found(
            "style/pleonasm", Severity.WARNING, at("agar supaya"), "“agar supaya” berulang makna; cukup “agar”.",
            Fix.replace(at("agar supaya"), "agar"),
        ),
        found(
            "quotes/comma-before-attribution", Severity.ERROR, comma, "Beri koma sebelum tanda petik tutup.",
            Fix.insert(comma.start + 6, ","),
        ),
        found(
            "style/baku", Severity.ERROR, at("Personil"), "Bentuk baku: personel.",
            Fix.replace(at("Personil"), "Personel", safe=False),
        ),
        found("sentences/missing-stop", Severity.HINT, TextRange(len(TEXT), len(TEXT)), "Beri titik di sini."),
        found("sentences/too-long", Severity.HINT, at(TEXT.split("\n\n")[1]), "Kalimat ini panjang."),
    )  # fmt: skip
    priced = score(findings, Extent(60, 1), {})
    paragraphs = TEXT.split("\n\n")
    kinds = (BlockKind.TITLE, BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
    return FileReport(
        path=path,
        status=Status.CHECKED,
        text=TEXT,
        words=60,
        score=priced.total,
        grade=priced.grade,
        categories=priced.categories,
        metrics={"words": 60, "words_per_sentence": 17.9, "lix": 67.5, "quote_share": 0.29},
        blocks=tuple(Block(k, at(p)) for k, p in zip(kinds, paragraphs, strict=True)),
        elements=tuple(
            Element(q, Answer.YES, Answer.YES, Answer.YES, (Evidence(at(words), "lead", Answer.YES),))
            if words
            else Element(q, Answer.NO, Answer.NO, Answer.PARTIAL)
            for q, words in (
                (Question.WHO, "Warga Desa Sukamaju"),
                (Question.WHAT, "membangun jembatan gantung"),
                (Question.WHEN, "Senin (5/1/2026)"),
                (Question.HOW, ""),
            )
        ),
        quotes=(
            Quote(
                QuoteKind.DIRECT, (at("“Kami senang sekali”"),), at("kata"), at("Sari, Kepala Desa Sukamaju"), "Sari"
            ),
            Quote(QuoteKind.INDIRECT, (at("Personil desa"),), at("ujar"), at("dia"), None),
        ),
        people=(Person("Sari", PersonKind.PERSON, (at("Sari"),), "Kepala Desa Sukamaju"),),
        findings=priced.findings,
        notes=("Dibaca sebagai windows-1252.",),
    )


@pytest.fixture
def report() -> Report:
    """One draft, checked."""
    return Report((draft(),), CARDS)


@pytest.fixture
def folder() -> Report:
    """A draft, one that failed, one that was skipped, and one under a hostile name."""
    return Report(
        (
            draft(),
            FileReport("rusak.docx", Status.FAILED, "Berkas ini rusak: 50%, baris\nbaru."),
            FileReport("english.txt", Status.SKIPPED, "Naskah ini bukan bahasa Indonesia."),
            draft("=nama; \x1b[31m & <b>,aneh:%.txt"),
        ),
        CARDS,
    )
