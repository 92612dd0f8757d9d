"""Wrong values in words that a desk editor knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PROBLEMS = {
    "int": Message("harus angka bulat"),
    "float": Message("harus angka"),
    "finite": Message("harus angka yang terhingga"),
    "bool": Message("harus true atau false"),
    "string": Message("harus teks"),
    "list": Message("harus daftar"),
    "tuple": Message("harus daftar"),
    "dict": Message("harus berisi pasangan kunci dan nilai"),
    "model": Message("harus berisi pasangan kunci dan nilai"),
    "dataclass": Message("harus berisi pasangan kunci dan nilai"),
    "enum": Message("pilihannya {choices}"),
    "literal": Message("pilihannya {choices}"),
    "greater_than_equal": Message("paling sedikit {ge}"),
    "less_than_equal": Message("paling banyak {le}"),
    "date": Message("harus tanggal, misalnya 2024-03-27"),
}
UNKNOWN_KEY = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
"""Pydantic's names for a key that nobody asked for."""
LONGEST = 80
"""Code points of a wrong value that are shown."""


def explained(error: Mapping[str, Any]) -> str:
    """One of pydantic's errors in words that a desk editor knows."""
    context, kind = error.get("ctx", {}), str(error["type"])
    if kind == "value_error":
        return str(getattr(context["error"], "message", context["error"]))
    limits = {k: f"{v:g}" for k, v in context.items() if k in {"ge", "le"}}
    for beginning, message in _PROBLEMS.items():
        if kind.startswith(beginning):
            choices = str(context.get("expected", "")).replace(" or ", ", ")
            return str(Message(message.template, choices=choices, **limits))
    return str(error["msg"])


def keys_of(error: Mapping[str, Any]) -> tuple[str | int, ...]:
    """The keys and places (from 0) that lead to the value that one of pydantic's errors is about."""
    cause = error.get("ctx", {}).get("error")
    return tuple(k for k in (*error["loc"], *getattr(cause, "keys", ())) if k != "[key]")


def named(keys: Sequence[str | int]) -> str:
    """Keys and places as a person counts them: ``examples ke-2, bad``."""
    if not keys:
        return ""
    first, *rest = keys
    shown = str(first)
    for key in rest:
        shown += str(Message(" ke-{n}", n=key + 1)) if isinstance(key, int) else f", {key}"
    return shown


def shown(value: object) -> str:
    """A wrong value as it stands in a sentence, cut short."""
    if value is None:
        return str(Message("kosong"))
    try:
        text = repr(value)
    except ValueError:  # a number with more figures than Python writes out
        return str(Message("yang terlalu besar"))
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
