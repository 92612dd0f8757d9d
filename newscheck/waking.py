"""Which rules a draft wakes: one look at its words tells for all rules that say what they look for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newscheck.article.forms import places
from newscheck.article.reader import standing
from newscheck.article.views import Views
from newscheck.checks.swaps import bare_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscheck.article import Article
    from newscheck.article.anchors import View
    from newscheck.article.reader import Reader
    from newscheck.rule import Rule

WORDS = 32768
"""Words of which is remembered what stands in them, and whom they wake."""
GRAM = 3
"""Code points by which a fragment is looked up."""
_VIEWS: tuple[View, ...] = ("written", "small", "shape")
_BLANKS = re.compile(r"\s+")
_PIECE = re.compile(r"\S+")
_COMMON = re.compile(r" ?[a-z]{0,2} ?|[a-z]{0,2}[.,] ?")
_COMMON_SHAPE = re.compile(r" ?A?a* ?|a*[.,] ?")


class Fragment(NamedTuple):
    """What of an anchor stands between two blanks, these included, and in which view of the text."""

    view: View
    text: str


class _Bell(NamedTuple):
    """An anchor of a rule's pattern; it stands only in drafts whose words hold all these fragments."""

    rule: int
    pattern: int
    text: str
    fragments: frozenset[Fragment]


class _Call(NamedTuple):
    """The rule that a word wakes, if these words in small letters stand in the draft as well."""

    rule: int
    words: frozenset[str]


class _Bells:
    """What wakes the rules of a run, each by its number."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.readers: dict[int, Reader] = {}
        self.always: set[int] = set()
        self.by_word: dict[str, list[_Call]] = {}
        self.verdicts: list[tuple[int, Callable[[str], object]]] = []
        self.whole: list[tuple[int, int]] = []
        self.by_fragment: dict[Fragment | None, list[_Bell]] = {}
        for n, rule in enumerate(rules):
            if rule.phrases is not None:
                for phrase in rule.phrases:
                    call = _Call(n, frozenset(phrase) if len(phrase) > 1 else frozenset())
                    self.by_word.setdefault(max(phrase, key=len), []).append(call)
            elif rule.word is not None:
                self.verdicts.append((n, rule.word))
            elif rule.reader is None:
                self.always.add(n)
            else:
                self.readers[n] = rule.reader
                for pattern, found in enumerate(rule.reader.anchors):
                    if found is None:
                        self.whole.append((n, pattern))
                    for text in found.texts if found else ():
                        self._hang(n, pattern, text, found.view if found else "written")
        self.loose = self.by_fragment.pop(None, [])
        self.telling = frozenset(self.by_fragment)
        self.by_gram: dict[tuple[View, str], set[Fragment]] = {}
        for fragment in (f for bells in self.by_fragment.values() for bell in bells for f in bell.fragments):
            self.by_gram.setdefault((fragment.view, fragment.text[:GRAM]), set()).add(fragment)
        self.woken_by = lru_cache(maxsize=WORDS)(self._woken_by)
        self.fragments_in = lru_cache(maxsize=WORDS)(self._fragments_in)

    def _hang(self, rule: int, pattern: int, anchor: str, view: View) -> None:
        """Hangs the bell of an anchor where its longest fragment is found; under None when it has none that tells."""
        bare, fragments = _BLANKS.sub(" ", anchor), set()
        common = _COMMON_SHAPE if view == "shape" else _COMMON
        for piece in _PIECE.finditer(bare):
            text = bare[max(piece.start() - 1, 0) : piece.end() + 1]
            if not common.fullmatch(text):
                fragments.add(Fragment(view, text))
        longest = max(fragments, key=lambda f: (len(f.text), f.text), default=None)
        self.by_fragment.setdefault(longest, []).append(_Bell(rule, pattern, anchor, frozenset(fragments)))

    def rung(self, article: Article) -> set[int]:
        """The rules that a draft wakes; their readers are told which anchors may stand in it."""
        known = frozenset[Fragment]().union(*map(self.fragments_in, set(article.text.split())))
        told: dict[int, dict[int, list[str]]] = {}
        for rule, pattern in self.whole:
            told.setdefault(rule, {})[pattern] = []
        for fragment in self.telling.intersection(known):
            for rule, pattern, text, fragments in self.by_fragment[fragment]:
                if fragments <= known:
                    told.setdefault(rule, {}).setdefault(pattern, []).append(text)
        for rule, pattern, text, _ in self.loose:
            told.setdefault(rule, {}).setdefault(pattern, []).append(text)
        heard = standing(article)
        for rule, patterns in told.items():
            heard[self.readers[rule]] = patterns
        awake = self.always.union(told)
        if self.verdicts or self.by_word:
            forms = places(article).keys()
            for calls in map(self.woken_by, {word.text for word in article.words}):
                if calls:
                    awake.update(rule for rule, words in calls if words <= forms)
        return awake

    def _woken_by(self, word: str) -> tuple[_Call, ...]:
        """The rules that a word as written wakes, some of them together with others."""
        small = word.lower()
        calls = [call for form in (small, *bare_forms(small)) for call in self.by_word.get(form, ())]
        return (*calls, *(_Call(rule, frozenset()) for rule, passes in self.verdicts if _passes(passes, word)))

    def _fragments_in(self, word: str) -> frozenset[Fragment]:
        """The fragments that stand in what two blanks enclose."""
        seen, found = Views(f" {word} "), set()
        for view in _VIEWS:
            text: str = getattr(seen, view)
            for i in range(len(text)):
                for n in range(1, GRAM + 1):
                    for fragment in self.by_gram.get((view, text[i : i + n]), ()):
                        if text.startswith(fragment.text, i):
                            found.add(fragment)
        return frozenset(found)


def awake(rules: tuple[Rule, ...], article: Article) -> Iterator[Rule]:
    """The rules that may find something in an article, in their order; the others need not be run."""
    rung = _bells(rules).rung(article)
    return (rule for n, rule in enumerate(rules) if n in rung)


@lru_cache(maxsize=4)
def _bells(rules: tuple[Rule, ...]) -> _Bells:
    return _Bells(rules)


def _passes(passes: Callable[[str], object], word: str) -> bool:
    try:
        return bool(passes(word))
    except Exception:  # noqa: BLE001 - the rule itself will fail over the word, and is told of then
        return True
