"""Many texts read side by side get what each gets alone, and a word read before costs nothing and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from spacy.tokens import Doc

from newscheck.model import PACKED, transitions, word_memory
from newscheck.model.packing import unpack
from newscheck.model.word_memory import WordMemory

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES = (
    "Jembatan Desa Sukamaju diperbaiki oleh warga pada Senin .",
    "Kepala Dinas Perhubungan , Made Sudira , mengatakan bahwa bus baru tiba besok .",
    "Hujan .",
    "Ia menambahkan , anak-anak di Kampung Rawasari kini belajar di balai desa karena sekolah mereka terendam .",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return unpack(PACKED)[0]


def docs(nlp: Language, times: int = 1) -> list[Doc]:
    return [Doc(nlp.vocab, words=s.split()) for s in SENTENCES * times]


@pytest.mark.parametrize("name", ["parser", "ner"])
def test_side_by_side_moves_are_those_of_each_alone(nlp: Language, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(limit: int) -> list[dict[str, Any]]:
        monkeypatch.setattr(transitions, "SIDE_BY_SIDE", limit)
        with nlp.select_pipes(enable=["tok2vec", name]):
            return [doc.to_json() for doc in nlp.pipe(docs(nlp, 8))]

    assert read(0) == read(10**9)


def test_texts_without_a_word_are_read(nlp: Language) -> None:
    assert [len(d) for d in nlp.pipe([Doc(nlp.vocab), *docs(nlp), Doc(nlp.vocab)])] == [0, 9, 14, 2, 17, 0]


def test_remembered_words_are_what_the_layers_make_of_them(nlp: Language) -> None:
    embed = nlp.get_pipe("tok2vec").model.layers[0]  # type: ignore[attr-defined]
    memory = WordMemory(embed, nlp.vocab)
    memory(docs(nlp)[:2])
    for one, other in zip(memory(docs(nlp)), embed.predict(docs(nlp)), strict=True):
        np.testing.assert_allclose(one, other, atol=1e-5)


def test_more_words_than_it_holds_are_forgotten(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_memory, "MOST", 12)
    embed = nlp.get_pipe("tok2vec").model.layers[0]  # type: ignore[attr-defined]
    memory = WordMemory(embed, nlp.vocab)
    for doc in docs(nlp, 2):
        (found,) = memory([doc])
        np.testing.assert_allclose(found, embed.predict([doc])[0], atol=1e-5)
