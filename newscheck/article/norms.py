"""What published news measures: facts counted in 172 articles of three national outlets (2023–2025).

``tests/quality/test_metrics.py`` counts them anew and says when they no longer hold.
"""

from __future__ import annotations

PERCENTS = (1, 5, 10, 25, 50, 75, 90, 95, 99)
PUBLISHED: dict[str, tuple[float, ...]] = {
    "words": (149, 165, 190, 228, 280, 382, 479, 581, 1006),
    "sentences": (6, 9, 10, 12, 16, 21, 28, 35, 58),
    "words_per_sentence": (10.1, 11.5, 13.1, 15.6, 17.9, 20.3, 23.0, 24.8, 29.4),
    "syllables_per_word": (2.26, 2.4, 2.44, 2.52, 2.6, 2.7, 2.76, 2.8, 2.88),
    "lix": (39.4, 43.7, 46.5, 50.4, 55.2, 60.4, 65.6, 68.2, 72.3),
    "rix": (2.68, 4.15, 4.42, 5.3, 6.75, 7.83, 9.32, 10.38, 12.44),
    "fry_grade_estimate": (5, 6, 6, 8, 8, 9, 10, 11, 12),
    "quote_share": (0.0, 0.03, 0.08, 0.18, 0.29, 0.4, 0.47, 0.57, 0.72),
}
"""For each figure of :func:`newscheck.article.metrics.measure` its values at :data:`PERCENTS`."""
