"""The tokenizer keeps the text and knows Indonesian forms."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscheck.model import blank


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("aBdi.,-/'\"“”‘’ \n\t0129Rp()…#@:%éя字"), max_size=60))
def test_any_text_comes_back(text: str) -> None:
    doc = blank().make_doc(text)
    assert doc.text == text
    assert all(text[t.idx : t.idx + len(t)] == t.text for t in doc)


@pytest.mark.parametrize(
    "whole",
    [
        "S.Sos.", "M.Si.", "Dr.", "Plt.", "H.", "Hj.", "No.", "Jl.", "tgl.", "26/3/2024", "08.00", "1.250.000", "3,5",
        "anak-anak", "ke-10", "90-an", "KTP-nya", "redaksi@contoh.id", "https://contoh.id/a/b", "#PilkadaDamai",
    ],
)  # fmt: skip
def test_one_token(whole: str) -> None:
    assert whole in [t.text for t in blank().make_doc(f"Ada {whole} di sini")]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("“Ya,” kata Siti.", ["“", "Ya", ",", "”", "kata", "Siti", "."]),
        ('"Ya,"ujar Budi', ['"', "Ya", ",", '"', "ujar", "Budi"]),
        ("''Ya,'' katanya", ["''", "Ya", ",", "''", "katanya"]),
        (",,Ya'' katanya", [",,", "Ya", "''", "katanya"]),
        ("Rp5.000,-", ["Rp", "5.000", ",-"]),
        ("2014-2017", ["2014", "-", "2017"]),
        ("naik 20%.", ["naik", "20", "%", "."]),
        ("(Kabarnusa.com), Warga", ["(", "Kabarnusa.com", ")", ",", "Warga"]),
    ],
)
def test_split(text: str, tokens: list[str]) -> None:
    assert [t.text for t in blank().make_doc(text)] == tokens
