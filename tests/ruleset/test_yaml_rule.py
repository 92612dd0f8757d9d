"""Every wrong value of a YAML rule is told in one sentence with file and line; packs may come from a stranger."""

from __future__ import annotations

import contextlib
import json
import os
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from newscheck.errors import PackError
from newscheck.ruleset.catalog import Pack, builtin_pack
from newscheck.ruleset.checks import NAMES
from newscheck.ruleset.parameters import parameters
from newscheck.ruleset.rule import Card, Rule
from newscheck.ruleset.yaml_rule import rule_model, rule_schema

if TYPE_CHECKING:
    from pathlib import Path

CARD = "title: Contoh\nwhy: Untuk diuji.\n"
WORDS = "check: existence\nwords: [wadaw]\n"


def load(folder: Path, text: str | bytes) -> Rule:
    """The rule in a tiny pack."""
    rules = folder / "pak" / "uji"
    rules.mkdir(parents=True, exist_ok=True)
    (rules / "aturan.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    return Pack(folder / "pak").load("uji/aturan")


def refused(folder: Path, text: str | bytes) -> PackError:
    with pytest.raises(PackError) as error:
        load(folder, text)
    assert error.value.path == str(folder / "pak" / "uji" / "aturan.yaml")
    return error.value


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("weight: berat", "Nilai 'berat' untuk “weight” tidak cocok: harus angka"),
        ("weight: '2'", "harus angka"),
        ("weight: true", "harus angka"),
        ("weight: .inf", "terhingga"),
        ("weight: .nan", "terhingga"),
        ("weight: -1", "paling sedikit 0"),
        ("weight:", "Nilai kosong untuk “weight”"),
        ("severity: parah", "pilihannya 'hint', 'warning', 'error'"),
        ("severity: 1", "pilihannya"),
        ("reference: [KBBI]", "harus teks"),
        ("url: javascript:alert(1)", "https://"),
        ("kept: 1.5", "paling banyak 1"),
        ("kept: sering", "harus angka"),
        ("counted: 3", "harus teks"),
        ('enabled: "tidak"', "harus true atau false"),
        ("enabled: 0", "harus true atau false"),
        ("speech: ya", "harus true atau false"),
        ("opaque: 2", "harus true atau false"),
        ("measured: .inf", "harus berisi pasangan"),
        ("measured: [1, 2]", "harus berisi pasangan"),
        ("measured: {right: 3, read: 2}", "“right”"),
        ("measured: {right: 3}", "“measured, read” wajib diisi"),
        ("measured: {right: .inf, read: 2}", "harus angka bulat"),
        ("measured: {right: 0.5, read: 2}", "harus angka bulat"),
        ("measured: {right: 1, read: 2, wrong: 1}", "“measured, wrong” tidak dikenal"),
        ("examples: 1", "harus daftar"),
        ("examples: {bad: a}", "harus daftar"),
        ("examples: [1]", "“examples ke-1”"),
        ("examples: [{}]", "“bad” dan/atau “good”"),
        ("examples: [{bad: 1}]", "“examples ke-1, bad” tidak cocok: harus teks"),
        ("examples: [{bad: a, whole: ya}]", "harus true atau false"),
        ("examples: [{good: a}, {bad: a, published: besok}]", "“examples ke-2, published” tidak cocok: harus tanggal"),
        ("examples: [{bad: a, published: 5}]", "harus tanggal"),
        ("examples: [{bad: a, published: 2024-02-31}]", "tanggal"),
        ("examples: [{buruk: a}]", "“examples ke-1, buruk” tidak dikenal"),
        ("severty: hint", "Maksud Anda “severity”"),
        ("wrods: [a]", "Maksud Anda “words”"),
        ("7: a", "Kunci “7” tidak dikenal"),
        ("title: Lagi", "kunci “title” ditulis dua kali"),
        ("speech: !!bool foo", "tag"),
        ("weight: !!int ''", "tag"),
        ("counted: !!timestamp x", "tag"),
        ("counted: !!python/object/apply:os.system [ls]", "tag"),
        ("counted: [&a b, *a]", "alias"),
        ("counted: a: b", "periksa spasi"),
    ],
)
def test_wrong_values_of_the_card(tmp_path: Path, line: str, says: str) -> None:
    error = refused(tmp_path, CARD + WORDS + line + "\n")
    assert says in str(error)
    assert error.line == 5


