"""Front matter: what a draft says of itself at its top, for the program that publishes it.

Known are YAML between ``---``, TOML between ``+++``, JSON between ``;;;`` or bare braces, a language named behind the
opening sign (``---toml``), ``Key: value`` lines of Pelican and MultiMarkdown, and Pandoc's lines with ``%``.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from newscheck.message import Message
from newscheck.reading.front_title import TITLE_KEYS, FrontTitle, locate
from newscheck.reading.plain_yaml import load_plain
from newscheck.source import Meta, TextRange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LONGEST = 20_000
_AUTHOR = ("author", "penulis", "authors")
_DATE = ("date", "tanggal", "published", "pubdate")
_FENCES = {"---": "yaml", "+++": "toml", ";;;": "json"}
_LANGUAGES = {"yaml": "yaml", "yml": "yaml", "toml": "toml", "json": "json"}
_OPENING = re.compile(r"(?P<sign>---|\+\+\+|;;;)(?P<language>[a-z]{0,4})[ \t]*(?:\r\n?|\n)")
_KEYS = re.compile(r"^[ \t]{0,8}(?:[\"']?[\w-]{1,40}[\"']?[ \t]{0,8}[:=]|- |[\[{])", re.MULTILINE)
_LINES = re.compile(r"(?P<body>(?:[A-Za-z][\w -]{0,30}:[ \t]+\S[^\r\n]*(?:\r\n?|\n)){2,40})(?=\r?\n)")
_LINE = re.compile(r"([A-Za-z][\w -]{0,30}):[ \t]+(\S[^\r\n]*)")
_LINE_KEYS = frozenset({*TITLE_KEYS, *_AUTHOR, *_DATE, "category", "tags", "slug", "summary", "status", "kategori"})
_PERCENT = re.compile(r"(?P<body>(?:%[^%\r\n][^\r\n]*(?:\r\n?|\n)){1,3})")


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter: its range, what it says, where its title stands, and notes on what could not be read."""

    range: TextRange
    meta: Meta
    title: FrontTitle | None = None
    notes: tuple[str, ...] = ()


def find_front(text: str) -> Front | None:
    """The front matter at the top of a text; None when it begins with the draft itself."""
    start = _first_sign(text)
    opening = _OPENING.match(text, start)
    if opening:
        language = _LANGUAGES.get(opening["language"], "") if opening["language"] else _FENCES[opening["sign"]]
        return _fenced(text, opening, language) if language else None
    return _bare_json(text, start) or _lines(text, start) or _percent(text, start)


def _first_sign(text: str) -> int:
    """Where a text begins: blanks and comments at its top are passed over."""
    at = 0
    while True:
        at += len(text[at : at + 200]) - len(text[at : at + 200].lstrip())
        end = text.find("-->", at) if text.startswith("<!--", at) else -1
        if end < 0:
            return at
        at = end + len("-->")


def _fenced(text: str, opening: re.Match[str], language: str) -> Front | None:
    sign = re.escape(opening["sign"])
    ends = sign + (r"|\.\.\." if language == "yaml" else "")
    closing = re.compile(rf"^(?:{ends})[ \t]*$", re.MULTILINE).search(text.replace("\r", "\n"), opening.end())
    if closing is None:
        return None
    body = TextRange(opening.end(), closing.start())
    whole = TextRange(opening.start("sign"), closing.end())
    data = load(text[slice(*body)], language)
    if data is None:
        if not _KEYS.search(text, *body):
            return None
        message = Message(
            "Bagian pembuka (front matter) tidak terbaca sebagai {format}, jadi diabaikan.", format=language.upper()
        )
        return Front(whole, Meta(), notes=(str(message),))
    return Front(whole, read_meta(data), locate(text, body, language, _title(data)))


