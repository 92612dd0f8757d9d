"""A repository that means harm, against every step that CI runs in it: nothing of it is run or obeyed."""

from __future__ import annotations

import re
import shlex
import shutil
import stat
import sys
from pathlib import Path

import pytest

from tests.plugs.runner import acted, action, git, gitlab_commands, hooks, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="names, links and shells of POSIX")
WRONG = "Warga Bangun Jembatan\n\nWarga desa datang agar supaya anak-anak dapat pergi ke sekolah di seberang sungai.\n"
HIDDEN = "kunci-rahasia-4711"
RUN_ME = "import os\nopen(os.environ['BUKTI'], 'w').write(__name__)\nraise SystemExit(9)\n"
MODULES = (
    *("json", "os", "re", "sys", "pip", "encodings", "sitecustomize", "usercustomize", "newscheck", "multiprocessing"),
    *("typer", "click", "spacy", "numpy", "hatchling", "subprocess", "runpy", "site"),
)
"""Names that a Python in the repository's root would import before anything else."""
PACK = 'from pathlib import Path\nimport os\nPath(os.environ["BUKTI"]).write_text("paket")\n'
NAMES = (
    *("--config=jahat.md", "--allow-python-packs.md", "-cjahat.md", "--fail-on=never.txt", "--output=json=hasil.txt"),
    *("$(touch bukti).md", "`touch bukti`.md", "a;touch bukti;.md", "a\n::error::palsu.md", "::error file=a::palsu.md"),
    *("warna\x1b[31m.md", "judul\x1b]0;palsu\x07.md", "\u202eterbalik.md", "c1\x9b31m.md", "##[error]palsu.md"),
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ANNOTATION = re.compile(r"::(error|warning|notice)( file=|::\d+ temuan lagi)")
FAST = ("--select", "style/pleonasm", "--no-cache")


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository: modules to be imported, programs to be run, names to be obeyed, links to be followed."""
    folder = tmp_path / "jahat"
    (folder / "naskah").mkdir(parents=True)
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "rahasia.txt").write_text(WRONG.replace("agar", f"{HIDDEN} agar"), encoding="utf-8")
    for name in MODULES:
        (folder / f"{name}.py").write_text(RUN_ME, encoding="utf-8")
    (folder / "pip").mkdir()
    for name in ("__init__", "__main__"):
        (folder / "pip" / f"{name}.py").write_text(RUN_ME, encoding="utf-8")
    for name in ("git", "newscheck", "python", "git.exe"):
        program = folder / name
        program.write_text('#!/bin/sh\necho program > "$BUKTI"\n', encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (folder / "paket" / "style").mkdir(parents=True)
    (folder / "paket" / "style" / "jahat.py").write_text(PACK, encoding="utf-8")
    (folder / "jahat.md").write_text('packs = ["paket"]\n', encoding="utf-8")
    for name in NAMES:
        (folder / "naskah" / name).write_text(WRONG, encoding="utf-8")
        (folder / name).write_text(WRONG, encoding="utf-8")
    (folder / "naskah" / "tautan.md").symlink_to(outside / "rahasia.txt")
    (folder / "naskah" / "pintu").symlink_to(outside, target_is_directory=True)
    (folder / "pintu").symlink_to(outside, target_is_directory=True)
    (folder / "newscheck.sarif").symlink_to(outside / "rahasia.txt")
    (folder / ".simpanan").symlink_to(outside, target_is_directory=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "naskah" / "kunci.md").symlink_to(Path("..") / ".git" / "config")
    git(folder, "add", "-A", "-f")
    git(folder, "commit", "-q", "-m", "Jahat")
    git(folder, "config", "kunci.rahasia", HIDDEN)
    monkeypatch.setenv("BUKTI", str(tmp_path / "bukti-dijalankan"))
    return folder


def unharmed(folder: Path) -> None:
    """Nothing was run, and nothing was written outside of the repository."""
    outside = folder.parent / "luar"
    assert not (folder.parent / "bukti-dijalankan").exists(), (folder.parent / "bukti-dijalankan").read_text()
    assert not list(folder.rglob("bukti"))
    assert [p.name for p in outside.iterdir()] == ["rahasia.txt"]
    assert HIDDEN in (outside / "rahasia.txt").read_text(encoding="utf-8")


def obeyed(text: str) -> list[str]:
    """The lines that would command a terminal or a runner."""
    commands = ("::error::palsu", "::error file=a::palsu", "##[")
    return [x for x in text.split("\n") if CONTROL.search(x) or x.lstrip().startswith(commands)]


def test_the_proof_can_fail(hostile: Path) -> None:
    run([sys.executable, "-m", "pip", "--version"], hostile, PYTHONSAFEPATH="")
    assert (hostile.parent / "bukti-dijalankan").exists(), "a Python that is not isolated runs the repository's code"


def test_the_actions_install_step(hostile: Path, tmp_path: Path) -> None:
    for what in (str(tmp_path / "tak-ada"), f"--target={tmp_path / 'luar'}"):
        done, _summary, _outputs = acted(hostile, tmp_path, step="Install", install=what)
        assert done.returncode != 0
        unharmed(hostile)


def test_the_actions_check_step(hostile: Path, tmp_path: Path) -> None:
    done, summary, outputs = acted(hostile, tmp_path, paths="naskah", jobs="2", since="", output="json=semua.json")
    unharmed(hostile)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.fullmatch(r"score=[\d.]*\nfindings=\d+\n", outputs)
    assert not obeyed(done.stderr)
    assert not obeyed(summary)
    assert all(ANNOTATION.match(line) for line in done.stdout.split("\n") if line), done.stdout
    assert HIDDEN not in done.stdout + done.stderr + summary + (hostile / "semua.json").read_text(encoding="utf-8")
    assert not (hostile / "newscheck.sarif").is_symlink()


@pytest.mark.parametrize("paths", ["pintu", "naskah/tautan.md", "naskah/kunci.md", "naskah/pintu/rahasia.txt"])
def test_the_action_reads_nothing_that_was_not_named(hostile: Path, tmp_path: Path, paths: str) -> None:
    done, summary, _outputs = acted(hostile, tmp_path, paths=paths, jobs="1", since="", sarif="lapor.sarif")
    assert done.returncode == 3, done.stdout
    assert HIDDEN not in done.stdout + done.stderr + summary + (hostile / "lapor.sarif").read_text(encoding="utf-8")
    unharmed(hostile)


def test_a_configuration_is_not_read_through_a_link(hostile: Path) -> None:
    (hostile / "naskah" / "newscheck.toml").symlink_to(hostile.parent / "luar" / "rahasia.txt")
    done = run(["newscheck", "check", "naskah"], hostile)
    assert done.returncode == 2
    assert HIDDEN not in done.stdout + done.stderr
    assert "tautan" in done.stderr


@pytest.mark.parametrize("words", ["--config=jahat.md", "--output=csv=pintu/x.csv", "-h"])
def test_inputs_of_the_action_are_paths(hostile: Path, tmp_path: Path, words: str) -> None:
    done, _summary, _outputs = acted(hostile, tmp_path, paths=words, jobs="1", since="", sarif="")
    assert "Usage" not in done.stdout
    assert done.returncode in {0, 1, 2}
    unharmed(hostile)


@pytest.mark.parametrize("hook", hooks())
def test_hooks_take_names_for_names(hostile: Path, hook: str) -> None:
    """pre-commit hands on names bare, in batches of its own making."""
    entry = shlex.split(hooks()[hook]["entry"])
    for batch in (NAMES, *([name] for name in NAMES if name.startswith("-"))):
        done = run([*entry, *batch], hostile)
        assert done.returncode == 2, done.stdout
        assert "./--config=jahat.md" in done.stderr or len(batch) == 1
        assert not obeyed(done.stdout + done.stderr)
    others = [name for name in NAMES if not name.startswith("-")]
    done = run([*entry, *others], hostile)
    assert done.returncode in {0, 1}, done.stderr
    assert not obeyed(done.stdout + done.stderr)
    unharmed(hostile)


def test_gitlabs_commands(hostile: Path, tmp_path: Path) -> None:
    (hostile / "arsip").mkdir()
    (hostile / "arsip" / "a.md").write_text(WRONG, encoding="utf-8")
    for command in gitlab_commands():
        words = [w.replace("$NEWSCHECK", str(tmp_path / "tak-ada")) for w in shlex.split(command.partition(" | ")[0])]
        words = [w for w in words if w not in {"--baseline", "newscheck-baseline.json"}]
        done = run(words, hostile)
        assert "Traceback" not in done.stderr
        assert done.returncode != 0 or "newscheck" in words[0], done.stdout
        unharmed(hostile)


def test_no_step_starts_a_python_that_looks_around() -> None:
    texts = [s["run"] for s in action()["runs"]["steps"]] + gitlab_commands() + [h["entry"] for h in hooks().values()]
    starts = [found for text in texts for found in re.findall(r"(?:^|[\s;(&|])(?:python3?|pip3?)\b[^\n;|&]*", text)]
    assert starts
    assert all(re.search(r"python3? -[IP] ", one) for one in starts), starts
    assert not [t for t in texts if "${{" in t], "what comes from outside reaches a script in variables"


@pytest.mark.parametrize("words", [
    ("check", "naskah", *FAST),
    ("check", "naskah", *FAST, "--quiet"),
    ("check", "naskah", *FAST, "--format", "json"),
    ("check", "naskah", *FAST, "--statistics"),
    ("fix", "naskah", "--select", "style/pleonasm"),
    ("recap", "naskah"),
    ("compare", "naskah", "--since", "HEAD"),
    ("baseline", "write", "naskah", "--select", "style/pleonasm"),
], ids=" ".join)  # fmt: skip
def test_names_command_nothing(hostile: Path, words: tuple[str, ...]) -> None:
    (hostile / "naskah" / NAMES[-2]).write_text(WRONG.replace("desa", "kota"), encoding="utf-8")
    done = run(["newscheck", *words], hostile)
    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1}, done.stderr
    assert not obeyed(done.stdout + done.stderr)
    unharmed(hostile)


def test_workers_that_python_starts_anew(hostile: Path, tmp_path: Path) -> None:
    """As on Windows and macOS, and everywhere from Python 3.14 on."""
    starter = tmp_path / "mulai.py"
    starter.write_text(
        "import multiprocessing\n"
        "from newscheck.cli import app\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        f"    app(['check', 'naskah', '--jobs', '2', {', '.join(map(repr, FAST))}, '--format', 'concise'])\n",
        encoding="utf-8",
    )
    shutil.rmtree(tmp_path / "jahat" / "paket")
    done = run([sys.executable, str(starter)], hostile, PYTHONSAFEPATH="")
    assert done.returncode == 0, done.stderr
    assert "style/pleonasm" in done.stdout
    unharmed(hostile)


def test_the_cache_follows_no_link_out(hostile: Path) -> None:
    words = ["newscheck", "check", "naskah/c1\x9b31m.md", "--select", "style/pleonasm", "--fail-on", "never"]
    done = run(words, hostile, NEWSCHECK_CACHE=".simpanan")
    assert done.returncode == 0, done.stderr
    unharmed(hostile)
    own = hostile / "sendiri"
    own.mkdir()
    for end in ("", "-journal", "-wal"):
        (own / f"reports-1.sqlite{end}").symlink_to(hostile.parent / "luar" / "rahasia.txt")
    assert run(words, hostile, NEWSCHECK_CACHE="sendiri").returncode == 0
    unharmed(hostile)


@pytest.mark.parametrize("home", ["", "/proc/tak-ada", "/dev/null", "nisbi"])
def test_without_a_home_that_can_be_written(hostile: Path, home: str) -> None:
    free = {"NEWSCHECK_CACHE": "", "XDG_CACHE_HOME": ""}
    done = run(["newscheck", "check", "naskah/c1\x9b31m.md", "--fail-on", "never"], hostile, HOME=home, **free)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert not (hostile / "nisbi").exists()


def test_without_a_home_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    from newscheck.batch.cache import Cache, cache_file
    from newscheck.config import Config
    from newscheck.engine.checker import Checker

    def homeless() -> Path:
        msg = "Could not determine home directory."
        raise RuntimeError(msg)

    monkeypatch.delenv("NEWSCHECK_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "nisbi")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_file() is None
    cache = Cache(Checker(Config(select=("style/pleonasm",))))
    assert cache.get(b"kunci", Path("a.txt")) is None
    cache.close()
