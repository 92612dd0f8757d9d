"""A rule: a card that teaches, bound to a check and its values.

A check is a generator function ``(article, *, typed parameters) -> Iterator[Hit]``. Its parameters are read once from
its signature, so that a wrong value in a config is refused by name and the handbook can print them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date  # noqa: TC003 - pydantic reads it
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from newscheck.finding import Hit, Severity
from newscheck.message import Message
from newscheck.ruleset.parameters import Param, Parameter, WrongValue, parameters
from newscheck.ruleset.texts import address, not_empty

if TYPE_CHECKING:
    from newscheck.article import Article
    from newscheck.article.text.search import Search

Check = Callable[..., Iterator[Hit]]
Looking = TypeVar("Looking", bound=Check)
CATEGORIES = ("lead", "coverage", "quotes", "sentences", "style", "facts")


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of writing before and after.

    ``bad`` marks with ``**…**`` exactly what the rule must find; where every hit has a fix, applying the first fix of
    each gives ``good``. ``good`` must give no hit. Both are paragraphs of a body unless ``whole`` says that they are
    whole drafts that begin with their title. ``published`` is the day of publication.
    """

    bad: Annotated[str, Param("tulisan yang keliru; **…** menandai yang harus ditemukan")] = ""
    good: Annotated[str, Param("tulisan yang benar, tanpa temuan")] = ""
    whole: Annotated[bool, Param("apakah contoh ini naskah utuh yang diawali judul")] = False
    published: Annotated[date | None, Param("tanggal terbit naskah contoh")] = None

    def __post_init__(self) -> None:
        """Raises ValueError when there is nothing to show."""
        if not self.bad and not self.good:
            raise WrongValue(Message("tiap contoh berisi “bad” dan/atau “good”"))


@dataclass(frozen=True, slots=True)
class Precision:
    """How many findings were right of those read in ``articles`` published articles; 0 of 0 when none was found."""

    right: Annotated[int, Param("temuan yang benar", ge=0)]
    read: Annotated[int, Param("temuan yang dibaca", ge=0)]
    articles: Annotated[int, Param("banyaknya berita terbit yang diperiksa", ge=1)] = 289

    def __post_init__(self) -> None:
        """Raises ValueError for counts that cannot be."""
        if not 0 <= self.right <= self.read:
            raise WrongValue(Message("“right” paling sedikit 0 dan paling banyak sama dengan “read”"))


@dataclass(frozen=True)
class Card:
    """What a rule says of itself.

    ``kept`` is the base rate: what share of the cases in edited news keep the rule (0–1), None when not counted;
    ``counted`` says in what. ``measured`` is how often its own findings in published news were right, None when nobody
    looked. ``speech`` is true when the rule also holds inside direct quotes, where words are the
    speaker's own. ``opaque`` is true when it may point at code, URLs or markup. ``weight`` is how much a finding costs
    relative to others of the same severity.
    """

    title: Annotated[str, Param("nasihatnya dalam satu baris", holds=not_empty)]
    why: Annotated[str, Param("alasannya, untuk penulis", holds=not_empty)]
    severity: Annotated[Severity, Param("error, warning, atau hint")] = Severity.WARNING
    weight: Annotated[float, Param("berapa kali lipat poin satu temuan", ge=0, le=100)] = 1.0
    reference: Annotated[str, Param("rujukannya: buku, bab, butir")] = ""
    url: Annotated[str, Param("alamat rujukan itu", holds=address)] = ""
    kept: Annotated[float | None, Param("bagian kasus dalam berita terbit yang menaati aturan (0–1)", ge=0, le=1)] = (
        None
    )
    counted: Annotated[str, Param("dalam apa angka “kept” dihitung")] = ""
    measured: Annotated[Precision | None, Param("berapa temuan benar dari yang dibaca dalam berita terbit")] = None
    speech: Annotated[bool, Param("apakah aturan berlaku juga di dalam kutipan langsung")] = False
    opaque: Annotated[bool, Param("apakah aturan boleh menunjuk kode, alamat web, dan markah")] = False
    enabled: Annotated[bool, Param("apakah aturan menyala tanpa diminta")] = True
    examples: Annotated[tuple[Example, ...], Param("contoh, sekaligus uji aturan ini")] = ()


