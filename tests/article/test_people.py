"""Who is who: names, short names, offices."""

from __future__ import annotations

from newscheck.article import Article
from newscheck.article.quotes.person_names import near, office_words
from newscheck.source import Source


def article(body: str) -> Article:
    return Article(Source("naskah.txt", f"Warga Bangun Jembatan\n\n{body}"))


def test_short_names_belong_to_the_full_name() -> None:
    draft = article("“Air surut,” kata Made Rai.\n\n“Warga pulang,” ujar Rai.")
    assert [p.name for p in draft.people] == ["Made Rai"]


def test_two_people_stay_two() -> None:
    draft = article("“Air surut,” kata Made Rai.\n\n“Warga pulang,” ujar Siti Aminah.")
    assert [p.name for p in draft.people] == ["Made Rai", "Siti Aminah"]


def test_an_office_means_its_holder() -> None:
    draft = article("“Air surut,” kata Bupati Made Rai.\n\n“Warga pulang,” ujar Bupati.")
    assert [q.speaker_name for q in draft.quotes] == ["Made Rai", "Made Rai"]


def test_short_forms_of_offices() -> None:
    assert office_words(["Menpora"]) == office_words(["Menteri", "Pemuda", "dan", "Olahraga"])


def test_slips_in_names() -> None:
    assert near("mulyana", "muliana")
    assert not near("suarta", "sutrisna")
    assert not near("rai", "rau")


def test_a_nickname_that_begins_the_name_is_the_same_person() -> None:
    draft = article("“Air surut,” kata Bupati Wisnuwardhana Putra.\n\n“Warga pulang,” ujar Wisnu.")
    assert [q.speaker_name for q in draft.quotes] == ["Wisnuwardhana Putra", "Wisnuwardhana Putra"]


def test_institutions_that_speak_are_in_the_register() -> None:
    draft = article("Dinas Pertanian Tirtamaya (DPT) menyatakan panen mundur. “Hujan turun,” kata Made Rai.")
    kinds = {p.name: p.kind.value for p in draft.people}
    assert kinds["Made Rai"] == "person"
    assert "institution" in kinds.values()


def test_a_pronoun_stays_with_its_person_whoever_is_named_further_on() -> None:
    draft = article(
        "“Air surut,” kata Bupati Made Rai.\n\nIa bangga saat Siti Aminah datang ke sana.\n\n“Warga pulang,” ujarnya."
    )
    assert [q.speaker_name for q in draft.quotes] == ["Made Rai", "Made Rai"]


def test_the_name_behind_a_description_is_the_source() -> None:
    draft = article("Mengutip dari media massa setempat, ANTARA, warga desa meminta bantuan dinas.")
    assert [q.speaker_name for q in draft.quotes] == ["ANTARA"]