def _bare_json(text: str, start: int) -> Front | None:
    if not text.startswith("{", start) or text.startswith(("{{", "{%", "{/", "{:", "{#"), start):
        return None
    try:
        data, length = json.JSONDecoder().raw_decode(text[start : start + LONGEST])
    except (ValueError, RecursionError):
        return None
    body = TextRange(start, start + length)
    rest = text[body.end :].split("\n", 1)[0]
    if not isinstance(data, dict) or not data or rest.strip():
        return None
    return Front(body, read_meta(data), locate(text, body, "json", _title(data)))


def _lines(text: str, start: int) -> Front | None:
    """Lines ``Title: …``: at least two, the first with a key that such programs know, a blank line behind them."""
    found = _LINES.match(text, start)
    if found is None:
        return None
    pairs = [(m[1].strip().lower(), m[2].strip()) for m in _LINE.finditer(found["body"])]
    known = sum(key in _LINE_KEYS for key, _ in pairs)
    if pairs[0][0] not in _LINE_KEYS or known < 2 or not {"title", "judul"} & {k for k, _ in pairs}:  # noqa: PLR2004
        return None
    body = TextRange(found.start("body"), len(text[: found.end("body")].rstrip()))
    data = dict(pairs)
    return Front(body, read_meta(data), locate(text, body, "lines", _title(data)))


def _percent(text: str, start: int) -> Front | None:
    found = _PERCENT.match(text, start)
    if found is None:
        return None
    said = [line.lstrip("% ").strip() for line in found["body"].splitlines()]
    data = dict(zip(("title", "author", "date"), said, strict=False))
    body = TextRange(found.start("body"), len(text[: found.end("body")].rstrip()))
    return Front(body, read_meta(data), locate(text, body, "percent", _title(data)))


def load(block: str, language: str) -> dict[str, Any] | None:
    """The mapping that a block in ``yaml``, ``toml`` or ``json`` holds; None when it holds none or cannot be read."""
    if len(block) > LONGEST:
        return None
    if not block.strip():
        return {}
    try:
        data = _LOADERS[language](block)
    except (ValueError, RecursionError):
        return None
    return {} if data is None else data if isinstance(data, dict) else None


def _toml(block: str) -> Any:
    import tomllib

    return tomllib.loads(block.replace("\r\n", "\n"))


def _json(block: str) -> Any:
    inner = block.strip()
    return json.loads(inner if inner.startswith("{") else f"{{{inner}}}")


_LOADERS: dict[str, Callable[[str], Any]] = {"yaml": load_plain, "toml": _toml, "json": _json}


def read_meta(data: dict[str, Any]) -> Meta:
    """What front matter says of the draft."""
    author = _first(data, _AUTHOR)
    if isinstance(author, list):
        author = ", ".join(filter(None, map(_scalar, author)))
    return Meta(
        title=_title(data),
        author=_scalar(author),
        published=as_date(_first(data, _DATE)),
        ignore=_ignored(_first(data, ("newscheck",))),
    )


def as_date(value: object) -> date | None:
    """A day from what YAML, HTML or a document property gives: a date, a moment or an ISO text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None


def _title(data: dict[str, Any]) -> str | None:
    """The title; one that a template is to fill in is none."""
    said = _scalar(_first(data, TITLE_KEYS))
    return None if said is None or "{{" in said or "{%" in said else said


def _first(data: dict[str, Any], keys: Iterable[str]) -> Any:
    """The value of the first of the keys, written in small letters or capitals."""
    lower = {k.lower(): v for k, v in data.items() if isinstance(k, str) and v is not None}
    return next((lower[k] for k in keys if k in lower), None)


def _scalar(value: Any) -> str | None:
    """A single value as text; None for a list or a mapping, which is no title and no name."""
    return None if value is None or isinstance(value, list | dict) else str(value)


def _ignored(value: Any) -> tuple[str, ...]:
    """Rule ids of ``newscheck: {abaikan: [...]}``; a single text counts as a list of one."""
    wanted = value.get("abaikan", value.get("ignore")) if isinstance(value, dict) else None
    items = wanted if isinstance(wanted, list) else [wanted] if wanted is not None else []
    return tuple(filter(None, map(_scalar, items)))
