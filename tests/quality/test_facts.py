"""Two hundred drafts, each with one planted slip of fact: all but a few must be found, and nothing else accused."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from newscheck.config import Config
from newscheck.engine.pipeline import check_source
from newscheck.lexicon.calendar import MONTHS, WEEKDAYS
from newscheck.ruleset.selection import chosen_rules
from newscheck.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DRAFTS = 200
PLACES = ("Desa Sukamaju", "Desa Mekarsari", "Kelurahan Melati", "Desa Karang Sari", "Kelurahan Tirtamaya")
PEOPLE = ("Wayan Suta", "Ketut Arya", "Nyoman Raka Wirya", "Siti Maesaroh", "Bambang Triatmo", "Maria Lende")
MISSPELT = {
    "Wayan Suta": "Wayan Sutha",
    "Ketut Arya": "Ketut Aria",
    "Nyoman Raka Wirya": "Nyoman Raka Wiria",
    "Siti Maesaroh": "Siti Maisaroh",
    "Bambang Triatmo": "Bambang Triyatmo",
    "Maria Lende": "Maria Linde",
}
BODIES = (
    ("Forum Nelayan Muda Indonesia", "FNMI", "Forum Nelayan Madya Indonesia"),
    ("Lembaga Pelatihan Kerja Daerah", "LPKD", "Lembaga Pendidikan Kerja Daerah"),
    ("Badan Pengelola Air Desa", "BPAD", "Badan Pengawas Air Desa"),
    ("Asosiasi Petani Cabai Rakyat", "APCR", "Asosiasi Pedagang Cabai Rakyat"),
    ("Pusat Data Gizi Anak", "PDGA", "Pusat Diklat Gizi Anak"),
)
PEOPLE_WORDS = (("laki-laki", "perempuan"), ("petani", "nelayan"), ("siswa", "guru"), ("warga", "relawan"))
PARTS = (
    "{total} peserta, terdiri atas {a} {x} dan {b} {y}",
    "{total} orang, terdiri dari {a} {x} dan {b} {y}",
    "{total} peserta dengan rincian {a} {x} dan {b} {y}",
    "{total} orang, yaitu {a} {x} dan {b} {y}",
)
DAYS = (
    "{weekday} ({d}/{m}/{y})",
    "{weekday}, {d} {month} {y}",
    "hari {weekday} ({d}/{m}/{y})",
    "{weekday} {d} {month} {y}",
)
IMPOSSIBLE = ("31/2/{y}", "30 Februari {y}", "31 April {y}", "12/13/{y}", "31/9/{y}")
RULES = {
    "weekday": "facts/weekday",
    "date": "facts/date",
    "total": "facts/total",
    "acronym": "facts/acronym-two-ways",
    "number": "facts/title-number",
    "name": "facts/name-varies",
}


def _day(draw: random.Random, *, wrong: bool) -> str:
    day = date(2019, 1, 1) + timedelta(days=draw.randrange(2500))
    weekday = (day.weekday() + (draw.randrange(1, 7) if wrong else 0)) % 7
    words = {"weekday": WEEKDAYS[weekday], "d": day.day, "m": day.month, "y": day.year, "month": MONTHS[day.month - 1]}
    return draw.choice(DAYS).format(**words)


def _draft(draw: random.Random, slip: str | None) -> tuple[str, str]:
    """A draft and the words that carry its slip ("" where there is none)."""
    place, (speaker, other) = draw.choice(PLACES), draw.sample(PEOPLE, 2)
    name, acronym, wrong_name = draw.choice(BODIES)
    x, y = draw.choice(PEOPLE_WORDS)
    a, b = draw.randrange(11, 80), draw.randrange(11, 80)
    total = a + b + (draw.choice((-7, -3, 4, 10)) if slip == "total" else 0)
    day = _day(draw, wrong=slip == "weekday")
    until = draw.choice(IMPOSSIBLE).format(y=2024) if slip == "date" else "28 Februari 2024"
    parts = draw.choice(PARTS).format(total=total, a=a, b=b, x=x, y=y)
    seeds = draw.randrange(210, 900)
    title = f"{acronym} Bagikan {seeds} Bibit di {place}"
    given = seeds + draw.choice((-90, 120, 200)) if slip == "number" else seeds
    named = wrong_name if slip == "acronym" else name
    again = MISSPELT[speaker] if slip == "name" else speaker
    text = (
        f"{title}\n\n{name} ({acronym}) membagikan {given} bibit cabai kepada warga {place}, {day}. "
        f"Kegiatan itu diikuti {parts}.\n\nKetua {acronym} {speaker} mengatakan bibit itu dapat ditanam bulan depan. "
        f"Pendaftaran tahap kedua dibuka sampai {until}.\n\n“Kami senang melihat warga bersemangat menanam,” kata "
        f"{again}.\n\nWarga {place}, {other}, berharap {named} ({acronym}) datang lagi tahun depan.\n"
    )
    words = {"weekday": day, "date": until, "total": parts, "acronym": wrong_name, "number": str(seeds), "name": again}
    return text, words.get(slip or "", "")


def _planted() -> Iterator[tuple[str, str | None, str]]:
    draw = random.Random(20240326)  # noqa: S311 - the same drafts every time
    slips = [*RULES, *RULES, *RULES, None]
    for i in range(DRAFTS):
        slip = slips[i % len(slips)]
        text, words = _draft(draw, slip)
        yield text, slip, words


def _found(run: Callable[[str], list[tuple[str, str]]]) -> tuple[float, float, list[str]]:
    planted = right = accused = 0
    cases = []
    for text, slip, words in _planted():
        findings = run(text)
        good = [
            f
            for f in findings
            if slip and f[0] == RULES[slip] and (f[1] in words or words in f[1] or f[1][:9] in words)
        ]
        planted += slip is not None
        right += bool(good)
        accused += len(findings) - len(good) + bool(good)
        if bool(good) != (slip is not None) or len(findings) > len(good):
            cases.append(f"{slip}: {words!r}, found {findings}")
    return right / max(1, accused), right / planted, cases


def test_planted_slips_are_found_and_nothing_else_is_accused() -> None:
    config = Config(select=tuple(RULES.values()))
    rules = chosen_rules(config)

    def run(text: str) -> list[tuple[str, str]]:
        return [(f.rule, f.text) for f in check_source(Source("naskah.txt", text), rules, config).findings]

    precision, recall, cases = _found(run)
    shown = "\n".join(cases[:10])
    assert precision >= 0.98, f"precision {precision:.3f}\n{shown}"
    assert recall >= 0.90, f"recall {recall:.3f}\n{shown}"
