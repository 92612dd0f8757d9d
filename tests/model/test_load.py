"""Loading is lazy, quick and cached; components respect boundaries and the text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newscheck.model import PACKED, load
from newscheck.model.headlines import is_title_case

DRAFT = (
    "Warga Desa Sukamaju Perbaiki Jembatan Bersama Tentara\n\n"
    "Jembatan itu diperbaiki oleh warga pada Senin (3/2/2025) pukul 08.00 WITA. "
    "“Kami bekerja sejak pagi,” kata Kepala Desa Sukamaju, Dr. I Wayan Sudira, S.Sos., M.Si. di Denpasar. "
    "Biayanya Rp25 juta atau naik 20 persen.\n"
)


def test_importing_the_package_does_not_import_spacy() -> None:
    code = "import sys, newscheck.model; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_quick_import_leaves_the_real_command_line_importable() -> None:
    code = (
        "import sys; from newscheck.model.spacy_import import import_spacy; s = import_spacy();"
        "assert 'spacy.cli' not in sys.modules; assert import_spacy() is s; import spacy.cli; assert spacy.cli.info"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_check_loads_spacy_the_quick_way_and_multiplies_on_one_thread(tmp_path: Path) -> None:
    draft = tmp_path / "naskah.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    code = (
        "import os, sys; from newscheck.config import Config; from newscheck.engine.checker import Checker\n"
        f"Checker(Config()).check(__import__('pathlib').Path({str(draft)!r}))\n"
        "import numpy; assert 'spacy' in sys.modules and 'spacy.cli' not in sys.modules\n"
        "large = numpy.ones((2000, 2000)); large @ large\n"
        "assert len(os.listdir('/proc/self/task')) == 1 and 'OMP_NUM_THREADS' not in os.environ"
    )
    free = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=free).returncode == 0


def test_same_object_each_time_and_small_file() -> None:
    assert load() is load()
    assert PACKED.stat().st_size <= 12_000_000


def test_text_is_untouched_and_blanks_are_tagged() -> None:
    doc = load()(DRAFT)
    assert doc.text == DRAFT
    assert {t.pos_ for t in doc if t.is_space} == {"SPACE"}


def test_preset_boundaries_are_kept() -> None:
    nlp = load()
    doc = nlp.make_doc("Ia datang. Lalu pulang. Kami menunggu.")
    for token in doc:
        token.is_sent_start = token.i in {0, 3}
    for _, component in nlp.pipeline:
        doc = component(doc)
    assert [s.start for s in doc.sents] == [0, 3]


def test_empty_and_blank_texts() -> None:
    for text in ("", " ", "\n\n", "…"):
        assert load()(text).text == text


def test_title_case() -> None:
    assert is_title_case(["Warga", "Desa", "Perbaiki", "Jembatan", "Bersama", "Tentara"])
    assert not is_title_case(["Warga", "desa", "memperbaiki", "jembatan", "bersama", "tentara"])


@pytest.mark.parametrize(("first", "seen"), [("import newscheck.cli", "False"), ("", "True")])
def test_the_program_leaves_frameworks_out(first: str, seen: str, tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text("", encoding="utf-8")
    code = f"{first}\nimport sys\nfrom newscheck.model.spacy_import import import_spacy as bring\nbring()\n"
    code += "print('torch' in sys.modules)"
    paths = os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])])
    settings = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run([sys.executable, "-c", code], env=settings, capture_output=True, text=True, check=False)
    assert done.stdout.split()[-1:] == [seen], done.stderr
