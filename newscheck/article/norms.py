"""What published news measures: facts counted in 172 articles of three national outlets (2023–2025).

``tests/quality/test_metrics.py`` counts them anew and says when they no longer hold.
"""

from __future__ import annotations

PERCENTS = (1, 5, 10, 25, 50, 75, 90, 95, 99)
PUBLISHED: dict[str, tuple[float, ...]] = {
    "words": (147, 163, 189, 225, 278, 382, 479, 581, 1006),
    "sentences": (6, 9, 10, 12, 16, 21, 28, 35, 58),
    "words_per_sentence": (10.6, 12.0, 13.2, 15.7, 17.8, 20.5, 22.8, 24.9, 29.4),
    "syllables_per_word": (2.26, 2.4, 2.44, 2.51, 2.6, 2.69, 2.76, 2.8, 2.87),
    "lix": (40.4, 43.8, 46.7, 49.9, 55.2, 60.3, 65.7, 68.2, 72.3),
    "rix": (3.41, 4.18, 4.42, 5.29, 6.76, 7.86, 9.4, 10.47, 12.44),
    "gulpease": (34.0, 37.3, 38.3, 42.3, 45.5, 49.9, 53.3, 55.2, 60.7),
    "fry_grade_estimate": (5, 6, 6, 8, 8, 9, 10, 11, 12),
    "reading_seconds": (40, 46, 52, 65, 81, 109, 146, 178, 287),
    "quote_share": (0.0, 0.04, 0.09, 0.19, 0.29, 0.4, 0.46, 0.53, 0.72),
}
"""For each figure of :func:`newscheck.article.metrics.measure` its values at :data:`PERCENTS`."""
