"""Fits the weights of the score to editors' ratings, and says by cross-validation how far the fit can be trusted.

``python -m newscheck.training.score_weights --gold ../shared/gold [--write]`` checks the rated drafts with the rules as
they are, searches for the weights under which the score and its categories agree best with what three editors said,
and with ``--write`` puts them into ``newscheck/report/fitted.py``. The rated drafts lie in ``<gold>/dev/text`` and
``<gold>/dev2/text``, their ratings in ``<gold>/ratings.tsv`` (columns file, structure, completeness, sourcing,
language, overall; 0–100, means of three editors).

Few numbers are fitted and none can turn negative: the shares of the categories, what a warning and a hint weigh beside
an error, the units, and one weight for each rule that speaks of the story rather than of a slip. Each is held
back towards its starting point, so that a rule that was seen twice learns little.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from newscheck.article import Article
from newscheck.config import Config
from newscheck.engine.pipeline import check_sources
from newscheck.reading import read
from newscheck.report import weights as weigh
from newscheck.ruleset.rule import CATEGORIES
from newscheck.ruleset.selection import chosen_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from newscheck.report import FileReport

ABOUT = {
    "structure": ("lead",),
    "completeness": ("coverage", "facts"),
    "sourcing": ("quotes",),
    "language": ("style", "sentences"),
}
"""Which categories answer each of the editors' questions."""
STORY = ("lead/", "coverage/", "quotes/", "sentences/", "facts/")
"""Rules that speak of the story: each has a weight of its own."""
SEEN = 4
"""Drafts in which a rule must have been found for its weight to be fitted."""
START = {"lead": 14.0, "coverage": 14.0, "quotes": 18.0, "sentences": 20.0, "style": 28.0, "facts": 6.0}
"""Points of the categories before the fit: what a desk would guess."""
START_SEVERITY = {"warning": 0.45, "hint": 0.1}
START_UNIT = {weigh.Basis.DRAFT: 0.5, weigh.Basis.QUOTES: 0.8, weigh.Basis.WORDS: 0.12}
SEVERITIES = ("error", "warning", "hint")
PULL = 0.005
"""How strongly each number is held towards its starting point, in correlation for a factor of e, by the square."""
LEAST = 6.0
"""Points of the smallest category: what a person is taught to look at must count."""
STEPS = (0.7, 0.35, 0.15)
"""Sizes of the steps tried, as natural logarithms."""
OUT = Path(__file__).parents[1] / "report" / "fitted.py"


@dataclass(frozen=True)
class Rated:
    """Drafts with what newscheck found and what editors said.

    ``counts``: rules × drafts × severities; ``extent``: rules × drafts, what findings are counted against; ``ratings``:
    0–100 by question.
    """

    rules: tuple[str, ...]
    counts: NDArray[Any]
    extent: NDArray[Any]
    ratings: Mapping[str, NDArray[Any]]

    def some(self, which: NDArray[Any]) -> Rated:
        """The same for some of the drafts."""
        ratings = {k: v[which] for k, v in self.ratings.items()}
        return Rated(self.rules, self.counts[:, which], self.extent[:, which], ratings)


@dataclass(frozen=True)
class Weights:
    """The numbers of the score as natural logarithms: categories, severities, bases, rules."""

    names: tuple[str, ...]
    start: NDArray[Any]


def rated(gold: Path) -> Rated:
    """Checks the rated drafts; raises OSError where the folder lacks them."""
    with (gold / "ratings.tsv").open(encoding="utf-8", newline="") as rows:
        ratings = {r["file"]: r for r in csv.DictReader(rows, delimiter="\t")}
    files = [
        f for folder in ("dev", "dev2") for f in sorted((gold / folder / "text").glob("*.txt")) if f.name in ratings
    ]
    config = Config()
    rules = chosen_rules(config)
    sources = [read(f) for f in files]
    ids = tuple(r.id for r in rules)
    counts = np.zeros((len(ids), len(files), len(SEVERITIES)))
    extent = np.ones((len(ids), len(files)))
    for n, report in enumerate(check_sources(sources, rules, config)):
        speeches = sum(q.speech for q in Article(sources[n]).quoted)
        _count(report, speeches, ids, counts[:, n], extent[:, n])
    said = {q: np.array([float(ratings[f.name][q]) for f in files]) for q in ("overall", *ABOUT)}
    return Rated(ids, counts, extent, said)


