"""Runs the examples on a rule's card: what they mark must be found, what they mend must be clean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscheck.article import Article
from newscheck.edits import apply
from newscheck.engine.findings import allowed
from newscheck.message import Message
from newscheck.source import Source, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.finding import Hit
    from newscheck.ruleset.rule import Example, Rule

TITLE = "Warga Desa Sukamaju Bangun Jembatan\n\n"
_MARK = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def failures(rule: Rule) -> Iterator[Message]:
    """One sentence for every way in which an example of the rule does not hold; nothing when all is well."""
    if not any(e.bad for e in rule.card.examples):
        yield Message(
            "{rule}: belum ada contoh “bad” yang menunjukkan bahwa aturan ini menemukan sesuatu", rule=rule.id
        )
    for example in rule.card.examples:
        try:
            yield from _of_one(rule, example)
        except Exception as e:  # noqa: BLE001 - any fault of a rule is told, and the others are tried
            problem = f"{type(e).__name__}: {e}"
            yield Message("{rule}: aturan ini gagal pada contohnya: {problem}", rule=rule.id, problem=problem)


def _of_one(rule: Rule, example: Example) -> Iterator[Message]:
    if example.bad:
        yield from _bad(rule, example)
    if example.good:
        hits = run(rule, example.good, example)[1]
        if hits:
            found = [draft(example.good, example)[slice(*h.range)] for h in hits]
            yield Message(
                "{rule}: dalam contoh “good” {text} seharusnya tidak ada temuan, tetapi ditemukan {found}",
                rule=rule.id,
                text=_listed([example.good]),
                found=_listed(found),
            )


def _bad(rule: Rule, example: Example) -> Iterator[Message]:
    plain, wanted = unmark(draft(example.bad, example))
    text, hits = run(rule, _MARK.sub(r"\1", example.bad), example)
    got = [h.range for h in hits]
    if text != plain or got != wanted:
        marked, found = [plain[slice(*w)] for w in wanted], [text[slice(*g)] for g in got]
        yield Message(
            "{rule}: dalam contoh “bad” {text} seharusnya ditemukan {wanted}, tetapi ditemukan {found}",
            rule=rule.id,
            text=_listed([example.bad]),
            wanted=_listed(marked),
            found=_listed(found),
        )
    elif example.good and hits and all(h.fixes for h in hits):
        mended = apply(text, [e for h in hits for e in h.fixes[0].edits])
        if mended != draft(example.good, example):
            yield Message(
                "{rule}: perbaikannya menghasilkan {mended}, bukan {good}",
                rule=rule.id,
                mended=_listed([mended]),
                good=_listed([example.good]),
            )


def _listed(pieces: list[str]) -> str:
    """Pieces of a text, each between quotation marks; a dash when there are none."""
    return ", ".join(f"“{piece}”" for piece in pieces) or "–"


def draft(text: str, example: Example) -> str:
    """The example as a draft: under a neutral title unless it is a whole draft."""
    return text if example.whole else TITLE + text


def run(rule: Rule, text: str, example: Example) -> tuple[str, list[Hit]]:
    """The draft made of an example's text, and the rule's hits in it in order."""
    whole = draft(text, example)
    article = Article(Source("contoh.txt", whole), example.published)
    return whole, sorted((h for h in rule.run(article) if allowed(h, rule, article)), key=lambda h: h.range)


def unmark(text: str) -> tuple[str, list[TextRange]]:
    """The text without ``**`` and the ranges that stood between them."""
    plain, ranges, at = "", [], 0
    for found in _MARK.finditer(text):
        plain += text[at : found.start()]
        ranges.append(TextRange(len(plain), len(plain) + len(found.group(1))))
        plain += found.group(1)
        at = found.end()
    return plain + text[at:], ranges
