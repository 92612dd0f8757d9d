"""A rule in a YAML file: a card, the name of a check kind, and the values of its parameters, each held to its type."""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, get_type_hints

from newscheck.config.wording import UNKNOWN_KEY, explained, keys_of, named, shown
from newscheck.errors import PackError
from newscheck.message import Message
from newscheck.reading.plain_yaml import YamlError, line_of, load_plain
from newscheck.ruleset.checks import KINDS
from newscheck.ruleset.parameters import WrongValue, parameters
from newscheck.ruleset.rule import Card, Rule
from newscheck.ruleset.validation import current_names, fields_of, strict_keys, usable
from newscheck.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pydantic import BaseModel, ValidationError

LARGEST = 1_000_000
"""Bytes of a rule file; the largest of our own has 8,000."""


def yaml_rule(file: Path, pack: Path) -> Rule:
    """The rule that a YAML file of the pack describes; raises PackError, with the line, for whatever is wrong."""
    text = _text(file)
    data = _mapping(file, text)
    kind = data.get("check")
    if not isinstance(kind, str) or kind not in KINDS:
        message = Message("“check” harus salah satu dari: {kinds}.", kinds=", ".join(sorted(KINDS)))
        raise PackError(message, str(file), line_of(text, ("check",)))
    return _rule(kind, data, text, file, pack)


def _rule(kind: str, data: dict[str, Any], text: str, file: Path, pack: Path) -> Rule:
    from pydantic import ValidationError

    model = rule_model(kind)
    check = KINDS[kind]()
    known = {p.name for p in parameters(check)}
    data = current_names(parameters(check), data, str(file), lambda key: line_of(text, (key,)))
    try:
        read = model.model_validate(data)
        values = usable(check, {k: getattr(read, k) for k in known & read.model_fields_set}, file.parent, pack)
    except ValidationError as e:
        raise _refused(e, data, model, file, text) from e
    except WrongValue as e:
        raise PackError(_unfit(data, e.keys, str(e.message)), str(file), line_of(text, e.keys)) from e
    card = {f.name: getattr(read, f.name) for f in fields(Card)}
    return Rule(Card(**{**card, "why": " ".join(card["why"].split())}), check, values=values)


@cache
def rule_model(kind: str) -> type[BaseModel]:
    """The pydantic model of a YAML rule whose check is of one kind."""
    from pydantic import Field, create_model

    hints = get_type_hints(Card, include_extras=True)
    card = {f.name: (hints[f.name], ... if f.default is MISSING else f.default) for f in fields(Card)}
    check = KINDS[kind]()
    name = Literal[kind]  # type: ignore[valid-type]  # one of KINDS, known only here
    about = (check.__doc__ or "").partition("\n")[0]
    own = {"check": (name, Field(description=about)), **fields_of(parameters(check))}
    fields_by_name: dict[str, Any] = {**card, **own}
    return create_model(f"{kind.title()}Rule", __config__=strict_keys(), **fields_by_name)


def rule_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a YAML rule: one alternative for each kind of check."""
    from functools import reduce
    from operator import or_
    from typing import Annotated

    from pydantic import Field, TypeAdapter

    models: Any = reduce(or_, map(rule_model, KINDS))
    either: Any = Annotated[models, Field(discriminator="check")]
    made = TypeAdapter(either).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "newscheck rule", **made}


def _text(file: Path) -> str:
    try:
        if not file.is_file():
            raise PackError(Message("Berkas aturan tidak dapat dibaca."), str(file))
        if file.stat().st_size > LARGEST:
            raise PackError(Message("Berkas aturan terlalu besar."), str(file))
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as e:
        raise PackError(Message("Berkas aturan harus UTF-8."), str(file)) from e
    except OSError as e:
        raise PackError(Message("Berkas aturan tidak dapat dibaca."), str(file)) from e


def _mapping(file: Path, text: str) -> dict[str, Any]:
    try:
        data = load_plain(text, strict=True)
    except YamlError as e:
        message = Message("YAML tidak terbaca: {problem}.", problem=e.message)
        raise PackError(message, str(file), e.line) from e
    if not isinstance(data, dict):
        raise PackError(Message("Berkas aturan harus berisi pasangan kunci dan nilai."), str(file))
    odd = next((key for key in data if not isinstance(key, str)), None)
    if odd is not None:
        raise PackError(Message("Kunci “{key}” tidak dikenal.", key=shown(odd)), str(file), line_of(text, (odd,)))
    return data


def _refused(
    error: ValidationError, data: Mapping[str, Any], model: type[BaseModel], file: Path, text: str
) -> PackError:
    """What to say of the first mistake: a misspelt key before the missing one that it explains."""
    first = min(error.errors(), key=lambda e: e["type"] not in UNKNOWN_KEY)
    keys = keys_of(first)
    if first["type"] in UNKNOWN_KEY:
        guess = nearest(str(keys[-1]), [k.replace("_", "-") for k in model.model_fields]) if len(keys) == 1 else None
        message = (
            Message("Kunci “{key}” tidak dikenal. Maksud Anda “{guess}”?", key=keys[-1], guess=guess.replace("-", "_"))
            if guess
            else Message("Kunci “{key}” tidak dikenal.", key=named(keys))
        )
    elif first["type"] in {"missing", "missing_argument"}:
        message = Message("Kunci “{key}” wajib diisi.", key=named(keys))
    else:
        message = _unfit(data, keys, explained(first))
    return PackError(message, str(file), line_of(text, keys))


def _unfit(data: Any, keys: Sequence[str | int], problem: str) -> Message:
    value = data
    for key in keys:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            break
    return Message(
        "Nilai {value} untuk “{key}” tidak cocok: {problem}.", value=shown(value), key=named(keys), problem=problem
    )
