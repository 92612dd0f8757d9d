"""Settings are read once, at the edge; what is wrong is named with file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscheck.config import Config, Override, RuleConfig
from newscheck.config.file import config_from, find_config, read_config
from newscheck.errors import ConfigError, NewscheckError, Notice
from newscheck.finding import Severity
from newscheck.ruleset.selection import chosen_rules

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "newscheck.toml"


def config(file: Path, text: str) -> Config:
    file.write_text(text, encoding="utf-8")
    return read_config(file)


def test_all_settings(file: Path) -> None:
    read = config(
        file,
        'select = ["style"]\nignore = ["style/baku"]\nfail-on = "never"\nmin-score = 60\npublished = 2024-03-27\n'
        'packs = ["gaya"]\nmax-line = 10\n[rules]\n"style/pleonasm" = "hint"\n"style/ellipsis" = "off"\n'
        '[[overrides]]\npaths = ["rilis/"]\nignore = ["lead"]\n',
    )
    assert read.select == ("style",)
    assert read.fail_on is None
    assert read.min_score == 60
    assert str(read.published) == "2024-03-27"
    assert read.packs == (str(file.parent / "gaya"),)
    assert read.limits.max_line == 10
    assert read.rules["style/pleonasm"] == RuleConfig(True, Severity.HINT)
    assert read.rules["style/ellipsis"].enabled is False
    assert read.overrides == (Override(("rilis/",), ("lead",)),)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("\nselct = []\n", 2, "Maksud Anda “select”"),
        ("xyzzy = 1\n", 1, "xyzzy"),
        ('min-score = "banyak"\n', 1, "harus angka"),
        ("min-score = 101\n", 1, "paling banyak 100"),
        ('fail-on = "galat"\n', 1, "fail-on"),
        ('select = "style"\n', 1, "harus daftar"),
        ('preset = "koran"\n', 1, "pelatihan"),
        ('\n[rules."style/pleonasm"]\nseverity = "parah"\n', 3, "severity"),
        ('[rules."style/pleonasm"]\nenabled = "ya"\n', 2, "true atau false"),
        ("a = [\n", 1, "TOML"),
        ('[[overrides]]\npath = ["a"]\n', 2, "paths"),
        ("rules = 3\n", 1, "rules"),
    ],
)
def test_mistakes_are_told_with_their_place(file: Path, text: str, line: int, says: str) -> None:
    with pytest.raises(ConfigError) as error:
        config(file, text)
    assert says in str(error.value)
    assert error.value.path == str(file)
    assert error.value.line == line


@pytest.mark.parametrize(
    ("values", "line", "says"),
    [
        ("swap = 3", 2, "harus berisi pasangan"),
        ('mesage = "a"', 2, "Maksud Anda “message”"),
        ("zzz = 1", 2, "yang dapat diatur"),
    ],
)
def test_values_of_rules_are_held_against_their_signature(file: Path, values: str, line: int, says: str) -> None:
    read = config(file, f'[rules."style/pleonasm"]\n{values}\n')
    with pytest.raises(ConfigError) as error:
        chosen_rules(read)
    assert says in str(error.value)
    assert error.value.line == line


def test_values_and_severity_reach_the_rule(file: Path) -> None:
    read = config(file, '[rules."style/pleonasm"]\nmessage = "Cukup {right}."\nseverity = "error"\n')
    rule = next(r for r in chosen_rules(read) if r.id == "style/pleonasm")
    assert rule.values["message"] == "Cukup {right}."
    assert rule.card.severity is Severity.ERROR


def test_rules_that_nobody_knows(file: Path) -> None:
    with pytest.raises(NewscheckError, match="Maksud Anda “style/pleonasm”"):
        chosen_rules(config(file, '[rules]\n"style/pleonasme" = "off"\n'))


def test_a_preset_lies_under_the_config() -> None:
    assert config_from({"preset": "ci"}).min_score == 60
    assert config_from({"preset": "ci", "min-score": 70}).min_score == 70
    assert config_from({}, None, "pelatihan").fail_on is None


def test_the_nearest_config_up_to_the_repository(tmp_path: Path) -> None:
    (tmp_path / "newscheck.toml").write_text("", encoding="utf-8")
    repository = tmp_path / "repo"
    (repository / ".git").mkdir(parents=True)
    (repository / "sub").mkdir()
    assert find_config(repository / "sub") is None
    (repository / "pyproject.toml").write_text("[tool.lain]\n", encoding="utf-8")
    assert find_config(repository / "sub") is None
    (repository / "pyproject.toml").write_text('[tool.newscheck]\nselect = ["style"]\n', encoding="utf-8")
    found = find_config(repository / "sub")
    assert found == repository / "pyproject.toml"
    assert found is not None
    assert read_config(found).select == ("style",)


def test_presets_are_told_apart_by_what_their_users_expect() -> None:
    workshop, desk, release, gate = (config_from({"preset": name}) for name in ("pelatihan", "redaksi", "rilis", "ci"))
    everything = {r.id for r in chosen_rules(Config())}
    assert {r.id for r in chosen_rules(workshop)} == everything
    assert workshop.fail_on is None
    assert everything - {r.id for r in chosen_rules(desk)} == {r for r, word in desk.rules.items() if not word.enabled}
    assert gate.rules == desk.rules
    assert (desk.min_score, gate.min_score) == (0, 60)
    severities = {r.id: r.card.severity for r in chosen_rules(release)}
    assert "coverage/single-source" not in severities
    assert severities["style/bureaucratic"] is Severity.WARNING
    own = config_from({"preset": "redaksi", "rules": {"quotes/share": "hint"}})
    assert "quotes/share" in {r.id for r in chosen_rules(own)}
    assert "quotes/same-verb" not in {r.id for r in chosen_rules(own)}


def test_overrides_by_path(tmp_path: Path) -> None:
    base = Config(
        rules={"style/ellipsis": RuleConfig(severity=Severity.HINT)},
        overrides=(Override(("rilis/*.txt",), ("lead",), {"style/ellipsis": RuleConfig(enabled=False)}),),
        path=str(tmp_path / "newscheck.toml"),
    )
    there = base.for_path(str(tmp_path / "rilis" / "a.txt"))
    assert there.ignore == ("lead",)
    assert there.rules["style/ellipsis"] == RuleConfig(False, Severity.HINT)
    assert base.for_path(str(tmp_path / "a.txt")) is base


def test_a_former_name_of_a_parameter_still_works_and_says_so(file: Path) -> None:
    read = config(file, '[rules."sentences/too-long"]\nwarn = 50\nhint-above = 45\n')
    with pytest.warns(Notice) as told:
        rule = next(r for r in chosen_rules(read) if r.id == "sentences/too-long")
    assert rule.values == {"warn_above": 50, "hint_above": 45}
    assert str(told[0].message) == f"{file}:2: “warn” sekarang bernama “warn_above”; nama lama masih dibaca."


def test_a_parameter_given_by_both_names_is_refused(file: Path) -> None:
    with pytest.raises(ConfigError, match="tidak punya “warn”"):
        chosen_rules(config(file, '[rules."sentences/too-long"]\nwarn = 50\nwarn-above = 45\n'))
