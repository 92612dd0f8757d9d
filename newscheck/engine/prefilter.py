"""The prefilter: one look at a draft's words tells which of all rules that say what they look for may find something.

Every word gives *clues*: the words and the fragments of required literals that stand in it, and the rules that it
passes for. Most give none, and what a word gives is remembered; a rule is run if the words together give what it needs.
To tell a rule, too, which of its patterns may match would save 0 to 4 % of the time of the rules on style.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.text.views import Views
from newscheck.article.text.words import WORD
from newscheck.lexicon.clitics import bare_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from newscheck.article import Article
    from newscheck.article.text.literals import RequiredLiterals, View
    from newscheck.ruleset.rule import Rule

WORDS = 32768
"""Words of which is remembered what they give."""
LONGEST = 64
"""Code points of the longest of them."""
GRAM = 3
"""Code points by which a fragment is looked up."""
TWO_BLANKS = "  "
_VIEWS: tuple[View, ...] = ("written", "small", "shape")
_BLANKS = re.compile(r"\s+")
_PIECE = re.compile(r"\S+")
_COMMON = re.compile(r"[a-z]{0,2}| ?[a-z]? ?|[a-z]?[.,] ?")
_COMMON_SHAPE = re.compile(r" ?A?a* ?|a*[.,] ?")
"""Fragments that nearly every draft holds."""


class Fragment(NamedTuple):
    """What of a required literal stands between two blanks, these included, and in which view of the text."""

    view: View
    text: str


class _Entry(NamedTuple):
    """What a draft must give, all of it, for a rule to be run."""

    rule: int
    clues: frozenset[int]


class _RuleIndex:
    """The rules of a run by the clues that they need, each under its most telling one; both are numbered."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.always: set[int] = set()
        self.verdicts: list[tuple[int, Callable[[str], object]]] = []
        self.numbers: dict[Hashable, int] = {}
        self.entries: dict[int, list[_Entry]] = {}
        self.grams: dict[View, dict[int, dict[str, dict[str, int]]]] = {view: {} for view in _VIEWS}
        for n, rule in enumerate(rules):
            try:
                self._add(n, rule)
            except Exception:  # noqa: BLE001 - a rule that cannot say what it looks for fails when it is run, and is told of
                self.always.add(n)
        self.indexed = frozenset(self.entries)
        self.clues_of = lru_cache(maxsize=WORDS)(self._clues_of)
        self.passed_by = lru_cache(maxsize=WORDS)(self._passed_by)
        self.clues_of_shape = lru_cache(maxsize=WORDS)(partial(self._fragments_in, "shape"))

    def rules_for(self, article: Article) -> set[int]:
        """The rules that may find something in an article."""
        pieces = {*article.text.split(), *_cut(article)}
        long = {piece for piece in pieces if len(piece) > LONGEST}
        blanks = (self._clue(TWO_BLANKS),) if TWO_BLANKS in article.text else ()
        clues = frozenset(blanks).union(*map(self.clues_of, pieces - long), *map(self._clues_of, long))
        found = set(self.always)
        for clue in self.indexed & clues:
            found.update(rule for rule, needed in self.entries[clue] if rule not in found and needed <= clues)
        return found

    def _add(self, n: int, rule: Rule) -> None:
        if rule.phrases is not None:
            for phrase in rule.phrases:
                self._enter(n, frozenset(map(self._clue, phrase)), self._clue(max(phrase, key=len)))
        elif rule.word is not None:
            clue = self._clue(rule)
            self.verdicts.append((clue, rule.word))
            self._enter(n, frozenset({clue}), clue)
        elif rule.search is not None and None not in rule.search.literals:
            for found in rule.search.literals:
                if found is not None:
                    self._add_literals(n, found)
        else:
            self.always.add(n)

    def _add_literals(self, rule: int, found: RequiredLiterals) -> None:
        """An entry for every literal of a pattern, under its longest fragment that not every draft holds."""
        for literal in found.texts:
            fragments = {f: self._clue(f) for f in _fragments(literal, found.view)}
            for fragment, number in fragments.items():
                gram = fragment.text[:GRAM]
                self.grams[found.view].setdefault(len(gram), {}).setdefault(gram, {})[fragment.text] = number
            if TWO_BLANKS in literal:
                fragments[Fragment(found.view, TWO_BLANKS)] = self._clue(TWO_BLANKS)
            longest = max(fragments, key=lambda f: (len(f.text), f.text), default=None)
            self._enter(rule, frozenset(fragments.values()), fragments[longest] if longest else None)

    def _enter(self, rule: int, clues: frozenset[int], under: int | None) -> None:
        if under is None:
            self.always.add(rule)
        else:
            self.entries.setdefault(under, []).append(_Entry(rule, clues))

    def _clue(self, clue: Hashable) -> int:
        return self.numbers.setdefault(clue, len(self.numbers))

    def _clues_of(self, piece: str) -> frozenset[int]:
        """The clues that what two blanks enclose gives: its fragments, its words, and the rules that they pass for."""
        words, seen = WORD.findall(piece), Views(f" {piece} ")
        forms = {form for word in words for form in (word.lower(), *bare_forms(word.lower()))}
        return frozenset(
            (
                *(self.numbers[form] for form in forms if form in self.numbers),
                *(clue for word in words for clue in self.passed_by(word)),
                *self._fragments_in("written", seen.written),
                *self._fragments_in("small", seen.small),
                *self.clues_of_shape(seen.shape),
            )
        )

    def _passed_by(self, word: str) -> tuple[int, ...]:
        """The clues of the rules that a word passes for."""
        return tuple(clue for clue, passes in self.verdicts if _passes(passes, word))

    def _fragments_in(self, view: View, text: str) -> tuple[int, ...]:
        """The clues of the fragments that stand in one view of a piece."""
        return tuple(
            number
            for n, known in self.grams[view].items()
            for gram in known.keys() & {text[i : i + n] for i in range(len(text) - n + 1)}
            for fragment, number in known[gram].items()
            if fragment in text
        )


def prefiltered(rules: Iterable[Rule], article: Article) -> Iterator[Rule]:
    """The rules that may find something in an article, in their order; the others need not be run."""
    rules = tuple(rules)
    found = _index(rules).rules_for(article)
    return (rule for n, rule in enumerate(rules) if n in found)


@lru_cache(maxsize=4)
def _index(rules: tuple[Rule, ...]) -> _RuleIndex:
    return _RuleIndex(rules)


def _cut(article: Article) -> Iterator[str]:
    """The words that begin or end a block in the middle of what two blanks enclose: a dateline's hyphen parts them."""
    text = article.text
    for block in article.blocks:
        start, end = block.range
        if (start and not text[start - 1].isspace()) or (text[end : end + 1].strip()):
            words = article.words_in(block.range)
            yield from (word.text for word in (*words[:1], *words[-1:]))


def _fragments(literal: str, view: View) -> Iterator[Fragment]:
    """The fragments of a literal that not every draft holds; blanks of any kind and number count as one."""
    bare = _BLANKS.sub(" ", literal)
    common = _COMMON_SHAPE if view == "shape" else _COMMON
    for piece in _PIECE.finditer(bare):
        text = bare[max(piece.start() - 1, 0) : piece.end() + 1]
        if not common.fullmatch(text):
            yield Fragment(view, text)


def _passes(passes: Callable[[str], object], word: str) -> bool:
    try:
        return bool(passes(word))
    except Exception:  # noqa: BLE001 - the rule itself will fail over the word, and is told of then
        return True
