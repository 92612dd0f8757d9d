"""Indirect and mixed quotations: somebody's statement reported in the writer's own sentence, most without *bahwa*.

Each sentence is tried with the ways in which Indonesian news reports speech: *Menurut X*, *…, kata X, …*,
*dijelaskan X*, *X mengatakan …*, *Dilansir X*.
A reported act (*meminta warga waspada*, *menegaskan pentingnya …*) is no quotation.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newscheck.article.parts import QuoteKind
from newscheck.article.quotes import mentions
from newscheck.article.quotes.cues import SPEAKER_PRONOUNS, bare
from newscheck.article.quotes.statements import Statement, Tokens, span
from newscheck.lexicon import table, word_list
from newscheck.source import Ranges, TextRange

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Token

    from newscheck.article import Article

PASSIVE = re.compile(
    r"(?:di(?:kata|jelas|sampai|tegas|ungkap|papar|tambah|sebut|tutur|terang|beber|kemuka|cerita|ingat|harap)kan"
    r"|diakui|diungkap|dikisahkan)(?P<nya>nya)?$"
)
SOURCE = frozenset(("dilansir", "dikutip", "mengutip", "melansir"))
AUXILIARIES = word_list("auxiliaries")
_SUBORDINATORS = word_list("subordinators")
_BLOCKED = word_list("no_report_behind")
_LINKS = frozenset(("bahwa", "bahwasanya", "jika", "kalau", "bila"))
_HOPES = frozenset(("agar", "supaya"))
_LAWS = word_list("no_speakers")
_CONNECTORS = re.compile(
    r"(?:di sisi lain(?:nya)?|selain itu|sementara(?: itu)?|namun(?: demikian)?|(?:oleh )?karena itu|lebih lanjut"
    r"|selanjutnya|kemudian|(?:meski(?:pun)?|kendati) (?:begitu|demikian)|bahkan|adapun|sebaliknya|apalagi|terlebih"
    r"|untuk itu|dengan demikian|saat ini|sebelumnya|(?:tak|tidak) hanya itu|(?:akan )?tetapi|lalu|jadi|kini|sedangkan)"
    r"[\s,]*$",
    re.IGNORECASE,
)
LINK_REACH = 9
"""Tokens behind a verb within which *bahwa* may stand."""
SHORTEST = 10
"""Code points that a reported clause is longer than."""
LONGEST_SENTENCE = 250
"""Tokens of a sentence that are read; what is longer is no prose."""


def find_reported(article: Article, tokens: Tokens, direct: Sequence[Statement]) -> list[Statement]:
    """The indirect and mixed quotations in order; sentences and cues of direct ones are left alone."""
    taken = Ranges((c.start, c.end) for s in direct for c in s.content)
    cues = {s.cue.start for s in direct if s.cue}
    quoted = Ranges(q.range for q in article.quoted if q.speech)
    found = []
    for sentence in article.sentences:
        words = [t for t in tokens.between(*sentence.range)[:LONGEST_SENTENCE] if not taken.at(t.idx)]
        if len(words) > 2 and not any(t.idx in cues for t in words):  # noqa: PLR2004 - a subject, a verb, an object
            statement = _report(words)
            if statement:
                found.append(_typed(statement, quoted))
    return found


def _typed(statement: Statement, quoted: Ranges) -> Statement:
    """Mixed when some of the speaker's own words stand in the clause between marks."""
    mixed = any(quoted.overlaps(c) for c in statement.content)
    kind = QuoteKind.MIXED if mixed else QuoteKind.INDIRECT
    return Statement(kind, statement.content, statement.cue, statement.speaker)


def _report(words: Sequence[Token]) -> Statement | None:
    ways: tuple[Callable[[Sequence[Token], int], Statement | None], ...] = (_according, _aside, _passive, _active)
    for i in range(len(words)):
        for way in ways:
            found = way(words, i)
            if found:
                return found
    return _sourced(words)


def _according(words: Sequence[Token], i: int) -> Statement | None:
    """*Menurut X, …* and *Menurutnya …*, at the beginning or inside."""
    word = words[i].lower_
    if word == "menurutnya":
        return _around(words, i, (i, i + 1), None)
    if word != "menurut" or i + 1 >= len(words) or words[i + 1].lower_ in _LAWS:
        return None
    place = mentions.after(words[i + 1 :])
    return None if place is None else _around(words, i, (i, i + 1 + place[1]), (i + 1 + place[0], i + 1 + place[1]))


