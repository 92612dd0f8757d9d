"""Words that say that somebody speaks: the lexicon of cues and the patterns made of it."""

from __future__ import annotations

import re
from functools import cache

from newscheck.lexicon import word_list

MARKS = "\"“”„‟«»'‘’`´"
SPEAKER_PRONOUNS = ("dia", "ia", "beliau", "mereka")


STRONG = frozenset(
    ("kata", "ujar", "tutur", "ucap", "ungkap", "imbuh", "tambah", "papar", "pungkas", "tandas", "tukas")
)


@cache
def _after_quote() -> re.Pattern[str]:
    roots = "|".join(sorted(word_list("speech_roots"), key=len, reverse=True))
    return re.compile(
        rf"(?P<gap>[\s,.;]{{0,4}})(?:demikian\s+|begitu(?:lah)?\s+)?(?P<cue>(?P<root>{roots})(?P<nya>nya)?)(?![\w-])"
        r"(?P<next>\s+\w+)?",
        re.IGNORECASE,
    )


def attribution_at(text: str, at: int) -> re.Match[str] | None:
    """The words that attribute a quotation whose closing mark ends at ``at``: ``, kata``, `` ujarnya``, ``. Katanya``.

    The group ``cue`` is the whole word. A bare root that is also a plain word (*tutup*, *pesan*) needs a comma or a
    final mark before it, or a name after it.
    """
    found = _after_quote().match(text, at)
    if not found:
        return None
    marked = text[max(0, at - 3) : at].rstrip(MARKS)[-1:] in tuple(",.?!…") or "," in found["gap"]
    word = (found["next"] or "").strip()
    named = word[:1].isupper() or word.lower() in SPEAKER_PRONOUNS
    sure = bool(found["nya"]) or found["root"].lower() in STRONG
    return found if marked or named or sure else None


def bare(cue: str) -> str:
    """A cue in small letters without *-nya*: *ujarnya* → *ujar*; *tanya* has none to lose."""
    word = cue.lower()
    return word if word == "tanya" else word.removesuffix("nya")


@cache
def _inside() -> re.Pattern[str]:
    roots = "|".join(sorted(word_list("speech_roots"), key=len, reverse=True))
    strong = "|".join(sorted(STRONG, key=len, reverse=True))
    who = rf"\s+(?:[A-Z]|(?:{'|'.join(SPEAKER_PRONOUNS)})\b|(?:pria|perempuan|wanita|laki-laki|lelaki|warga|salah)\b)"
    return re.compile(
        rf"(?:(?<=[,?!.;])\s*+|(?<!\s)\s++)(?P<cue>(?:(?:{roots})nya\b(?=[\s.,]|$)|(?:{strong})(?={who})))"
        rf"|(?<=[,?!])\s+(?P<bare>(?:{roots})(?={who}))",
    )


def attribution_inside(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first attribution in a stretch whose closing mark is lost, as in ``“Kami siap, kata Siti``."""
    return _inside().search(text, start, end)


@cache
def title_nouns() -> re.Pattern[str]:
    """A word just before an opening mark that announces a title, a term or a motto."""
    nouns = "|".join(sorted(word_list("title_nouns"), key=len, reverse=True))
    return re.compile(rf"(?:^|[\s(])(?:{nouns})(?:nya)?(?:\s+(?:adalah|yakni|yaitu|ialah))?[\s,:(]*$", re.IGNORECASE)
