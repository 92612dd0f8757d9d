"""Values for a rule's parameters, held against its signature. Pydantic stays behind this door."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any
from warnings import warn

from newscheck.config.wording import explained, keys_of, named, shown
from newscheck.errors import ConfigError, Notice
from newscheck.message import Message
from newscheck.ruleset.parameters import Parameter, WrongValue, parameters
from newscheck.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from pydantic import BaseModel

    from newscheck.ruleset.rule import Check, Rule


def validated(rule: Rule, values: Mapping[str, Any], path: str | None = None) -> dict[str, Any]:
    """``values`` as the rule's check takes them; raises ConfigError, naming the parameter, for one that is wrong."""
    from pydantic import ValidationError

    written = {k.replace("-", "_"): v for k, v in values.items()}
    given = current_names(rule.parameters, written, path, lambda key: config_line(path, rule.id, key))
    for key in given:
        if key not in {p.name for p in rule.parameters}:
            raise ConfigError(_unknown(key, rule), path, config_line(path, rule.id, key))
    try:
        model = values_model(rule).model_validate(given)
        found = {k: getattr(model, k) for k in given}
        file = Path(rule.path)
        return usable(rule.check, {**rule.values, **found}, file.parent, file.parents[rule.id.count("/")], given)
    except ValidationError as e:
        first = e.errors()[0]
        keys, problem = keys_of(first), explained(first)
    except WrongValue as e:
        keys, problem = e.keys, str(e.message)
    key = str(keys[0]) if keys else rule.id
    message = Message(
        "Nilai {value} untuk “{key}” pada aturan {rule} tidak cocok: {problem}.",
        value=shown(given.get(key)),
        key=named(keys) or key,
        rule=rule.id,
        problem=problem,
    )
    raise ConfigError(message, path, config_line(path, rule.id, key))


def current_names(
    parameters: Iterable[Parameter], values: Mapping[str, Any], path: str | None, line: Callable[[str], int | None]
) -> dict[str, Any]:
    """The values by the names that parameters have today; a former name gives a notice."""
    former = {p.param.former: p.name for p in parameters if p.param.former}
    found = {}
    for key, value in values.items():
        name = former.get(key, key) if former.get(key) not in values else key
        if name != key:
            message = Message("“{old}” sekarang bernama “{new}”; nama lama masih dibaca.", old=key, new=name)
            warn(Notice(message, path, line(key)), stacklevel=2)
        found[name] = value
    return found


def usable(
    check: Check, values: Mapping[str, Any], folder: Path, pack: Path, given: Iterable[str] | None = None
) -> dict[str, Any]:
    """The values that were ``given`` (all by default) once they are found to go together, files by their path.

    A file is named from ``folder`` and lies in ``pack``. Raises WrongValue.
    """
    chosen = set(values if given is None else given)
    files = {p.name for p in parameters(check) if p.param.file} & chosen
    found = {**values, **{k: _inside(pack, folder, values[k], k) for k in files if values[k]}}
    holds = getattr(check, "holds", None)
    if holds is not None:
        holds(**found)
    return {k: v for k, v in found.items() if k in chosen}


def _inside(pack: Path, folder: Path, name: str, key: str) -> str:
    """The path of a file in a pack; raises WrongValue for one outside it, and for what is no plain file."""
    try:
        file = (folder / name).resolve()
        if file.is_relative_to(pack.resolve()) and file.is_file():
            return str(folder / name)
    except (OSError, ValueError):
        pass
    raise WrongValue(Message("tidak ada berkas itu di dalam paket aturan"), key)


def values_model(rule: Rule) -> type[BaseModel]:
    """The pydantic model of a rule's parameters, made from its signature."""
    from pydantic import create_model

    name = rule.id.title().replace("/", "").replace("-", "") or "Rule"
    return create_model(name, __config__=strict_keys(), **fields_of(rule.parameters))


def fields_of(parameters: Iterable[Parameter]) -> dict[str, Any]:
    """Parameters as pydantic takes the fields of a model."""
    return {p.name: (p.hint, ... if p.default is inspect.Parameter.empty else p.default) for p in parameters}


def strict_keys() -> Any:
    """No key that nobody asked for, and no number beyond all numbers."""
    from pydantic import ConfigDict

    return ConfigDict(extra="forbid", allow_inf_nan=False)


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
