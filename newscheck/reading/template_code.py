"""Code of publishing programs in Markdown: what it is, and what of it is left out.

Known are the shortcodes of Hugo and WordPress, tags of Liquid, Jinja, Twig, Handlebars, Go, ERB and EJS, MDX, kramdown
and Pandoc attributes, admonitions, callouts, tables of contents, CriticMarkup, formulas, and what Obsidian adds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newscheck.reading.unseen import cut
from newscheck.source import Ranges, Seam, TextRange

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 20_000
"""Code points between the two signs of one piece of code."""


class _Pair(NamedTuple):
    """Two signs with code between them; a ``remark`` is a comment, in which an exception may stand."""

    opening: str
    closing: str
    remark: bool = False
    word: bool = False
    """Whether it stands for words of the sentence: those stay, unread."""


_PAIRS = (
    _Pair("<!--", "-->", remark=True),
    _Pair("{{!--", "--}}", remark=True),
    _Pair("{{/*", "*/}}", remark=True),
    _Pair("{{- /*", "*/ -}}", remark=True),
    _Pair("{{!", "}}", remark=True),
    _Pair("{{<", ">}}"),
    _Pair("{{%", "%}}"),
    _Pair("{{#", "}}"),
    _Pair("{{/", "}}"),
    _Pair("{{>", "}}"),
    _Pair("{{", "}}", word=True),
    _Pair("{%", "%}"),
    _Pair("{#-", "-#}", remark=True),
    _Pair("{# ", "#}", remark=True),
    _Pair("{/*", "*/}", remark=True),
    _Pair("{::", "}"),
    _Pair("{:", "}"),
    _Pair("{>>", "<<}", remark=True),
    _Pair("{--", "--}"),
    _Pair("{~~", "~>"),
    _Pair("<%#", "%>", remark=True),
    _Pair("<%=", "%>", word=True),
    _Pair("<%", "%>"),
    _Pair("<?", "?>"),
    _Pair("%%", "%%", remark=True),
    _Pair("$$", "$$"),
    _Pair("\\[", "\\]"),
    _Pair("\\(", "\\)", word=True),
    _Pair("![[", "]]"),
)
_BY_OPENING = {p.opening: p for p in _PAIRS}
_OPENINGS = re.compile("|".join(re.escape(p.opening) for p in sorted(_PAIRS, key=lambda p: -len(p.opening))))
_FORMULAS = frozenset({"\\[", "\\("})
"""Signs of formulas, and of brackets that an export has escaped."""
_TEX = re.compile(r"\\[a-zA-Z]|[\^_=]")
_UNREAD = (
    "highlight|comment|code|codeblock|sourcecode|mermaid|chart|katex|math|rawhtml|html|javascript|stylesheet|style|css|js"
    "|script|schema|plantuml|graphviz|kroki|tikz|verbatim|nomarkdown|gist|embed|img|video|audio|gallery|playlist|php"
)
_OPENS_UNREAD = re.compile(rf"(?:\{{\{{[<%]-?|\{{%-?|\{{::|\[)\s*(?P<name>{_UNREAD})\b")
_WORDPRESS = re.compile(
    r"\[(?P<close>/)?(?P<name>[a-z][a-z0-9_-]{1,30})(?P<rest>(?:[ =][^\[\]\n]{0,500})?)/?\](?![(:]|\[(?!/))",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"(?:^|\s)[\w-]*=")
_BRACES = r"\{(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,300}\}){0,300}\}){0,600}\}"
_VALUE = rf"(?:\"[^\"]{{0,600}}\"|'[^']{{0,600}}'|{_BRACES}|[^\s\"'<>{{}}=`]{{1,300}})"
_TAG = re.compile(
    rf"</?(?!https?:|mailto:)[A-Za-z][\w.:-]{{0,60}}(?:\s{{1,200}}(?:[@:\w][\w.:@-]{{0,60}}(?:\s?=\s?{_VALUE})?"
    r"|\{[^{}]{0,500}\})){0,60}\s{0,200}/?>|</?>"
)
_SCRIPT = re.compile(
    r"^(?:import\s+(?:[\w*{$][^\n]{0,300}\sfrom\s+)?[\"'][^\n]{1,300}$|import\s+(?:[\w$]{1,60},?\s*)?\{[^{}]{0,2000}\}\s*from\s+[\"'][^\n]{1,300}$"
    r"|export\s+(?:default|const|let|var|function|async|class|\{|\*)(?:[^\n]|\n(?!\s*\n)){0,5000})",
    re.MULTILINE,
)
_LINES = re.compile(
    r"""^[ \t]{0,3}(?:
      (?P<toc>\[\[?_?TOC_?\]\]?|@\[toc\]|\$\{toc\}|\\(?:newpage|pagebreak|tableofcontents)
        |[*+-][ ](?:TOC|Daftar[ ]isi|table[ ]of[ ]contents)[ \t]*\n[ \t]*\{:[ ]?toc[^}\n]*\})[ \t]*$
    | (?P<fence>:{3,}[^\n]*)$
    | (?P<admonition>(?:!!!|\?\?\?\+?|===)[ ]+(?:[\w"][^\n]{0,200}))$
      (?P<indented>(?:\n(?:[ ]{4}|\t)[^\n]*|\n[ \t]*(?=\n(?:[ ]{4}|\t)))*)
    | (?P<callout>(?:>[ \t]{0,3}){1,5}\[!\w[\w |-]{0,40}\][+-]?[^\n]*)$
    | (?P<data>[A-Za-z][\w -]{0,40}::[ ][^\n]{0,300})$
    | (?P<note>\[\^[^\]\n]{1,60}\]:[^\n]*(?:\n(?:[ ]{2,}|\t)[^\n]*)*)
    )""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_SMALL = re.compile(
    r"""
      (?P<attributes>[ \t]*\{[#.][A-Za-z][^{}\n]{0,300}\}(?=[ \t]*$)|(?<=[\])`*_])\{[#.][^{}\n]{0,300}\})
    | (?P<anchor>(?<=\S)[ \t]+\^[A-Za-z0-9-]{1,60}(?=[ \t]*$))
    | (?P<line>^\^[A-Za-z0-9-]{1,60}[ \t]*$)
    | (?P<reference>\[\^[^\]\s]{1,60}\](?!:))
    | (?P<critic>\{\+\+|\+\+\}|~~\}|\{==|==\}(?:(?=\{>>))?)
    | (?P<highlight>==(?=\S)|(?<=\S)==)
    | (?P<emoji>(?<![\w:]):(?:[a-z][a-z0-9_+-]{1,40}):(?![\w:]))
    | (?P<formula>(?<![\w$\\])\$(?=[^\s$])(?=[^$\n]{0,200}[\\^_=+])[^$\n]{0,200}(?<=[^\s$\\])\$(?![\d$]))
    | (?P<expression>(?<![{\w$])\$?\{[A-Za-z_$][\w$]*(?:\.[\w$]+|\([^(){}\n]{0,100}\)){0,8}\}(?!\}))
    | (?P<wiki>(?<!!)\[\[(?P<page>[^\[\]|\n]{1,200})(?:\|(?P<alias>[^\[\]\n]{1,200}))?\]\])
    """,
    re.MULTILINE | re.VERBOSE,
)


@dataclass(slots=True)
class Code:
    """What is code in a text: ``seams`` are left out, ``opaque`` stays unread, ``captions`` is the text of captions.

    ``comments`` are the seams in which an exception may stand.
    """

    seams: list[Seam] = field(default_factory=list)
    opaque: list[TextRange] = field(default_factory=list)
    captions: list[TextRange] = field(default_factory=list)
    comments: list[TextRange] = field(default_factory=list)


def find_code(text: str, shown: Ranges) -> Code:
    """The code of publishing programs in a text; what stands in ``shown`` is only shown."""
    code = Code()
    for finder in (_lines, _pairs, _wordpress, _tags, _scripts, _small):
        finder(text, _Free(shown, code), code)
    return code


class _Free:
    """Where code may still be found."""

    def __init__(self, shown: Ranges, code: Code) -> None:
        self._shown = shown
        self._taken = Ranges([*((s.start, s.end) for s in code.seams), *code.opaque])

    def behind(self, at: int) -> int | None:
        """Where what is only shown, or known already, ends; None when the place is free."""
        found = self._shown.at(at) or self._taken.at(at)
        return found.end if found else None

    def matches(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """The matches that touch neither what is only shown nor what is known already."""
        for found in pattern.finditer(text):
            if self._shown.at(found.start()) is None and not self._taken.overlaps(found.span()):
                yield found


def _pairs(text: str, free: _Free, code: Code) -> None:
    at = 0
    while found := _OPENINGS.search(text, at):
        begin = found.start()
        at = free.behind(begin) or begin + 1
        pair = _BY_OPENING[found.group()]
        end = _closing(text, begin, pair) if at == begin + 1 else None
        if end is not None:
            _take(text, TextRange(begin, end), pair, code)
            at = end


def _closing(text: str, begin: int, pair: _Pair) -> int | None:
    """Where a piece of code ends, together with what it holds when that is no prose; None when it never does."""
    before = text[begin - 1] if begin else ""
    if (pair.opening == "%%" and before.isdigit()) or (pair.opening.startswith("{{") and before == "="):
        return None
    limit = len(text) if pair.remark else begin + LONGEST
    close = text.find(pair.closing, begin + len(pair.opening), limit)
    if close < 0:
        return None
    if pair.opening in _FORMULAS and not _TEX.search(text, begin + len(pair.opening), close):
        return None
    end = close + len(pair.closing)
    holder = _OPENS_UNREAD.match(text, begin, end)
    if holder is None or text.endswith("/", 0, close):
        return end
    name = holder["name"]
    last = re.compile(rf"(?:\{{\{{[<%]-?\s*/|\{{%-?\s*end|\{{:/)\s*{name}\b[^}}\n]{{0,40}}\}}{{1,2}}|\{{:/\}}").search(
        text, end, end + LONGEST
    )
    return last.end() if last else end


def _take(text: str, where: TextRange, pair: _Pair, code: Code) -> None:
    if pair.word and _stands_for_words(text, where):
        code.opaque.append(where)
        return
    code.seams.append(cut(text, *where))
    holder = _OPENS_UNREAD.match(text, *where)
    if pair.remark or (holder is not None and holder["name"] == "comment"):
        code.comments.append(where)


def _stands_for_words(text: str, where: TextRange) -> bool:
    """Whether something else stands in the line: ``Harga {{ harga }} naik``; not in the address of a link."""
    line = text[text.rfind("\n", 0, where.start) + 1 : where.start]
    end = text.find("\n", where.end)
    rest = text[where.end : len(text) if end < 0 else end]
    return bool((line + rest).strip(" \t>*#-")) and not line.endswith(("(", '"', "'", "=", "/"))


def _wordpress(text: str, free: _Free, code: Code) -> None:
    closed = {m["name"].lower() for m in free.matches(_WORDPRESS, text) if m["close"]}
    found = [m for m in free.matches(_WORDPRESS, text) if m["name"].lower() in closed or _ATTRIBUTE.search(m["rest"])]
    opened: dict[str, int] = {}
    for tag in found:
        name = tag["name"].lower()
        if tag["close"] and name in opened:
            inside = TextRange(opened.pop(name), tag.start())
            if re.fullmatch(_UNREAD, name):
                code.seams.append(Seam(inside.start, inside.end, firm=True))
            elif name in {"caption", "wp_caption"}:
                code.captions.append(inside)
        elif not tag["close"]:
            opened[name] = tag.end()
        code.seams.append(cut(text, *tag.span()))


def _tags(text: str, free: _Free, code: Code) -> None:
    """Tags that are components or hold code, which Markdown takes for text; plain HTML is Markdown's own."""
    if "<" in text:
        for tag in free.matches(_TAG, text):
            name = tag.group().lstrip("</")[:1]
            if name.isupper() or "{" in tag.group() or name == ">" or ":" in tag.group().split(maxsplit=1)[0]:
                code.seams.append(cut(text, *tag.span()))


def _scripts(text: str, free: _Free, code: Code) -> None:
    for line in free.matches(_SCRIPT, text):
        code.seams.append(cut(text, *line.span()))


def _lines(text: str, free: _Free, code: Code) -> None:
    for line in free.matches(_LINES, text):
        if line["admonition"]:
            code.seams.append(cut(text, *line.span("admonition")))
            for indent in re.finditer(r"\n(?: {4}|\t)", line["indented"] or ""):
                start = line.start("indented") + indent.start() + 1
                code.seams.append(Seam(start, line.start("indented") + indent.end()))
            continue
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        if line["callout"]:
            start = line.start("callout") + line["callout"].index("[")
        code.seams.append(Seam(start, line.end(), firm=True))


def _small(text: str, free: _Free, code: Code) -> None:
    marks = len(re.findall("==", text)) > 1
    for found in free.matches(_SMALL, text):
        kind = found.lastgroup
        if found["wiki"]:
            _wiki(found, code)
        elif kind in {"formula", "expression"}:
            code.opaque.append(TextRange(*found.span()))
        elif kind == "emoji":
            code.seams.append(cut(text, *found.span()))
        elif kind != "highlight" or (marks and not _underline(text, found.start())):
            code.seams.append(Seam(*found.span(), firm=kind not in {"highlight", "critic"}))


def _underline(text: str, at: int) -> bool:
    """Whether a line holds nothing but equals signs: Markdown's rule under a title."""
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return not text[start : len(text) if end < 0 else end].strip(" \t=\r")


def _wiki(found: re.Match[str], code: Code) -> None:
    """``[[Halaman|kata]]`` is read as ``kata``; what names the page must stay as it is."""
    if found["alias"]:
        code.seams += [
            Seam(found.start(), found.start("alias"), firm=True),
            Seam(found.end() - 2, found.end(), firm=True),
        ]
    else:
        code.seams.append(Seam(*found.span(), found["page"], firm=True))
