"""Values for a rule's parameters, held against its signature. Pydantic stays behind this door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from newscheck.errors import ConfigError
from newscheck.message import Message
from newscheck.patterns import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from newscheck.rule import Rule

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


def validated(rule: Rule, values: Mapping[str, Any], path: str | None = None) -> dict[str, Any]:
    """``values`` as the rule's check takes them; raises ConfigError, naming the parameter, for one that is wrong."""
    from pydantic import ValidationError

    given = {k.replace("-", "_"): v for k, v in values.items()}
    for key in given:
        if key not in {p.name for p in rule.parameters}:
            raise ConfigError(_unknown(key, rule), path, config_line(path, rule.id, key))
    try:
        model = values_model(rule).model_validate(given)
    except ValidationError as e:
        first = e.errors()[0]
        key = str(first["loc"][0])
        message = Message(
            "Nilai {value} untuk “{key}” pada aturan {rule} tidak cocok: {problem}.",
            value=repr(given.get(key)),
            key=key,
            rule=rule.id,
            problem=explained(first),
        )
        raise ConfigError(message, path, config_line(path, rule.id, key)) from e
    return {k: getattr(model, k) for k in given}


def values_model(rule: Rule) -> type[BaseModel]:
    """The pydantic model of a rule's parameters, made from its signature."""
    from pydantic import ConfigDict, Field, create_model

    fields: dict[str, Any] = {
        p.name: (Annotated[p.type, Field(description=p.about, ge=p.ge, le=p.le)], p.default) for p in rule.parameters
    }
    name = rule.id.title().replace("/", "").replace("-", "") or "Rule"
    return create_model(name, __config__=ConfigDict(extra="forbid", strict=False), **fields)


def explained(error: Mapping[str, Any]) -> str:
    """One of pydantic's errors in words that a desk editor knows."""
    context, kind = error.get("ctx", {}), str(error["type"])
    limits = {k: f"{v:g}" for k, v in context.items() if k in {"ge", "le"}}
    for beginning, message in _PROBLEMS.items():
        if kind.startswith(beginning):
            return str(Message(message.template, choices=context.get("expected", ""), **limits))
    return str(error["msg"])


def config_line(path: str | None, *keys: str) -> int | None:
    """The line of a config file on which the last of the keys stands, if the file can be read."""
    if path is None:
        return None
    from newscheck.config_lines import line_of

    return line_of(path, keys)


def _unknown(key: str, rule: Rule) -> Message:
    guess = nearest(key, [p.name.replace("_", "-") for p in rule.parameters])
    if guess:
        guess = guess.replace("-", "_")
        return Message("Aturan {rule} tidak punya “{key}”. Maksud Anda “{guess}”?", rule=rule.id, key=key, guess=guess)
    names = ", ".join(p.name for p in rule.parameters) or str(Message("tidak ada"))
    return Message("Aturan {rule} tidak punya “{key}”; yang dapat diatur: {names}.", rule=rule.id, key=key, names=names)
