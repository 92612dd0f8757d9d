"""Values for a rule's parameters, held against its signature. Pydantic stays behind this door."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from newscheck.config.wording import explained
from newscheck.errors import ConfigError
from newscheck.message import Message
from newscheck.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from newscheck.ruleset.rule import Rule


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


def config_line(path: str | None, *keys: str) -> int | None:
    """The line of a config file on which the last of the keys stands, if the file can be read."""
    if path is None:
        return None
    from newscheck.config.lines import line_of

    return line_of(path, keys)


def _unknown(key: str, rule: Rule) -> Message:
    guess = nearest(key, [p.name.replace("_", "-") for p in rule.parameters])
    if guess:
        guess = guess.replace("-", "_")
        return Message("Aturan {rule} tidak punya “{key}”. Maksud Anda “{guess}”?", rule=rule.id, key=key, guess=guess)
    names = ", ".join(p.name for p in rule.parameters) or str(Message("tidak ada"))
    return Message("Aturan {rule} tidak punya “{key}”; yang dapat diatur: {names}.", rule=rule.id, key=key, names=names)