@pytest.mark.parametrize(
    ("rule", "line", "says"),
    [
        ("check: []", 3, "“check” harus salah satu"),
        ("check: {a: b}", 3, "“check” harus salah satu"),
        ("check: ada", 3, "existence"),
        ("severity: hint", None, "“check” harus salah satu"),
        ("check: existence", None, "isi “words” atau “pattern”"),
        ("check: existence\nwords: wadaw", 4, "harus daftar"),
        ("check: existence\nwords: [1]", 4, "“words ke-1” tidak cocok: harus teks"),
        ("check: existence\nwords: [wadaw, '']", 4, "“words ke-2” tidak cocok: harus teks yang tidak kosong"),
        ("check: existence\npattern: '('", 4, "ekspresi reguler"),
        ("check: existence\npattern: 'a{99999999999}'", 4, "terlalu besar"),
        ("check: existence\npattern: [a]", 4, "harus teks"),
        (WORDS + "message: '{x}'", 5, "hanya {found}"),
        (WORDS + "message: '{found:>1000000000}'", 5, "hanya {found}"),
        (WORDS + "message: '{found.__class__}'", 5, "hanya {found}"),
        (WORDS + "message: '{found!r}'", 5, "hanya {found}"),
        (WORDS + "message: '{'", 5, "tidak berpasangan"),
        (WORDS + "message:", 5, "harus teks"),
        (WORDS + "message: ''", 5, "tidak kosong"),
        ("check: occurrence\nwords: [a]\nmax_times: banyak", 5, "harus angka bulat"),
        ("check: occurrence\nwords: [a]\nmax_times: -1", 5, "paling sedikit 0"),
        ("check: occurrence\nwords: [a]\nper_words: '9'", 5, "harus angka bulat"),
        ("check: occurrence\npattern: '['", 4, "ekspresi reguler"),
        ("check: substitution", None, "isi “swap” atau “swap_file”"),
        ("check: substitution\nswap: {x: }", 4, "Nilai kosong untuk “swap, x” tidak cocok: harus teks"),
        ("check: substitution\nswap: {x: ''}", 4, "tidak boleh kosong"),
        ("check: substitution\nswap: {'': x}", 4, "tidak boleh kosong"),
        ("check: substitution\nswap: {1: x}", 4, "harus teks"),
        ("check: substitution\nswap: [x]", 4, "harus berisi pasangan"),
        ("check: substitution\nswap_file: hilang.tsv", 4, "tidak ada berkas itu di dalam paket"),
        ("check: substitution\nswap_file: ../../luar.tsv", 4, "tidak ada berkas itu di dalam paket"),
        ("check: substitution\nswap_file: /dev/zero", 4, "tidak ada berkas itu di dalam paket"),
        ("check: substitution\nswap_file: tautan.tsv", 4, "tidak ada berkas itu di dalam paket"),
        ('check: substitution\nswap_file: "a\\0b"', 4, "tidak ada berkas itu di dalam paket"),
        ("check: substitution\nswap_file: tanpa_kolom.tsv", 4, "kolom wrong dan right pada baris 2"),
        ("check: substitution\nswap_file: biner.tsv", 4, "tabelnya tidak terbaca"),
        ("check: substitution\nswap: {a: b}\nfolder: /", 5, "“folder” tidak dikenal"),
        ("check: substitution\nswap: {a: b}\nsafe: tidak", 5, "harus true atau false"),
        ("check: substitution\nswap: {a: b}\naffixes: 1", 5, "harus true atau false"),
        ("check: substitution\nswap: {a: b}\nspoken: x", 5, "harus true atau false"),
        ("check: substitution\nswap: {a: b}\nnames: x", 5, "harus true atau false"),
        ("check: substitution\nswap: {a: b}\nglosses: x", 5, "harus true atau false"),
        ("check: rewrite", None, "isi “put”"),
        ("check: rewrite\nput: {'(': a}", 4, "ekspresi reguler"),
        ("check: rewrite\nput:\n  'a': b\n  '(b': a", 6, "ekspresi reguler"),
        ("check: rewrite\nput: {a: '\\1'}", 4, "kelompok"),
        ("check: rewrite\nput: {a: '\\g<nama>'}", 4, "kelompok"),
        ("check: rewrite\nput: {a: b}\nnames: {x: '('}", 5, "ekspresi reguler"),
        ("check: rewrite\nput: {a: 1}", 4, "harus teks"),
        ("check: rewrite\nput: {a: b}\nlenient: '*'", 5, "ekspresi reguler"),
        ("check: rewrite\nput: {a: b}\nheads: judul", 5, "harus true atau false"),
        (
            "check: rewrite\nput: {'{a0}': b}\nnames: {"
            + ", ".join(f"a{n}: '{{a{n + 1}}}{{a{n + 1}}}'" for n in range(60))
            + "}",
            4,
            "terlalu panjang",
        ),
        ("check: repetition\nwithin: 0", 4, "paling sedikit 1"),
        ("check: repetition\nletters: lima", 4, "harus angka bulat"),
        ("check: repetition\nignore: dan", 4, "harus daftar"),
        ("check: length\nof: kata", 4, "pilihannya 'title', 'lead', 'sentence', 'paragraph'"),
        ("check: length\nmax_words: 0", 4, "paling sedikit 1"),
        ("check: length\nmin_words: 50", 4, "tidak boleh lebih dari batas atas"),
        ("check: length\nmessage: '{found}'", 4, "hanya {words}, {max_words}, {min_words}"),
        ("check: consistency\neither: {a: }", 4, "harus teks"),
        ("check: consistency\neither: {a: ''}", 4, "tidak boleh kosong"),
        ("check: sequence", None, "“steps” wajib diisi"),
        ("check: sequence\nsteps: []", 4, "paling sedikit satu kata"),
        ("check: sequence\nsteps: [a, 'b|*']", 4, "“steps ke-2” tidak cocok"),
        ("check: sequence\nsteps: [a]\nwithin: -1", 5, "paling sedikit 0"),
        ("check: metric", None, "“name” wajib diisi"),
        ("check: metric\nname: flesch", 4, "pilihannya words"),
        ("check: metric\nname: lix\nmax_value: .inf", 5, "terhingga"),
        ("check: metric\nname: lix\nmin_value: 5\nmax_value: 4", 5, "tidak boleh lebih dari batas atas"),
    ],
)
def test_wrong_values_of_every_kind(tmp_path: Path, rule: str, line: int | None, says: str) -> None:
    rules = tmp_path / "pak" / "uji"
    rules.mkdir(parents=True)
    (tmp_path / "luar.tsv").write_text("wrong\tright\na\tb\n", encoding="utf-8")
    (rules / "tautan.tsv").symlink_to(tmp_path / "luar.tsv")
    (rules / "tanpa_kolom.tsv").write_text("salah\tbenar\na\tb\n", encoding="utf-8")
    (rules / "biner.tsv").write_bytes(b"wrong\tright\n\xff\xfe\tb\n")
    error = refused(tmp_path, CARD + rule + "\n")
    assert says in str(error)
    assert error.line == line


