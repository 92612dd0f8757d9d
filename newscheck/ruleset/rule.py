"""A rule: a card that teaches, bound to a check and its values.

A check is a generator function ``(article, *, typed parameters) -> Iterator[Hit]``. Its parameters are read once from
its signature, so that a wrong value in a config is refused by name and the handbook can print them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from newscheck.finding import Hit, Severity

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
    whole drafts that begin with their title. ``published`` (ISO date) is the day of publication.
    """

    bad: str = ""
    good: str = ""
    whole: bool = False
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Param:
    """What a rule's parameter means and its limits; used as ``Annotated[int, Param("jarak, dalam kalimat", ge=1)]``."""

    about: str
    ge: float | None = None
    le: float | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a check as its signature gives it."""

    name: str
    type: Any
    default: Any
    about: str = ""
    ge: float | None = None
    le: float | None = None


@dataclass(frozen=True, slots=True)
class Precision:
    """How many findings were right of those read in ``articles`` published articles; 0 of 0 when none was found."""

    right: int
    read: int
    articles: int = 289

    def __post_init__(self) -> None:
        """Raises ValueError for counts that cannot be."""
        if not 0 <= self.right <= self.read:
            raise ValueError(self)


@dataclass(frozen=True)
class Card:
    """What a rule says of itself.

    ``kept`` is the base rate: what share of the cases in edited news keep the rule (0–1), None when not counted;
    ``counted`` says in what. ``measured`` is how often its own findings in published news were right, None when nobody
    looked. ``speech`` is true when the rule also holds inside direct quotes, where words are the
    speaker's own. ``opaque`` is true when it may point at code, URLs or markup. ``weight`` is how much a finding costs
    relative to others of the same severity.
    """

    title: str
    why: str
    severity: Severity = Severity.WARNING
    weight: float = 1.0
    reference: str = ""
    url: str = ""
    kept: float | None = None
    counted: str = ""
    measured: Precision | None = None
    speech: bool = False
    opaque: bool = False
    enabled: bool = True
    examples: tuple[Example, ...] = ()


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


def parameters(check: Check) -> tuple[Parameter, ...]:
    """The keyword-only parameters of a check with type, default, meaning and limits, read from its signature."""
    hints = get_type_hints(check, include_extras=True, localns=_names_for_hints())
    found = []
    for p in inspect.signature(check).parameters.values():
        if p.kind is not inspect.Parameter.KEYWORD_ONLY:
            continue
        hint = hints[p.name]
        about = Param("")
        if get_origin(hint) is Annotated:
            hint, *extras = get_args(hint)
            about = next((x for x in extras if isinstance(x, Param)), about)
        found.append(Parameter(p.name, hint, p.default, about.about, about.ge, about.le))
    return tuple(found)


def _names_for_hints() -> dict[str, object]:
    """Names that rule files import only for type checkers, so that their annotations can still be evaluated."""
    return {"Article": object, "Iterator": Iterator, "Hit": Hit, "Hits": object, "Mapping": Mapping, "Sequence": tuple}


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
