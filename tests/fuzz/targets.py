"""What is thrown at newscheck: one function a target, taking the bytes that a fuzzer makes and raising when it breaks.

A sentence for the person (ReadError) is an answer; every other exception, a range outside the text or a rule that fails
is a crash. Zipped documents are put together from the input here, since no mutation survives a checksum.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

from newscheck.article import Article
from newscheck.errors import ReadError
from newscheck.reading import parse, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newscheck.ruleset.rule import Rule
    from newscheck.source import Source

ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
DOCX_PARTS = {
    "word/document.xml": f"<w:document {WORD}><w:body><w:p><w:r><w:t>Warga datang.</w:t></w:r></w:p></w:body>"
    "</w:document>",
    "word/styles.xml": f'<w:styles {WORD}><w:style w:styleId="a"><w:basedOn w:val="a"/></w:style></w:styles>',
    "docProps/core.xml": "<c><title>Judul</title><created>2024-03-04</created></c>",
    "_rels/.rels": f'<R><r Type="{RELATION}" Target="word/document.xml"/></R>',
    "[Content_Types].xml": "<Types/>",
}
ODT_PARTS = {
    "content.xml": f"<office:document-content {ODF}><office:body><office:text><text:p>Warga datang.</text:p>"
    "</office:text></office:body></office:document-content>",
    "styles.xml": f"<office:document-styles {ODF}/>",
    "meta.xml": f"<office:document-meta {ODF}><office:meta/></office:document-meta>",
    "META-INF/manifest.xml": "<manifest/>",
}


def zipped(parts: dict[str, str], data: bytes) -> bytes:
    """The archive itself when ``data`` is one, else the parts with that one replaced which the first byte names."""
    if data.startswith(b"PK"):
        return data
    out, names = io.BytesIO(), list(parts)
    chosen = names[data[0] % len(names)] if data else names[0]
    with zipfile.ZipFile(out, "w") as archive:
        for name, whole in parts.items():
            archive.writestr(name, data[1:] if name == chosen else whole.encode())
    return out.getvalue()


def inside(ranges: Iterable[tuple[int, int]], text: str) -> None:
    for start, end in ranges:
        assert 0 <= start <= end <= len(text), (start, end, len(text))


def read_as(suffix: str, data: bytes) -> Source | None:
    try:
        source = read_bytes(data, f"naskah{suffix}")
    except ReadError:
        return None
    inside((*(b.range for b in source.outline), *source.opaque, *source.emphasis), source.text)
    inside((where for where, _ in source.places), source.text)
    for at in (0, len(source.text) // 2, len(source.text)):
        assert min(source.position(at)) >= 1
    return source


def plain(data: bytes) -> None:
    read_as(".txt", data)


def markdown(data: bytes) -> None:
    read_as(".md", data)


def docx(data: bytes) -> None:
    read_as(".docx", zipped(DOCX_PARTS, data))


def odt(data: bytes) -> None:
    read_as(".odt", zipped(ODT_PARTS, data))


def rtf(data: bytes) -> None:
    read_as(".rtf", data)


def html(data: bytes) -> None:
    read_as(".html", data)


def draft(data: bytes) -> Source:
    """A draft of any code points; an odd first byte makes it Markdown."""
    text = data[1:].decode("utf-8", "surrogateescape" if data[:1] > b"\x7f" else "replace")
    return parse(text, "naskah.md" if data and data[0] % 2 else "naskah.txt")


def segmentation(data: bytes) -> None:
    """Blocks, words, sentences, marks, dates, times, numbers, places, acronyms, sums and exceptions of a draft."""
    from newscheck.article.elements.dates import find_dates, find_times
    from newscheck.article.elements.numbers import find_numbers
    from newscheck.article.elements.places import find_places
    from newscheck.article.elements.sums import find_sums
    from newscheck.article.metrics import measure
    from newscheck.article.quotes.punctuation import attributed
    from newscheck.article.text.acronyms import find_expansions, find_initialisms
    from newscheck.article.text.capitals import capital_runs
    from newscheck.article.text.casing import casings, name_words
    from newscheck.article.text.neighbours import adjacent
    from newscheck.article.text.word_index import word_index
    from newscheck.engine.gradable import not_gradable
    from newscheck.engine.suppression import find_suppressions

    article = Article(draft(data))
    text = article.text
    inside((b.range for b in article.blocks), text)
    inside((w.range for w in article.words), text)
    inside((s.range for s in article.sentences), text)
    inside((q.range for q in article.quoted), text)
    assert all(text[slice(*w.range)] == w.text for w in article.words)
    assert all(a.range.end <= b.range.start for a, b in zip(article.sentences, article.sentences[1:], strict=False))
    for find in (find_dates, find_times, find_numbers, find_places):
        inside((m.range for m in find(text, 0, len(text))), text)
    assert len(find_expansions(article)) <= len(text)
    for block in article.blocks:
        assert len(list(find_initialisms(article, block))) <= len(text)
    for layer in (capital_runs, casings, name_words, word_index):
        assert len(layer(article)) <= len(text)
    assert len(list(adjacent(article, range(len(article.words))))) <= len(article.words)
    assert len([*attributed(article), *find_sums(article), *find_suppressions(article)]) <= len(text)
    if not not_gradable(article):
        measure(article)


def words(data: bytes) -> None:
    """Morphology, spelling, degrees and syllables of every word."""
    from newscheck.article.metrics import syllables
    from newscheck.lexicon.degrees import degree_form
    from newscheck.lexicon.morphology import analyses
    from newscheck.lexicon.spelling import corrections, missing_suffix

    for word in data.decode("utf-8", "replace").split():
        assert syllables(word) >= 0
        assert len(list(analyses(word.lower()))) >= 0
        assert len(degree_form(word) or "") >= 0
        for look in (corrections, missing_suffix):
            assert len(look(word.lower())) >= 0


def tokens(data: bytes) -> None:
    """The model's tokens: together they are the text."""
    text = data[1:].decode("utf-8", "replace")
    assert "".join(t.text_with_ws for t in _tokenizer()(text)) == text


def check(data: bytes) -> None:
    """A whole check with every rule there is: findings inside the text, in order, no rule fails."""
    from newscheck.config import Config
    from newscheck.engine.pipeline import check_source
    from newscheck.report import Status

    report = check_source(draft(data), _rules(), Config())
    assert report.status is not Status.FAILED, report.problem
    inside((f.range for f in report.findings), report.text)
    inside((e.range for f in report.findings for x in f.fixes for e in x.edits), report.text)
    order = [(f.range, f.rule) for f in report.findings]
    assert order == sorted(order)


@cache
def _rules() -> tuple[Rule, ...]:
    from newscheck.config import Config
    from newscheck.ruleset.catalog import catalog_of
    from newscheck.ruleset.selection import chosen_rules

    return chosen_rules(Config(select=tuple(catalog_of(Config()))))


@cache
def _tokenizer() -> Callable[[str], Iterable[Any]]:
    from newscheck.model import load

    return load().tokenizer


TARGETS: dict[str, Callable[[bytes], None]] = {
    f.__name__: f for f in (plain, markdown, docx, odt, rtf, html, segmentation, words, tokens, check)
}
