"""YAML from strangers: the safe loader, no aliases, which turn a few lines into gigabytes, and no endless nesting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEPEST = 1_000
"""Most levels: libyaml puts each on the stack of the process, and some 10,000 of them end it."""
_INDICATORS = re.compile(r"^[ \t?:-]*+", re.MULTILINE)


class YamlError(ValueError):
    """A text that is no YAML, or more than plain YAML: ``message`` says what, ``line`` (from 1) where, if known."""

    def __init__(self, message: Message, line: int | None = None) -> None:
        """``message`` is half a sentence."""
        super().__init__(message)
        self.message = message
        self.line = line


def load_plain(text: str, *, strict: bool = False) -> Any:
    """What a YAML text says: mappings, lists, numbers, dates and texts; nothing else is ever made.

    Raises YamlError for broken YAML, aliases, values that cannot be, what nests too deeply and, when ``strict``, for
    tags and for a key that a mapping has twice.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    if _may_be_deep(text):
        raise YamlError(Message("bertingkat terlalu dalam"))
    if ("&" in text and "*" in text) or (strict and "!" in text):
        _refuse_references(text, tags=strict)
    try:
        if strict:
            for line, key in _twice(yaml.compose(text, Loader=loader)):
                raise YamlError(Message("kunci “{key}” ditulis dua kali", key=key), line)
        return yaml.load(text, Loader=loader)  # nosec B506 # noqa: S506 - a safe loader
    except yaml.YAMLError as e:
        raise _broken(e) from e
    except (ValueError, KeyError, IndexError, AttributeError, TypeError, RecursionError) as e:
        if isinstance(e, YamlError):
            raise
        raise YamlError(Message("ada angka atau tanggal yang tidak mungkin"), _impossible(text)) from e


def line_of(text: str, keys: Sequence[object]) -> int | None:
    """The line (from 1) of the value that keys and places lead to in a YAML text, or of the last that is there."""
    import yaml

    try:
        node: Any = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError):
        return None
    line = None
    for key in keys:
        found = next((n for k, n in _children(node) if k == str(key)), None)
        if found is None:
            break
        line, node = found
    return line


def _children(node: Any) -> Iterator[tuple[str, tuple[int, Any]]]:
    """By key or place: on which line a value is given, and its node."""
    if node is None or isinstance(node.value, str):
        return
    for n, item in enumerate(node.value):
        key, value = item if isinstance(item, tuple) else (None, item)
        mark = value.start_mark if key is None else key.start_mark
        yield (str(n) if key is None else str(key.value)), (mark.line + 1, value)


def _twice(node: Any) -> Iterator[tuple[int, str]]:
    """The line and name of each key that stands in its mapping a second time."""
    seen = set()
    for key, (line, value) in _children(node):
        if key in seen:
            yield line, key
        seen.add(key)
        yield from _twice(value)


def _refuse_references(text: str, *, tags: bool) -> None:
    """Raises YamlError for an alias, which repeats what stands elsewhere, and for a tag, which asks for a type."""
    import yaml

    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            mark: Any = event.start_mark
            if isinstance(event, yaml.AliasEvent):
                raise YamlError(Message("alias (*) tidak dipakai di sini"), mark.line + 1)
            if tags and getattr(event, "tag", None) is not None:
                raise YamlError(Message("tag (!) tidak dipakai di sini"), mark.line + 1)
    except yaml.YAMLError as e:
        raise _broken(e) from e


def _impossible(text: str) -> int | None:
    """The line of the first scalar of which no value can be made."""
    import yaml

    nodes = [yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))]
    while nodes:
        node: Any = nodes.pop(0)
        nodes += [value for _, (_, value) in _children(node)]
        if isinstance(node, yaml.ScalarNode):
            try:
                yaml.SafeLoader("").construct_object(node)
            except (ValueError, KeyError, IndexError, AttributeError, TypeError):
                return int(node.start_mark.line) + 1
    return None


def _broken(error: Exception) -> YamlError:
    mark = getattr(error, "problem_mark", None)
    message = Message("periksa spasi di awal baris, titik dua, tanda kutip, dan tanda kurungnya")
    return YamlError(message, mark.line + 1 if mark else None)


def _may_be_deep(text: str) -> bool:
    """Whether a text could nest that deeply: levels come of brackets, or of indicators and blanks before a line."""
    brackets = text.count("[") + text.count("{")
    return brackets > DEEPEST or any(m.end() - m.start() > DEEPEST for m in _INDICATORS.finditer(text))
