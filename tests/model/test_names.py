"""The names that the network finds are cut where a person's name begins and ends."""

import pytest
from spacy.tokens import Doc, Span

from newscheck.model.language import blank_pipeline
from newscheck.model.names import clean_names


def cleaned(words: str, start: int, end: int) -> list[str]:
    """The persons left of one found at those words."""
    doc = Doc(blank_pipeline().vocab, words=words.split())
    doc.ents = [Span(doc, start, end, label="PER")]
    return [e.text for e in clean_names(doc).ents if e.label_ == "PER"]


@pytest.mark.parametrize(
    ("words", "start", "end", "name"),
    [
        ("Dokter RS Anwar Hakim dr Rini Astuti menjelaskan itu", 2, 7, "Rini Astuti"),
        ("Rektor Universitas Anwar Hakim Prof. Dr. Rini Astuti hadir", 2, 8, "Rini Astuti"),
        ("kata dr. Rini Astuti kemarin", 1, 4, "Rini Astuti"),
        ("kata Rini Astuti kemarin", 1, 3, "Rini Astuti"),
        ("kata Muhammad H. Astuti kemarin", 1, 4, "Muhammad H. Astuti"),
    ],
)
def test_a_learned_title_begins_a_name(words: str, start: int, end: int, name: str) -> None:
    assert cleaned(words, start, end) == [name]


def test_a_degree_alone_is_no_person() -> None:
    assert not cleaned("kata Rini Astuti , SH. kemarin", 4, 5)


@pytest.mark.parametrize("words", ["kata dr Astuti kemarin", "kata Pak Astuti , S.Pd. kemarin"])
def test_titles_and_degrees_make_a_person_of_a_place(words: str) -> None:
    doc = Doc(blank_pipeline().vocab, words=words.split())
    doc.ents = [Span(doc, 2, 3, label="LOC")]
    assert [(e.text, e.label_) for e in clean_names(doc).ents] == [("Astuti", "PER")]


def read(words: str, *names: tuple[int, int, str], proper: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    """The names of a sentence after the rules, from what the network found and the words that it takes for names."""
    vocab = blank_pipeline().vocab
    forms = words.split()
    upos = ["PROPN" if i in proper else "NOUN" for i in range(len(forms))]
    doc = Doc(vocab, words=forms, pos=upos, sent_starts=[i == 0 for i in range(len(forms))])
    doc.ents = [Span(doc, a, b, label=label) for a, b, label in names]
    return [(e.text, e.label_) for e in clean_names(doc).ents]


def test_known_organisations_are_no_persons_and_need_not_be_seen() -> None:
    assert read("Menurut Samsung , harga itu turun", (1, 2, "PER")) == [("Samsung", "ORG")]
    assert read("Harga saham Telkom turun", proper=(2,)) == [("Telkom", "ORG")]
    assert read("Ia terbang dengan Garuda Indonesia kemarin") == [("Garuda Indonesia", "ORG")]
    clubs = read("laga Real Madrid lawan Manchester United menurut pengurus FIFA kemarin", proper=(8,))
    assert clubs == [("Real Madrid", "ORG"), ("Manchester United", "ORG"), ("FIFA", "ORG")]
    assert read("tim Repsol Honda menang", proper=(2,)) == [("Repsol Honda", "ORG")]


def test_a_known_name_is_not_seen_in_a_common_word_or_a_place() -> None:
    assert not read("Antara lain harga beras", proper=(0,))
    assert not read("harga Apple malang", proper=())
    assert read("warga Garuda Indonesia Raya", (1, 4, "LOC")) == [("Garuda Indonesia Raya", "LOC")]


def test_a_head_word_inside_a_longer_name_begins_none() -> None:
    assert read("kader Partai Persatuan Pembangunan hadir", (1, 4, "ORG")) == [("Partai Persatuan Pembangunan", "ORG")]
    assert read("di Kantor Kementerian Sosial kemarin", (1, 4, "LOC")) == [("Kantor Kementerian Sosial", "LOC")]
    assert read("Ketua Dewan Pimpinan Pusat Partai Buruh", (4, 6, "ORG")) == [("Partai Buruh", "ORG")]


def test_two_offices_joined_by_dan_stay_two() -> None:
    both = [("Dinas Pariwisata", "ORG"), ("Dinas Sosial", "ORG")]
    assert read("kepala Dinas Pariwisata dan Dinas Sosial hadir", (1, 3, "ORG")) == both


def test_a_school_keeps_its_number() -> None:
    assert read("siswa SMA Negeri 4 Kedungsari menang") == [("SMA Negeri 4 Kedungsari", "ORG")]


def test_gus_belongs_to_a_nickname() -> None:
    assert read("kata Gus Anwar kemarin", (1, 3, "PER")) == [("Gus Anwar", "PER")]
    assert read("kata Gus Anwar Hakim kemarin", (1, 4, "PER")) == [("Anwar Hakim", "PER")]