def _count(report: FileReport, speeches: int, ids: Sequence[str], counts: NDArray[Any], extent: NDArray[Any]) -> None:
    place = {rule: i for i, rule in enumerate(ids)}
    for finding in report.findings:
        counts[place[finding.rule], SEVERITIES.index(finding.severity.value)] += 1
    size = {
        weigh.Basis.WORDS: max(report.words, weigh.FEWEST_WORDS) / 1000,
        weigh.Basis.QUOTES: speeches + 1,
        weigh.Basis.DRAFT: 1.0,
    }
    for rule, i in place.items():
        extent[i] = size[weigh.BASIS[rule.partition("/")[0]]]


def starting(drafts: Rated, cards: Mapping[str, float]) -> Weights:
    """The numbers to fit and where they start, rules at their cards' weights, so that a second fit finds the same."""
    seen = (drafts.counts.sum(axis=2) > 0).sum(axis=1)
    fitted = [r for r, n in zip(drafts.rules, seen, strict=True) if r.startswith(STORY) and n >= SEEN]
    names = [*CATEGORIES, *SEVERITIES[1:], *map(_per, weigh.UNIT), *fitted]
    values = [
        *(START[c] for c in CATEGORIES),
        *(START_SEVERITY[s] for s in SEVERITIES[1:]),
        *(START_UNIT[b] for b in weigh.UNIT),
        *(cards[r] for r in fitted),
    ]
    return Weights(tuple(names), np.log(np.maximum(values, 0.05)))


def _per(basis: weigh.Basis) -> str:
    """The name of a unit among the numbers: categories have the same words."""
    return f"per {basis.value}"


class Scorer:
    """The score of all drafts for any weights, by the same formula as :func:`newscheck.report.score.score`."""

    def __init__(self, drafts: Rated, weights: Weights, cards: Mapping[str, float]) -> None:
        """Prepares what does not depend on the numbers."""
        self.drafts = drafts
        self.weights = weights
        self.cards = np.array([cards[r] for r in drafts.rules])
        self.category = np.array([CATEGORIES.index(r.partition("/")[0]) for r in drafts.rules])
        bases = list(weigh.UNIT)
        self.basis = np.array([bases.index(weigh.BASIS[r.partition("/")[0]]) for r in drafts.rules])
        first = len(CATEGORIES) + 2 + len(bases)
        self.fitted = np.array([drafts.rules.index(n) for n in weights.names[first:]], dtype=int)

    def categories(self, logs: NDArray[Any]) -> NDArray[Any]:
        """What is left of each category, 0–1: categories × drafts."""
        n = len(CATEGORIES)
        severity = np.array([1.0, *np.exp(logs[n : n + 2])])
        unit = np.exp(logs[n + 2 : n + 2 + len(weigh.UNIT)])
        rules = self.cards.copy()
        rules[self.fitted] = np.exp(logs[n + 2 + len(weigh.UNIT) :])
        costs = (self.drafts.counts @ severity) * (rules * unit[self.basis])[:, None] / self.drafts.extent
        bent = weigh.CAP * (1 - np.exp(-costs / weigh.CAP))
        left: NDArray[Any] = np.exp(-np.stack([bent[self.category == c].sum(axis=0) for c in range(n)]))
        return left

    def agreement(self, logs: NDArray[Any]) -> dict[str, float]:
        """Pearson's correlations of the score and of its categories with what the editors said."""
        left = self.categories(logs)
        shares = np.exp(logs[: len(CATEGORIES)])
        said = self.drafts.ratings
        found = {"overall": _correlation(shares @ left, said["overall"])}
        for question, ids in ABOUT.items():
            own = np.mean([left[CATEGORIES.index(c)] for c in ids], axis=0)
            found[question] = _correlation(own, said[question])
        return found

    def worth(self, logs: NDArray[Any]) -> float:
        """How good the numbers are: the whole counts as much as its four parts."""
        found = self.agreement(logs)
        parts = sum(v for k, v in found.items() if k != "overall") / len(ABOUT)
        return found["overall"] + parts - PULL * float(((logs - self.weights.start) ** 2).sum())


def _correlation(ours: NDArray[Any], theirs: NDArray[Any]) -> float:
    return float(np.corrcoef(ours, theirs)[0, 1]) if ours.std() > 0 else 0.0


