"""Where a sentence ends: the test set of the project's own sentences."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.source import Source

TITLE = "Warga Desa Sukamaju Bangun Jembatan\n\n"

WHOLE = [
    "Menurut Dr. Hartono, panen mundur.",
    "Rapat dipimpin Plt. Camat Sri Wahyuni, S.T., M.T. di balai desa.",
    "Warga membawa beras, gula, dll. ke posko.",
    "Posko itu ada di Jl. Melati No. 5, Kec. Mekarsari.",
    "Bantuan senilai Rp2.500.000 dibagikan pukul 08.30 WIB.",
    "“Apakah kita siap?” tanya Sumarni.",
    "“Kami siap!” seru warga.",
    "Alamatnya kabarsukamaju.id dan redaksi@kabarsukamaju.id.",
    "Hasan bin Ahmad, H. M. Yusuf, dan K.H. Salim hadir.",
    "Ia terdiam ... lalu pergi.",
    "Kerugiannya 3,5 juta rupiah, naik 4.5 persen.",
    "PT Tirta Tbk. membagikan benih.",
    "Acara itu (lihat hlm. 4) dibuka lurah.",
    "Warga RT. 05 menanam cabai.",
    "“Kami siap,” kata Sumarni. (rin)",
    "Buku itu ditulis A.B. Wiranata pada 2001.",
    "Panitia diketuai Hendra Wiguna, S.T. (paling kiri) dan dibantu warga.",
    "Hadir pula Sumarni (Kabid. Sarana) dan Hartono.",
    "Rapat dibuka Hendra Wiguna. S.Sos. dan dihadiri warga.",
    "Nilai kontraknya Rp. 219. 500. 000 lebih.",
    "Ia didakwa dengan Pasal 2 Jo. Pasal 55 KUHP.",
    "Rapat digelar di Ruang Melati Lt. III Balai Kota.",
    "Perkara nomor 12/Pid.Sus/2024 diputus kemarin.",
    "Benih dijual di laman Taniria.Com dan di pasar.",
]
PARTED = [
    ("Acara selesai. Warga pulang.", 2),
    ("Siapa yang datang? Semua warga.", 2),
    ("“Kami siap.” Sumarni tersenyum.", 2),
    ("Harga naik 5 persen. Petani senang.", 2),
    ("Ia lahir pada 2001. Ayahnya petani.", 2),
    ("Panen raya! Semua lumbung penuh.", 2),
    ("Rapat digelar Senin (2/3/2026). Warga hadir.", 2),
    ("Acara selesai.Warga pulang.", 2),
    ("“Kami siap,” kata Sumarni. “Kami menunggu.”", 2),
    ("Hadir guru, murid, dan lain-lain. Acara lancar.", 2),
    ("Warga menutup galian C. Debunya mengganggu.", 2),
    ("Bantuan dibagikan oleh RT/RW. Warga antre.", 2),
    ("Rapat membahas tiga hal. Pertama, air bersih.", 2),
    ("Panen berlangsung baik. tetapi harga turun.", 2),
    ("Rapat dibuka camat (Selasa). pesertanya petani.", 2),
    ("Hartono berterima kasih. ”Kami lega,” katanya.", 2),
    ("Hartono tersenyum.” Kami lega,” katanya.", 2),
    ('Hartono tersenyum." Kami lega," katanya.', 2),
    ('Hartono tersenyum."(Soal utang) nanti dulu," katanya.', 2),
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert len(Article(Source("a.txt", TITLE + text)).sentences) == 1


@pytest.mark.parametrize(("text", "n"), PARTED)
def test_sentences_are_parted(text: str, n: int) -> None:
    assert len(Article(Source("a.txt", TITLE + text)).sentences) == n


def test_ranges_cover_all_words_in_order() -> None:
    article = Article(Source("a.txt", TITLE + "\n\n".join(t for t, _ in PARTED)))
    ends = [s.range.end for s in article.sentences]
    assert ends == sorted(ends)
    for word in article.words[5:]:
        assert article.sentence_at(word.range.start) is not None


def test_a_mark_that_opens_belongs_to_the_sentence_it_opens() -> None:
    article = Article(Source("a.txt", TITLE + 'Hartono tersenyum." Kami lega," katanya. "Air sudah surut."'))
    assert [article[s.range] for s in article.sentences] == [
        "Hartono tersenyum.",
        '" Kami lega," katanya.',
        '"Air sudah surut."',
    ]
