"""What the pages for people say holds: settings are read, rules keep their examples, commands run, files exist."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import tomllib
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml

from newscheck.cli import app
from newscheck.config.file import config_from
from newscheck.engine.checker import Checker
from newscheck.engine.examples import failures
from newscheck.ruleset.catalog import Pack

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "examples/redaksi/README.md", "examples/arsip/README.md")
_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)\n(?P<text>.*?)^ *```$", re.MULTILINE | re.DOTALL)
DRAFT = "Warga Sukamaju Bangun Jembatan\n\nWarga Desa Sukamaju membangun jembatan gantung, Senin (2/3/2026).\n"
UNTRIED = {"server", "watch", "archive", "test"}
"""Commands that wait for an editor, for a saved draft or for Ray, or need a pack that is made below; each has tests."""


class Block(NamedTuple):
    page: str
    language: str
    text: str


def every_block() -> list[Block]:
    return [
        Block(page, fence["language"], dedent(fence["text"]))
        for page in PAGES
        for fence in _FENCE.finditer((ROOT / page).read_text(encoding="utf-8"))
    ]


def blocks(*languages: str) -> list[Block]:
    return [block for block in every_block() if block.language in languages]


def commands() -> Iterator[str]:
    """What the pages tell people to type, one command each, without comments and prompts."""
    for block in blocks("sh", "powershell", ""):
        for line in block.text.splitlines():
            words = shlex.split(line.replace("\\", "/") if block.language == "powershell" else line, comments=True)
            for part in " ".join(map(shlex.quote, words)).split(" '&&' "):
                if part:
                    yield part


@pytest.mark.parametrize("block", blocks("toml"), ids=lambda b: b.page)
def test_settings_are_read(block: Block) -> None:
    Checker(config_from(tomllib.loads(block.text)))


@pytest.mark.parametrize("block", blocks("yaml"), ids=lambda b: b.page)
def test_a_rule_keeps_its_examples(block: Block, tmp_path: Path) -> None:
    data = yaml.safe_load(block.text)
    if "check" not in data:
        return
    (tmp_path / "style").mkdir()
    (tmp_path / "style" / "sapaan.yaml").write_text(block.text, encoding="utf-8")
    assert not list(failures(Pack(tmp_path).load("style/sapaan")))


@pytest.mark.parametrize("block", blocks("json"), ids=lambda b: b.page)
def test_json_is_json(block: Block) -> None:
    json.loads(block.text)


def test_all_languages_are_looked_at() -> None:
    known = {"sh", "powershell", "toml", "yaml", "json", "python", "lua", ""}
    assert {
        f["language"] for page in PAGES for f in _FENCE.finditer((ROOT / page).read_text(encoding="utf-8"))
    } <= known


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with everything that the commands name."""
    for name in ("naskah.txt", "draft.txt", "old.txt", "new.txt", "naskah-saya/a.txt", "drafts/a.md", "examples/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(DRAFT, encoding="utf-8")
    shutil.copytree(ROOT / "examples" / "redaksi", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSCHECK_CACHE", str(tmp_path / "simpanan"))
    return tmp_path


OWN = sorted({c.partition("newscheck ")[2] for c in commands() if re.match(r"(\S*/)?newscheck ", c)})


@pytest.mark.parametrize("words", [w for w in OWN if shlex.split(w)[0] not in UNTRIED])
def test_commands_run(words: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        app(shlex.split(words))
    assert left.value.code in {0, 1}, capsys.readouterr().err


def test_files_that_commands_name_exist() -> None:
    for command in commands():
        if re.match(r"(\S*/)?(newscheck|docker|apt-get|npm) ", command):
            continue
        for word in shlex.split(command):
            if re.fullmatch(r"(tests|examples|rules|\.ci|newscheck)/[\w./-]*\w", word):
                assert (ROOT / word).exists(), command


def test_links_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#\s]+)\)", (ROOT / page).read_text(encoding="utf-8")):
            if "://" not in target:
                assert (ROOT / page).parent.joinpath(target).exists(), f"{page}: {target}"


def test_nobody_is_told_to_install_another_project() -> None:
    """The name is not this project's on any package index: it is installed from a clone, a wheel or a repository."""
    wrong = re.compile(r"(?:pip|uv tool|pipx) install (?:-\S+ )*['\"]?newscheck\b(?!-)")
    for file in (*ROOT.rglob("*.md"), *ROOT.rglob("*.yml"), *(ROOT / "newscheck").rglob("*.py")):
        if ".venv" not in file.parts:
            assert not wrong.search(file.read_text(encoding="utf-8")), file
