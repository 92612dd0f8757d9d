"""The handbook: every card of a catalog as one course book, in Markdown or as a web page. Made anew, never edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscheck.message import Message, translate
from newscheck.reporters import labels
from newscheck.reporters.lesson import Kind, Lesson, lesson, score_lesson
from newscheck.ruleset.rule import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscheck.ruleset.catalog import Catalog


def chapters(catalog: Catalog) -> tuple[tuple[str, str, tuple[Lesson, ...]], ...]:
    """The chapters in the order of categories: key, title, and the lessons of its rules."""
    keys = (*CATEGORIES, *sorted({i.partition("/")[0] for i in catalog} - set(CATEGORIES)))
    found = (
        (key, labels.named(labels.CATEGORY, key), tuple(lesson(catalog[i]) for i in catalog if _in(i, key)))
        for key in keys
    )
    return tuple(chapter for chapter in found if chapter[2])


def markdown(catalog: Catalog) -> str:
    """The whole book in Markdown."""
    return "\n".join(_book(catalog)) + "\n"


def html(catalog: Catalog) -> str:
    """The whole book as one web page that needs nothing else."""
    from newscheck.reporters.html import page

    book = chapters(catalog)
    return page("handbook.html.jinja", title=translate("Buku pegangan menulis berita"), book=book, score=score_lesson())


def _book(catalog: Catalog) -> Iterator[str]:
    yield f"# {translate('Buku pegangan menulis berita')}"
    yield ""
    yield str(Message("{count} aturan newscheck, masing-masing dengan alasan dan contohnya.", count=len(catalog)))
    yield ""
    yield from lesson_markdown(score_lesson())
    for _key, title, lessons in chapters(catalog):
        yield f"## {title}"
        yield ""
        for one in lessons:
            yield from lesson_markdown(one)


def lesson_markdown(one: Lesson) -> Iterator[str]:
    """One lesson in Markdown, under a heading of the third level."""
    yield f"### {one.title}"
    yield ""
    if one.severity:
        yield f"`{one.id}` · {one.severity}"
        yield ""
    for part in one.parts:
        yield f"**{part.heading}**"
        yield ""
        yield from _lines(part.lines)


def _lines(lines: Iterable[tuple[Kind, str]]) -> Iterator[str]:
    for kind, text in lines:
        match kind:
            case Kind.CODE:
                yield f"```\n{text}\n```"
            case Kind.LINK:
                yield f"<{text}>"
            case Kind.BAD | Kind.GOOD:
                sign = "✘" if kind is Kind.BAD else "✔"
                yield f"- {sign} " + text.replace("\n", "\n  ")
                continue
            case Kind.TEXT:
                yield text
        yield ""
    yield ""


def _in(rule_id: str, category: str) -> bool:
    return rule_id.startswith(f"{category}/")
