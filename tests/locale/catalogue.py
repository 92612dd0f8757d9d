"""What newscheck says, collected from its code and rules, and the English catalogue made of it with Babel."""

from __future__ import annotations

import ast
import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PO = ROOT / "newscheck" / "locale" / "en" / "LC_MESSAGES" / "newscheck.po"
MO = PO.with_suffix(".mo")
CALLS = frozenset({"Message", "Param", "_", "translate"})
IN_JINJA = re.compile(r"""\b_\((["'])(.+?)\1\)""")
YAML_KEYS = ("title", "why", "message", "counted")


def messages() -> dict[str, set[str]]:
    """Every sentence that can be shown, and the files that hold it."""
    found: dict[str, set[str]] = {}
    for folder in (ROOT / "newscheck", ROOT / "rules"):
        for file in sorted(folder.rglob("*.py")):
            for sentence in _in_python(ast.parse(file.read_text(encoding="utf-8"))):
                found.setdefault(sentence, set()).add(file.relative_to(ROOT).as_posix())
    for file in sorted((ROOT / "newscheck").rglob("*.jinja")):
        for _, sentence in IN_JINJA.findall(file.read_text(encoding="utf-8")):
            found.setdefault(sentence, set()).add(file.relative_to(ROOT).as_posix())
    for file in sorted((ROOT / "rules").rglob("*.yaml")):
        for sentence in _in_yaml(yaml.safe_load(file.read_text(encoding="utf-8"))):
            found.setdefault(sentence, set()).add(file.relative_to(ROOT).as_posix())
    return found


def _in_python(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS and node.args:
            yield from _literals(node.args[0])
        if isinstance(node, ast.FunctionDef) and any(_is_rule(d) for d in node.decorator_list):
            title, _, why = (ast.get_docstring(node) or "").partition("\n")
            yield from filter(None, (title.strip().removesuffix("."), " ".join(why.split())))
            yield from _counted(node)


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def _is_rule(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule"


def _counted(node: ast.FunctionDef) -> Iterator[str]:
    for decorator in node.decorator_list:
        for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
            if keyword.arg == "counted":
                yield from _literals(keyword.value)


def _in_yaml(data: dict[str, Any]) -> Iterator[str]:
    for key in YAML_KEYS:
        if isinstance(data.get(key), str):
            yield " ".join(data[key].split()) if key == "why" else data[key]


def read_catalogue() -> Catalog:
    """The English catalogue as it stands in the repository."""
    if not PO.exists():
        return Catalog(locale="en", project="newscheck", domain="newscheck")
    with PO.open("rb") as file:
        return read_po(file, locale="en", domain="newscheck")


def renewed(old: Catalog) -> Catalog:
    """The catalogue with an entry for every sentence and for nothing else, translations kept."""
    new = Catalog(locale="en", project="newscheck", domain="newscheck", header_comment="# English for newscheck.")
    for sentence, files in sorted(messages().items()):
        known = old.get(sentence)
        new.add(sentence, known.string if known else "", locations=[(f, 0) for f in sorted(files)])
    return new


def po_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file; without dates, so that it changes only with its sentences."""
    page = BytesIO()
    write_po(page, catalogue, omit_header=True, include_lineno=False, width=120, sort_output=True)
    return b'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n' + page.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """The catalogue as a .mo file."""
    page = BytesIO()
    write_mo(page, catalogue)
    return page.getvalue()
