"""The facade gives ranges, voice and names."""

import pytest

from newscheck.article.analysis.syntax import NameKind, clauses, names
from newscheck.model import load
from newscheck.model.names import is_degree
from newscheck.model.voice import has_passive


def test_passive_clause_with_its_agent() -> None:
    doc = load()("Jembatan itu diperbaiki oleh warga.")
    (clause,) = clauses(doc)
    assert clause.passive
    assert clause.subject is not None
    assert doc.text[slice(*clause.subject)] == "Jembatan itu"
    assert doc.text[slice(*clause.predicate)] == "diperbaiki"
    assert clause.agent is not None
    assert doc.text[slice(*clause.agent)] == "oleh warga"


def test_active_clause_with_its_object() -> None:
    doc = load()("Warga memperbaiki jembatan.")
    (clause,) = clauses(doc)
    assert not clause.passive
    assert clause.object is not None
    assert doc.text[slice(*clause.object)] == "jembatan"


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Jalan itu ditutup polisi.", True),
        ("Dia tiba di dinas itu.", False),
        ("Direktur berdiskusi dengan warga.", False),
        ("Harga tertinggi dicatat kemarin.", True),
        ("Polisi menutup jalan itu.", False),
    ],
)
def test_passive(text: str, *, passive: bool) -> None:
    assert has_passive(load()(text)) is passive


def test_titles_and_degrees_are_not_part_of_a_name() -> None:
    doc = load()("“Kami siap,” kata Dr. I Wayan Sudira, S.Sos., M.Si. di Denpasar.")
    found = [(doc.text[slice(*n.range)], n.kind) for n in names(doc)]
    assert ("I Wayan Sudira", NameKind.PER) in found
    assert ("Denpasar", NameKind.LOC) in found


@pytest.mark.parametrize("form", ["S.Sos.", "M.Si", "MM.", "S.H.", "Ph.D."])
def test_degrees(form: str) -> None:
    assert is_degree(form)


@pytest.mark.parametrize("form", ["Sari", "Made", "Medan", "Budi", "MUI"])
def test_names_are_no_degrees(form: str) -> None:
    assert not is_degree(form)
