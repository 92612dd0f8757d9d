"""Markdown: prose with exact places; everything else is opaque."""

from __future__ import annotations

from datetime import date

import pytest

from newscheck.errors import ReadError
from newscheck.reading import parse
from newscheck.source import BlockKind, Source

WHOLE = """\
---
title: "Warga Bangun Jembatan"
date: 2024-03-26
penulis: Sari
newscheck:
  abaikan: [style/baku]
---

SUKAMAJU - Warga *bersama* **tim** [Dinas](https://contoh.id "x") datang.
Kode `a b` di sini.

> Kutipan **panjang
> sekali** &amp; di \\* sini.

## Anak judul ##

- satu **dua**
- tiga

```
kode
```

| a | b |
|---|---|
| c | d |

<div>html</div>

[rujukan]: https://contoh.id
"""


def blocks(source: Source) -> list[tuple[str, str]]:
    return [(b.kind.value, source.text[slice(*b.range)]) for b in source.outline]


def opaque(text: str) -> list[str]:
    source = parse(text, "a.md")
    return [text[slice(*r)] for r in source.opaque]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_blocks_in_place(end: str) -> None:
    text = WHOLE.replace("\n", end)
    found = blocks(parse(text, "a.md"))
    assert ("title", "Warga Bangun Jembatan") in found
    assert ("subheading", "Anak judul") in found
    assert [t for k, t in found if k == "list"] == ["satu **dua**", "tiga"]
    assert [t for k, t in found if k == "paragraph"][2:] == ["html"]
    assert not any("kode" in t or "| c" in t for k, t in found if k != "front_matter")


def test_what_the_front_matter_says() -> None:
    meta = parse(WHOLE, "a.md").meta
    assert (meta.title, meta.author, meta.published) == ("Warga Bangun Jembatan", "Sari", date(2024, 3, 26))
    assert meta.ignore == ("style/baku",)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Kata *miring* ini.", ["*", "*"]),
        ("Kata **tebal** ini.", ["**", "**"]),
        ("Kata ***keduanya*** ini.", ["***", "***"]),
        ("Dua * tiga * empat.", []),
        ("Lihat [teks *miring*](https://contoh.id).", ["[", "*", "*](https://contoh.id)"]),
        ("Lihat ![foto *ini*](a.png) itu.", ["![foto *ini*](a.png)"]),
        ("Kode ``a`b`` ini.", ["``a`b``"]),
        ("A <b>tebal</b> &amp; \\* ini.", ["<b>", "</b>", "&amp;", "\\"]),
        ("Tulis ke a@contoh.id atau contoh.co.id/x, ya.", ["a@contoh.id", "contoh.co.id/x"]),
        ("# Judul #", ["#", "#"]),
        ("Judul\n=====", ["====="]),
        ("1. satu\n2. dua", ["1.", "2."]),
    ],
)
def test_markup_is_opaque(text: str, hidden: list[str]) -> None:
    assert opaque(text) == hidden


def test_emphasis_is_known() -> None:
    text = "Kata *asing* dan _lain_ tetapi **tebal** bukan."
    source = parse(text, "a.md")
    assert [text[slice(*r)] for r in source.emphasis] == ["asing", "lain"]


def test_only_the_first_heading_is_a_title() -> None:
    kinds = [b.kind for b in parse("# Satu\n\nIsi.\n\n# Dua\n\nIsi.", "a.md").outline]
    assert kinds == [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.SUBHEADING, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("front", ["- a\n- b", "a: [", "a: " + "[" * 3000, "judul: |\n  a"])
def test_front_matter_that_is_none(front: str) -> None:
    source = parse(f"---\n{front}\n---\n\n# Judul\n\nIsi.\n", "a.md")
    assert ("title", "Judul") in blocks(source)


@pytest.mark.parametrize("text", ["*" * 9000, "[" * 9000, "> " * 4000 + "x", "`" * 9000, "<!--" * 3000, "a_" * 9000])
def test_hostile_markup_is_read(text: str) -> None:
    assert parse(text, "a.md").text == text


@pytest.mark.parametrize("mark", ["[", "> "])
def test_nesting_without_end_is_refused(mark: str) -> None:
    with pytest.raises(ReadError, match="bukan naskah berita"):
        parse(f"# Judul\n\n{mark * 20_000}x", "naskah.md")
