"""Makes a small archive of invented news: python buat.py --count 120 > arsip.jsonl

Every name of a person, a place and an institution is made up. The same count and seed give the same articles. Desks differ in
the slips they make, and the slips grow rarer from January to June, so that the queries have something to find.
"""

from __future__ import annotations

import argparse
import calendar
import json
import random
import sys
from collections.abc import Iterator

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
YEAR, MONTHS = 2026, 6
PLACES = ("Tirtamaya", "Kedungsari", "Wonotirto", "Sukaraya", "Banyuasri", "Gunungwangi", "Muaralesung", "Rawakembang")
GIVEN = ("Darmaji", "Sulastri", "Hartono", "Wulandari", "Rahmat", "Kartika", "Yohanes", "Ketut", "Fatimah", "Togar")
FAMILY = ("Kusumo", "Pradipta", "Wibisana", "Lesmana", "Tirtawangi", "Sangaji", "Manurip", "Adikara")
OFFICES = {
    "desa": ("Kepala Desa {place}", "Camat {place}"),
    "ekonomi": ("Ketua Koperasi {place}", "Kepala Dinas Perdagangan {place}"),
    "olahraga": ("Pelatih Persatuan {place}", "Ketua Panitia"),
    "pendidikan": ("Kepala SMP Negeri 2 {place}", "Kepala Dinas Pendidikan {place}"),
}
TITLES = {
    "desa": ("Warga {place} Perbaiki Jembatan Gantung", "{place} Bangun {n} Sumur Air Bersih"),
    "ekonomi": ("Koperasi {place} Jual {n} Ton Kopi", "Harga Beras di {place} Turun"),
    "olahraga": ("{n} Pelari Ikuti Lomba {place}", "Persatuan {place} Juara Turnamen"),
    "pendidikan": ("{n} Siswa {place} Belajar Meneliti Sungai", "Perpustakaan {place} Buka Malam Hari"),
}
LEADS = {
    "desa": "Warga Desa {place} memperbaiki jembatan gantung sepanjang {n} meter di atas Kali Anyar, {day}.",
    "ekonomi": "Koperasi {place} menjual {n} ton kopi kepada pedagang di Pasar Wage, {day}.",
    "olahraga": "Sebanyak {n} pelari mengikuti lomba lintas alam di Lapangan {place}, {day}.",
    "pendidikan": "Sebanyak {n} siswa {place} meneliti mutu air Kali Anyar bersama guru mereka, {day}.",
}
WHYS = (
    "Kegiatan itu diadakan karena warga membutuhkan jalan yang aman.",
    "Mereka bekerja sama agar biaya dapat ditekan.",
    "Acara itu dibiayai dari kas desa sebesar Rp{n} juta.",
    "Pekerjaan itu selesai dalam {k} minggu dengan bantuan {n} relawan.",
)
QUOTES = (
    "“Kami sudah lama menunggu hari ini,” kata {office} {name}.",
    "“Tahun depan kami akan mengajak lebih banyak orang,” ujar {office}, {name}.",
    "{office} {name} mengatakan bahwa hasilnya akan dilaporkan kepada warga bulan depan.",
    "Menurut {office} {name}, peserta tahun ini lebih banyak daripada tahun lalu.",
)
BEFORE = {
    "desa": "Sebelumnya, warga harus memutar lewat jalan setapak sejauh {k} kilometer untuk mencapai balai desa dan puskesmas.",
    "ekonomi": "Sebelumnya, petani menjual hasil panen kepada tengkulak dengan harga yang berubah-ubah setiap {k} hari.",
    "olahraga": "Sebelumnya, lomba itu terhenti selama {k} tahun karena lapangan dipakai sebagai tempat penampungan pasir.",
    "pendidikan": "Sebelumnya, siswa hanya belajar dari buku pinjaman yang harus dikembalikan dalam waktu {k} hari saja.",
}
SLIPS = {
    "desa": ("Warga datang kerumah kepala dusun untuk makan bersama.", "Rapat diadakan di balai desa agar supaya semua tahu."),
    "ekonomi": ("Pedagang merubah harga setelah panen.", "Para petani-petani menerima bayaran tunai."),
    "olahraga": ("Panitia sudah menyiapkan ijin dan jadual lomba.", "Penonton dihimbau datang lebih awal."),
    "pendidikan": ("Siswa diajak menganalisa air disekitar sekolah.", "Guru memberikan resiko dan contoh nyata."),
}


def articles(count: int, seed: int) -> Iterator[dict[str, object]]:
    """``count`` articles of about 100 words in order of their days; ``seed`` chooses among the sentences."""
    draw = random.Random(seed)
    for i in range(count):
        month = 1 + i * MONTHS // count
        yield article(i, month, draw)


def article(number: int, month: int, draw: random.Random) -> dict[str, object]:
    """One article; the chance of each slip falls by the month."""
    desk = draw.choice(sorted(TITLES))
    day = draw.randint(1, calendar.monthrange(YEAR, month)[1])
    place = draw.choice(PLACES)
    weekday = DAYS[calendar.weekday(YEAR, month, day)]
    fill = {
        "place": place,
        "n": draw.randint(12, 90),
        "k": draw.randint(2, 9),
        "day": f"{weekday} ({day}/{month}/{YEAR})",
        "name": f"{draw.choice(GIVEN)} {draw.choice(FAMILY)}",
        "office": draw.choice(OFFICES[desk]).format(place=place),
    }
    slips = [s for s in SLIPS[desk] if draw.random() < 0.9 - 0.13 * month]
    paragraphs = [
        f"{place} - {LEADS[desk]}",
        " ".join(draw.sample(WHYS, 2)),
        *draw.sample(QUOTES, 2),
        BEFORE[desk],
        " ".join([*slips, "Warga dapat melihat hasilnya mulai pekan depan."]),
    ]
    return {
        "id": f"{desk}-{number:06}",
        "judul": draw.choice(TITLES[desk]).format(**fill),
        "isi": "\n\n".join(p.format(**fill) for p in paragraphs),
        "tanggal": f"{YEAR}-{month:02}-{day:02}",
        "desk": desk,
    }


def main() -> None:
    """Writes JSONL to standard output."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--count", type=int, default=120, help="articles")
    asked.add_argument("--seed", type=int, default=1, help="of the random choices")
    options = asked.parse_args()
    for one in articles(options.count, options.seed):
        sys.stdout.write(json.dumps(one, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
