"""What a run found, ready for every reporter: plain data that can be stored and shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscheck.article.parts import Element, Person, Quote
    from newscheck.finding import Finding
    from newscheck.score import CategoryScore
    from newscheck.source import Block


class Status(StrEnum):
    """What became of a file."""

    CHECKED = "checked"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileReport:
    """One draft's report. ``problem`` says why a file was skipped or failed; ``text`` is the text as checked."""

    path: str
    status: Status
    problem: str | None = None
    text: str = ""
    words: int = 0
    score: float | None = None
    grade: str | None = None
    categories: tuple[CategoryScore, ...] = ()
    metrics: Mapping[str, float] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    elements: tuple[Element, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """The reports of all files of a run, in the order asked for."""

    files: tuple[FileReport, ...]
