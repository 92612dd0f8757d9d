"""The English catalogue holds every sentence. ``pytest --update`` brings it up to date."""

from __future__ import annotations

import gettext
import os
import string

import pytest

from newscheck.message import Message, use_language
from tests.locale.catalogue import MO, PO, messages, mo_bytes, po_bytes, read_catalogue, renewed

pytestmark = pytest.mark.generated


@pytest.fixture(scope="module", autouse=True)
def _update() -> None:
    if os.environ.get("NEWSCHECK_UPDATE"):
        new = renewed(read_catalogue())
        PO.write_bytes(po_bytes(new))
        MO.write_bytes(mo_bytes(read_catalogue()))


def test_no_sentence_is_missing_and_none_is_left_over() -> None:
    entries = {m.id for m in read_catalogue() if m.id}
    assert set(messages()) - entries == set()
    assert entries - set(messages()) == set()


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    with MO.open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for sentence, translation in translated():
        assert compiled.gettext(sentence) == translation


def translated() -> list[tuple[str, str]]:
    return [(str(m.id), str(m.string)) for m in read_catalogue() if m.id and m.string]


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_translations_keep_the_gaps() -> None:
    for sentence, translation in translated():
        assert gaps(sentence) == gaps(translation), sentence


def test_a_sentence_is_shown_in_english() -> None:
    try:
        use_language("en")
        assert str(Message("Berkas tidak ditemukan.")) == "The file was not found."
    finally:
        use_language("id")