def _aside(words: Sequence[Token], i: int) -> Statement | None:
    """*…, kata X, …*; *…, katanya, …*; *…, Ujar Bupati.*: set off by commas from what is said."""
    word = words[i].lower_
    root = bare(word)
    if root not in word_list("speech_roots") or not i or (words[i - 1].text != "," and not _linked(words, i)):
        return None
    if root != word:
        closed = i + 1 >= len(words) or words[i + 1].text in {",", "."}
        return _around(words, i, (i, i + 1), None) if closed and words[i - 1].text == "," else None
    ahead = words[i + 1] if i + 1 < len(words) else None
    if ahead is None or not (
        mentions.is_capital(ahead) or ahead.lower_ in SPEAKER_PRONOUNS or mentions.is_office(ahead)
    ):
        return None
    place = mentions.after(words[i + 1 :])
    return None if place is None else _around(words, i, (i, i + 1 + place[1]), (i + 1 + place[0], i + 1 + place[1]))


def _linked(words: Sequence[Token], i: int) -> bool:
    """Whether only a connector such as *Di sisi lain* stands before, comma or not."""
    return words[i].lower_ in {"kata", "lanjut", "tambah"} and bool(_CONNECTORS.fullmatch(_text(words[:i])))


def _passive(words: Sequence[Token], i: int) -> Statement | None:
    """*Dijelaskan X, …*, *Dikatakannya, …*, *disampaikan oleh X bahwa …*."""
    found = PASSIVE.match(words[i].lower_)
    if not found or (i and words[i - 1].lower_ in _BLOCKED):
        return None
    if found["nya"]:
        return _around(words, i, (i, i + 1), None)
    ahead = words[i + 1] if i + 1 < len(words) else None
    if ahead is not None and (ahead.text == "," or ahead.lower_ in _LINKS):
        return _around(words, i, (i, i + 1), None) if _opening(words, i) else None
    speaker = _agent(words, i)
    if speaker is None:
        return None
    end = speaker[1]
    told = _opening(words, i) or (words[i - 1].text == "," and end < len(words) and words[end].text == ",")
    stated = end < len(words) and (words[end].lower_ in _LINKS or words[end].text == "," or has_predicate(words[end:]))
    return _around(words, i, (i, end), speaker) if told and stated else None


def _agent(words: Sequence[Token], i: int) -> tuple[int, int] | None:
    """The place of the person behind a passive verb."""
    place = mentions.after(words[i + 1 :])
    if place is None:
        return None
    start, end = i + 1 + place[0], i + 1 + place[1]
    first = words[start]
    somebody = mentions.is_capital(first) or first.lower_ in SPEAKER_PRONOUNS or mentions.is_office(first)
    return (start, end) if somebody and words[end - 1].pos_ != "VERB" else None


def _opening(words: Sequence[Token], i: int) -> bool:
    """Whether nothing but a connector stands before ``i``."""
    return i <= 3 and not any(mentions.is_capital(t) for t in words[1:i])  # noqa: PLR2004 - Hal senada juga


def _active(words: Sequence[Token], i: int) -> Statement | None:
    """*X mengatakan (bahwa) …* with a clause behind it."""
    kind = _verbs().get(words[i].lower_)
    if kind is None or not i or words[i - 1].lower_ in _BLOCKED:
        return None
    speaker = mentions.before(words[:i])
    begin = _clause_start(words, i, kind)
    if speaker is None or begin is None or begin >= len(words) - 1:
        return None
    head = words[speaker[0]]
    if head.pos_ in {"VERB", "SCONJ", "ADP"} and not mentions.is_capital(head):
        return None
    content = _trimmed(words, begin, len(words))
    return None if content is None else Statement(
        QuoteKind.INDIRECT, (content,), span(words, (i, i + 1)), span(words, speaker)
    )  # fmt: skip


def _clause_start(words: Sequence[Token], i: int, kind: str) -> int | None:
    """The place where the reported clause behind the verb at ``i`` begins; None when there is no clause."""
    rest = words[i + 1 :]
    linked = _link(rest)
    if linked is not None:
        return i + 1 + linked
    if not rest or kind == "bahwa":
        return None
    if rest[0].text == ",":
        return i + 2 if len(rest) > 2 else None  # noqa: PLR2004 - a clause has at least two words
    first = rest[0].lower_
    if first in word_list("not_reported") or rest[0].is_punct:
        return None
    sure = kind == "clause" or first in SPEAKER_PRONOUNS or first in {"pihaknya", "dirinya", "perlunya"}
    return i + 1 if sure or _complement(words[i]) or has_predicate(rest) else None


