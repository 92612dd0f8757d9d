"""Where the title stands in front matter, and what of its signs is not to be read: escapes, folds, quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newscheck.source import Seam, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE_KEYS = ("title", "judul", "headline")
_NAMES = "|".join(TITLE_KEYS)
_JSON = re.compile(rf"\"(?:{_NAMES})\"\s*:\s*\"(?P<value>(?:[^\"\\]|\\.)*+)\"", re.IGNORECASE | re.DOTALL)
_TOML = re.compile(
    rf"^[ \t]*(?:{_NAMES}|\"(?:{_NAMES})\"|'(?:{_NAMES})')[ \t]*=[ \t]*"
    r"(?:\"\"\"\s*(?P<long>(?:[^\"\\]|\\.|\"(?!\"\"))*+)\"\"\"|'''\s*(?P<raw>(?:[^']|'(?!''))*+)'''"
    r"|\"(?P<value>(?:[^\"\\\n]|\\.)*+)\"|'(?P<plain>[^'\n]*)')",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_LINE = re.compile(rf"^(?:{_NAMES}):[ \t]+(?P<value>\S[^\r\n]*)", re.IGNORECASE | re.MULTILINE)
_PERCENT = re.compile(r"%[ \t]*(?P<value>\S[^\r\n]*)")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[^\r\n])|\\?[ \t]*(?:\r\n?|\n)\s*")
_FOLD = re.compile(r"[ \t]*(?:\r\n?|\n)\s*")
_DOUBLED = re.compile(r"''|[ \t]*(?:\r\n?|\n)\s*")
_LETTERS = {"n": " ", "t": " ", "r": " ", "_": "\xa0", "N": "\n"}
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]{0,2}[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n)\s*")


@dataclass(frozen=True, slots=True)
class FrontTitle:
    """The place of a title in front matter, its marks left out, and the seams in it."""

    range: TextRange
    seams: tuple[Seam, ...] = ()


def locate(text: str, body: TextRange, language: str, title: str | None) -> FrontTitle | None:
    """Where the title of front matter stands; None when it has none, or one that cannot be found again."""
    if not title or not title.strip():
        return None
    if language == "yaml":
        return _in_yaml(text, body)
    if language == "toml":
        table = _TABLE.search(text, *body)
        found = _TOML.search(text, body.start, table.start() if table else body.end)
    else:
        found = {"json": _JSON, "lines": _LINE, "percent": _PERCENT}[language].search(text, *body)
    if found is None or found.lastgroup is None:
        return None
    signs = {"value": _ESCAPE, "long": _ESCAPE}.get(found.lastgroup, _FOLD)
    return _made(text, *found.span(found.lastgroup), _FOLD if language in {"lines", "percent"} else signs)


def _in_yaml(text: str, body: TextRange) -> FrontTitle | None:
    """The title's scalar, in whatever shape YAML 1.2 allows (chapters 7 and 8)."""
    import yaml

    try:
        root: Any = yaml.compose(text[slice(*body)], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    scalars = {str(k.value).lower(): v for k, v in pairs if isinstance(v, yaml.ScalarNode)}
    node = next((scalars[k] for k in TITLE_KEYS if k in scalars), None)
    if node is None:
        return None
    start, end = body.start + node.start_mark.index, body.start + node.end_mark.index
    properties = _PROPERTIES.match(text, start, end)
    start = properties.end() if properties else start
    if node.style in {"|", ">"}:
        header = _BLOCK_HEADER.match(text, start, end)
        return _made(text, header.end(), end, _FOLD) if header else None
    if node.style in {"'", '"'}:
        return _made(text, start + 1, end - 1, _ESCAPE if node.style == '"' else _DOUBLED)
    return _made(text, start, end, _FOLD)


def _made(text: str, start: int, end: int, signs: re.Pattern[str]) -> FrontTitle | None:
    value = text[start:end]
    start, end = start + len(value) - len(value.lstrip()), start + len(value.rstrip())
    return FrontTitle(TextRange(start, end), tuple(_seams(text, start, end, signs))) if start < end else None


def _seams(text: str, start: int, end: int, signs: re.Pattern[str]) -> Iterator[Seam]:
    for found in signs.finditer(text, start, end):
        yield Seam(*found.span(), _meaning(found.group()))


def _meaning(sign: str) -> str:
    """What an escape, a doubled quotation mark or a fold is read as."""
    if sign == "''":
        return "'"
    if not sign.startswith("\\"):
        return " "
    if sign[1:].isspace():
        return ""
    if sign[1] in "uUx" and len(sign) > len("\\u"):
        code = int(sign.lstrip("\\uUx"), 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"  # noqa: PLR2004
    return _LETTERS.get(sign[1], sign[1])
