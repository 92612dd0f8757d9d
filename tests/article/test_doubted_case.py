"""Where the network's doubts about capitals and commas are told, and where the place speaks against them."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.text.doubted_case import large_common_words, small_names
from newscheck.article.text.restored import comma_doubts
from newscheck.reading import read_bytes

FREE = (
    "Petugas memeriksa Rumah itu sejak pagi, dan Pemilik rumah menolak membuka pintu. "
    "Warga mengikuti Pelatihan itu dengan Gembira, lalu mereka pulang membawa Bibit kopi. "
)
"""A draft that is free with capitals."""


def article(body: str) -> Article:
    return Article(read_bytes(f"Warga Desa Sukamaju Bangun Jembatan\n\n{body}\n".encode(), "draft.txt"))


def large(body: str) -> list[str]:
    draft = article(body)
    return [draft[where] for where in large_common_words(draft)]


def small(body: str) -> list[str]:
    draft = article(body)
    return [draft[doubt.range] for doubt in small_names(draft)]


def test_common_words_with_capitals() -> None:
    assert {"Rumah", "Pemilik", "Pelatihan", "Bibit"} <= set(large(FREE))


def test_names_keep_their_capitals() -> None:
    assert large("Kepala Dinas Pertanian Tirtasari bertemu Bupati Hartono di Kecamatan Mekarsari pada Senin.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Ia membaca buku “Rumah Tua di Tepi Sungai” sampai habis.",
        "Rumah Tua Warga Terendam Banjir",
        "Peserta membawa formulir Tahun 2019.",
    ],
)
def test_titles_headings_and_numbered_heads_are_left_alone(body: str) -> None:
    assert large(body) == []


def test_more_is_asked_of_a_careful_draft() -> None:
    capital, letter = "Petugas menghapus badan Imigrasi itu.", "Ia kader partai Golkar di kota itu."
    assert "Imigrasi" in large(FREE + capital)
    assert large(capital) == []
    assert small(FREE + letter) == ["partai"]
    assert small(letter) == []


def test_names_in_small_letters() -> None:
    assert small("Warga membeli ikan dari palembang dan mobil toyota pada pekan lalu.") == ["palembang", "toyota"]


def test_foreign_sentences_and_particles_are_left_alone() -> None:
    assert small("Ia berkata, “I love you so much.” Pelatih Erik ten Hag tertawa.") == []


def test_certain_names_alone_are_sure() -> None:
    (found,) = small_names(article("Warga membeli ikan dari palembang pada pekan lalu."))
    assert found.sure


def test_a_missing_comma() -> None:
    draft = article("Menurut Hartono harga beras di pasar itu naik.")
    (doubt,) = comma_doubts(draft)
    assert draft[doubt.range] == "Hartono harga"
    assert draft.text[: doubt.at].endswith("Hartono")
    assert comma_doubts(article("Menurut Hartono, harga beras di pasar itu naik.")) == ()


def test_links_are_not_read() -> None:
    assert large("Warga membuka laman [Rumah](https://contoh.id/Rumah-Kita) itu.") == large("Warga membuka laman itu.")
