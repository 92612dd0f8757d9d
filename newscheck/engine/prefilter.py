"""Which rules a draft wakes: one look at its words tells for all rules that say what they look for.

Every word gives *clues*: the words and the fragments of anchors that stand in it, and the rules that it passes for.
Most give none, and what a word gives is remembered; a rule sleeps unless the draft's words together give what it needs.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.text.search import standing
from newscheck.article.text.views import Views
from newscheck.article.text.words import WORD
from newscheck.lexicon.clitics import bare_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from newscheck.article import Article
    from newscheck.article.text.literals import View
    from newscheck.article.text.search import Search
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
    """What of an anchor stands between two blanks, these included, and in which view of the text."""

    view: View
    text: str


class _Bell(NamedTuple):
    """What a draft that gives all these clues wakes: a rule, and for a rule that reads, an anchor of a pattern."""

    rule: int
    clues: frozenset[int]
    pattern: int = -1
    anchor: str = ""


class _RuleIndex:
    """What wakes the rules of a run, each by its number; clues are numbered too."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.always: set[int] = set()
        self.searches: dict[int, Search] = {}
        self.verdicts: list[tuple[int, Callable[[str], object]]] = []
        self.numbers: dict[Hashable, int] = {}
        self.by_clue: dict[int, list[_Bell]] = {}
        self.loose: list[_Bell] = []
        self.grams: dict[View, dict[int, dict[str, dict[str, int]]]] = {view: {} for view in _VIEWS}
        for n, rule in enumerate(rules):
            try:
                self._hear(n, rule)
            except Exception:  # noqa: BLE001 - a rule that cannot say what it looks for fails when it is run, and is told of
                self.always.add(n)
        self.telling = frozenset(self.by_clue)
        self.given_by = lru_cache(maxsize=WORDS)(self._given_by)
        self.given_by_shape = lru_cache(maxsize=WORDS)(partial(self._fragments_in, "shape"))

    def _hear(self, n: int, rule: Rule) -> None:
        """Hangs the bells of a rule."""
        if rule.phrases is not None:
            for phrase in rule.phrases:
                self._hang(_Bell(n, frozenset(map(self._clue, phrase))), self._clue(max(phrase, key=len)))
        elif rule.word is not None:
            self.verdicts.append((self._clue(rule), rule.word))
            self._hang(_Bell(n, frozenset()), self._clue(rule))
        elif rule.search is not None:
            self.searches[n] = rule.search
            for bell, longest in self._anchors(n, rule.search):
                self._hang(bell, longest)
        else:
            self.always.add(n)

    def rung(self, article: Article) -> set[int]:
        """The rules that a draft wakes; their readers are told which anchors may stand in it."""
        pieces = {*article.text.split(), *_cut(article)}
        long = {piece for piece in pieces if len(piece) > LONGEST}
        blanks = (self._clue(TWO_BLANKS),) if TWO_BLANKS in article.text else ()
        known = frozenset(blanks).union(*map(self.given_by, pieces - long), *map(self._given_by, long))
        awake = set(self.always)
        told: dict[int, dict[int, list[str]]] = {}
        for bells in (self.loose, *map(self.by_clue.__getitem__, self.telling & known)):
            for rule, clues, pattern, anchor in bells:
                if clues <= known:
                    awake.add(rule)
                    if pattern >= 0:
                        told.setdefault(rule, {}).setdefault(pattern, []).append(anchor)
        heard = standing(article)
        for rule, patterns in told.items():
            heard[self.searches[rule]] = patterns
        return awake

    def _clue(self, clue: Hashable) -> int:
        return self.numbers.setdefault(clue, len(self.numbers))

    def _hang(self, bell: _Bell, clue: int | None) -> None:
        """Hangs a bell where the most telling of its clues is given; without one it rings for every draft."""
        (self.loose if clue is None else self.by_clue.setdefault(clue, [])).append(bell)

    def _anchors(self, rule: int, search: Search) -> Iterator[tuple[_Bell, int | None]]:
        """A bell for every anchor of a search, with the number of its longest fragment that tells."""
        for pattern, found in enumerate(search.literals):
            if found is None:
                yield _Bell(rule, frozenset(), pattern), None
                continue
            for anchor in sorted(found.texts):
                fragments = {f: self._clue(f) for f in _fragments(anchor, found.view)}
                for fragment, number in fragments.items():
                    gram = fragment.text[:GRAM]
                    self.grams[found.view].setdefault(len(gram), {}).setdefault(gram, {})[fragment.text] = number
                if TWO_BLANKS in anchor:
                    fragments[Fragment(found.view, TWO_BLANKS)] = self._clue(TWO_BLANKS)
                longest = max(fragments, key=lambda f: (len(f.text), f.text), default=None)
                yield (
                    _Bell(rule, frozenset(fragments.values()), pattern, anchor),
                    fragments[longest] if longest else None,
                )

    def _given_by(self, piece: str) -> frozenset[int]:
        """The clues that what two blanks enclose gives: its fragments, its words, and the rules that they pass for."""
        words, seen = WORD.findall(piece), Views(f" {piece} ")
        forms = {form for word in words for form in (word.lower(), *bare_forms(word.lower()))}
        return frozenset(
            (
                *(self.numbers[form] for form in forms if form in self.numbers),
                *(clue for word in words for clue, passes in self.verdicts if _passes(passes, word)),
                *self._fragments_in("written", seen.written),
                *self._fragments_in("small", seen.small),
                *self.given_by_shape(seen.shape),
            )
        )

    def _fragments_in(self, view: View, text: str) -> tuple[int, ...]:
        """The clues of the fragments that stand in one view of a piece."""
        return tuple(
            number
            for n, known in self.grams[view].items()
            for gram in known.keys() & {text[i : i + n] for i in range(len(text) - n + 1)}
            for fragment, number in known[gram].items()
            if fragment in text
        )


def awake(rules: Iterable[Rule], article: Article) -> Iterator[Rule]:
    """The rules that may find something in an article, in their order; the others need not be run."""
    rules = tuple(rules)
    rung = _bells(rules).rung(article)
    return (rule for n, rule in enumerate(rules) if n in rung)


@lru_cache(maxsize=4)
def _bells(rules: tuple[Rule, ...]) -> _RuleIndex:
    return _RuleIndex(rules)


def _cut(article: Article) -> Iterator[str]:
    """The words that begin or end a block in the middle of what two blanks enclose: a dateline's hyphen parts them."""
    text = article.text
    for block in article.blocks:
        start, end = block.range
        if (start and not text[start - 1].isspace()) or (text[end : end + 1].strip()):
            words = article.words_in(block.range)
            yield from (word.text for word in (*words[:1], *words[-1:]))


def _fragments(anchor: str, view: View) -> Iterator[Fragment]:
    """The fragments of an anchor that not every draft holds; blanks of any kind and number count as one."""
    bare = _BLANKS.sub(" ", anchor)
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
