"""Inline Markdown with places: which code points of a paragraph are markup, code or addresses, which are emphasised.

markdown-it tells no offsets for inline tokens. Every inline rule is therefore wrapped so that it notes where it began
and ended; the parser itself stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newscheck.source import TextRange

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_KEY = "newscheck"
_WHOLE = frozenset({"backticks", "autolink", "html_inline", "entity", "image"})


class InlineSpans(NamedTuple):
    """Ranges inside one inline content: never checked, and set in italics."""

    opaque: list[TextRange]
    emphasis: list[TextRange]


class _Notes:
    """What the wrapped rules note during one parse."""

    def __init__(self) -> None:
        self.opaque: list[TextRange] = []
        self.delimiters: list[tuple[Token, int]] = []


def note_places(md: MarkdownIt) -> MarkdownIt:
    """Wraps the inline rules of ``md``; joining of text tokens is off, since it would lose delimiters."""
    for rule in list(md.inline.ruler.__rules__):
        md.inline.ruler.at(rule.name, _noting(rule.name, rule.fn))
    md.inline.ruler2.disable("fragments_join")
    return md


def inline_spans(md: MarkdownIt, content: str, env: dict[str, Any]) -> InlineSpans:
    """The spans of one inline content; ``env`` holds the link references of the document."""
    notes = _Notes()
    md.inline.parse(content, md, {**env, _KEY: notes}, [])
    emphasis: list[TextRange] = []
    opened: list[int] = []
    for token, at in notes.delimiters:
        if token.content:
            continue
        notes.opaque.append(TextRange(at, at + 1))
        if token.type == "em_open":
            opened.append(at + 1)
        elif token.type == "em_close" and opened:
            emphasis.append(TextRange(opened.pop(), at))
    return InlineSpans(notes.opaque, emphasis)


def _noting(name: str, rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def noted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser's own signature
        notes = state.env.get(_KEY)
        start, before = state.pos, len(state.tokens)
        if silent or notes is None:
            return rule(state, silent)
        kept = len(notes.opaque), len(notes.delimiters)
        if not rule(state, silent):
            return False
        if name == "image":  # what its description holds was noted in coordinates of its own
            del notes.opaque[kept[0] :], notes.delimiters[kept[1] :]
        _note(name, notes, state, start, state.tokens[before:])
        return True

    return noted


def _note(name: str, notes: _Notes, state: StateInline, start: int, pushed: list[Token]) -> None:
    if name in _WHOLE:
        notes.opaque.append(TextRange(start, state.pos))
    elif name == "escape":
        notes.opaque.append(TextRange(start, start + 1))
    elif name == "emphasis":
        marks = pushed[start - state.pos :]  # text that waited before the delimiters was pushed with them
        notes.delimiters += [(token, start + i) for i, token in enumerate(marks)]
    elif name == "link":
        end = state.pos
        label_end = state.md.helpers.parseLinkLabel(state, start, True)
        notes.opaque += [TextRange(start, start + 1), TextRange(label_end, end)]
