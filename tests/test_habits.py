"""Habits of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TRACKED = [
    ROOT / name
    for name in subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
]
CODE = sorted((ROOT / "newscheck").rglob("*.py")) + sorted((ROOT / "rules").rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 300, 50
DOORS = {"newscheck", "newscheck.rulekit"}
BESIDE = {"rapidfuzz", "textstat"}
"""Packages that rules may use besides the standard library."""
TOP_LEVEL = {
    *("pyproject.toml", "newscheck", "rules", "tests", "examples", "README.md", "LICENSE", "CHANGELOG.md"),
    *("action.yml", "SECURITY.md", "CONTRIBUTING.md", "CITATION.cff"),
}
ELSEWHERE = re.compile(
    r"https?://(?:[\w-]+\.)*(?:pypi\.org|pythonhosted\.org|npmjs\.org|debian\.org)"
    r"|(?<![\w.])/(?:work|root|home)/\w+/"
)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", CODE, ids=name_of)
def test_rooms_stay_small(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("file", sorted((ROOT / "rules").rglob("*.py")), ids=name_of)
def test_rules_know_one_door(file: Path) -> None:
    """Rules import the package, its door for rule authors, and what every author has; never the rooms behind."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            imported = {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "a rule stands alone"
            imported = {node.module or ""}
        else:
            continue
        inside = {name for name in imported if name.partition(".")[0] == "newscheck"}
        assert inside <= DOORS, inside - DOORS
        others = {name.partition(".")[0] for name in imported - inside}
        assert others <= BESIDE | sys.stdlib_module_names, others


@pytest.mark.parametrize("file", CODE, ids=name_of)
def test_messages_are_literal(file: Path) -> None:
    """A message that is put together at run time has no entry in the catalogue."""
    if file.name == "message.py" or file.parent.name == "checks":
        return
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message":
            literal = ast.Constant | ast.IfExp | ast.Name | ast.Subscript | ast.Attribute
            assert isinstance(node.args[0], literal), ast.unparse(node)


def test_the_pack_stands_beside_the_package() -> None:
    assert not (ROOT / "newscheck" / "rules").exists()


def test_ci_runs_the_command_of_the_readme() -> None:
    command = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[dev]' && .venv/bin/pytest --cov -n auto"
    for name in ("README.md", ".ci/run"):
        assert command in (ROOT / name).read_text(encoding="utf-8").splitlines(), name


def test_the_version_stands_once() -> None:
    from newscheck import __version__

    cited = re.search(r"^version: (\S+)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    assert cited
    assert cited[1] == __version__
    assert __version__ not in (ROOT / "pyproject.toml").read_text(encoding="utf-8").partition("[project.scripts]")[0]


def test_top_level_is_fixed() -> None:
    if not TRACKED:
        pytest.skip("not a git checkout")
    tops = {f.relative_to(ROOT).parts[0] for f in TRACKED}
    assert {t for t in tops if not t.startswith(".")} <= TOP_LEVEL


def test_nothing_points_elsewhere() -> None:
    for file in TRACKED:
        if file.is_file() and file.suffix not in {".bin", ".mo", ".docx", ".odt", ".png"}:
            found = ELSEWHERE.search(file.read_text(encoding="utf-8", errors="replace"))
            assert found is None, f"{name_of(file)}: {found}"


def test_the_page_on_architecture_names_every_room() -> None:
    page = (ROOT / "newscheck" / "README.md").read_text(encoding="utf-8")
    rooms = {p.name for p in (ROOT / "newscheck").iterdir() if (p / "__init__.py").exists()}
    assert {room for room in rooms if f"`{room}`" not in page and f"`{room}/`" not in page} == set()
    named = set(re.findall(r"`((?:\w+/)+\w+\.py)`", page))
    assert {name for name in named if not any((ROOT / top / name).exists() for top in ("", "newscheck"))} == set()
