"""Who said what: content, cue, mention and name."""

from __future__ import annotations

import pytest

from newscheck.article import Article
from newscheck.article.parts import Quote, QuoteKind
from newscheck.source import Source


def article(body: str) -> Article:
    return Article(Source("naskah.txt", f"Warga Bangun Jembatan\n\n{body}"))


def told(draft: Article, quote: Quote) -> tuple[list[str], str | None, str | None]:
    cue = draft[quote.cue] if quote.cue else None
    return [draft[c] for c in quote.content], cue, draft[quote.speaker] if quote.speaker else None


@pytest.mark.parametrize(
    ("body", "content", "cue", "speaker"),
    [
        ("“Kami siap,” kata Siti Aminah.", ["“Kami siap,”"], "kata", "Siti Aminah"),
        ("“Kami siap,” kata dia di Denpasar.", ["“Kami siap,”"], "kata", "dia"),
        ("“Kami siap?” tanya Made Rai.", ["“Kami siap?”"], "tanya", "Made Rai"),
        ("“Kami siap,” kata Siti Aminah. “Ayo mulai.”", ["“Kami siap,”", "“Ayo mulai.”"], "kata", "Siti Aminah"),
        ("Siti Aminah berkata, “Kami siap bekerja.”", ["“Kami siap bekerja.”"], "berkata", "Siti Aminah"),
        (
            "“Kami siap,” ujar Kepala Dinas Perhubungan Made Rai, S.T., di Denpasar.",
            ["“Kami siap,”"],
            "ujar",
            "Kepala Dinas Perhubungan Made Rai, S.T.",
        ),
    ],
)
def test_direct(body: str, content: list[str], cue: str, speaker: str) -> None:
    draft = article(body)
    (quote,) = draft.quotes
    assert quote.kind is QuoteKind.DIRECT
    assert told(draft, quote) == (content, cue, speaker)


@pytest.mark.parametrize(
    ("body", "content", "cue", "speaker"),
    [
        ("Siti Aminah mengatakan jalan itu sudah dibuka.", ["jalan itu sudah dibuka"], "mengatakan", "Siti Aminah"),
        ("Siti Aminah mengatakan bahwa jalan dibuka.", ["jalan dibuka"], "mengatakan", "Siti Aminah"),
        ("Menurut Siti Aminah, jalan itu sudah dibuka.", ["jalan itu sudah dibuka"], "Menurut", "Siti Aminah"),
        ("Jalan itu, kata Siti Aminah, sudah dibuka.", ["Jalan itu", "sudah dibuka"], "kata", "Siti Aminah"),
        ("Di sisi lain, kata Siti Aminah, jalan itu dibuka.", ["jalan itu dibuka"], "kata", "Siti Aminah"),
        ("Ketua RT Made Rai berharap jalan itu dibuka.", ["jalan itu dibuka"], "berharap", "Ketua RT Made Rai"),
    ],
)
def test_indirect(body: str, content: list[str], cue: str, speaker: str) -> None:
    draft = article(body)
    (quote,) = draft.quotes
    assert quote.kind is QuoteKind.INDIRECT
    assert told(draft, quote) == (content, cue, speaker)


@pytest.mark.parametrize(
    "body",
    [
        "Siti Aminah meminta warga menjaga kebersihan.",
        "Siti Aminah menegaskan pentingnya kebersihan.",
        "Siti Aminah tidak menyebut jumlah korban.",
        "Warga yang mengatakan itu sudah pulang.",
        "Menurut rencana, jalan itu dibuka besok.",
    ],
)
def test_acts_are_no_quotations(body: str) -> None:
    assert article(body).quotes == ()


def test_mixed() -> None:
    (quote,) = article("Siti Aminah mengatakan program itu “gagal total sejak awal” bagi warga.").quotes
    assert quote.kind is QuoteKind.MIXED


@pytest.mark.parametrize(
    "said",
    ["ujarnya", "kata dia", "kata Aminah", "kata Siti", "ujar perempuan yang tinggal di desa itu"],
)
def test_the_person_in_focus(said: str) -> None:
    draft = article(f"Siti Aminah mengatakan jalan itu sudah dibuka.\n\n“Kami senang,” {said}.")
    assert [q.speaker_name for q in draft.quotes] == ["Siti Aminah", "Siti Aminah"]


def test_nobody_is_guessed() -> None:
    (quote,) = article("“Kami senang,” ujarnya.").quotes
    assert quote.speaker_name is None


def test_nothing_said() -> None:
    assert article("Jalan itu dibuka.").quotes == ()
