"""Details of formats and of language: what is read, what is left out, and what says so."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from newscheck import check
from newscheck.article import Article
from newscheck.reading import parse, read_bytes
from newscheck.reading.discovery import find_drafts

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Warga Menambal Jembatan Bambu"
STORY = (
    "Warga Desa Karangmulya menambal jembatan bambu yang patah di atas Kali Lawe pada Sabtu (7/3/2026).",
    "Kepala Desa Darsono Wibawa mengatakan, pekerjaan itu dibantu oleh 25 pemuda dari tiga dusun.",
)


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def _text(data: bytes, name: str = "a.docx") -> list[str]:
    return read_bytes(data, name).text.split("\n\n")


def test_a_story_in_a_table_of_one_cell_is_read() -> None:
    document = Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = TITLE
    for paragraph in STORY:
        cell.add_paragraph(paragraph)
    source = read_bytes(_saved(document), "a.docx")
    assert source.text.split("\n\n") == [TITLE, *STORY]
    assert not source.notes


def test_a_table_of_data_is_left_out_and_told() -> None:
    document = Document()
    for paragraph in (TITLE, *STORY):
        document.add_paragraph(paragraph)
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Dusun", "Pemuda"
    source = read_bytes(_saved(document), "a.docx")
    assert source.text.split("\n\n") == [TITLE, *STORY]
    assert len(source.notes) == 1


def test_a_drop_cap_belongs_to_its_paragraph() -> None:
    document = Document()
    document.add_paragraph(TITLE)
    cap = document.add_paragraph("W")
    cap._p.get_or_add_pPr().append(parse_xml(f'<w:framePr {nsdecls("w")} w:dropCap="drop" w:lines="3"/>'))
    document.add_paragraph(STORY[0][1:])
    assert _text(_saved(document)) == [TITLE, STORY[0]]


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{STORY[0]} <!-- cek --> {STORY[1]}</p>",
        f"<p>{STORY[0]}</p><blockquote class='twitter-tweet'><p>Lihat ini</p></blockquote><p>{STORY[1]}</p>",
        f"<p>{STORY[0]}</p><p>{STORY[1]}</p><blockquote class='instagram-media'>View this post</blockquote>",
    ],
)
def test_pages_lose_nothing_and_add_nothing(page: str) -> None:
    html = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{page}</article></body></html>"
    text = read_bytes(html.encode(), "a.html").text
    assert all(story in text for story in STORY)
    assert not any(word in text for word in ("cek", "Lihat ini", "View this"))


def test_comments_of_google_docs_are_no_prose() -> None:
    text = f"{TITLE}\n\n{STORY[0]}[a]\n\n{STORY[1]}[b]\n\n[a]cek nama kali , ya\n[b]berapa dusun?\n"
    article = Article(parse(text, "a.txt"))
    assert [article[b.range] for b in article.blocks] == [TITLE, *STORY]


@pytest.mark.parametrize(
    ("text", "graded"),
    [
        ("Daftar penerima:\n\n" + "\n".join(f"{i}. Ratna Suminar (SMA {i} Wanasari)" for i in range(1, 60)), True),
        ("Hasil pekan kelima:\n\n" + "\n".join(f"Muara FC {i}-2 Lentera United" for i in range(40)), True),
        ("Undangan\n\nKami mengundang Bapak/Ibu hadir di Balai Desa Karangmulya, Sabtu (7/3/2026), pukul 09.00.", True),
        (
            "Bridge Repaired\n\nThe villagers repaired the bridge on Saturday.\n\nThe work was done by the young.",
            False,
        ),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, *, graded: bool) -> None:
    assert (check(text).problem is None or "bahasa Indonesia" not in str(check(text).problem)) is graded


def test_files_about_a_repository_are_no_drafts(tmp_path: Path) -> None:
    for name in ("README.md", "CHANGELOG.md", "LICENSE.txt", "a.suntingan.docx", "berita.md", "laporan.html"):
        (tmp_path / name).write_text('<meta name="generator" content="newscheck 1">' if "laporan" in name else "Isi.")
    assert [p.name for p in find_drafts([tmp_path])] == ["berita.md"]
    assert [p.name for p in find_drafts([tmp_path / "README.md"])] == ["README.md"]
