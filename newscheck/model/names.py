"""Cleans the names that the network finds: no titles, no degrees, no whole headlines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from spacy.tokens import Span
from spacy.util import filter_spans

from newscheck.model.known import with_known
from newscheck.model.organisations import with_organisations
from newscheck.model.tokenizer import ADDRESS
from newscheck.model.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

DEGREE = re.compile(
    r"(?:[SM]\.(?:[A-Z][A-Za-z]{0,4}\.?){1,3}(?:[A-Z]\.)?|[SM][A-Z][a-z]{0,3}\.?|Ph\.?D\.?|A\.?Md\.?|B\.?[AS]c?\.?|"
    r"Sp\.?[A-Z]\w*\.?|LL\.M\.?|MBA|M\.B\.A\.|S\.STP|SH|SE|ST|MH|MM|MT|M\.?Sc\.?|Lc\.?|MSi|SSos|SPd|SIP|SIK|SKM)\.?",
)
TITLES = word_set("titles")
PARTICLES = frozenset({"I", "Ni", "Ida", "Anak", "Luh", "Gusti", "Desak", "Cokorda", "Putu", "Ketut"})
LEARNED = frozenset({"dr", "dr.", "drg.", "drs.", "dra.", "prof.", "ir."})
NICKNAMING = frozenset({"Gus"})
"""Titles that make a nickname with one word behind them, as in "Gus Mus": they belong to the name."""
REGIONS = frozenset({"Kabupaten", "Kota", "Provinsi", "Kecamatan", "Desa", "Kelurahan"})
_EDGE = re.compile(r"[\W_]+")
_WHOLE_SHARE = 0.7
_LONG = 5
_LONGEST = 14


def is_degree(form: str) -> bool:
    """Tell whether a token is an academic degree, with or without its stops."""
    return DEGREE.fullmatch(form) is not None


def _is_title(token: Token) -> bool:
    """Tell whether a token is a title, an office or a rank before a name."""
    return token.lower_ in TITLES


def _without_degrees(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name ends before its degrees."""
    for index in range(start + 1, end):
        follows = index + 1 < end and is_degree(doc[index + 1].text)
        form = doc[index].text
        if (form == "," and follows) or (index > start + 1 and "." in form and is_degree(form)):
            return index
    return end


def _only_degree(doc: Doc, index: int) -> bool:
    """Tell whether a "person" is the degree behind a name ("Rini Astuti, SH."); initials in a row are none."""
    behind = index > 1 and doc[index - 1].text == "," and doc[index - 2].is_title
    return behind and is_degree(doc[index].text)


def _titled_behind(doc: Doc, end: int) -> bool:
    """Tell whether a degree with stops follows a name that ends there, which makes it a person's for sure."""
    follows = doc[end + 1].text if end + 1 < len(doc) and doc[end].text == "," else ""
    return "." in follows and is_degree(follows)


def _person_follows(doc: Doc, index: int) -> bool:
    """Tell whether a person's name begins at a token, particles such as Luh and Ketut before it."""
    while index < len(doc) and doc[index].text in PARTICLES:
        index += 1
    return index < len(doc) and doc[index].ent_type_ == "PER"


def _behind_title(doc: Doc, start: int, end: int) -> int:
    """Return where the bearer of a learned title inside a person's name begins ("Anwar Hakim dr Rini Astuti")."""
    titled = (i + 1 for i in range(end - 2, start, -1) if doc[i].lower_ in LEARNED and not _is_title(doc[i - 1]))
    return next(titled, start)


def _before_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the first token of a "person" is a title or a mark; "Gus" before one word is part of the name."""
    if doc[start].text in NICKNAMING and start == end - 2:
        return False
    return _is_title(doc[start]) or _EDGE.fullmatch(doc[start].text) is not None


def _trimmed(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    """Return a name's token range without marks, and for persons without titles and degrees."""
    if label == "PER":
        end = _without_degrees(doc, start, end)
        start = _behind_title(doc, start, end)
        while start < end - 1 and _before_name(doc, start, end):
            start += 1
        if start == end - 1 and (_is_title(doc[start]) or _only_degree(doc, start)):
            return start, start
        if end - start > 1 and doc[start].is_sent_start and doc[start].pos_ == "NOUN":
            start += 1
        while start > 0 and doc[start - 1].text in PARTICLES:
            start -= 1
    elif _person_follows(doc, end):
        while end - 1 > start and doc[end - 1].text in PARTICLES:
            end -= 1
    while start < end and _EDGE.fullmatch(doc[start].text) and doc[start].text not in "([":
        start += 1
    while end > start and _EDGE.fullmatch(doc[end - 1].text) and doc[end - 1].text not in ")]":
        end -= 1
    return start, end


def _too_wide(span: Span, label: str) -> bool:
    """Tell whether a "name" is nearly its whole sentence, as in title-case headlines."""
    own = sum(not t.is_punct for t in span)
    if own < (_LONG if label != "EVENT" else _LONG + 2):
        return False
    sentence = span.sent
    words = sum(not t.is_punct for t in sentence)
    return (own >= _WHOLE_SHARE * words and span.start == sentence.start) or own > _LONGEST


def _person_inside(doc: Doc, start: int, end: int) -> int:
    """Return where a person's name begins inside a "place" ("Kabupaten Klungkung Luh Ketut Sari"), else its end."""
    if doc[start].text not in REGIONS:
        return end
    return next((i for i in range(start + 2, end - 1) if doc[i].text in PARTICLES), end)


def _cleaned(doc: Doc) -> Iterator[Span]:
    """Yield the names worth keeping."""
    last = 0
    for span in doc.ents:
        start, end = _trimmed(doc, max(span.start, last), span.end, span.label_)
        start = max(start, last)
        if start >= end or not any(t.text[:1].isalnum() for t in doc[start:end]):
            continue
        if not any(t.text[:1].isupper() or t.text[:1].isdigit() for t in doc[start:end]):
            continue
        label = "ORG" if end == start + 1 and ADDRESS.fullmatch(doc[start].text) else span.label_
        if label == "LOC" and (doc[max(0, start - 1)].lower_ in LEARNED or _titled_behind(doc, end)):
            label = "PER"
        cut = _person_inside(doc, start, end) if label == "LOC" else end
        kept = Span(doc, start, cut, label=label)
        if doc.has_annotation("SENT_START") and _too_wide(kept, span.label_):
            continue
        last = end
        yield kept
        if cut < end:
            yield Span(doc, cut, end, label="PER")


def clean_names(doc: Doc) -> Doc:
    """Trim and drop names, then let short mentions of a full name follow it."""
    names = with_known(doc, with_organisations(doc, list(_cleaned(doc))))
    parts = {
        token.text
        for span in names
        if span.label_ == "PER" and (len(span) > 1 or _titled_behind(doc, span.end))
        for token in span
        if token.text[:1].isupper() and len(token.text) > 3  # noqa: PLR2004 - initials and particles repeat by chance
    }
    taken = {i for span in names for i in range(span.start, span.end)}
    relabelled = [
        Span(doc, s.start, s.end, label="PER") if len(s) == 1 and s.text in parts and s.label_ == "ORG" else s
        for s in names
    ]
    extra = [
        Span(doc, token.i, token.i + 1, label="PER")
        for token in doc
        if token.i not in taken and token.text in parts and token.pos_ == "PROPN"
    ]
    doc.ents = filter_spans([*relabelled, *extra])
    return doc
