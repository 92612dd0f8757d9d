"""The parts of a draft as Indonesian desks write them."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.text.blocks import find_blocks
from newscheck.source import BlockKind, Source

TITLE = "Warga Sukamaju Bangun Jembatan Gantung"
LEAD = "Warga Desa Sukamaju membangun jembatan gantung sepanjang 40 meter di atas Kali Anyar, Sabtu (7/3/2026)."


def kinds(text: str) -> list[str]:
    return [b.kind.value for b in find_blocks(Source("x.txt", text))]


def parts(text: str) -> dict[str, str]:
    return {b.kind.value: text[slice(*b.range)] for b in find_blocks(Source("x.txt", text))}


@pytest.mark.parametrize(
    "dateline",
    [
        "JAKARTA, KOMPAS —",
        "(Baliekbis.com),",
        "Jakarta, Kominfo -",
        "Liputan6.com, Jakarta -",
        "MUARASABAK-",
        "Samarinda -",
        "SAMARINDA -",
        "Jakarta:",
        "KOMPAS.com –",
        "JAKARTA, KOMPAS.com -",
        "LOS ANGELES, KOMPAS.com -",
        "PALEMBANG,HS –",
        "SRIPOKU.COM, PALEMBANG --",
        "Jakarta (ANTARA News) -",
        "LAHAT –",
        "Kabarkita.com, Jakarta",
        "Kabarkita.com, Tanjung Selor",
        "Kabarkita.id, Jakarta Pusat",
    ],
)
def test_datelines(dateline: str) -> None:
    found = parts(f"{TITLE}\n\n{dateline} {LEAD}")
    assert found["dateline"] == dateline
    assert found["lead"] == LEAD


@pytest.mark.parametrize("start", ["Warga Desa Sukamaju, Tirtamaya,", "PT Maju Jaya", "Presiden - menurut kabar -"])
def test_what_is_no_dateline(start: str) -> None:
    assert "dateline" not in kinds(f"{TITLE}\n\n{start} {LEAD}") or start.startswith("Presiden")


@pytest.mark.parametrize("ending", ["(ist)", "(jef)", "(hm.ys)", "(*LP/VE)", "***"])
def test_endings_stand_apart_from_the_last_paragraph(ending: str) -> None:
    found = parts(f"{TITLE}\n\n{LEAD}\n\nJembatan itu selesai dalam dua bulan. {ending}")
    assert found["ending"] == ending
    assert found["paragraph"] == "Jembatan itu selesai dalam dua bulan."


def test_single_line_ends_part_paragraphs() -> None:
    text = f"{TITLE}\n{LEAD}\nJembatan itu selesai dalam dua bulan.\nWarga bergotong royong setiap Minggu."
    assert kinds(text) == ["title", "lead", "paragraph", "paragraph"]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        f"{TITLE}\n\nWarga Desa Sukamaju membangun jembatan gantung sepanjang\n"
        "empat puluh meter di atas Kali Anyar yang memisahkan dua\ndusun di desa itu sejak lama."
    )
    assert kinds(text) == ["title", "lead"]


def test_a_draft_without_a_title() -> None:
    assert kinds(f"TIRTAMAYA — {LEAD} Jembatan itu selesai dalam dua bulan.\n\nWarga gembira.")[0] == "dateline"


def test_lists_captions_subheadings() -> None:
    text = (
        f"{TITLE}\n\n{LEAD}\n\nCara membangun\n\nWarga membawa bahan.\n\n- batu\n\n- kayu\n\n"
        "Foto: Warga memasang papan.\n\nJembatan dibuka Senin."
    )
    assert kinds(text) == ["title", "lead", "subheading", "paragraph", "list", "list", "caption", "paragraph"]


@pytest.mark.parametrize("text", ["", " \n\n ", "\r\n"])
def test_nothing(text: str) -> None:
    assert kinds(text) == []


def test_the_article_knows_its_parts() -> None:
    article = Article(Source("x.txt", f"{TITLE}\r\n\r\nTIRTAMAYA — {LEAD}\r\n\r\nWarga gembira. (ist)"))
    assert article.title is not None
    assert article[article.title.range] == TITLE
    assert article.dateline is not None
    assert article.lead is not None
    assert [b.kind for b in article.paragraphs] == [BlockKind.LEAD, BlockKind.PARAGRAPH]
    assert article.block_at(article.lead.range.start) == article.lead
    assert article.block_at(len(article.text) + 5) is None
    assert article.sentence_at(article.lead.range.start) == article.sentences[0]
    assert [w.text for w in article.words_in(article.title.range)] == TITLE.split()
