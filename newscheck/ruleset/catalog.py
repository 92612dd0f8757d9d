"""Packs of rules: folders of rule files, loaded by path. The built-in pack is loaded in the very same way."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newscheck.errors import PackError
from newscheck.message import Message
from newscheck.ruleset.rule import Rule

if TYPE_CHECKING:
    from newscheck.config import Config


def builtin_pack() -> Path:
    """The folder of newscheck's own rules: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


@cache
def known_ids() -> frozenset[str]:
    """The ids of newscheck's own rules; no rule is loaded for it."""
    return frozenset(Pack(builtin_pack()).files)


def catalog_of(config: Config) -> Catalog:
    """The rules of the built-in pack, of installed packs (entry points ``newscheck.packs``) and of the config's packs.

    Raises PackError for a pack that a config file names and that holds Python, unless the person allowed it.
    """
    packs = [Pack(builtin_pack()), *installed_packs()]
    for folder in config.packs:
        pack = Pack(Path(folder))
        if pack.holds_python and not config.allow_python_packs:
            message = Message(
                "Paket aturan “{path}” memuat kode Python. Kalau Anda memercayainya, jalankan lagi dengan "
                "--allow-python-packs.",
                path=folder,
            )
            raise PackError(message, config.path)
        packs.append(pack)
    packs += [Pack(Path(folder)) for folder in config.trusted_packs]
    return Catalog(tuple(packs))


def installed_packs() -> Iterator[Pack]:
    """The packs of other distributions, found without importing them."""
    from importlib.metadata import entry_points

    for point in sorted(entry_points(group="newscheck.packs"), key=lambda p: p.name):
        spec = importlib.util.find_spec(point.module)
        folders = list(spec.submodule_search_locations or ()) if spec else []
        if not folders:
            raise PackError(Message("Paket aturan terpasang “{name}” tidak ditemukan.", name=point.name))
        yield Pack(Path(folders[0]))


class Pack:
    """A folder of rule files; each is read only when its rule is asked for."""

    def __init__(self, folder: Path) -> None:
        """Lists the rule files below ``folder``; raises PackError when it is no folder or holds none."""
        self.folder = folder
        if not folder.is_dir():
            raise PackError(Message("Paket aturan “{path}” tidak ditemukan.", path=folder))
        self.files = {rule_id(folder, f): f for f in sorted(folder.rglob("*")) if is_rule_file(folder, f)}
        if not self.files:
            raise PackError(Message("Paket aturan “{path}” tidak berisi satu aturan pun.", path=folder))

    @cached_property
    def holds_python(self) -> bool:
        """Whether loading the pack would run code."""
        return any(f.suffix == ".py" for f in self.folder.rglob("*.py"))

    def load(self, wanted: str) -> Rule:
        """The rule with the id ``wanted``; raises PackError, naming the file, when it is not well formed."""
        file = self.files[wanted]
        from newscheck.ruleset.yaml_rule import yaml_rule

        made = python_rule(file) if file.suffix == ".py" else yaml_rule(file, self.folder)
        return made.named(wanted, str(file))


class Catalog(Mapping[str, Rule]):
    """All rules of several packs by id; a later pack replaces rules of an earlier one."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        """Keeps the packs; nothing is loaded yet."""
        self.folders = tuple(pack.folder for pack in packs)
        self._pack_of = {i: pack for pack in packs for i in pack.files}
        self._loaded: dict[str, Rule] = {}

    def __getitem__(self, wanted: str) -> Rule:
        """The rule, loaded at first use; raises KeyError for an unknown id."""
        if wanted not in self._loaded:
            self._loaded[wanted] = self._pack_of[wanted].load(wanted)
        return self._loaded[wanted]

    def file_of(self, wanted: str) -> Path:
        """The file of a rule, which need not be loaded for it; raises KeyError for an unknown id."""
        return self._pack_of[wanted].files[wanted]

    def __iter__(self) -> Iterator[str]:
        """The ids in order."""
        return iter(sorted(self._pack_of))

    def __len__(self) -> int:
        """How many rules there are."""
        return len(self._pack_of)


def is_rule_file(folder: Path, file: Path) -> bool:
    """Rule files are .py and .yaml files whose name, and whose folders' names, do not begin with ``_`` or ``.``."""
    parts = file.relative_to(folder).parts
    return file.suffix in {".py", ".yaml"} and not any(p.startswith(("_", ".")) for p in parts) and len(parts) > 1


def rule_id(folder: Path, file: Path) -> str:
    """The id is the path: ``quotes/comma_outside.py`` is ``quotes/comma-outside``."""
    return file.relative_to(folder).with_suffix("").as_posix().replace("_", "-")


def python_rule(file: Path) -> Rule:
    """The one rule that a Python file makes with ``@rule``."""
    name = f"newscheck_rules.{file.parent.name}.{file.stem}"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise PackError(Message("Berkas aturan tidak dapat dibaca."), str(file))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as e:
        line = e.lineno if isinstance(e, SyntaxError) else None
        problem = f"{type(e).__name__}: {e}"
        raise PackError(Message("Aturan ini tidak dapat dimuat: {problem}", problem=problem), str(file), line) from e
    found = [r for r in vars(module).values() if isinstance(r, Rule)]
    if len(found) != 1:
        raise PackError(Message("Satu berkas berisi tepat satu aturan; di sini ada {n}.", n=len(found)), str(file))
    return found[0]