@pytest.mark.parametrize("kind", NAMES)
def test_no_value_of_any_type_ends_in_a_traceback(tmp_path: Path, kind: str) -> None:
    """Whatever stands for any key of any kind, a rule is made of it or one sentence refuses it."""
    odd = (
        "",
        "[]",
        "{}",
        "1",
        "-1",
        "1e999",
        ".nan",
        "x",
        "''",
        "[[]]",
        "{a: {b: c}}",
        "2024-01-01",
        "0x" + "f" * 9000,
    )
    for key in rule_model(kind).model_fields:
        for value in odd:
            needed = {"check": kind, "title": "a", "why": "b", key: value}
            if key != "check" and kind in {"sequence", "metric"}:
                needed = {"steps": "[a]"} | needed if kind == "sequence" else {"name": "lix"} | needed
            with contextlib.suppress(PackError):
                load(tmp_path, "".join(f"{k}: {v}\n" for k, v in needed.items()))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"title: [", "YAML"),
        (b"- a\n", "pasangan kunci"),
        (b"", "pasangan kunci"),
        (b"a: 1\n" + b"# " + b"x" * 1_000_001, "terlalu besar"),
        (b"a: " + b"[" * 2000, "terlalu dalam"),
        (b"a: " + b"9" * 5000, "tidak mungkin"),
    ],
)
def test_files_that_are_no_rule(tmp_path: Path, content: bytes, says: str) -> None:
    assert says in str(refused(tmp_path, content))


def test_a_pipe_in_place_of_a_rule_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "uji").mkdir()
    os.mkfifo(tmp_path / "uji" / "aturan.yaml")
    with pytest.raises(PackError, match="tidak dapat dibaca"):
        Pack(tmp_path).load("uji/aturan")


def test_values_reach_the_rule(tmp_path: Path) -> None:
    more = "weight: 2\nkept: 1\nexamples: [{bad: '**wadaw**', published: 2024-07-10}]\n"
    rule = load(tmp_path, CARD + WORDS + more)
    assert rule.values == {"words": ("wadaw",)}
    assert (rule.card.weight, rule.card.kept, rule.card.examples[0].published) == (2, 1, date(2024, 7, 10))


def yaml_rules() -> list[Path]:
    return sorted(builtin_pack().rglob("*.yaml"))


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    made = json.loads(json.dumps(rule_schema()))
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def _as_editors_read(text: str) -> Any:
    """Editors read days as texts."""
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_our_own_rules_fit_their_schema(schema: Draft202012Validator) -> None:
    files = yaml_rules()
    assert len(files) > 60
    for file in files:
        assert not list(schema.iter_errors(_as_editors_read(file.read_text(encoding="utf-8")))), file


@pytest.mark.parametrize(
    "text",
    [
        "weight: berat",
        "enabled: tidak",
        "severity: parah",
        "swap: {a: b}",
        "words: wadaw",
        "examples: 1",
        "measured: [1]",
        "kunci: lain",
    ],
)
def test_wrong_rules_do_not_fit_the_schema(schema: Draft202012Validator, text: str) -> None:
    assert schema.is_valid(_as_editors_read(CARD + WORDS))
    assert not schema.is_valid(_as_editors_read(CARD + "check: existence\n" + text))


def test_every_field_of_the_card_and_every_parameter_is_explained() -> None:
    for kind in NAMES:
        made = rule_model(kind)
        properties = made.model_json_schema()["properties"]
        assert all(p.get("description") for p in properties.values()), kind
        assert set(properties) >= set(Card.__dataclass_fields__) | {"check"}
    assert all(p.about for p in parameters(load_kind("rewrite")))


def load_kind(name: str) -> Any:
    from newscheck.ruleset.checks import KINDS

    return KINDS[name]()
