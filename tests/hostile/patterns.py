"""Every regular expression of newscheck and its rules, as a JSON list on standard output.

They are noted as they are compiled: while all modules are imported, all rules loaded, and drafts checked with all of
them. Each comes with how it is called: ``anchored`` when the code only ever matches it at one place.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import newscheck

PACKAGE = Path(newscheck.__file__).parent
RULES = PACKAGE.parent / "rules"
HERE = Path(__file__).parents[1]
ANCHORED = frozenset({"match", "fullmatch"})
GO_BETWEEN = re.compile(r"\bre[/\\](?:__init__|_compiler)\.py$|\bspacy[/\\]util\.py$")
"""Files whose functions compile what another file gives them."""
SKIPPED = re.compile(r"newscheck\.(?:__main__|model\.(?:train|evaluate|training).*|lexicon\.counting)")


def noted() -> dict[tuple[str, int], tuple[str, int]]:
    """Patterns and flags with the place that compiled them."""
    found: dict[tuple[str, int], tuple[str, int]] = {}
    compiler: Any = import_module("re._compiler")
    compiled = compiler.compile

    def noting(pattern: Any, flags: int = 0) -> Any:
        done = compiled(pattern, flags)
        frame: Any = sys._getframe(1)
        while frame is not None and GO_BETWEEN.search(frame.f_code.co_filename):
            frame = frame.f_back
        if frame is not None and is_own(frame.f_code.co_filename) and isinstance(done.pattern, str):
            found.setdefault((done.pattern, done.flags), (frame.f_code.co_filename, frame.f_lineno))
        return done

    re.purge()
    compiler.compile = noting
    try:
        run_all()
    finally:
        compiler.compile = compiled
    return found


def is_own(file: str) -> bool:
    return PACKAGE in Path(file).parents or RULES in Path(file).parents


def run_all() -> None:
    for module in walk_packages([str(PACKAGE)], "newscheck."):
        if not SKIPPED.fullmatch(module.name):
            import_module(module.name)
    from newscheck.config import Config
    from newscheck.engine.pipeline import check_source
    from newscheck.reading import read
    from newscheck.ruleset.catalog import catalog_of
    from newscheck.ruleset.selection import chosen_rules

    rules = chosen_rules(Config(select=tuple(catalog_of(Config()))))
    for draft in sorted((HERE / "fuzz" / "seeds").iterdir()):
        check_source(read(draft), rules, Config())


def methods() -> dict[tuple[str, str], set[str]]:
    """By file and name of a pattern: the methods called on it in that file, and in all that import it."""
    called: dict[tuple[str, str], set[str]] = {}
    for file in (*PACKAGE.rglob("*.py"), *RULES.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        home = {a.asname or a.name: n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) for a in n.names}
        calls: list[Any] = [node for node in ast.walk(tree) if is_call(node)]
        own = {id(node.func.value) for node in calls}
        nodes: list[Any] = list(ast.walk(tree))
        for node in nodes:
            if is_call(node):
                name, method = node.func.value.id, node.func.attr
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in own:
                name, method = node.id, "passed on"
            else:
                continue
            module = home.get(name) or ""
            where = (
                str(PACKAGE.parent / f"{module.replace('.', '/')}.py") if module.startswith("newscheck") else str(file)
            )
            called.setdefault((where, name), set()).add(method)
    return called


def is_call(node: Any) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name)


def names() -> dict[tuple[str, int], str]:
    """By file and line: the name of the module-level constant that is made there."""
    found = {}
    for file in (*PACKAGE.rglob("*.py"), *RULES.rglob("*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                for line in range(node.lineno, (node.end_lineno or node.lineno) + 1):
                    found[str(file), line] = node.targets[0].id
    return found


def main() -> None:
    called, named = methods(), names()
    rows = []
    for (pattern, flags), (file, line) in noted().items():
        used = called.get((file, named.get((file, line), "")), set())
        anchored = bool(used) and used <= ANCHORED
        rows.append([f"{Path(file).relative_to(PACKAGE.parent)}:{line}", pattern, flags, anchored])
    json.dump(rows, sys.stdout)


if __name__ == "__main__":
    main()
