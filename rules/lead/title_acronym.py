"""An acronym in the title is known or explained below."""

from __future__ import annotations

from typing import Annotated

from newscheck import Article, Example, Hit, Message, Param, Severity, rule
from newscheck.rulekit import Hits, commonly_known, find_expansions, find_initialisms, spelled_out


@rule(
    severity=Severity.HINT,
    reference="PWI 1978, butir 6 (singkatan dan akronim dijelaskan lebih dulu)",
    examples=(
        Example(bad="Warga Sukamaju Terima **BPTW** Tahap Kedua\n\nWarga menerima bantuan di balai desa.", whole=True),
        Example(bad="**LPKM** Mekarsari Latih Petani Muda\n\nPetani muda belajar membuat pupuk.", whole=True),
        Example(
            good="Warga Terima BPTW Tahap Kedua\n\nWarga menerima Bantuan Pangan Terpadu Warga (BPTW).",
            whole=True,
        ),
        Example(good="Anggota DPR Kunjungi Mekarsari\n\nAnggota DPR datang.", whole=True),
    ),
)
def title_acronym(
    article: Article,
    *,
    known: Annotated[tuple[str, ...], Param("singkatan lain yang sudah dikenal pembaca Anda")] = (),
) -> Hits:
    """Singkatan dalam judul harus dikenal atau dijelaskan di bawahnya.

    Pembaca memutuskan dari judul apakah ia mau membaca terus. Singkatan yang asing baginya, dan tidak pernah dijelaskan,
    membuatnya lewat.
    """
    title = article.title
    explained = {e.acronym.upper() for e in find_expansions(article)}
    for word in find_initialisms(article, title) if title else ():
        if word.text in explained or word.text in known or commonly_known(word.text) or spelled_out(article, word.text):
            continue
        message = Message(
            "{acronym} di judul tidak dijelaskan di mana pun. Sebutkan kepanjangannya di teras.", acronym=word.text
        )
        yield Hit(word.range, message)
