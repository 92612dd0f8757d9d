"""Wrong values in words that a desk editor knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

_PROBLEMS = {
    "int": Message("harus angka bulat"),
    "float": Message("harus angka"),
    "bool": Message("harus true atau false"),
    "string": Message("harus teks"),
    "list": Message("harus daftar"),
    "tuple": Message("harus daftar"),
    "dict": Message("harus berisi pasangan kunci dan nilai"),
    "model": Message("harus berisi pasangan kunci dan nilai"),
    "enum": Message("pilihannya {choices}"),
    "literal": Message("pilihannya {choices}"),
    "greater_than_equal": Message("paling sedikit {ge}"),
    "less_than_equal": Message("paling banyak {le}"),
    "date": Message("harus tanggal, misalnya 2024-03-27"),
}


def explained(error: Mapping[str, Any]) -> str:
    """One of pydantic's errors in words that a desk editor knows."""
    context, kind = error.get("ctx", {}), str(error["type"])
    limits = {k: f"{v:g}" for k, v in context.items() if k in {"ge", "le"}}
    for beginning, message in _PROBLEMS.items():
        if kind.startswith(beginning):
            return str(Message(message.template, choices=context.get("expected", ""), **limits))
    return str(error["msg"])
