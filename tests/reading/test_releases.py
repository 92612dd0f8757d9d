"""Press releases as they come: the same parts for the same text, whatever program it was written in."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from odf.opendocument import OpenDocumentText
from odf.style import ParagraphProperties, Style, TextProperties
from odf.text import P

from newscheck.article import Article
from newscheck.article.text.blocks import find_blocks
from newscheck.reading import parse, read_bytes
from newscheck.source import BlockKind

K = BlockKind
HEAD = (
    (K.LETTERHEAD, "*PEMERINTAH KABUPATEN WANASARI"),
    (K.LETTERHEAD, "*DINAS PERIKANAN DAN KELAUTAN"),
    (K.LETTERHEAD, "*Jalan Muara Nomor 7, Wanasari 53112, telepon (0283) 445566"),
    (K.LETTERHEAD, "*SIARAN PERS"),
    (K.LETTERHEAD, "Nomor: 045/118/IV/2026"),
    (K.LETTERHEAD, "Lampiran: -"),
    (K.LETTERHEAD, "UNTUK SEGERA DISIARKAN"),
)
TITLE = (K.TITLE, "*Nelayan Wanasari Menerima 40 Mesin Kapal")
LEAD = (
    "Dinas Perikanan dan Kelautan Kabupaten Wanasari menyerahkan 40 mesin kapal kepada nelayan pada Kamis (9/4/2026)."
)
BODY = (
    (
        K.PARAGRAPH,
        "Kepala Dinas Perikanan Lukman Hartadi mengatakan, mesin itu menggantikan mesin yang rusak diterjang rob.",
    ),
    (K.PARAGRAPH, "“Kami memilih mesin yang hemat solar,” kata Lukman."),
)
END = (
    (K.ENDING, "###"),
    (K.ABOUT, "Tentang Dinas Perikanan dan Kelautan Wanasari"),
    (K.ABOUT, "Dinas Perikanan dan Kelautan Wanasari adalah perangkat daerah yang melayani 3.200 nelayan."),
    (K.CONTACT, "Narahubung:"),
    (K.CONTACT, "Ratna Suminar"),
    (K.CONTACT, "0812-3344-5566"),
    (K.ENDING, "#NelayanWanasari #Perikanan"),
)
WHOLE = (*HEAD, TITLE, (K.BYLINE, "Oleh: Ratna Suminar"), (K.LEAD, LEAD), *BODY, *END)


def _docx(lines: list[str]) -> bytes:
    document = Document()
    for line in lines:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(line.removeprefix("*"))
        if line.startswith("*"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run.bold = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _odt(lines: list[str]) -> bytes:
    document = OpenDocumentText()
    bold = Style(name="Tengah", family="paragraph")
    bold.addElement(ParagraphProperties(textalign="center"))
    bold.addElement(TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    for line in lines:
        style = {"stylename": bold} if line.startswith("*") else {}
        document.text.addElement(P(text=line.removeprefix("*"), **style))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _rtf(lines: list[str]) -> bytes:
    def escaped(line: str) -> str:
        signs = ("".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in line)).removeprefix("*")
        return rf"\pard\qc\b {signs}\b0\par" if line.startswith("*") else rf"\pard {signs}\par"

    return ("{\\rtf1\\ansi\n" + "\n".join(map(escaped, lines)) + "}").encode("ascii")


def _txt(lines: list[str]) -> bytes:
    return "\n\n".join(line.removeprefix("*") for line in lines).encode()


def _md(lines: list[str]) -> bytes:
    return "\n\n".join(
        f"**{line[1:]}**" if line.startswith("*") else line.replace("#", r"\#") for line in lines
    ).encode()


FORMATS = {"txt": _txt, "docx": _docx, "odt": _odt, "rtf": _rtf}


def _parts(data: bytes, name: str) -> list[tuple[BlockKind, str]]:
    source = read_bytes(data, name)
    source = source.story or source
    return [(b.kind, " ".join(source.text[slice(*b.range)].split())) for b in find_blocks(source)]


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_parts_in_every_format(suffix: str) -> None:
    found = _parts(FORMATS[suffix]([text for _, text in WHOLE]), f"rilis.{suffix}")
    assert found == [(kind, text.removeprefix("*")) for kind, text in WHOLE]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "dateline", ["WANASARI, 9/4 -", "Wanasari, 9 April 2026 –", "WANASARI (Humas) |", "(Humaswanasari.com),"]
)
def test_the_lead_begins_with_a_dateline(suffix: str, dateline: str) -> None:
    lines = [text for _, text in (*HEAD, TITLE)] + [f"{dateline} {LEAD}", *(text for _, text in (*BODY, *END))]
    found = _parts(FORMATS[suffix](lines), f"rilis.{suffix}")
    assert (K.TITLE, TITLE[1][1:]) in found
    assert found[found.index((K.TITLE, TITLE[1][1:])) + 1 :][:2] == [(K.DATELINE, dateline), (K.LEAD, LEAD)]


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_title_over_two_lines(suffix: str) -> None:
    lines = [
        *(text for _, text in HEAD),
        "*NELAYAN WANASARI MENERIMA",
        "*EMPAT PULUH MESIN KAPAL",
        LEAD,
        BODY[0][1],
        BODY[1][1],
    ]
    data = FORMATS[suffix](lines)
    data = data.replace(b"MENERIMA\n\nEMPAT", b"MENERIMA\nEMPAT") if suffix == "txt" else data
    found = _parts(data, f"rilis.{suffix}")
    assert (K.TITLE, "NELAYAN WANASARI MENERIMA EMPAT PULUH MESIN KAPAL") in found
    assert (K.LEAD, LEAD) in found


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_release_without_a_title(suffix: str) -> None:
    found = _parts(FORMATS[suffix]([*(text for _, text in HEAD), LEAD, BODY[0][1], BODY[1][1]]), f"rilis.{suffix}")
    assert K.TITLE not in {kind for kind, _ in found}
    assert (K.LEAD, LEAD) in found


@pytest.mark.parametrize(
    ("above", "kinds"),
    [
        (["KABAR DESA", TITLE[1][1:]], [K.KICKER, K.TITLE]),
        ([TITLE[1][1:], "Bantuan Dibagikan di Tiga Desa Pesisir"], [K.TITLE, K.SUBHEADING]),
        ([TITLE[1][1:], "Kamis, 9 April 2026"], [K.TITLE, K.BYLINE]),
        ([TITLE[1][1:], "Ratna Suminar | Kamis, 9 April 2026 | 10.15 WIB"], [K.TITLE, K.BYLINE]),
        ([TITLE[1][1:], "Nelayan mencoba mesin di dermaga Wanasari. (Foto: Humas)"], [K.TITLE, K.CAPTION]),
        (["Siaran Pers", TITLE[1][1:]], [K.LETTERHEAD, K.TITLE]),
        (
            ["RILIS BERITA", "No. 12/HM/2026", TITLE[1][1:], "Penulis: Ratna", "Editor: Seno"],
            [K.LETTERHEAD] * 2 + [K.TITLE] + [K.BYLINE] * 2,
        ),
        (
            ["Nomor : 045/118", "Perihal : Bantuan mesin", "Kepada Yth. Redaksi", TITLE[1][1:]],
            [K.LETTERHEAD] * 3 + [K.TITLE],
        ),
        (
            [
                "YAYASAN LENTERA MUARA",
                "Laman: www.lentera-muara.or.id",
                "Dinas Perikanan Wanasari Bagi Mesin Kapal Baru",
            ],
            [K.LETTERHEAD] * 2 + [K.TITLE],
        ),
    ],
)
def test_what_stands_above_the_story(above: list[str], kinds: list[BlockKind]) -> None:
    text = "\n\n".join([*above, LEAD, BODY[0][1], BODY[1][1]])
    found = find_blocks(parse(text, "rilis.txt"))
    assert [b.kind for b in found][: len(kinds)] == kinds
    assert found[len(kinds)].kind is K.LEAD


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        (["Narahubung: Ratna Suminar (0812-3344-5566)"], [K.CONTACT]),
        (
            ["Untuk informasi lebih lanjut, hubungi Ratna Suminar di 0812-3344-5566 atau humas@wanasari.go.id."],
            [K.CONTACT],
        ),
        (["Kontak Media", "Ratna Suminar", "0812-3344-5566"], [K.CONTACT] * 3),
        (
            ["Wanasari, 9 April 2026", "Kepala Dinas,", "ttd", "Lukman Hartadi", "NIP 19700102 199503 1 002"],
            [K.ENDING] * 5,
        ),
        (["#Wanasari #Nelayan"], [K.ENDING]),
        (["Instagram: @perikananwanasari", "Facebook: Perikanan Wanasari"], [K.CONTACT] * 2),
        (["Reporter: Ratna", "Editor: Seno"], [K.ENDING] * 2),
    ],
)
def test_what_stands_below_the_story(below: list[str], kinds: list[BlockKind]) -> None:
    text = "\n\n".join([TITLE[1][1:], LEAD, BODY[0][1], BODY[1][1], *below])
    found = find_blocks(parse(text, "rilis.txt"))
    assert [b.kind for b in found][-len(kinds) :] == kinds
    assert [b.kind for b in found][: -len(kinds)] == [K.TITLE, K.LEAD, K.PARAGRAPH, K.PARAGRAPH]


@pytest.mark.parametrize(
    "title",
    [
        "Nomor 10 Kembali ke Lapangan Wanasari",
        "Jalan Muara Rusak, Warga Menambal Sendiri",
        "Sumber Air Kering, Warga Antre",
        "Laporan Warga Membuka Kasus Pungutan Liar",
        "Kontak Senjata di Perbatasan, Dua Tewas",
        "Foto Bupati Beredar di Media Sosial",
        "Hal Baru di Dermaga Wanasari",
        "Dinas Perikanan Wanasari",
        "Kepada Nelayan, Bupati Menjanjikan Dermaga",
        "Rilis Lagu Baru, Musisi Wanasari Tampil di Dermaga",
        "Banjir Lagi! Warga Mengungsi.",
    ],
)
def test_headlines_that_begin_like_a_letterhead(title: str) -> None:
    found = find_blocks(parse(f"{title}\n\n{LEAD}\n\n{BODY[0][1]}", "rilis.txt"))
    assert [b.kind for b in found] == [K.TITLE, K.LEAD, K.PARAGRAPH]


@pytest.mark.parametrize(
    "lead",
    [
        LEAD,
        "Dinas Perikanan Wanasari menyerahkan 40 mesin kapal (9/4/2026). Mesin itu hemat solar.",
        "Dinas Perikanan Wanasari menyerahkan mesin kapal sebanyak 40. Mesin itu dibagi di tiga desa pada 2026.",
        "Dinas Perikanan menyerahkan mesin kapal dari APBD. Mesin itu dibagikan kepada nelayan di tiga desa pesisir.",
        "“Mesin ini hemat solar.” Begitu kata Lukman ketika menyerahkan 40 mesin kapal di Wanasari, Kamis (9/4/2026).",
    ],
)
def test_a_lead_is_no_title(lead: str) -> None:
    found = find_blocks(parse(f"{lead}\n\n{BODY[0][1]}\n\n{BODY[1][1]}", "rilis.txt"))
    assert [b.kind for b in found] == [K.LEAD, K.PARAGRAPH, K.PARAGRAPH]


def test_what_stands_beside_the_story_is_not_checked() -> None:
    text = "\n\n".join(text.removeprefix("*") for _, text in WHOLE)
    article = Article(parse(text, "rilis.txt"))
    assert not {"Telepon", "445566", "Narahubung", "045"} & {w.text for w in article.words}
