"""Full name and office before the short name."""

from __future__ import annotations

from newscheck import Article, Example, Hit, Message, Severity, rule
from newscheck.rulekit import Hits


@rule(
    severity=Severity.WARNING,
    weight=1.0,
    reference="KBBI dan kelaziman redaksi: penyebutan pertama lengkap",
    speech=True,
    examples=(
        Example(
            bad="“Air sudah surut,” kata **Suta**.\n\nKetua Kelompok Tani Wayan Suta meminta warga tetap waspada.",
        ),
        Example(
            bad="“Panen tahun ini bagus,” ujar **Rai**.\n\nKetua Kelompok Tani Made Rai berharap harga tetap.",
        ),
        Example(
            good="“Air sudah surut,” kata Kepala Desa Wayan Suta.\n\n“Kami waspada,” ujar Suta.",
        ),
        Example(
            good="Ketua Kelompok Tani Wayan Suta meminta warga waspada. “Air sudah surut,” kata Suta.",
        ),
    ),
)
def first_mention(article: Article) -> Hits:
    """Sebut nama lengkap sebelum nama pendek.

    Pembaca belum kenal narasumber Anda. Pada penyebutan pertama tulis nama lengkap dan jabatannya, sesudah itu cukup nama
    pendek.
    """
    people = {p.name: p for p in article.people if p.kind == "person"}
    seen: set[str] = set()
    body = article.lead.range.start if article.lead else 0
    for quote in article.quotes:
        person = people.get(quote.speaker_name or "")
        if person is None or quote.speaker is None or person.name in seen:
            continue
        seen.add(person.name)
        short, full = article[quote.speaker], len(person.name.split())
        earlier = any(body <= m.start < quote.speaker.start for m in person.mentions)
        later = [m for m in person.mentions if m.start > quote.speaker.start and len(article[m].split()) == full]
        if not earlier and later and full > 1 and len(short.split()) == 1 and short in person.name:
            message = Message("Di sini sebut nama lengkap dan jabatannya: {name}.", name=person.name)
            yield Hit(quote.speaker, message, related=(later[0],))
