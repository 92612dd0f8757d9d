"""The mention of a speaker beside a cue: where it begins and ends."""

from __future__ import annotations

import pytest

from newscheck.article.quotes import mentions, subjects
from newscheck.model import load

AFTER = [
    ("Siti Aminah di Denpasar, Senin.", "Siti Aminah"),
    ("dia di Denpasar.", "dia"),
    ("oleh Bupati Mekarsari Made Rai kepada wartawan.", "Bupati Mekarsari Made Rai"),
    ("Kepala Dinas Perhubungan, Made Rai, di kantornya.", "Kepala Dinas Perhubungan, Made Rai"),
    ("Made Rai, S.H., M.H., saat dihubungi.", "Made Rai, S.H., M.H."),
    ("Made Rai, warga Desa Melati, di rumahnya.", "Made Rai, warga Desa Melati"),
    ("Kepala Desa Melati (Sukamaju) di kantornya.", "Kepala Desa Melati (Sukamaju)"),
    ("Munadi 'Adi' Suparta di Denpasar.", "Munadi 'Adi' Suparta"),
    ("pria yang tinggal di dekat pasar itu, Senin.", "pria yang tinggal di dekat pasar itu"),
    ("Made Rai Senin pagi.", "Made Rai"),
    ("Direktur Logam, Mesin, dan Elektronika Made Rai di Melati.", "Direktur Logam, Mesin, dan Elektronika Made Rai"),
    ("Made Rai selaku ketua panitia, Senin.", "Made Rai selaku ketua panitia"),
    ("pria berumur 40 tahun itu di rumahnya.", "pria berumur 40 tahun itu"),
    (", Senin.", None),
]


@pytest.mark.parametrize(("text", "mention"), AFTER)
def test_mention_behind_a_cue(text: str, mention: str | None) -> None:
    assert read(text, mentions.after) == mention


BEFORE = [
    ("Made Rai", "Made Rai"),
    ("Menanggapi hal itu, Made Rai", "Made Rai"),
    ("Di Denpasar, dia", "dia"),
    ("Bupati Mekarsari, Made Rai, juga", "Bupati Mekarsari, Made Rai"),
    ("Made Rai, S.H., M.H.,", "Made Rai, S.H., M.H."),
    ("Dalam sambutannya Bupati Mekarsari Made Rai", "Bupati Mekarsari Made Rai"),
    ("Dalam sambutannya, Bupati Mekarsari, Made Rai,", "Bupati Mekarsari, Made Rai"),
    ("Jalan rusak; Made Rai", "Made Rai"),
    ("Made Rai usai rapat itu", "Made Rai"),
    ("Warga kaget saat kepala desa itu", "kepala desa itu"),
    ("Bupati Mekarsari yang diwakili oleh Sekretaris Daerah Made Rai", "Sekretaris Daerah Made Rai"),
    ("Camat Melati Made Rai didampingi Lurah Siti Aminah", "Camat Melati Made Rai"),
]


@pytest.mark.parametrize(("text", "mention"), BEFORE)
def test_mention_before_a_verb(text: str, mention: str | None) -> None:
    assert read(text, subjects.before) == mention


def read(text: str, reader: object) -> str | None:
    doc = load()(text)
    tokens = list(doc)
    place = reader(tokens)  # type: ignore[operator]
    return doc[place[0] : place[1]].text if place else None
