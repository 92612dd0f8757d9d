"""The check “rewrite”: patterns, their replacements, and where it reads."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.edits import apply
from newscheck.ruleset.checks.rewrite import rewrite
from newscheck.source import Source

TITLE = "Warga Desa Melati Menanam 5 %\n\n"
PERCENT = {r"(\d+) +%": r"\1%"}


def article(body: str) -> Article:
    return Article(Source("naskah.txt", TITLE + body))


def found(body: str, **values: object) -> list[str]:
    draft = article(body)
    return [draft[h.range] for h in rewrite(draft, **values)]  # type: ignore[arg-type]


def test_groups_of_the_pattern_go_into_the_replacement() -> None:
    draft = article("Panen naik 5 % dan 12  % warga senang.")
    hits = list(rewrite(draft, put=PERCENT))
    assert [draft[h.range] for h in hits] == ["5 %", "12  %"]
    assert (
        apply(draft.text, [e for h in hits for e in h.fixes[0].edits]) == TITLE + "Panen naik 5% dan 12% warga senang."
    )


def test_the_message_shows_what_stands_there_and_what_should() -> None:
    (hit,) = rewrite(article("Panen naik 5 % kemarin."), put=PERCENT)
    assert str(hit.message) == "Tulis “5%”, bukan “5 %”."


def test_safety_is_the_cards_to_say() -> None:
    draft = article("Panen naik 5 % kemarin.")
    assert [h.fixes[0].safe for s in (True, False) for h in rewrite(draft, put=PERCENT, safe=s)] == [True, False]


def test_named_pieces_stand_for_alternatives_as_a_group() -> None:
    assert found("Buka pukul 8 pagi dan jam 9 malam.", put={r"{waktu} (\d)": r"\1"}, names={"waktu": "pukul|jam"}) == [
        "pukul 8",
        "jam 9",
    ]


def test_a_match_within_another_is_left_out() -> None:
    assert found("Harga 10 ribu rupiah.", put={"10": "X", "10 ribu": "10.000"}) == ["10 ribu"]
    assert found("Harga 10 ribu rupiah.", put={"10 ribu": "10.000", "ribu rupiah": "ribu"}) == ["10 ribu"]


@pytest.mark.parametrize(("heads", "wanted"), [(False, ["6 %"]), (True, ["5 %", "6 %"])])
def test_headlines_are_read_only_on_request(heads: bool, wanted: list[str]) -> None:  # noqa: FBT001 - a parameter
    assert found("Panen naik 6 % kemarin.", put=PERCENT, heads=heads) == wanted


def test_what_follows_a_paragraph_on_its_line_is_read_along() -> None:
    assert found("Panen naik kemarin. (naik 6 %)", put=PERCENT) == ["6 %"]


def test_lines_below_a_paragraph_are_not_read_twice() -> None:
    assert found("Panen naik 6 % kemarin.\n\nHarga turun 7 % hari ini.", put=PERCENT) == ["6 %", "7 %"]


@pytest.mark.parametrize("gap", [0, 39, 41, 200])
def test_matches_are_found_however_far_apart(gap: int) -> None:
    assert found(f"Panen naik 6 % kemarin {'a' * gap} dan turun 7 % hari ini.", put=PERCENT) == ["6 %", "7 %"]


@pytest.mark.parametrize("template", [r"\1%", r"\g<1>%", r"\g<angka>%"])
def test_templates_name_groups_by_number_or_name(template: str) -> None:
    (hit,) = rewrite(article("Panen naik 6 %."), put={r"(?P<angka>\d+) +%": template})
    assert hit.fixes[0].edits[0].text == "6%"


def test_a_draft_without_a_match_is_left_alone() -> None:
    assert found("Panen naik lima persen.", put=PERCENT) == []
