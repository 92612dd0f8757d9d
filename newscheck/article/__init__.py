"""The article: a draft taken apart once, lazily, for all rules to look at.

Cheap layers (blocks, words, sentences, quotation marks) are plain Python; ``doc`` and what stands on it (clauses,
names, people, quotes, elements) load spaCy and the Indonesian model at first use. Each layer's module is imported when
the layer is first asked for, so that reading a rule's card costs none of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from newscheck.source import Block, BlockKind, Ranges, Source

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from spacy.tokens import Doc

    from newscheck.article.analysis.syntax import Clause, Name
    from newscheck.article.parts import Element, Person, Question, Quote, QuotedText, Sentence, Word
    from newscheck.article.quotes.people import Register

PROSE = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH})
Part = TypeVar("Part", "Word", "Sentence")


class Article:
    """A draft and everything newscheck knows of it. Ranges are code points of ``text``."""

    def __init__(
        self, source: Source, published: date | None = None, analyse: Callable[[Article], Doc] | None = None
    ) -> None:
        """``published`` is the day of publication when the caller knows it; else the file's own metadata is used.

        ``analyse`` makes the article's document when it is first asked for; by default the model reads it alone.
        """
        self.source = source.story or source
        self.text = self.source.text
        self.published = published or source.meta.published
        self._analyse = analyse

    def __getitem__(self, where: tuple[int, int]) -> str:
        """The words in a range."""
        return self.text[where[0] : where[1]]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks in order; the dateline is a block of its own at the start of the lead."""
        from newscheck.article.text.blocks import find_blocks

        return find_blocks(self.source)

    @cached_property
    def title(self) -> Block | None:
        """The headline."""
        return next((b for b in self.blocks if b.kind is BlockKind.TITLE), None)

    @cached_property
    def dateline(self) -> Block | None:
        """``JAKARTA, KOMPAS —`` at the start of the lead."""
        return next((b for b in self.blocks if b.kind is BlockKind.DATELINE), None)

    @cached_property
    def lead(self) -> Block | None:
        """The first paragraph of the story, without its dateline."""
        return next((b for b in self.blocks if b.kind is BlockKind.LEAD), None)

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The paragraphs of prose in order, the lead first."""
        return tuple(b for b in self.blocks if b.kind in PROSE)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of all blocks but front matter, in order; opaque stretches are left out."""
        from newscheck.article.text.words import find_words

        return find_words(self.text, self.blocks, self.source.opaque)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the paragraphs (lead included) and of lists, in order."""
        from newscheck.article.text.sentences import find_sentences

        return find_sentences(self.text, self.blocks)

    @cached_property
    def quoted(self) -> tuple[QuotedText, ...]:
        """Every stretch between quotation marks, speech or not, with what is missing of its marks."""
        from newscheck.article.quotes.marks import find_quoted

        return find_quoted(self.text, self.blocks, self.source.opaque)

    @cached_property
    def speech(self) -> Ranges:
        """The stretches that are a speaker's own words, marks included, and posts embedded from the web."""
        from newscheck.article.quotes.speech import posts

        return Ranges([*(q.range for q in self.quoted if q.speech), *posts(self.text, self.blocks)])

    @cached_property
    def doc(self) -> Doc:
        """The spaCy document over the untouched text, its sentences set by :attr:`sentences`."""
        if self._analyse is not None:
            return self._analyse(self)
        from newscheck.article.analysis.language import analyse

        return analyse(self)

    @property
    def analysed(self) -> bool:
        """Whether some rule has needed the model: a run of plain rules never pays for it."""
        return "doc" in self.__dict__

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Predicates with their subject, object, agent and adverbials: evidence, not a verdict."""
        from newscheck.article.analysis.syntax import clauses

        return clauses(self.doc)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names of persons, organisations, places and events."""
        from newscheck.article.analysis.syntax import names

        return names(self.doc)

    @cached_property
    def spoken(self) -> tuple[tuple[Quote, ...], Register]:
        """The quotations and the register of people, found together: who speaks depends on who is who."""
        from newscheck.article.quotes.quotes import find_spoken

        return find_spoken(self)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The register of persons and institutions."""
        from newscheck.article.quotes.people import find_people

        return find_people(self)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Who said what."""
        from newscheck.article.quotes.quotes import find_quotes

        return find_quotes(self)

    @cached_property
    def elements(self) -> dict[Question, Element]:
        """The six questions and their answers."""
        from newscheck.article.elements.elements import find_elements

        return find_elements(self)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the code point at ``offset``."""
        i = bisect_right(self._block_starts, offset) - 1
        return self.blocks[i] if i >= 0 and offset < self.blocks[i].range.end else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at ``offset``."""
        i = bisect_right(self._sentence_starts, offset) - 1
        return self.sentences[i] if i >= 0 and offset < self.sentences[i].range.end else None

    def word_at(self, offset: int) -> Word | None:
        """The word that begins at ``offset``."""
        i = bisect_left(self._word_starts, offset)
        return self.words[i] if i < len(self.words) and self._word_starts[i] == offset else None

    def words_in(self, where: tuple[int, int]) -> tuple[Word, ...]:
        """The words that lie wholly inside a range."""
        return _inside(self.words, self._word_starts, where)

    def sentences_in(self, where: tuple[int, int]) -> tuple[Sentence, ...]:
        """The sentences that lie wholly inside a range."""
        return _inside(self.sentences, self._sentence_starts, where)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.range.start for b in self.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.range.start for s in self.sentences]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [w.range.start for w in self.words]


def _inside(parts: tuple[Part, ...], starts: list[int], where: tuple[int, int]) -> tuple[Part, ...]:
    """The parts that lie wholly inside a range; ``parts`` are in order and none inside another."""
    found = parts[bisect_left(starts, where[0]) : bisect_left(starts, where[1])]
    return found[:-1] if found and found[-1].range.end > where[1] else found
