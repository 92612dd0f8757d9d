"""How fingers and ears slip: what is one slip away from a word, and how unlikely the slips are (log10, fitted)."""

from __future__ import annotations

from functools import lru_cache

from newscheck.lexicon.morphology import VOWELS

LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {letter: (row, column + row * 0.4) for row, keys in enumerate(_ROWS) for column, letter in enumerate(keys)}
REACH = 1.1
"""Widths of a key between two that touch."""
FIRST = 0.8
"""What it costs more when the first letter is wrong: fingers seldom slip there (Pollock and Zamora 1984)."""
TWICE = 1.2
"""A letter doubled, or a doubled one written once."""
ONE_K = 0.7
"""One k where -kan meets a root that ends in k (menaikan, meletakan): more often ignorance than a slip."""
SWAPPED = 1.6
LEFT_OUT = 2.4
BESIDE = 2.0
"""The key beside is hit."""
ADDED = 2.8
ECHO = 2.0
"""A letter added that stands right beside it as well: the finger comes too early or once more (efeketif, sebuauh)."""
BESIDES = 3
"""Letters on each side in which such an echo is looked for."""
VOWEL = 3.4
"""One vowel for another."""
OTHER = 6.0
"""One letter for another, without a reason."""
ALIKE = {
    **dict.fromkeys(("fp", "pf", "fv", "vf", "vp", "pv"), 2.0),
    **dict.fromkeys(("qk", "kq", "kc", "ck", "zs", "sz", "zj", "jz", "sc", "td", "dt", "yi", "iy"), 2.4),
    **dict.fromkeys(("ei", "ie", "ou", "uo", "ae", "ea"), 2.6),
}
"""Letters that sound alike, as typed and as meant: aktip, qur'an, jaman."""
SILENT_H = 2.0
"""An h added or left out behind k, s, g, d, t (kh/k) or at the edge of a syllable."""


def slips(word: str) -> set[str]:
    """Everything one slip away from ``word``: a letter more, less, or other, or two letters swapped."""
    splits = [(word[:i], word[i:], word[i + 1 :]) for i in range(len(word))]
    found = {f"{a}{c}{b}" for a, b, _ in splits for c in LETTERS}
    found.update([f"{a}{c}{rest}" for a, _, rest in splits for c in LETTERS], [word + c for c in LETTERS])
    found.update(a + rest for a, _, rest in splits)
    found.update(a + rest[0] + b[0] + rest[1:] for a, b, rest in splits if rest)
    found.discard(word)
    return found


@lru_cache(maxsize=8192)
def slip_cost(typed: str, meant: str) -> float:
    """How unlikely the slips are that make ``typed`` of ``meant``: the cheapest way, in log10; above 0."""
    first = 0.0 if typed[:1] == meant[:1] else FIRST
    start = next((k for k, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    start = max(0, start - BESIDES)
    while (
        len(typed) > start + BESIDES and len(meant) > start + BESIDES and typed[-1 - BESIDES :] == meant[-1 - BESIDES :]
    ):
        typed, meant = typed[:-1], meant[:-1]
    return first + _cheapest(typed[start:], meant[start:])


def _cheapest(typed: str, meant: str) -> float:
    """The cheapest way from ``meant`` to ``typed``, letter by letter."""
    rows = [[0.0] * (len(meant) + 1) for _ in range(len(typed) + 1)]
    for i in range(len(typed) + 1):
        for j in range(len(meant) + 1):
            if i or j:
                rows[i][j] = min(_steps(typed, meant, i, j, rows))
    return rows[-1][-1]


def _steps(typed: str, meant: str, i: int, j: int, rows: list[list[float]]) -> list[float]:
    """What it costs to come to the first ``i`` letters typed from the first ``j`` meant, each way."""
    ways = []
    if i:
        echo = typed[i - 1] in typed[max(0, i - 1 - BESIDES) : i - 1] + typed[i : i + BESIDES]
        ways.append(rows[i - 1][j] + _single(typed, i, ECHO if echo else ADDED))
    if j:
        ways.append(rows[i][j - 1] + _single(meant, j, LEFT_OUT))
    if i and j:
        ways.append(rows[i - 1][j - 1] + _other(typed[i - 1], meant[j - 1]))
    if i > 1 and j > 1 and typed[i - 2 : i] == meant[j - 2 : j][::-1]:
        ways.append(rows[i - 2][j - 2] + SWAPPED)
    return ways


def _single(word: str, i: int, cost: float) -> float:
    """What it costs that the letter before ``i`` stands on one side only."""
    letter, before = word[i - 1], word[i - 2 : i - 1]
    if letter == before:
        return ONE_K if letter == "k" and word[i:] == "an" else TWICE
    return SILENT_H if letter == "h" and before in tuple("ksgdt") else cost


@lru_cache(maxsize=1024)
def _other(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    if typed + meant in ALIKE:
        return ALIKE[typed + meant]
    a, b = _KEYS.get(typed), _KEYS.get(meant)
    if a and b and abs(a[0] - b[0]) <= 1 and abs(a[1] - b[1]) <= REACH:
        return BESIDE
    return VOWEL if typed in VOWELS and meant in VOWELS else OTHER
