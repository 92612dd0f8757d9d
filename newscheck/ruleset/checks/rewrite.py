"""Rewrite: a pattern of letters and marks, and what should stand in its place."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

from newscheck.article.cache import cached_per_article
from newscheck.article.text.search import Search
from newscheck.edits import Edit, Fix
from newscheck.finding import Hit
from newscheck.message import Message
from newscheck.ruleset.parameters import Param, WrongValue
from newscheck.ruleset.rule import looks_for, valid_if
from newscheck.ruleset.texts import compiled, expression, gaps
from newscheck.source import BlockKind, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscheck.article import Article

PROSE = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.CAPTION})
_NONE: Mapping[str, str] = {}
LONGEST = 100_000
"""Code points of a pattern: pieces within pieces double its length each time."""
HEADS = frozenset({BlockKind.TITLE, BlockKind.SUBHEADING})


def _looked_for(*, put: Mapping[str, str] = _NONE, names: Mapping[str, str] = _NONE, **_: object) -> Search:
    return _search(tuple(put), tuple(names.items()))


def _replaceable(*, put: Mapping[str, str] = _NONE, names: Mapping[str, str] = _NONE, **_: object) -> None:
    """Raises WrongValue for patterns that cannot be read, and for what cannot be put in their place."""
    if not put:
        raise WrongValue(Message("isi “put” dengan paling sedikit satu pola"), "put")
    for name, piece in names.items():
        compiled(piece, "names", name)
    for (written, template), pattern in zip(put.items(), _patterns(tuple(put), tuple(names.items())), strict=True):
        try:
            re.sub(pattern, template, "") if _parts(template) is None else _groups_stand(template, pattern)
        except (re.error, IndexError) as e:
            message = Message("gantinya menyebut kelompok yang tidak ada dalam polanya")
            raise WrongValue(message, "put", written) from e


def _groups_stand(template: str, pattern: re.Pattern[str]) -> None:
    """Raises IndexError for a group that the pattern has not."""
    if any(isinstance(part, int) and part > pattern.groups for part in _parts(template) or ()):
        raise IndexError


@valid_if(_replaceable)
@looks_for(patterns=_looked_for)
def rewrite(  # noqa: PLR0913 - the values of a card, all named
    article: Article,
    *,
    put: Annotated[dict[str, str], Param("pola yang dicari dan gantinya; \\1 adalah kelompok pertama pola")] = {},  # noqa: B006 - never changed
    names: Annotated[dict[str, str], Param("potongan pola yang dipakai berulang: {nama} diganti isinya")] = {},  # noqa: B006 - never changed
    message: Annotated[
        str, Param("kalimat untuk penulis; {found} dan {right}", holds=gaps("found", "right"))
    ] = "Tulis “{right}”, bukan “{found}”.",
    safe: Annotated[bool, Param("apakah gantinya boleh dipasang otomatis")] = True,
    heads: Annotated[bool, Param("apakah judul dan subjudul ikut dibaca")] = False,
    lenient: Annotated[
        str, Param("pola temuan yang hanya saran karena banyak redaksi menulisnya begitu", holds=expression)
    ] = "",
) -> Iterator[Hit]:
    """Points at every match in the prose and offers the replacement; a match within another is left out.

    What matches ``lenient`` anywhere is a hint: a slip that edited news makes in more than a tenth of cases.
    """
    stretches = _lines_and_heads(article) if heads else _lines(article)
    found: dict[int, list[tuple[TextRange, str]]] = {}
    templates = tuple(put.values())
    for n, i, match in _looked_for(put=put, names=names).matches(article, stretches):
        found.setdefault(i, []).append((TextRange(*match.span()), _filled(templates[n], match)))
    for i in sorted(found):
        taken = stretches[i].start
        for where, right in sorted(found[i], key=lambda m: (m[0].start, -m[0].end)):
            if where.start < taken:
                continue
            taken = where.end
            wrong = article[where]
            said = Message(message, found=wrong.strip(), right=right.strip())
            soft = bool(lenient) and re.search(lenient, wrong) is not None
            fix = Fix.replace(where, right, safe=safe)
            if article.source.opaque.overlaps(where):
                fix = replace(fix, edits=tuple(_pieces(wrong, right, where.start)))
            yield Hit(where, said, (fix,), soft=soft)


def _pieces(wrong: str, right: str, start: int) -> Iterator[Edit]:
    """Only what differs: a link or a name on the web inside the match must not be touched."""
    for kind, i, j, k, m in SequenceMatcher(None, wrong, right, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Edit(TextRange(start + i, start + j), right[k:m])


@lru_cache(maxsize=256)
def _search(put: tuple[str, ...], names: tuple[tuple[str, str], ...]) -> Search:
    """The patterns of one rule."""
    return Search(*_patterns(put, names))


@lru_cache(maxsize=256)
def _patterns(put: tuple[str, ...], names: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], ...]:
    """The patterns of one rule, its names filled in; raises WrongValue for one that cannot be read."""
    found = []
    for written in put:
        pattern = written
        for name, piece in names:
            pattern = pattern.replace("{" + name + "}", f"(?:{piece})")
            if len(pattern) > LONGEST:
                raise WrongValue(Message("polanya terlalu panjang setelah “names” diisikan"), "put", written)
        found.append(compiled(pattern, "put", written))
    return tuple(found)


@cached_per_article
def _lines(article: Article) -> tuple[TextRange, ...]:
    """What a rule reads: the lines of prose."""
    return tuple(_lines_of(article, PROSE))


@cached_per_article
def _lines_and_heads(article: Article) -> tuple[TextRange, ...]:
    """What a rule reads that looks at headings too."""
    return tuple(_lines_of(article, PROSE | HEADS))


def _lines_of(article: Article, wanted: frozenset[BlockKind]) -> Iterator[TextRange]:
    for block in article.blocks:
        if block.kind in wanted:
            yield TextRange(block.range.start, _line_end(article.text, block.range.end))


def _filled(template: str, match: re.Match[str]) -> str:
    """The template with the groups of a match: what ``match.expand`` gives, but taken apart only once."""
    parts = _parts(template)
    if parts is None:
        return match.expand(template)
    return "".join((match[part] or "") if isinstance(part, int) else part for part in parts)


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[str | int, ...] | None:
    """The letters and the numbers of groups of a template; None when it holds other escapes."""
    parts = re.split(r"\\([1-9])(?!\d)", template)
    if any("\\" in letters for letters in parts[::2]):
        return None
    return tuple(int(part) if i % 2 else part for i, part in enumerate(parts))


def _line_end(text: str, offset: int) -> int:
    """Where the line of ``offset`` ends: what follows a paragraph on its line ("(ist)") is read along."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end