@dataclass(frozen=True, eq=False)
class Rule:
    """A card bound to a check. ``id`` is the path of its file in the pack (``quotes/unclosed``)."""

    card: Card
    check: Check
    id: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""

    @property
    def category(self) -> str:
        """The first part of the id."""
        return self.id.partition("/")[0]

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters of the check, in order, defaults replaced by the rule's own values."""
        return tuple(replace(p, default=self.values.get(p.name, p.default)) for p in parameters(self.check))

    @property
    def word(self) -> Callable[[str], object] | None:
        """Tells of a word as written whether it may give the check something to find; None when words alone do not."""
        told: Callable[[str], object] | None = getattr(self.check, "word", None)
        return told

    @cached_property
    def phrases(self) -> frozenset[tuple[str, ...]] | None:
        """The phrases in small letters without which the check finds nothing; None when phrases do not tell."""
        told: Callable[..., frozenset[tuple[str, ...]]] | None = getattr(self.check, "phrases", None)
        return told(**self.values) if told else None

    @cached_property
    def search(self) -> Search | None:
        """The patterns without which the check finds nothing; None when patterns alone do not tell."""
        told: Callable[..., Search] | None = getattr(self.check, "search", None)
        return told(**self.values) if told else None

    def run(self, article: Article) -> Iterator[Hit]:
        """The hits of the check in the article."""
        return self.check(article, **self.values)

    def named(self, rule_id: str, path: str) -> Rule:
        """The same rule with its id and file."""
        return replace(self, id=rule_id, path=path)

    def configured(self, severity: Severity | None, values: Mapping[str, Any]) -> Rule:
        """The same rule with a config's severity and (already validated) parameter values."""
        card = self.card if severity is None else replace(self.card, severity=severity)
        return replace(self, card=card, values={**self.values, **values})


def valid_if(holds: Callable[..., None]) -> Callable[[Looking], Looking]:
    """Says which values of a check go together: ``holds`` takes them by name and raises WrongValue for others."""

    def mark(check: Looking) -> Looking:
        vars(check).update(holds=holds)
        return check

    return mark


def looks_for(
    *,
    patterns: Callable[..., Search] | None = None,
    phrases: Callable[..., frozenset[tuple[str, ...]]] | None = None,
    word: Callable[[str], object] | None = None,
) -> Callable[[Looking], Looking]:
    """Says one thing that a check looks for, so that it sleeps over drafts without it.

    ``patterns`` and ``phrases`` are functions of the check's values: it finds nothing where none of the patterns
    matches, or in a draft that has not all words of one of the phrases, given word by word in small letters; a phrase
    of one word may carry a clitic. ``word`` is asked of every word as written, and the check finds nothing in a draft
    where none passes; its answers must not change.
    """

    def mark(check: Looking) -> Looking:
        vars(check).update(search=patterns, phrases=phrases, word=word)
        return check

    return mark


def rule(  # noqa: PLR0913 - a card has many fields, all named
    *,
    severity: Severity = Severity.WARNING,
    weight: float = 1.0,
    reference: str = "",
    url: str = "",
    kept: float | None = None,
    counted: str = "",
    measured: Precision | None = None,
    speech: bool = False,
    opaque: bool = False,
    enabled: bool = True,
    examples: tuple[Example, ...] = (),
) -> Callable[[Check], Rule]:
    """Makes a rule of a check; the docstring's first line is the card's title, the rest says why."""

    def bind(check: Check) -> Rule:
        title, _, why = inspect.cleandoc(check.__doc__ or "").partition("\n")
        card = Card(
            title=title.strip().removesuffix("."),
            why=" ".join(why.split()),
            severity=severity,
            weight=weight,
            reference=reference,
            url=url,
            kept=kept,
            counted=counted,
            measured=measured,
            speech=speech,
            opaque=opaque,
            enabled=enabled,
            examples=examples,
        )
        return Rule(card, check)

    return bind
