"""Front matter: the YAML between two ``---`` lines at the top of a Markdown file."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from newscheck.message import Message
from newscheck.reading.plain_yaml import YamlError, load_plain
from newscheck.source import Meta, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 20_000
_TITLE = ("title", "judul")
_AUTHOR = ("author", "penulis", "authors")
_DATE = ("date", "tanggal", "published", "pubdate")


def read_meta(block: str) -> tuple[Meta, tuple[str, ...]]:
    """What the YAML in ``block`` says of the draft, and notes on what could not be read."""
    data = _load(block)
    if data is None:
        return Meta(), (str(Message("Bagian pembuka (front matter) tidak terbaca sebagai YAML, jadi diabaikan.")),)
    title, author = _first(data, _TITLE), _first(data, _AUTHOR)
    if isinstance(author, list):
        author = ", ".join(filter(None, map(_scalar, author)))
    meta = Meta(
        title=_scalar(title),
        author=_scalar(author),
        published=as_date(_first(data, _DATE)),
        ignore=_ignored(data.get("newscheck")),
    )
    return meta, ()


def title_range(text: str, block: TextRange) -> TextRange | None:
    """Where the value of the title stands inside the front matter, its quotation marks left out."""
    found = re.compile(rf"^(?:{'|'.join(_TITLE)}):[ \t]*(\S[^\r\n]*)", re.MULTILINE).search(text, *block)
    if not found:
        return None
    start, end = found.span(1)
    value = text[start:end].rstrip()
    if value[0] in "|>&*!{[":
        return None
    if value[0] in "\"'":
        close = value.rfind(value[0], 1)
        return TextRange(start + 1, start + close) if close > 1 else None
    value = value.split(" #", 1)[0].rstrip()
    return TextRange(start, start + len(value)) if value else None


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


def _load(block: str) -> dict[str, Any] | None:
    if len(block) > LONGEST:
        return None
    try:
        data = load_plain(block)
    except YamlError:
        return None
    return {} if data is None else data if isinstance(data, dict) else None


def _first(data: dict[str, Any], keys: Iterable[str]) -> Any:
    return next((data[k] for k in keys if data.get(k) is not None), None)


def _scalar(value: Any) -> str | None:
    """A single value as text; None for a list or a mapping, which is no title and no name."""
    return None if value is None or isinstance(value, list | dict) else str(value)


def _ignored(value: Any) -> tuple[str, ...]:
    """Rule ids of ``newscheck: {abaikan: [...]}``; a single text counts as a list of one."""
    wanted = value.get("abaikan", value.get("ignore")) if isinstance(value, dict) else None
    items = wanted if isinstance(wanted, list) else [wanted] if wanted is not None else []
    return tuple(filter(None, map(_scalar, items)))
