"""The lines of a press release: what each may be, weighed by its words, marks, figures, letters and looks.

The parts are those that handbooks of public relations teach: letterhead, marker (“SIARAN PERS”), number and subject,
byline, place and date, contacts, a paragraph about the sender, signature.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from newscheck.lexicon import table, word_list

MANY = 16
"""Words of the longest value of a label."""
SHORT, LONG = 8, 20
"""Words of the shortest paragraph that ends as one, and of the longest line that is none."""
FEW = 3
"""Words beside a telephone number or an address in a line that gives nothing else."""
STRONG = 3
"""Points from which a line is what it seems without a neighbour's help."""
_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")
_BARE = " \t\r\n*_#>|-–—:;.,•=~"
_DAY = r"(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)"
_MONTH = (
    r"(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Agu|Agt|Sep|Sept|Okt|Nov|Des)\.?"
)
DATE = rf"(?:\d{{1,2}}\s?(?:[/.-]\s?\d{{1,2}}\s?(?:[/.-]\s?\d{{2,4}})?|{_MONTH}(?:\s?\d{{4}})?))"
_CLOCK = r"(?:(?:pukul|jam)\s)?\d{1,2}[.:]\d{2}(?:\s?(?:WIB|WITA|WIT))?"
_HOUR = re.compile(rf"{_CLOCK}", re.IGNORECASE)
_DATE_LINE = re.compile(
    rf"(?:[A-Z][\w .]{{1,40}},\s?)?(?:{_DAY},?\s?)?\(?{DATE}\)?(?:[\s,|–—-]{{1,5}}{_CLOCK})?\.?",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?:[A-Z][\w.'’-]*[,&/]?\s?|dan\s|bin\s|binti\s){1,7}")
_PHONE = re.compile(r"(?:\+62|\(?\b0)\d{1,3}\)?[\s.-]?\d{3,4}[\s.-]?\d{2,5}")
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|\bwww\.|https?:"
    r"|(?<![\w-])[\w-]{1,63}\.(?:co|go|or|ac|sch|desa|web)\.id\b|(?:^|\s)@\w{3}"
)
_ADDRESS_SIGNS = ("@", "www.", "http", ".id")
"""One of them stands in every address."""
_POSTCODE = re.compile(r"\b[1-9]\d{4}\b")
_TAGS = re.compile(r"(?:[#@][\w.]+[\s,|/]*)+")
_STOP = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_CREDIT = re.compile(
    r"(?:[(\[]\s?(?:foto|dok|dokumentasi|ilustrasi|gambar|ist|istimewa)\b[^()\[\]]{0,60}[)\]]"
    r"|\b(?:foto|dok|dokumentasi|ilustrasi|gambar)\.?\s?[:/][^()\[\]]{0,60})\.?$",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"(?:me(?:m|n|ng|ny|l|r|w|y)|ber|be(?=[kl])|di(?!n|rek|sd|sk|sp|sn|s[hb]|vis|ng)|ter)[a-z]{3,}", re.IGNORECASE
)
_NO_VERBS = frozenset(
    ("berita", "berencana", "menengah", "menteri", "terpadu", "terbuka", "terminal", "bersatu", "bersama", "terkini")
)
_HEADS = frozenset(
    ("pemerintah", "pemkab", "pemkot", "pemprov", "pt", "cv", "kpu", "bpbd", "sma", "smk", "smp", "sd", "pp")
)
_ROMAN = re.compile(r"[IVXLC]+")


class Role(StrEnum):
    """What a line outside the story is."""

    MARKER = "marker"
    MATTER = "matter"
    ADDRESS = "address"
    SENDER = "sender"
    BYLINE = "byline"
    CONTACT = "contact"
    ABOUT = "about"
    SIGNATURE = "signature"
    TAGS = "tags"
    CAPTION = "caption"


@cache
def _labels() -> dict[tuple[str, ...], Role]:
    return {tuple(row["words"].split()): Role(row["role"]) for row in table("release_labels")}


@dataclass(frozen=True)
class Line:
    """A line or paragraph; ``display`` means bold throughout, centred or larger than the rest."""

    text: str
    display: bool = False
    heading: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words, as written."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def label(self) -> tuple[Role | None, int]:
        """The role of the longest label that the line begins with, and how many words it has."""
        lower = tuple(w.lower().rstrip(".") for w in self.words[:5])
        for n in range(min(4, len(lower)), 0, -1):
            role = _labels().get(lower[:n])
            if role:
                return role, n
        return None, 0

    @cached_property
    def colon(self) -> bool:
        """Whether a colon stands right behind the label."""
        n = self.label[1]
        spans = [m.end() for m in _WORD.finditer(self.text)][:n]
        return bool(spans) and self.text[spans[-1] :].lstrip(" \t*_.").startswith(":")

    @property
    def stops(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_STOP.search(self.text.rstrip()))

    @cached_property
    def capitals(self) -> bool:
        """Whether its letters are all capitals."""
        letters = [c for c in self.text if c.isalpha()]
        return len(letters) > 3 and all(c.isupper() for c in letters)  # noqa: PLR2004 - shorter ones are acronyms

    @cached_property
    def small_share(self) -> float:
        """The share of words that begin with a small letter."""
        return sum(w[0].islower() for w in self.words) / len(self.words) if self.words else 0.0

    @cached_property
    def verbal(self) -> bool:
        """Whether a word has the shape of a verb with a prefix, as headlines have and names of offices do not."""
        return any(_VERBAL.fullmatch(w) and w.lower() not in _NO_VERBS for w in self.words)

    @cached_property
    def institution(self) -> bool:
        """Whether it begins with the head word of an institution and does not tell what it does."""
        first = self.words[0].lower() if self.words else ""
        return (first in _HEADS or first in word_list("institution_words")) and not self.verbal

    @cached_property
    def dated(self) -> bool:
        """Whether it is a date, with its place or hour, and nothing else."""
        return bool(_DATE_LINE.fullmatch(self.text.strip(_BARE)))

    @cached_property
    def reachable(self) -> int:
        """Telephone numbers and addresses in it."""
        addressed = any(sign in self.text for sign in _ADDRESS_SIGNS) and _ADDRESS.search(self.text)
        return bool(_PHONE.search(self.text)) + bool(addressed)

    @property
    def prose(self) -> bool:
        """Whether it is a paragraph of the story by its length, end and letters."""
        count = len(self.words)
        ended = self.stops or self.text.rstrip().endswith((":", ",", ";"))
        if count > LONG:
            return ended or self.small_share >= 0.2  # noqa: PLR2004 - a row of names has fewer small letters
        return count >= SHORT and ended and self.small_share >= 0.1  # noqa: PLR2004 - headlines have fewer

    @cached_property
    def role(self) -> Role | None:
        """What the line is when it is no part of the story; None when it may be one."""
        points = self._points()
        role = max(points, key=lambda r: points[r], default=None)
        return role if role and points[role] >= STRONG else None

    def _points(self) -> dict[Role, int]:
        label, length = self.label
        rest = len(self.words) - length
        points = dict.fromkeys(Role, 0)
        bare = self.text.strip(_BARE)
        if label is Role.MARKER:
            points[label] = STRONG if not rest or self.colon or self._numbered(length) else 0
        elif label is Role.MATTER:
            addressed = self.words[length - 1].lower() == "yth" and rest <= MANY // 2 and not self.verbal
            points[label] = STRONG * ((self.colon and rest <= MANY) or self._numbered(length) or addressed)
        elif label is Role.ADDRESS:
            number = bool({"no", "nomor"} & {w.lower().rstrip(".") for w in self.words})
            points[label] = 2 + self.colon + self.reachable + bool(_POSTCODE.search(self.text)) + number
            points[label] -= 3 * self.prose + 2 * (self.verbal and not self.colon)
        elif label is Role.BYLINE:
            by = self.words[length - 1].lower() == "oleh" and bool(_NAMES.fullmatch(" ".join(self.words[length:])))
            points[label] = STRONG * ((self.colon and rest <= MANY) or (by and rest <= MANY // 2 and not self.stops))
        elif label is Role.CONTACT:
            points[label] = 2 * (not self.prose) + self.colon + 2 * self.reachable + (not rest) + (length > 1)
        elif label is Role.SIGNATURE:
            known = self.words[0].lower() in {"nip", "a.n", "ttd"}
            points[label] = STRONG * (not rest or (known and rest <= MANY // 2))
        if self.reachable and length == 0 and sum(w.isalpha() for w in self.text.split()) <= FEW:
            points[Role.ADDRESS] += 3
        points[Role.BYLINE] += 3 * (self.dated or self._signed(bare))
        points[Role.TAGS] += 3 * bool(_TAGS.fullmatch(self.text.strip()))
        points[Role.CAPTION] += 3 * bool(_CREDIT.search(self.text) and len(self.words) <= 45 and not self.heading)  # noqa: PLR2004
        return points

    def _numbered(self, length: int) -> bool:
        """Whether what stands behind the label is a number of a letter, a date or another label."""
        rest = self.words[length:]
        return bool(rest) and all(
            any(c.isdigit() for c in w) or _ROMAN.fullmatch(w) or w.lower().rstrip(".") in {"no", "nomor"} for w in rest
        )

    def _signed(self, bare: str) -> bool:
        """Whether parts between bars are names and dates: “Oleh Rian Prasetya | Rabu, 4 Maret 2026”."""
        parts = [p.strip(_BARE) for p in re.split(r"\s[|•·–—-]\s|\s?\|\s?", bare)]
        if len(parts) < 2:  # noqa: PLR2004 - a name alone may be anything
            return False
        return any(_DATE_LINE.fullmatch(p) for p in parts) and all(
            _DATE_LINE.fullmatch(p) or _HOUR.fullmatch(p) or _NAMES.fullmatch(p.removeprefix("Oleh").lstrip(" :"))
            for p in parts
        )
