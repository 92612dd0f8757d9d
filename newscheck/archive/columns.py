"""Which columns of the input hold the title, the body, the day, the id, and what else is carried along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscheck.archive.schema import ARTICLE_COLUMNS
from newscheck.errors import NewscheckError
from newscheck.message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL = {"title": ("title", "judul"), "body": ("body", "isi"), "date": ("date", "tanggal"), "id": ("id",)}
"""The names that are tried, in order, where none was given; only the body must be there."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of columns; ``title``, ``date`` and ``id`` are None where the input has none. ``keep`` is carried along."""

    body: str
    title: str | None = None
    date: str | None = None
    id: str | None = None
    keep: tuple[str, ...] = ()

    @property
    def read(self) -> tuple[str, ...]:
        """All columns that are read, each once."""
        named = (self.body, self.title, self.date, self.id, *self.keep)
        return tuple(dict.fromkeys(n for n in named if n is not None))

    def refuse_missing(self, present: Sequence[str], path: str) -> None:
        """Raises NewscheckError, naming the column and those that there are, when ``present`` lacks one."""
        for name in self.read:
            if name not in present:
                raise NewscheckError(
                    Message("Kolom “{name}” tidak ada. Kolom yang ada: {present}.", name=name, present=_list(present)),
                    path,
                )


def chosen_columns(asked: dict[str, str | None], keep: Sequence[str], present: Sequence[str], path: str) -> Columns:
    """The columns ``asked`` for by role, or the usual ones among ``present``, the columns of the file ``path``.

    Raises NewscheckError for a column that is not there, and for one in ``keep`` that would hide one of the result.
    """
    found = {role: asked.get(role) or next((n for n in USUAL[role] if n in present), None) for role in USUAL}
    if found["body"] is None:
        message = Message(
            "Tidak ada kolom isi artikel (biasanya “body” atau “isi”). Sebutkan dengan --body; "
            "kolom yang ada: {present}.",
            present=_list(present),
        )
        raise NewscheckError(message, path)
    for name in keep:
        if name in ARTICLE_COLUMNS:
            message = Message("“{name}” sudah menjadi nama kolom hasil, jadi tidak dapat dibawa serta.", name=name)
            raise NewscheckError(message)
    columns = Columns(found["body"], found["title"], found["date"], found["id"], tuple(dict.fromkeys(keep)))
    columns.refuse_missing(present, path)
    return columns


def _list(names: Sequence[str]) -> str:
    return ", ".join(names) or "–"
