"""5W1H over three scopes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscheck.article import Article
from newscheck.article.parts import Answer, Question
from newscheck.source import Source

YES, PARTIAL, NO = Answer.YES, Answer.PARTIAL, Answer.NO
RANK = {NO: 0, PARTIAL: 1, YES: 2}


def article(*paragraphs: str) -> Article:
    return Article(Source("naskah.txt", "\n\n".join(("Warga Bangun Jembatan", *paragraphs))))


@pytest.mark.parametrize(
    ("question", "lead", "answer"),
    [
        (Question.WHEN, "Warga Sukamaju membangun jembatan, Selasa (26/3/2024).", YES),
        (Question.WHEN, "Warga Sukamaju membangun jembatan, Selasa.", PARTIAL),
        (Question.WHEN, "Warga Sukamaju membangun jembatan baru-baru ini.", NO),
        (Question.WHERE, "Warga membangun jembatan di Desa Sukamaju.", YES),
        (Question.WHERE, "Warga berkumpul di halaman kantor Camat Melati.", YES),
        (Question.WHERE, "Gubernur Bali meminta warga menanam pohon.", PARTIAL),
        (Question.WHERE, "Gubernur meminta warga menanam pohon.", NO),
        (Question.WHO, "Bupati Mekarsari Wayan Suta menanam pohon.", YES),
        (Question.WHO, "Warga menanam pohon.", PARTIAL),
        (Question.WHAT, "Apa kabar jembatan itu?", PARTIAL),
        (Question.WHY, "Warga membangun jembatan agar anak-anak mudah bersekolah.", YES),
        (Question.WHY, "Warga membangun jembatan untuk desa.", NO),
        (Question.HOW, "Warga membangun jembatan dengan cara bergotong royong.", PARTIAL),
        (Question.HOW, "Warga membangun jembatan dengan bambu.", NO),
        (Question.HOW, "Camat Melati membuka secara resmi pasar itu.", NO),
        (Question.HOW, "Dinas Pasar melalui Bidang Niaga mengadakan lomba.", NO),
        (Question.WHY, "Berdasarkan data Dinas Pasar, harga cabai turun.", NO),
        (Question.WHY, "Camat Melati meminta warga untuk menanam pohon.", NO),
        (Question.WHY, "Hujan deras itu mengakibatkan jalan terputus.", YES),
    ],
)
def test_lead(question: Question, lead: str, answer: Answer) -> None:
    assert article(lead).elements[question].lead is answer


def test_evidence_names_its_scope() -> None:
    draft = article(
        "Warga membangun jembatan.", "Mereka bekerja.", "Bambunya murah.", "Jembatan dibuka Minggu (7/7/2024)."
    )
    when = draft.elements[Question.WHEN]
    assert (when.lead, when.first3, when.article) == (NO, NO, YES)
    assert [(draft[e.range], e.scope) for e in when.evidence] == [("Minggu (7/7/2024)", "article")]


def test_dateline_city_is_half_an_answer() -> None:
    draft = article("MELATI - Warga membangun jembatan gantung sepanjang tiga puluh meter.")
    assert draft.elements[Question.WHERE].lead is PARTIAL


def test_empty_draft() -> None:
    assert all(e.article is NO for e in Article(Source("kosong.txt", "")).elements.values())


@given(st.text(max_size=400))
def test_a_wider_scope_is_never_less_covered(text: str) -> None:
    for element in Article(Source("naskah.txt", text)).elements.values():
        assert RANK[element.lead] <= RANK[element.first3] <= RANK[element.article]
        assert all(0 <= e.range.start <= e.range.end <= len(text) for e in element.evidence)


def test_the_day_of_a_dateline_says_when() -> None:
    draft = "Warga Bangun Jembatan\n\nTIRTAMAYA, 18 Oktober 2025 – Warga Desa Sukamaju membangun jembatan gantung."
    element = Article(Source("a.txt", draft)).elements[Question.WHEN]
    assert (element.lead, element.article) == (Answer.YES, Answer.YES)
    assert draft[slice(*element.evidence[0].range)] == "18 Oktober 2025"
