"""What a rule teaches, taken from its card: the matter of ``explain`` and of the handbook, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import exp
from typing import TYPE_CHECKING, Any

from newscheck.message import Message, number, translate
from newscheck.report import weights as weigh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscheck.ruleset.parameters import Parameter
    from newscheck.ruleset.rule import Card, Precision, Rule


class Kind(StrEnum):
    """What a line of a lesson is."""

    TEXT = "text"
    BAD = "bad"
    GOOD = "good"
    CODE = "code"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a lesson: its heading, and lines with their kinds."""

    heading: str
    lines: tuple[tuple[Kind, str], ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A rule (or the score) explained: id, title, the words about its severity, and the parts in order."""

    id: str
    title: str
    severity: str
    parts: tuple[Part, ...]


SEVERITY = {
    "error": Message("galat: pers hampir selalu menaatinya (di atas 99 %)"),
    "warning": Message("peringatan: pers umumnya menaatinya (90–99 %)"),
    "hint": Message("saran: soal selera, atau kaidah yang pers sendiri sering langgar; boleh ditimbang"),
}


def lesson(rule: Rule) -> Lesson:
    """Everything that the card of a rule teaches."""
    card = rule.card
    return Lesson(rule.id, translate(card.title), str(SEVERITY[card.severity]), tuple(_parts(rule)))


def base_rate(card: Card) -> str:
    """How often edited news keeps the rule, in words: ``999 dari 1.000 berita menaatinya``; empty when not counted."""
    if card.kept is None:
        return ""
    whole = next((n for n in (100, 1000, 10_000) if 0 < round(card.kept * n) < n), 10_000)
    kept = round(card.kept * whole)
    many = number(kept, 0), number(whole, 0)
    if not card.counted:
        return str(Message("{kept} dari {whole} berita menaatinya.", kept=many[0], whole=many[1]))
    return str(
        Message(
            "{kept} dari {whole} kali pers menaatinya. Dihitung dari {counted}.",
            kept=many[0],
            whole=many[1],
            counted=translate(card.counted),
        )
    )


def precision(measured: Precision) -> str:
    """How often the findings of a rule in published news were right, in words."""
    articles = number(measured.articles, 0)
    if not measured.read:
        return str(Message("Tidak ada temuan pada {articles} berita terbit.", articles=articles))
    return str(
        Message(
            "Ketepatan terukur: {right} dari {read} temuan pada {articles} berita terbit.",
            right=measured.right,
            read=measured.read,
            articles=articles,
        )
    )


def _parts(rule: Rule) -> Iterator[Part]:
    card = rule.card
    if card.why:
        yield Part(translate("Mengapa"), ((Kind.TEXT, translate(card.why)),))
    examples = tuple(_examples(card))
    if examples:
        yield Part(translate("Contoh"), examples)
    rate = base_rate(card)
    if rate:
        yield Part(translate("Kebiasaan pers"), ((Kind.TEXT, rate),))
    if card.measured:
        yield Part(translate("Ketepatan"), ((Kind.TEXT, precision(card.measured)),))
    if card.reference or card.url:
        lines = ((Kind.TEXT, translate(card.reference)), (Kind.LINK, card.url))
        yield Part(translate("Rujukan"), tuple((k, text) for k, text in lines if text))
    settings = tuple((Kind.TEXT, _parameter(p)) for p in rule.parameters if _settable(p))
    if settings:
        yield Part(translate("Yang dapat disetel"), settings)
    yield Part(translate("Mematikannya"), tuple(_switches(rule.id)))


def _examples(card: Card) -> Iterator[tuple[Kind, str]]:
    for example in card.examples:
        if example.bad:
            yield Kind.BAD, example.bad
        if example.good:
            yield Kind.GOOD, example.good


def _settable(parameter: Parameter) -> bool:
    """Whether a newsroom would set it: no patterns, no files, nothing of how the rule is made."""
    return isinstance(parameter.default, (bool, int, float, list, tuple))


def _parameter(parameter: Parameter) -> str:
    limits = [f"≥ {parameter.param.ge:g}"] if parameter.param.ge is not None else []
    limits += [f"≤ {parameter.param.le:g}"] if parameter.param.le is not None else []
    about = f" – {translate(parameter.about)}" if parameter.about else ""
    within = f" ({', '.join(limits)})" if limits else ""
    return f"{parameter.name} = {_short(parameter.default)}{about}{within}"


def _short(value: Any, most: int = 60) -> str:
    text = str(value).lower() if isinstance(value, bool) else repr(list(value) if isinstance(value, tuple) else value)
    return text if len(text) <= most else f"{text[:most]}…"


def _switches(rule_id: str) -> Iterator[tuple[Kind, str]]:
    yield Kind.TEXT, translate("Dalam naskah, di atas paragrafnya:")
    yield Kind.CODE, f"<!-- newscheck: abaikan {rule_id} — alasan -->"
    yield Kind.TEXT, translate("Untuk satu pemeriksaan:")
    yield Kind.CODE, f"newscheck check NASKAH --ignore {rule_id}"
    yield Kind.TEXT, translate("Untuk seterusnya, dalam newscheck.toml:")
    yield Kind.CODE, f'[rules]\n"{rule_id}" = "off"'


def score_lesson() -> Lesson:
    """How the score is made, with the weights in force."""
    from newscheck.reporters.labels import CATEGORY, named

    shares = ", ".join(f"{named(CATEGORY, c)} {share:g}" for c, share in weigh.CATEGORY.items())
    lines = (
        Message("Setiap naskah mulai dari 100. Setiap temuan mengurangi poin; tanpa temuan tidak ada yang berkurang."),
        Message("Jumlah poin pada semua temuan sama dengan 100 dikurangi nilai, jadi setiap poin dapat ditelusuri."),
        Message("Paling banyak yang dapat hilang per kategori: {shares}.", shares=shares),
        Message(
            "Satu galat berbobot {error}, peringatan {warning}, saran {hint}; kartu aturan dapat menggandakannya.",
            error=weigh.SEVERITY["error"],
            warning=weigh.SEVERITY["warning"],
            hint=weigh.SEVERITY["hint"],
        ),
        Message(
            "Kalimat, ejaan, dan fakta dihitung per 1.000 kata; kutipan per kutipan; judul, teras, dan unsur berita "
            "sekali untuk satu naskah. Naskah panjang tidak dirugikan."
        ),
        Message(
            "Satu aturan paling banyak menghabiskan {share} % nilai kategorinya; satu kebiasaan tidak menelan semua.",
            share=round(100 * (1 - exp(-weigh.CAP))),
        ),
        Message("Temuan yang dikecualikan dengan alasan tidak mengurangi nilai."),
    )  # fmt: skip
    grades = (
        Message(
            "{ready} ke atas tanpa galat dan tanpa pagar yang tertutup: tinggal dibaca redaktur.",
            ready=f"{weigh.READY:g}",
        ),
        Message("{fair} ke atas: perlu suntingan.", fair=f"{weigh.MENDABLE:g}"),
        Message("Di bawah {fair}: perlu ditulis ulang.", fair=f"{weigh.MENDABLE:g}"),
    )
    parts = (
        Part(translate("Cara menghitung"), tuple((Kind.TEXT, str(m)) for m in lines)),
        Part(translate("Predikat"), tuple((Kind.TEXT, str(m)) for m in grades)),
    )
    return Lesson("skor", translate("Dari mana nilai 0–100 itu?"), "", parts)
