"""Drafts read side by side get the reports that each gets alone, and one that breaks costs no other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newscheck.model
from newscheck.article import Article
from newscheck.article.analysis.language import analyse, analyse_all
from newscheck.article.analysis.side_by_side import Batch
from newscheck.batch.codec import plain
from newscheck.config import Config
from newscheck.engine.pipeline import TOGETHER, check_source, check_sources
from newscheck.reading import read
from newscheck.report import Status
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc

EXAMPLES = Path(__file__).parents[2] / "examples"
CONFIG = Config()
ODD = {
    "kosong.txt": "",
    "judul.txt": "Judul Saja Tanpa Isi Berita",
    "asing.txt": "The Council Meets\n\n" + "The council of the town met last night to hear what people had to say " * 8,
    "kapital.txt": "Bupati Sukamaju Resmikan Jembatan\n\nWarga Desa Sukamaju Menyambut Baik Jembatan Baru Itu\n\n"
    + "WARGA BERKUMPUL DI BALAI DESA. " * 3,
    "tanda.txt": "Judul\n\n" + "“”" * 40 + " … — – 😀 Ａ b\u0301 \u200b warga.",
    "panjang.txt": "Warga Gotong Royong\n\n" + "“Kami siap bekerja,” kata Siti Aminah, Senin (2/3/2026). " * 60,
}


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    drafts = [read(p) for p in sorted(EXAMPLES.iterdir()) if p.suffix in {".txt", ".md", ".html"}]
    odd = [Source(name, text) for name, text in ODD.items()]
    return [s for pair in zip(drafts, odd * len(drafts), strict=False) for s in pair]


def tags(doc: Doc) -> list[object]:
    return [(t.text, t.pos_, str(t.morph), t.dep_, t.head.i, t.ent_type_, t.ent_iob_, t.is_sent_start) for t in doc]


@pytest.mark.parametrize("size", [2, 5, TOGETHER, 100])
def test_the_model_reads_the_same_in_company(sources: list[Source], size: int) -> None:
    alone = [tags(analyse(Article(s))) for s in sources]
    together: list[list[object]] = []
    for start in range(0, len(sources), size):
        together += map(tags, analyse_all([Article(s) for s in sources[start : start + size]]))
    assert together == alone


@pytest.mark.parametrize("select", [(), ("style",), ("lead/title-full-stop",)], ids=["all", "style", "one"])
def test_reports_are_the_same_in_company(sources: list[Source], select: tuple[str, ...]) -> None:
    rules = chosen_rules(Config(select=select))
    alone = [plain(check_source(s, rules, CONFIG)) for s in sources]
    assert [plain(r) for r in check_sources(sources, rules, CONFIG)] == alone


def test_a_draft_that_breaks_the_model_fails_alone(sources: list[Source], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its rules say so; the others' reports are as ever."""
    drafts = [s for s in sources if s.path.endswith((".txt", ".md")) and len(s.text) > 900][:6]
    rules = chosen_rules(CONFIG)
    alone = [plain(check_source(s, rules, CONFIG)) for s in drafts]
    nlp, broken = newscheck.model.load(), drafts[2].text

    class Breaking:
        def make_doc(self, text: str) -> Doc:
            if text == broken:
                msg = "putus"
                raise ValueError(msg)
            return nlp.make_doc(text)

        def __getattr__(self, name: str) -> object:
            return getattr(nlp, name)

    monkeypatch.setattr(newscheck.model, "load", Breaking)
    reports = list(check_sources(drafts, rules, CONFIG))
    assert [r.path for r in reports if r.status is Status.FAILED] == [drafts[2].path]
    assert "putus" in (reports[2].problem or "")
    assert [plain(r) for r in reports[:2] + reports[3:]] == alone[:2] + alone[3:]


def test_drafts_are_taken_as_reports_are_taken() -> None:
    taken = []

    def endless() -> Iterator[Source]:
        while True:
            taken.append(1)
            yield Source("naskah.txt", "Judul.\n\nWarga datang ke balai desa untuk rapat.")

    reports = check_sources(endless(), chosen_rules(Config(select=("lead/title-full-stop",))), CONFIG)
    assert next(reports).findings
    assert len(taken) == TOGETHER


def test_one_that_asks_stands_for_all_only_where_all_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def counted(articles: tuple[Article, ...]) -> list[Doc]:
        asked.append(len(articles))
        return analyse_all(articles)

    monkeypatch.setattr("newscheck.article.analysis.language.analyse_all", counted)
    for sure, sizes in ((True, [4]), (False, [1, 3])):
        asked.clear()
        batch = Batch(all_need_it=sure)
        texts = [f"Judul\n\nWarga ke-{i} datang." for i in range(4)]
        articles = [Article(Source("naskah.txt", text), None, batch.doc) for text in texts]
        batch.begin(articles)
        assert [a.doc.text for a in articles] == [a.text for a in articles]
        assert asked == sizes


def test_rules_without_the_model_never_load_it(tmp_path: Path) -> None:
    for i in range(TOGETHER + 2):
        (tmp_path / f"{i}.txt").write_text("Judul.\n\nWarga merubah rencana agar supaya lancar.\n", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path\n"
        "from newscheck.engine.checker import Checker; from newscheck.batch.run import check_paths\n"
        "from newscheck.config import Config\n"
        f"paths = sorted(Path({str(tmp_path)!r}).iterdir())\n"
        "checker = Checker(Config(select=('style/baku', 'style/cliche')))\n"
        "assert len(list(check_paths(paths, checker))) == len(paths)\n"
        "assert 'spacy' not in sys.modules and 'numpy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
