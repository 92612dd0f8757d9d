"""Parser and names, moved on for many paragraphs side by side.

spaCy's own loop gives up Python's lock and then takes it again some eighty times for every move of every text. For a
single short text that is the quicker way; from :data:`SIDE_BY_SIDE` texts on, one step for all of them with the lock
kept takes a third of the time. The moves are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc
from spacy.util import minibatch

from newscheck.model.language import Indonesian

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from thinc.api import Model

PARSER, NAMES = "parser_side_by_side", "names_side_by_side"
"""The names that the components are registered under."""
SIDE_BY_SIDE = 12
"""Texts as long as the longest from which on a step for all of them is quicker than spaCy's own loop."""


class _Stepping:
    """What a component of transitions does differently when it reads many texts."""

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Read the texts of a batch all at once; yield them in their order."""
        component: Any = self
        for batch in minibatch(docs, batch_size):  # type: ignore[no-untyped-call]
            component.set_annotations(batch, self.predict(batch))
            yield from batch

    def predict(self, docs: Doc | Sequence[Doc]) -> list[Any]:
        """Return the final state of each text."""
        component: Any = self
        if isinstance(docs, Doc) or sum(map(len, docs)) <= SIDE_BY_SIDE * max(map(len, docs), default=0):
            found: list[Any] = super().predict(docs)  # type: ignore[misc]
            return found
        states: list[Any] = component.moves.init_batch(docs)
        scorer = component.model.predict(docs)
        moving = [state for state in states if not state.is_final()]
        while moving:
            moving = component.transition_states(moving, scorer.predict(moving))
        scorer.clear_memory()
        return states


class Parser(_Stepping, DependencyParser):  # type: ignore[misc]
    """spaCy's parser, many texts side by side."""


class Names(_Stepping, EntityRecognizer):  # type: ignore[misc]
    """spaCy's recognizer of names, many texts side by side."""


@Indonesian.factory(PARSER, assigns=["token.dep", "token.head"])
def _parser(nlp: Language, name: str, model: Model[Any, Any], min_action_freq: int) -> Parser:
    """Return the parser over an untrained network."""
    return Parser(nlp.vocab, model, name=name, min_action_freq=min_action_freq)


@Indonesian.factory(NAMES, assigns=["doc.ents"])
def _names(nlp: Language, name: str, model: Model[Any, Any]) -> Names:
    """Return the recognizer of names over an untrained network."""
    return Names(nlp.vocab, model, name=name)