def _link(rest: Sequence[Token]) -> int | None:
    """The place behind *bahwa*, *agar* and the like that open the clause; None without one."""
    for k, token in enumerate(rest[:LINK_REACH]):
        if token.lower_ in _LINKS and (k == 0 or token.lower_.startswith("bahwa")):
            return k + 1
        if token.lower_ in _HOPES and (k == 0 or "harap" in rest[k - 1].lower_):
            return k + 1
        if token.text == ",":
            return None
    return None


def _complement(verb: Token) -> bool:
    """Whether the parser sees a clause as the verb's complement."""
    return any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def has_predicate(words: Sequence[Token]) -> bool:
    """Whether the words hold a predicate of their own, one not used up by *yang*, *untuk* and the like."""
    used = False
    for i, token in enumerate(words):
        word = token.lower_
        if word == "yang" or word in _SUBORDINATORS:
            used = True
        elif word in AUXILIARIES or token.pos_ in {"VERB", "AUX"}:
            if not used and i:
                return True
            if not used:
                return word in AUXILIARIES or token.pos_ == "VERB"
            used = used and word in AUXILIARIES
    return False


def _sourced(words: Sequence[Token]) -> Statement | None:
    """*Dilansir X, …*, *Seperti dikutip dari X, …*."""
    for i, token in enumerate(words[:3]):
        if token.lower_ not in SOURCE:
            continue
        at = i + 1
        while at < len(words) and words[at].lower_ in {"dari", "oleh"}:
            at += 1
        comma = next((k for k in range(at, min(at + 14, len(words))) if words[k].text == ","), None)
        if comma is None:
            return None
        place = mentions.after(words[at:])
        stop = at + place[1] if place else comma
        name = _apposed(words, at, stop)
        if name:
            return _around(words, i, (i, name[1]), name)
        return _around(words, i, (i, max(comma, stop)), (at, stop))
    return None


def _apposed(words: Sequence[Token], start: int, stop: int) -> tuple[int, int] | None:
    """The institution's name between commas that says which one a description means: *media massa kota, Suaradesa,*."""
    first = end = stop + 1
    while end < len(words) and words[end].text[0].isupper() and words[end].ent_type_ in {"ORG", ""}:
        end += 1
    closed = end < len(words) and words[end].text == "," and words[stop].text == ","
    return (first, end) if closed and end > first and words[start].text[0].islower() else None


def _around(
    words: Sequence[Token], cue: int, attribution: tuple[int, int], speaker: tuple[int, int] | None
) -> Statement | None:
    """The statement whose words stand before and behind the attribution, a mere connector before it left out."""
    left, right = _said_before(words, attribution[0]), _said_behind(words, attribution[1])
    postposed = words[attribution[1] : attribution[1] + 1] and words[attribution[1]].text != ","
    if left is not None and postposed and words[cue].lower_ in word_list("speech_roots"):
        right = None
    content = tuple(c for c in (left, right) if c is not None)
    if sum(c.length for c in content) <= SHORTEST:
        return None
    return Statement(QuoteKind.INDIRECT, content, span(words, (cue, cue + 1)), span(words, speaker))


def _said_before(words: Sequence[Token], start: int) -> TextRange | None:
    """The words before an attribution that begins at ``start``; None where only a connector stands there."""
    parted = start > 0 and words[start - 1].text == ","
    if not (parted or start > 1) or _CONNECTORS.fullmatch(_text(words[:start])):
        return None
    return _trimmed(words, 0, start)


def _said_behind(words: Sequence[Token], end: int) -> TextRange | None:
    """The words behind an attribution that ends at ``end``, without the comma or *bahwa* that opens them."""
    while end < len(words) and (words[end].text == "," or words[end].lower_ in _LINKS):
        end += 1
    return _trimmed(words, end, len(words)) if end < len(words) else None


def _trimmed(words: Sequence[Token], start: int, end: int) -> TextRange | None:
    """The range of the words without commas and final marks at its ends."""
    while start < end and words[start].text in {",", "-", "–"}:
        start += 1
    while end > start and words[end - 1].text in {",", ".", "-", "–"}:
        end -= 1
    return span(words, (start, end))


def _text(words: Sequence[Token]) -> str:
    return " ".join(t.text for t in words)


@cache
def _verbs() -> dict[str, str]:
    return {row["verb"]: row["object"] for row in table("clause_verbs")}
