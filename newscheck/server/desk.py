"""The desk behind the server: texts in, reports out, by the config of each draft's folder, everything kept warm."""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.config import Config
from newscheck.engine.checker import Checker
from newscheck.engine.pipeline import check_source
from newscheck.errors import NewscheckError
from newscheck.reading import parse

if TYPE_CHECKING:
    from newscheck.report import FileReport
    from newscheck.ruleset.rule import Card

CONFIGS = 8
"""Configs whose rules are kept ready: folders that a writer goes back and forth between."""


class Desk:
    """Checks texts one at a time. ``problems`` are sentences about configs that could not be read, each told once."""

    def __init__(self, *, allow_python: bool = False) -> None:
        """``allow_python`` trusts the Python rules of packs that configs name."""
        self._allow_python = allow_python
        self._checkers: OrderedDict[tuple[str, float], Checker] = OrderedDict()
        self._one_at_a_time = threading.Lock()
        self.problems: list[str] = []

    def warm_up(self) -> None:
        """Loads the rules and the model before the first keystroke."""
        self.check(_FIRST_WORDS, "naskah.txt")

    def check(self, text: str, path: str) -> FileReport:
        """The report of a text that would be saved as ``path``."""
        with self._one_at_a_time:
            checker = self._checker(Path(path))
            config = checker.config_for(path)
            config.limits.check_text(text, path)
            return check_source(parse(text, path), checker.rules_for(path), config)

    def card(self, rule_id: str) -> Card | None:
        """The card of a rule that has found something."""
        return next((c.cards[rule_id] for c in self._checkers.values() if rule_id in c.cards), None)

    @property
    def configs(self) -> tuple[str, ...]:
        """The config files whose rules are kept ready, the one used longest ago first."""
        return tuple(file for file, _ in self._checkers)

    def _checker(self, path: Path) -> Checker:
        from newscheck.config.file import find_config

        file = find_config(path.parent) if path.parent.is_dir() else None
        key = (str(file), file.stat().st_mtime) if file else ("", 0.0)
        if key not in self._checkers:
            for old in [k for k in self._checkers if k[0] == key[0]]:
                del self._checkers[old]
            self._checkers[key] = self._made(file)
        self._checkers.move_to_end(key)
        while len(self._checkers) > CONFIGS:
            self._checkers.popitem(last=False)
        return self._checkers[key]

    def _made(self, file: Path | None) -> Checker:
        from dataclasses import replace

        from newscheck.config.file import read_config

        try:
            config = read_config(file) if file else Config()
            return Checker(replace(config, allow_python_packs=self._allow_python))
        except NewscheckError as e:
            self.problems.append(str(e))
            return Checker(Config())


_FIRST_WORDS = """Warga Sukamaju Bangun Jembatan Gantung

SUKAMAJU — Warga Desa Sukamaju membangun jembatan gantung di atas Sungai Cilaju, Senin (2/3/2026). “Kami bergotong
royong selama tiga bulan dan sekarang anak-anak dapat bersekolah dengan aman,” kata Siti Rahma, warga desa itu.
"""
