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
