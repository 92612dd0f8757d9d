"""Numbers of the score fitted to editors' ratings; written by :mod:`newscheck.training.score_weights`."""

CATEGORY = {"lead": 12.7, "coverage": 14.8, "quotes": 23.3, "sentences": 18.2, "style": 25.5, "facts": 5.5}
SEVERITY = {"error": 1.0, "warning": 0.39, "hint": 0.2}
UNIT = {"draft": 0.61, "quotes": 0.65, "words": 0.085}
RULES = {
    "coverage/background": 1.2,
    "coverage/no-figures": 1.2,
    "coverage/no-source": 1.7,
    "coverage/single-source": 0.82,
    "coverage/thin": 3.5,
    "coverage/when": 0.82,
    "coverage/where": 0.58,
    "facts/acronym-expanded-twice": 0.5,
    "facts/acronym-unexpanded": 0.86,
    "facts/spelled-two-ways": 1.0,
    "lead/ceremony": 1.7,
    "lead/names": 1.2,
    "lead/opens-with-time": 1.0,
    "lead/title-case": 0.82,
    "lead/title-too-long": 0.82,
    "lead/too-long": 1.5,
    "quotes/echo": 0.5,
    "quotes/mixed-glyphs": 0.82,
    "quotes/no-direct": 4.7,
    "quotes/spacing": 0.86,
    "quotes/too-long": 0.5,
    "sentences/average-too-long": 0.82,
    "sentences/empty-words": 1.2,
    "sentences/missing-stop": 0.82,
    "sentences/no-predicate": 0.7,
    "sentences/no-subject": 1.0,
    "sentences/nominalisation": 0.34,
    "sentences/paragraph-too-long": 0.86,
    "sentences/promotion": 2.3,
    "sentences/publicity": 4.7,
    "sentences/readability": 0.5,
    "sentences/starts-with-conjunction": 0.86,
    "sentences/too-long": 1.0,
    "sentences/yang-chain": 0.5,
}
"""Weights of rules that speak of the story; they take the place of their cards' own."""
