"""The one door beside :mod:`newscheck` that rules may use: what a check is built from.

Everything here keeps its name and meaning within a minor version; other modules are the inside and may change.
"""

from __future__ import annotations

from collections.abc import Iterator

from newscheck.article import PROSE
from newscheck.article.analysis.asides import open_asides
from newscheck.article.analysis.predicates import may_have_predicate
from newscheck.article.analysis.subject_commas import subject_commas
from newscheck.article.cache import cached_per_article
from newscheck.article.elements.dates import (
    LATEST_MONTH,
    LONGEST_MONTH,
    DateMention,
    Granularity,
    dates_in,
    find_times,
    publication,
)
from newscheck.article.elements.missing_answers import later_answer, opening, told_later
from newscheck.article.elements.numbers import NumberMention, find_numbers
from newscheck.article.elements.openings import (
    CEREMONY,
    content,
    first_sentence,
    is_function_word,
    lead_sentences,
    news_below,
    news_snippet,
    paragraph_number,
)
from newscheck.article.elements.sums import find_sums, spoken
from newscheck.article.metrics import measure, percentile
from newscheck.article.parts import Answer, Question, QuotedText, QuoteKind, Sentence, Word
from newscheck.article.quotes.appositions import Apposition, Place, appositions
from newscheck.article.quotes.cues import MARKS, SPEAKER_PRONOUNS, bare
from newscheck.article.quotes.narration import narrated
from newscheck.article.quotes.person_names import near, office_words, words_of_name
from newscheck.article.quotes.punctuation import (
    PARTNERS,
    Attributed,
    attributed,
    is_terminal,
    names_somebody,
    word_after,
    word_before,
)
from newscheck.article.quotes.source_phrases import open_source_phrases
from newscheck.article.text.acronyms import (
    JOINERS,
    Expansion,
    aligned_phrase,
    commonly_known,
    content_words,
    find_expansions,
    find_initialisms,
    spelled_out,
)
from newscheck.article.text.capitals import (
    capital_runs,
    commonly_small,
    follows_word,
    in_body,
    is_common,
    opens_name,
    share_of_capitals,
)
from newscheck.article.text.casing import Casing, casings, name_words
from newscheck.article.text.doubted_case import SmallName, large_common_words, small_names
from newscheck.article.text.gaps import APART, TIGHT, Misset, mended, missets
from newscheck.article.text.labels import label_lines
from newscheck.article.text.neighbours import adjacent, kinds_beside, span
from newscheck.article.text.restored import CaseDoubt, CommaDoubt, case_doubts, comma_doubts
from newscheck.article.text.search import Search
from newscheck.article.text.sentences import is_abbreviation
from newscheck.article.text.signs import Kind
from newscheck.article.text.word_index import indices_of, word_index
from newscheck.article.text.words import WORD
from newscheck.finding import Hit
from newscheck.lexicon import table, word_list
from newscheck.lexicon.calendar import MONTHS, WEEKDAYS
from newscheck.lexicon.compounds import ends_compound, is_compound, parted_compound, whole_compound
from newscheck.lexicon.counts import UNSEEN, count, counts, english_words, families, open_words, pair_count, roots
from newscheck.lexicon.degrees import degree_form
from newscheck.lexicon.letters import oddest
from newscheck.lexicon.morphology import LONGEST, PARTICLES, PRONOUNS, Analysis, analyse, is_root, nasal
from newscheck.lexicon.neighbours import fit
from newscheck.lexicon.places import PLACE_KINDS, RegisteredPlace, near_places, place_key, registered_places
from newscheck.lexicon.prepositions import PREPOSITIONS, writings
from newscheck.lexicon.slips import slip_cost, slips
from newscheck.lexicon.spelling import (
    FAR_LETTERS,
    Candidate,
    corrections,
    likelihood,
    missing_suffix,
    standing,
)
from newscheck.lexicon.standard import standard_form
from newscheck.lexicon.valency import takes_object
from newscheck.ruleset.checks.swaps import like, swap_table
from newscheck.ruleset.checks.wording import compiled
from newscheck.source import Block, BlockKind, Ranges

Hits = Iterator[Hit]
"""What a check gives, one by one."""

__all__ = [
    "APART",
    "CEREMONY",
    "FAR_LETTERS",
    "JOINERS",
    "LATEST_MONTH",
    "LONGEST",
    "LONGEST_MONTH",
    "MARKS",
    "MONTHS",
    "PARTICLES",
    "PARTNERS",
    "PLACE_KINDS",
    "PREPOSITIONS",
    "PRONOUNS",
    "PROSE",
    "SPEAKER_PRONOUNS",
    "TIGHT",
    "UNSEEN",
    "WEEKDAYS",
    "WORD",
    "Analysis",
    "Answer",
    "Apposition",
    "Attributed",
    "Block",
    "BlockKind",
    "Candidate",
    "CaseDoubt",
    "Casing",
    "CommaDoubt",
    "DateMention",
    "Expansion",
    "Granularity",
    "Hits",
    "Kind",
    "Misset",
    "NumberMention",
    "Place",
    "Question",
    "QuoteKind",
    "QuotedText",
    "Ranges",
    "RegisteredPlace",
    "Search",
    "Sentence",
    "SmallName",
    "Word",
    "adjacent",
    "aligned_phrase",
    "analyse",
    "appositions",
    "attributed",
    "bare",
    "cached_per_article",
    "capital_runs",
    "case_doubts",
    "casings",
    "comma_doubts",
    "commonly_known",
    "commonly_small",
    "compiled",
    "content",
    "content_words",
    "corrections",
    "count",
    "counts",
    "dates_in",
    "degree_form",
    "ends_compound",
    "english_words",
    "families",
    "find_expansions",
    "find_initialisms",
    "find_numbers",
    "find_sums",
    "find_times",
    "first_sentence",
    "fit",
    "follows_word",
    "in_body",
    "indices_of",
    "is_abbreviation",
    "is_common",
    "is_compound",
    "is_function_word",
    "is_root",
    "is_terminal",
    "kinds_beside",
    "label_lines",
    "large_common_words",
    "later_answer",
    "lead_sentences",
    "like",
    "likelihood",
    "may_have_predicate",
    "measure",
    "mended",
    "missets",
    "missing_suffix",
    "name_words",
    "names_somebody",
    "narrated",
    "nasal",
    "near",
    "near_places",
    "news_below",
    "news_snippet",
    "oddest",
    "office_words",
    "open_asides",
    "open_source_phrases",
    "open_words",
    "opening",
    "opens_name",
    "pair_count",
    "paragraph_number",
    "parted_compound",
    "percentile",
    "place_key",
    "publication",
    "registered_places",
    "roots",
    "share_of_capitals",
    "slip_cost",
    "slips",
    "small_names",
    "span",
    "spelled_out",
    "spoken",
    "standard_form",
    "standing",
    "subject_commas",
    "swap_table",
    "table",
    "takes_object",
    "told_later",
    "whole_compound",
    "word_after",
    "word_before",
    "word_index",
    "word_list",
    "words_of_name",
    "writings",
]
