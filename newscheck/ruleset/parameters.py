"""Parameters of rules: what a value means, and which values can be used. Pydantic reads this without being loaded."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_PLAIN = frozenset({"bool", "int", "float", "str"})
"""Types that nothing else is turned into: the text “3” is no number, 1 is no yes."""


class WrongValue(ValueError):  # noqa: N818 - it is the value that is wrong
    """A value of the right type that cannot be used. ``keys`` lead to it from where it was looked at."""

    def __init__(self, message: Message, *keys: str | int) -> None:
        """``message`` says, in half a sentence, what is wrong: “harus teks yang tidak kosong”."""
        super().__init__(message)
        self.message = message
        self.keys = keys


@dataclass(frozen=True, slots=True)
class Param:
    """What a value means and its limits; used as ``Annotated[int, Param("jarak, dalam kalimat", ge=1)]``.

    ``holds`` raises WrongValue for a value of the right type that cannot be used. ``file`` says that the value is the
    name of a file beside the rule's own, and ``former`` is what the parameter was called in the version before.
    """

    about: str
    ge: float | None = None
    le: float | None = None
    holds: Callable[[Any], None] | None = None
    file: bool = False
    former: str = ""

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], Any]) -> Any:
        """The type's own schema with these limits."""
        from pydantic_core import core_schema

        schema = self._limited(handler(source))
        if source in {date, date | None}:
            schema = core_schema.no_info_before_validator_function(_day, schema)
        return core_schema.no_info_after_validator_function(self._held, schema) if self.holds else schema

    def __get_pydantic_json_schema__(self, schema: Any, handler: Callable[[Any], Any]) -> Any:
        """The type's own JSON Schema with the meaning."""
        return {**handler(schema), "description": self.about}

    def _limited(self, schema: Any) -> Any:
        if schema["type"] == "nullable":
            return {**schema, "schema": self._limited(schema["schema"])}
        limits = {name: limit for name, limit in (("ge", self.ge), ("le", self.le)) if limit is not None}
        return {**schema, **limits, **({"strict": True} if schema["type"] in _PLAIN else {})}

    def _held(self, value: Any) -> Any:
        if self.holds is not None:
            self.holds(value)
        return value


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a check as its signature gives it; ``type`` is ``hint`` without its :class:`Param`."""

    name: str
    type: Any
    default: Any
    param: Param
    hint: Any = None

    @property
    def about(self) -> str:
        """What it means."""
        return self.param.about


def parameters(check: Callable[..., Any]) -> tuple[Parameter, ...]:
    """The keyword-only parameters of a check, in order, read from its signature.

    Only their annotations are evaluated, with the names of the check's own module.
    """
    own = [p for p in inspect.signature(check).parameters.values() if p.kind is inspect.Parameter.KEYWORD_ONLY]
    holder = type("Parameters", (), {"__annotations__": {p.name: p.annotation for p in own}})
    hints = get_type_hints(holder, inspect.unwrap(check).__globals__, include_extras=True)
    return tuple(_parameter(p.name, hints.get(p.name, Any), p.default) for p in own)


def _parameter(name: str, hint: Any, default: Any) -> Parameter:
    if get_origin(hint) is not Annotated:
        return Parameter(name, hint, default, Param(""), hint)
    bare, *extras = get_args(hint)
    return Parameter(name, bare, default, next((x for x in extras if isinstance(x, Param)), Param("")), hint)


def _day(value: Any) -> Any:
    """Lets dates and ISO texts pass; numbers would be taken for seconds."""
    if value is None or isinstance(value, date) or (isinstance(value, str) and _ISO.fullmatch(value)):
        return value
    raise WrongValue(Message("harus tanggal, misalnya 2024-03-27"))