def fit(scorer: Scorer) -> NDArray[Any]:
    """The numbers found by trying steps up and down, one number at a time, as long as anything gains."""
    best = scorer.weights.start.copy()
    worth = scorer.worth(best)
    for step in STEPS:
        gained = True
        while gained:
            gained = False
            for i in range(len(best)):
                for change in (step, -step):
                    tried = best.copy()
                    tried[i] += change
                    tried[: len(CATEGORIES)] = np.maximum(tried[: len(CATEGORIES)], np.log(LEAST))
                    found = scorer.worth(tried)
                    if found > worth + 1e-5:
                        best, worth, gained = tried, found, True
    return best


def cross_validated(drafts: Rated, weights: Weights, cards: Mapping[str, float], folds: int = 5) -> dict[str, float]:
    """Rank correlations on drafts that the fit has not seen, each draft scored by the fit on the other folds."""
    order = np.random.default_rng(0).permutation(drafts.counts.shape[1]) % folds
    left = np.zeros((len(CATEGORIES), len(order)))
    total = np.zeros(len(order))
    for fold in range(folds):
        seen, unseen = order != fold, order == fold
        logs = fit(Scorer(drafts.some(seen), weights, cards))
        left[:, unseen] = Scorer(drafts.some(unseen), weights, cards).categories(logs)
        shares = np.exp(logs[: len(CATEGORIES)])
        total[unseen] = shares @ left[:, unseen] / shares.sum()
    found = {"overall": _ranked(total, drafts.ratings["overall"])}
    for question, ids in ABOUT.items():
        own = np.mean([left[CATEGORIES.index(c)] for c in ids], axis=0)
        found[question] = _ranked(own, drafts.ratings[question])
    return found


def _ranked(ours: NDArray[Any], theirs: NDArray[Any]) -> float:
    """Spearman's rank correlation; ties are rare here and take their order."""
    return _correlation(ours.argsort().argsort().astype(float), theirs.argsort().argsort().astype(float))


def written(weights: Weights, logs: NDArray[Any]) -> str:
    """The module of the fitted numbers: shares add up to 100, all rounded to two figures that count."""
    values = dict(zip(weights.names, np.exp(logs), strict=True))
    whole = float(sum(values[c] for c in CATEGORIES))
    shares = {c: round(100 * float(values[c]) / whole, 1) for c in CATEGORIES}
    shares["style"] = round(100.0 - sum(v for c, v in shares.items() if c != "style"), 1)
    severity = {"error": 1.0, **{s: _rounded(values[s]) for s in SEVERITIES[1:]}}
    units = {b.value: _rounded(values[_per(b)]) for b in weigh.UNIT}
    rules = {n: _rounded(v) for n, v in values.items() if "/" in n}
    lines = [
        '"""Numbers of the score fitted to editors\' ratings; written by :mod:`newscheck.training.score_weights`."""',
        "",
        f"CATEGORY = {shares}",
        f"SEVERITY = {severity}",
        f"UNIT = {units}",
        "RULES = {",
        *(f'    "{rule}": {value},' for rule, value in sorted(rules.items())),
        "}",
        '"""Weights of rules that speak of the story; they take the place of their cards\' own."""',
    ]
    return "\n".join(lines).replace("'", '"').replace('editors"', "editors'").replace('cards"', "cards'") + "\n"


def _rounded(value: float) -> float:
    return float(f"{value:.2g}")


def _told(title: str, found: Mapping[str, float]) -> str:
    return f"{title:16}" + "  ".join(f"{k} {v:.3f}" for k, v in found.items())


def main(arguments: Iterable[str] | None = None) -> None:
    """Fits, says how well, and writes when asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--gold", type=Path, required=True, help="folder with dev/, dev2/ and ratings.tsv")
    parser.add_argument("--write", action="store_true", help="write the numbers into newscheck/report/fitted.py")
    options = parser.parse_args(None if arguments is None else list(arguments))
    drafts = rated(options.gold)
    cards = {r.id: r.card.weight for r in chosen_rules(Config())}
    weights = starting(drafts, cards)
    scorer = Scorer(drafts, weights, cards)
    print(_told("before", scorer.agreement(weights.start)))  # noqa: T201 - a command
    print(_told("cross-validated", cross_validated(drafts, weights, cards)))  # noqa: T201
    best = fit(scorer)
    print(_told("fitted", scorer.agreement(best)))  # noqa: T201
    if options.write:
        OUT.write_text(written(weights, best), encoding="utf-8")


if __name__ == "__main__":
    main()
