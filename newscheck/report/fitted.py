"""Numbers of the score fitted to editors' ratings; written by :mod:`newscheck.training.score_weights`."""

CATEGORY = {"lead": 14.6, "coverage": 13.9, "quotes": 21.8, "sentences": 19.8, "style": 23.9, "facts": 6.0}
SEVERITY = {"error": 1.0, "warning": 0.32, "hint": 0.2}
UNIT = {"draft": 0.71, "quotes": 0.56, "words": 0.085}
RULES = {
    "coverage/background": 1.4,
    "coverage/no-figures": 1.2,
    "coverage/no-source": 2.0,
    "coverage/single-source": 0.7,
    "coverage/thin": 3.5,
    "coverage/when": 0.86,
    "coverage/where": 0.5,
    "facts/acronym-expanded-twice": 0.5,
    "facts/acronym-unexpanded": 1.0,
    "facts/spelled-two-ways": 1.2,
    "lead/ceremony": 1.7,
    "lead/names": 1.0,
    "lead/opens-with-time": 1.0,
    "lead/title-case": 0.82,
    "lead/title-too-long": 0.7,
    "lead/too-long": 1.5,
    "quotes/echo": 0.5,
    "quotes/mixed-glyphs": 0.82,
    "quotes/no-direct": 4.0,
    "quotes/spacing": 0.82,
    "quotes/too-long": 0.58,
    "sentences/average-too-long": 1.0,
    "sentences/empty-words": 1.4,
    "sentences/fragment": 0.86,
    "sentences/missing-stop": 0.82,
    "sentences/no-predicate": 0.7,
    "sentences/no-subject": 0.86,
    "sentences/nominalisation": 0.34,
    "sentences/paragraph-too-long": 0.86,
    "sentences/promotion": 2.3,
    "sentences/publicity": 4.7,
    "sentences/readability": 0.5,
    "sentences/starts-with-conjunction": 0.86,
    "sentences/too-long": 1.2,
    "sentences/yang-chain": 0.5,
}
"""Weights of rules that speak of the story; they take the place of their cards' own."""
