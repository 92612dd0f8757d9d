"""Each kind of check in a tiny pack of its own: what it finds, and what it leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.article import Article
from newscheck.edits import apply
from newscheck.errors import PackError
from newscheck.ruleset.catalog import Pack
from newscheck.ruleset.checks import KINDS, NAMES
from newscheck.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from newscheck.finding import Hit

CARD = "title: Contoh\nwhy: Untuk diuji.\n"
TITLE = "Warga Desa Melati Menanam Pohon\n\n"


def hits(folder: Path, rule: str, body: str) -> tuple[Article, list[Hit]]:
    """The hits of a YAML rule in a draft with the given body."""
    (folder / "uji").mkdir()
    (folder / "uji" / "aturan.yaml").write_text(CARD + rule, encoding="utf-8")
    article = Article(Source("naskah.txt", TITLE + body))
    return article, list(Pack(folder).load("uji/aturan").run(article))


def found(folder: Path, rule: str, body: str) -> list[str]:
    article, all_hits = hits(folder, rule, body)
    return [article[h.range] for h in all_hits]


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_named_exists_and_explains_itself(name: str) -> None:
    check = KINDS[name]()
    assert check.__name__ == name
    assert check.__doc__


@pytest.mark.parametrize(
    ("rule", "body", "wanted"),
    [
        (
            "check: existence\nwords: [tak mau kalah]\n",
            "Warga tak  mau kalah. Tak mau kalah!",
            ["tak  mau kalah", "Tak mau kalah"],
        ),
        ("check: existence\npattern: 'RW \\d+'\n", "Warga RW 5 dan rw 6 hadir.", ["RW 5"]),
        (
            "check: occurrence\nwords: [terkait]\nmax_times: 1\n",
            "Rapat terkait air. Warga terkait hadir. Terkait itu.",
            ["terkait", "Terkait"],
        ),
        (
            "check: occurrence\nwords: [terkait]\nmax_times: 1\nper_words: 5\n",
            "Rapat terkait air dan warga terkait hadir di balai desa.",
            [],
        ),
        ("check: repetition\nwithin: 4\n", "Panitia menyiapkan panggung dan panggung itu kokoh.", ["panggung"]),
        ("check: repetition\nwithin: 4\n", "Panitia Melati memilih desa Melati. Panitia pulang.", []),
        ("check: length\nof: title\nmax_words: 4\n", "Warga hadir.", ["Warga Desa Melati Menanam Pohon"]),
        (
            "check: length\nof: sentence\nmax_words: 3\n",
            "Warga hadir. Warga menanam pohon trembesi.",
            ["Warga menanam pohon trembesi."],
        ),
        ("check: length\nof: paragraph\nmax_words: 9\nmin_words: 3\n", "Warga hadir.", ["Warga hadir."]),
        (
            "check: consistency\neither: {wali kota: walkot}\n",
            "Wali kota hadir. Walkot pulang bersama wali kota.",
            ["Walkot"],
        ),
        ("check: consistency\neither: {wali kota: walkot}\n", "Wali kota hadir dan pulang.", []),
        (
            "check: sequence\nsteps: [meski*, namun|tetapi]\nwithin: 5\n",
            "Meskipun hujan turun, namun warga hadir.",
            ["Meskipun hujan turun, namun"],
        ),
        (
            "check: sequence\nsteps: [meski*, namun|tetapi]\nwithin: 1\n",
            "Meskipun hujan deras turun, namun warga hadir.",
            [],
        ),
        (
            "check: metric\nname: words_per_sentence\nmax_value: 3\n",
            "Warga desa menanam banyak pohon.",
            ["Warga desa menanam banyak pohon."],
        ),
        ("check: metric\nname: words_per_sentence\nmax_value: 9\n", "Warga desa menanam banyak pohon.", []),
    ],
)
def test_a_kind_finds_what_it_should(tmp_path: Path, rule: str, body: str, wanted: list[str]) -> None:
    assert found(tmp_path, rule, body) == wanted


def test_occurrence_counts_the_writer_and_not_the_speaker(tmp_path: Path) -> None:
    body = "Warga terkait hadir. “Kami terkait dan mereka terkait juga,” kata Rata."
    assert found(tmp_path, "check: occurrence\nwords: [terkait]\nmax_times: 1\n", body) == []


def test_substitution_keeps_case_and_clitics(tmp_path: Path) -> None:
    article, all_hits = hits(
        tmp_path, "check: substitution\nswap: {resiko: risiko}\n", "Resikonya besar. Warga tahu resiko itu."
    )
    mended = apply(article.text, [e for h in all_hits for e in h.fixes[0].edits])
    assert mended == TITLE + "Risikonya besar. Warga tahu risiko itu."


def test_substitution_leaves_names_alone(tmp_path: Path) -> None:
    assert found(tmp_path, "check: substitution\nswap: {sistim: sistem}\n", "Warga memilih Budi Sistim Rata.") == []


def test_substitution_finds_affixed_forms_and_marks_arguable_ones(tmp_path: Path) -> None:
    (tmp_path / "uji").mkdir()
    (tmp_path / "uji" / "kata.tsv").write_text(
        "wrong\tright\tsoft\nresiko\trisiko\t\nnafas\tnapas\tya\n", encoding="utf-8"
    )
    (tmp_path / "uji" / "aturan.yaml").write_text(
        CARD + "check: substitution\nswap_file: kata.tsv\naffixes: true\n", encoding="utf-8"
    )
    article = Article(Source("naskah.txt", TITLE + "Lahan beresiko longsor dan warga menahan nafas."))
    all_hits = list(Pack(tmp_path).load("uji/aturan").run(article))
    assert [(article[h.range], h.soft) for h in all_hits] == [("beresiko", False), ("nafas", True)]
    assert [h.fixes[0].safe for h in all_hits] == [True, False]


def test_several_replacements_are_alternatives(tmp_path: Path) -> None:
    _, [hit] = hits(
        tmp_path, "check: substitution\nswap: {dikarenakan: karena / disebabkan}\n", "Banjir dikarenakan hujan."
    )
    assert [f.edits[0].text for f in hit.fixes] == ["karena", "disebabkan"]
    assert not any(f.safe for f in hit.fixes)


def test_a_search_for_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="isi “words” atau “pattern”"):
        found(tmp_path, "check: existence\n", "Warga hadir.")
