"""Mistakes of the person at the keyboard, told in one clear sentence and never with a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscheck.message import Message


def _placed(message: Message, path: str | None, line: int | None) -> str:
    place = ":".join(str(x) for x in (path, line) if x is not None)
    return f"{place}: {message}" if place else str(message)


class NewscheckError(Exception):
    """A mistake in what newscheck was given: a path, a config, a pack, a rule id.

    ``message`` says what is wrong; ``path`` and ``line`` (from 1) say where, when that is known.
    """

    def __init__(self, message: Message, path: str | None = None, line: int | None = None) -> None:
        """Keeps the sentence and the place apart so that reporters can show both."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """``path:line: sentence``, in the language in use."""
        return _placed(self.message, self.path, self.line)


class Notice(UserWarning):
    """Something that still works and will not for ever; told once, and nothing is refused for it."""

    def __init__(self, message: Message, path: str | None = None, line: int | None = None) -> None:
        """As of :class:`NewscheckError`."""
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        """``path:line: sentence``, in the language in use."""
        return _placed(self.message, self.path, self.line)


class ConfigError(NewscheckError):
    """The configuration is wrong (exit code 2)."""


class PackError(NewscheckError):
    """A rule file or a pack of rules is wrong (exit code 2)."""


class ReadError(NewscheckError):
    """A file could not be read as a draft (exit code 3)."""
